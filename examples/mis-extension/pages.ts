import { school, type Account, type MisPupil } from './mis.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** HTML with every value escaped, unless it is HTML already. */
class Html {
  constructor(readonly text: string) {}
}
function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const show = (value: string | Html | readonly Html[]): string =>
    value instanceof Html ? value.text : typeof value === 'string' ? escape(value) : value.map((each) => each.text).join('');
  return new Html(parts.reduce((text, part, index) => text + show(values[index - 1]!) + part));
}

function page(title: string, body: Html, account?: Account): string {
  return html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Fernhill MIS</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/mis.css">
    ${account ? html`<script type="module" src="/mis.js"></script>` : html``}
  </head>
  <body>
    <header>
      <p><a href="/">Fernhill <b>MIS</b></a> <span>${school.name}</span></p>
      ${account
        ? html`<form method="post" action="/sign-out"><span>${account.given} ${account.family} (${account.post})</span> <button>Sign out</button></form>`
        : html``}
    </header>
    <main>${body}</main>
  </body>
</html>`.text;
}

export const signInPage = (wrong: boolean): string =>
  page('Sign in', html`
    <h1>Sign in</h1>
    ${wrong ? html`<p role="alert">No such user, or another password.</p>` : html``}
    <form method="post" action="/sign-in" class="sign-in">
      <label>User <input name="user" autocomplete="username" required></label>
      <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
      <button>Sign in</button>
    </form>
    <p>Try <code>jbell</code> (pastoral), <code>ydarr</code> (teacher) or <code>tgrey</code> (inclusion lead), each with <code>demo</code>.</p>`);

export const listPage = (account: Account, pupils: readonly MisPupil[]): string =>
  page('Pupils', html`
    <h1>Pupils</h1>
    <table>
      <thead><tr><th>Number</th><th>Name</th><th>Year</th><th>Form</th><th>House</th></tr></thead>
      <tbody>
        ${pupils.map((pupil) => html`
        <tr>
          <td>${pupil.number}</td><td><a href="/pupils/${pupil.number}">${pupil.family}, ${pupil.given}</a></td>
          <td>${String(pupil.year)}</td><td>${pupil.form}</td><td>${pupil.house}</td>
        </tr>`)}
      </tbody>
    </table>`, account);

/** @param mentoring the id of the pupil in Learning Mentor */
export const pupilPage = (account: Account, pupil: MisPupil, mentoring: string): string =>
  page(`${pupil.given} ${pupil.family}`, html`
    <p><a href="/">Pupils</a></p>
    <h1>${pupil.family}, ${pupil.given} <small>${pupil.number}</small></h1>
    <dl>
      <dt>Year</dt><dd>${String(pupil.year)}</dd><dt>Form</dt><dd>${pupil.form}</dd><dt>House</dt><dd>${pupil.house}</dd><dt>Tutor</dt><dd>${pupil.tutor}</dd>
    </dl>
    <h2>Mentoring</h2>
    <lm-provider base-url="/mentoring/v1" token-url="/mentoring-token">
      <lm-pupil pupil="${mentoring}"></lm-pupil>
      <dialog id="log" aria-label="Log a session"><lm-session-log pupil="${mentoring}"></lm-session-log></dialog>
      <dialog id="assess" aria-label="Assess barriers"><lm-barrier-assessment pupil="${mentoring}"></lm-barrier-assessment></dialog>
    </lm-provider>`, account);

export const notFoundPage = (account: Account): string => page('Not found', html`<h1>There is no such page</h1><p><a href="/">Pupils</a></p>`, account);
