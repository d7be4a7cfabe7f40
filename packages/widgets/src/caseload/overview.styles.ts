import { css } from 'lit';

/** What only the overview needs, beside the caseload's own styles. */
export const overviewStyles = css`
  .line {
    display: grid;
    grid-template-columns: minmax(3.6em, auto) 1fr auto;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    padding-block: calc(var(--_space) * 1.25);
    border-block-end: 1px solid var(--_line);
  }
  .line:last-child {
    border: 0;
  }
  .lines + p {
    margin-block-start: var(--_space);
  }
  .when {
    font-weight: 650;
  }
  .when span {
    display: block;
  }
  .about {
    display: grid;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
    gap: calc(var(--_space) * 2);
    margin-block: calc(var(--_space) * 0.5) calc(var(--_space) * 2.5);
  }
  .figures div {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 3px;
  }
  .figures .big {
    order: -1;
  }
  .big {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  .areas li {
    display: grid;
    grid-template-columns: minmax(0, 10em) minmax(4em, 1fr) 4em;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    padding-block: 4px;
    font-size: 0.875em;
    line-height: 1.35;
  }
  .areas .number {
    text-align: end;
  }
  .bar.tall {
    block-size: 10px;
  }
`;
