import type { CaseloadRow } from '@learning-mentor/core/caseload';
import { labels } from '@learning-mentor/core/labels/en-GB';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect } from 'vitest';
import '../src/caseload/define.js';
import '../src/provider/define.js';
import type { LmCaseload, LmLogSessionEvent, LmOpenPupilEvent } from '../src/caseload/caseload.js';
import { expectAccessible } from './support/axe.js';
import { mount, part, parts, textOf, until } from './support/mount.js';
import { amelia, ben, fakeSchool, kofi, refusal, tomasz, type FakeSchool } from './support/school.js';
import { test } from './support/test.js';

async function show(attributes = '', school = fakeSchool(), inside = ''): Promise<{ caseload: LmCaseload; school: FakeSchool }> {
  const provider = mount(`<lm-provider><lm-caseload ${attributes}>${inside}</lm-caseload></lm-provider>`, 'lm-provider');
  provider.client = school.client;
  const caseload = provider.querySelector('lm-caseload')!;
  await until(() => parts(caseload, 'tbody tr').length > 0 || caseload.shadowRoot?.querySelector('[part=error], .nobody, .figures'), 'the caseload');
  await until(() => parts(caseload, '.bone').length === 0, 'its parts');
  return { caseload, school };
}

const names = (caseload: LmCaseload) => parts(caseload, 'tbody .name').map((name) => name.innerText);
const rowOf = (caseload: LmCaseload, name: string) => parts(caseload, 'tbody tr').find((row) => row.innerText.includes(name))!;
const press = (caseload: LmCaseload, text: string) => parts(caseload, 'button').find((button) => button.innerText.includes(text))!.click();

describe('<lm-caseload>', () => {
  beforeEach(() => page.viewport(1280, 900));

  test('shows who needs the mentor first, and why', async () => {
    const { caseload } = await show();
    expect(names(caseload)[0]).toBe('Amelia Marsh');
    const row = rowOf(caseload, 'Amelia Marsh').innerText;
    for (const words of ['8B · last seen 2 days ago', 'Review overdue 3 days', '88.4%', '3.1 pts', 'Persistently absent', 'Today 13:10', 'Lateness']) expect(row).toContain(words);
  });

  test('says in words what bars, lines and signs show', async () => {
    const { caseload } = await show();
    const row = rowOf(caseload, 'Amelia Marsh');
    const hidden = [...row.querySelectorAll('.sr')].map((each) => each.textContent).join(' | ');
    expect(hidden).toContain('Ask for help once in each English lesson: less than expected');
    expect(hidden).toContain('down 3.1 percentage points over 14 weeks');
    const spark = row.querySelector('.spark')!;
    const described = spark.getAttribute('aria-labelledby')!.split(' ').map((id) => row.querySelector(`[id="${id}"]`)!.textContent);
    expect(described.join(' ')).toContain('From 96% to 88%; lowest week 82%.');
  });

  test('counts pupils who need the mentor, are to be watched, are on track, and shows only those that are asked for', async () => {
    const { caseload } = await show();
    expect(parts(caseload, 'button.chip').map((chip) => chip.innerText.trim())).toEqual(['2 need you', '2 to watch', '2 on track']);
    press(caseload, 'to watch');
    await until(() => names(caseload).length === 2);
    expect(names(caseload)).toEqual(['Leah Jenkins', 'Ben Whitfield']);
    expect(part(caseload, 'button[aria-pressed=true]').innerText).toContain('to watch');
    expect(textOf(caseload)).toContain('2 of 6 pupils shown');
  });

  test('finds a pupil by part of a name or group, without accents, and says when nobody fits', async () => {
    const school = fakeSchool();
    school.rows[4] = { ...school.rows[4]!, pupil: { ...kofi, given: 'Zoë' } };
    const { caseload } = await show('', school);
    await userEvent.fill(part(caseload, '.search'), 'zoe');
    await until(() => names(caseload).join() === 'Zoë Owusu');
    await userEvent.fill(part(caseload, '.search'), '9c');
    await until(() => names(caseload).join() === 'Ben Whitfield');
    await userEvent.fill(part(caseload, '.search'), 'nobody');
    await until(() => textOf(caseload).includes('No pupil fits.'));
    press(caseload, 'Show everybody');
    await until(() => names(caseload).length === 6);
    await until(() => caseload.shadowRoot?.activeElement === part(caseload, '.search'));
  });

  test('sorts by name and attendance, both ways, and says so to the table and the listener', async () => {
    const { caseload } = await show();
    press(caseload, 'Pupil');
    await until(() => names(caseload)[0] === 'Amelia Marsh' && names(caseload)[1] === 'Ben Whitfield');
    expect(part(caseload, 'th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    press(caseload, 'Pupil');
    await until(() => names(caseload)[0] === 'Zara Ahmed');
    press(caseload, 'Attendance');
    await until(() => names(caseload)[0] === 'Tomasz Sikora');
    expect(textOf(caseload)).toContain('Sorted by Attendance, lowest first.');
  });

  test('asks the page to open a pupil; with a place for pupils names are links, which the page may stop', async () => {
    const { caseload } = await show();
    const opened: string[] = [];
    document.body.addEventListener('lm-open-pupil', (event) => opened.push(event.pupil), { once: true });
    press(caseload, 'Kofi Owusu');
    expect(opened).toEqual([kofi.id]);
    caseload.pupilHref = '#pupils/{id}';
    const link = await until(() => parts<HTMLAnchorElement>(caseload, 'a.name').find((each) => each.innerText === 'Kofi Owusu'));
    expect(link.getAttribute('href')).toBe(`#pupils/${kofi.id}`);
    document.body.addEventListener('lm-open-pupil', (event: LmOpenPupilEvent) => event.preventDefault(), { once: true });
    link.click();
    expect(location.hash).toBe('');
  });

  test('opens the form that the page puts into it, for the pupil and the session planned today', async () => {
    const { caseload } = await show('', fakeSchool(), '<form slot="log"></form>');
    const form = caseload.querySelector('form') as HTMLFormElement & { pupil?: string; session?: string };
    const asked: (LmLogSessionEvent | undefined)[] = [];
    document.body.addEventListener('lm-log-session', (event) => asked.push(event), { once: true });
    const button = rowOf(caseload, 'Amelia Marsh').querySelector<HTMLElement>('.log')!;
    button.focus();
    button.click();
    const dialog = part<HTMLDialogElement>(caseload, 'dialog');
    await until(() => dialog.open);
    expect([form.pupil, form.session]).toEqual([amelia.id, asked[0]?.session]);
    expect(asked[0]?.session).toBeDefined();
    form.dispatchEvent(new Event('lm-session-saved', { bubbles: true, composed: true }));
    await until(() => !dialog.open);
    expect(caseload.shadowRoot?.activeElement).toBe(button);
    document.body.addEventListener('lm-log-session', (event) => event.preventDefault(), { once: true });
    button.click();
    await caseload.updateComplete;
    expect(dialog.open).toBe(false);
  });

  test('draws one row anew when somebody saves elsewhere, marks it, and says so politely', async () => {
    const { caseload, school } = await show();
    const others = parts(caseload, 'tbody tr').filter((row) => !row.innerText.includes('Ben'));
    let touched = 0;
    const watch = new MutationObserver((records) => (touched += records.length));
    for (const row of others) watch.observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
    school.rows = school.rows.map((row) => (row.pupil.id === ben.id ? { ...row, sessionsHeld: (row.sessionsHeld ?? 0) + 1, lastSessionOn: '2026-05-12' } : row));
    school.tell('session.created', ben.id);
    await until(() => rowOf(caseload, 'Ben Whitfield').innerText.includes('last seen today'));
    expect(rowOf(caseload, 'Ben Whitfield').className).toBe('marked');
    expect(textOf(caseload)).toContain('Ben Whitfield: session logged.');
    expect(touched).toBe(0);
    watch.disconnect();
  });

  test('asks once for a burst of events, and keeps what it shows while asking and when that fails', async () => {
    const { caseload, school } = await show();
    let calls = 0;
    school.fail = (call) => (call === 'caseload' && ++calls > 0 ? refusal('unavailable') : undefined);
    for (let i = 0; i < 5; i++) school.tell('goal.rated', amelia.id);
    await until(() => textOf(caseload).includes('This may be out of date.'));
    expect(calls).toBe(1);
    expect(names(caseload)).toHaveLength(6);
    school.fail = () => undefined;
    press(caseload, 'Try again');
    await until(() => !textOf(caseload).includes('out of date'));
  });

  test('keeps the focus on a row that moves', async () => {
    const { caseload, school } = await show();
    const button = rowOf(caseload, 'Zara Ahmed').querySelector<HTMLElement>('.log')!;
    button.focus();
    school.rows = school.rows.toReversed();
    school.tell('session.created', amelia.id);
    await until(() => names(caseload)[0] === 'Zara Ahmed');
    expect(caseload.shadowRoot?.activeElement).toBe(button);
  });

  test('the key / goes to the search field, unless somebody is writing or the page keeps it', async () => {
    const { caseload } = await show();
    await userEvent.keyboard('/');
    expect(caseload.shadowRoot?.activeElement).toBe(part(caseload, '.search'));
    expect(part<HTMLInputElement>(caseload, '.search').value).toBe('');
    await userEvent.keyboard('/');
    expect(part<HTMLInputElement>(caseload, '.search').value).toBe('/');
    await userEvent.keyboard('{Escape}');
    caseload.noShortcut = true;
    await caseload.updateComplete;
    (caseload.shadowRoot!.activeElement as HTMLElement).blur();
    await userEvent.keyboard('/');
    expect(caseload.shadowRoot?.activeElement).toBeNull();
  });

  test('can be worked by keyboard alone', async () => {
    const { caseload } = await show();
    await userEvent.keyboard('/');
    await userEvent.keyboard('kofi');
    await until(() => names(caseload).length === 1);
    const reached: string[] = [];
    for (let i = 0; i < 5; i++) {
      await userEvent.tab();
      reached.push((caseload.shadowRoot!.activeElement as HTMLElement | null)?.innerText.trim() ?? '');
    }
    expect(reached.slice(-2)).toEqual(['Kofi Owusu', 'Log']);
    const asked: string[] = [];
    document.body.addEventListener('lm-log-session', (event) => asked.push(event.pupil), { once: true });
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([kofi.id]);
  });

  test('today: what is next, and how the caseload is moving, small numbers marked', async () => {
    const { caseload } = await show('show="today"');
    const text = textOf(caseload);
    for (const words of ['Your mentoring today', 'Tuesday 12 May · 6 pupils on your caseload', '13:10 Amelia Marsh', 'Session 4 · Lateness', '2 reviews due this week', 'small numbers']) {
      expect(text).toContain(words);
    }
    // 130 of 1,397 sessions missed: 90.69…, rounded down; pooled, not the mean of the pupils.
    expect(text).toContain('90.6%');
    expect(parts(caseload, '.areas .sr').map((each) => each.textContent)).toContain('Attendance and punctuality: 1 now, 2 at baseline');
    const asked: (string | undefined)[] = [];
    document.body.addEventListener('lm-log-session', (event) => asked.push(event.pupil, event.session), { once: true });
    press(caseload, 'Start');
    expect(asked).toEqual([amelia.id, expect.any(String)]);
  });

  test('figures of ten and more are not marked as small', async () => {
    const school = fakeSchool();
    school.rows = [...school.rows, ...school.rows].map((row, n) => ({ ...row, pupil: { ...row.pupil, id: row.pupil.id.replace(/.$/, n.toString(16)) } }));
    const { caseload } = await show('show="moving"', school);
    await until(() => textOf(caseload).includes('How the caseload is moving'));
    expect(textOf(caseload)).not.toContain('small numbers');
  });

  test('a caseload of somebody else can be read, not logged in', async () => {
    const school = fakeSchool();
    const { me } = school.client;
    Object.assign(school.client, { me: async () => ({ ...(await me()), person: { id: '0199a000-0000-7000-8001-000000000009', given: 'Daniel', family: 'Okafor' }, roles: ['senco'] }) });
    const { caseload } = await show('show="today" mentor="0199a000-0000-7000-8001-000000000001"', school);
    expect(textOf(caseload)).toContain('Sam Field’s caseload today');
    expect(parts(caseload, '.log, .main')).toEqual([]);
    expect(parts(caseload, 'thead th')).toHaveLength(parts(rowOf(caseload, 'Amelia'), 'th, td').length);
  });

  test('loading, empty and failed each look like what they are', async () => {
    const school = fakeSchool();
    school.delay = 60_000;
    const provider = mount('<lm-provider><lm-caseload></lm-caseload></lm-provider>', 'lm-provider');
    const caseload = provider.querySelector('lm-caseload')!;
    provider.client = school.client;
    await until(() => parts(caseload, '.bone').length > 0 && textOf(caseload).includes('Loading'));

    const empty = fakeSchool();
    empty.rows = [];
    provider.client = empty.client;
    await until(() => textOf(caseload).includes('No pupils are on your caseload yet.'));

    const broken = fakeSchool();
    broken.fail = (_, count) => (count === 1 ? refusal('unavailable') : undefined);
    provider.client = broken.client;
    await until(() => textOf(caseload).includes('The school’s server cannot answer just now.'));
    press(caseload, 'Try again');
    await until(() => names(caseload).length === 6);
  });

  test('speaks Welsh with Welsh plurals, and lays out from right to left', async () => {
    const { caseload } = await show('lang="cy" show="today"');
    expect(textOf(caseload).replace(',', '')).toContain('Dydd Mawrth 12 Mai');
    expect(textOf(caseload)).toContain('8B · gwelwyd ddiwethaf echdoe');
    expect(textOf(caseload)).toContain('6 disgybl ar eich llwyth achosion');
    caseload.lang = 'ar';
    const root = await until(() => caseload.shadowRoot?.querySelector<HTMLElement>('.root[dir=rtl]'));
    const [first, last] = [root.querySelector('thead th')!, root.querySelector('thead th:last-child')!].map((head) => head.getBoundingClientRect());
    expect(first!.left).toBeGreaterThan(last!.left);
  });

  for (const width of [320, 360, 800]) {
    test(`fits ${width} px, as cards, with nothing cut off and targets of 24 px or more`, async () => {
      await page.viewport(width, 800);
      const { caseload } = await show('show="today"');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(getComputedStyle(part(caseload, 'thead')).display).toBe('none');
      for (const target of parts(caseload, 'button, input, select, summary').filter((each) => each.checkVisibility())) {
        expect(target.getBoundingClientRect().height, target.innerText).toBeGreaterThanOrEqual(24);
      }
      expect(part(caseload, '.log').getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    });
  }

  test('fits 320 px with a name and a goal that have no place to break', async () => {
    await page.viewport(320, 800);
    const school = fakeSchool();
    const long = 'x'.repeat(90);
    school.rows = school.rows.map((row) => ({ ...row, pupil: { ...row.pupil, given: long }, goals: row.goals?.map((goal) => ({ ...goal, title: long })) }) as CaseloadRow);
    await show('', school);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('shows more when it is told to, and fetches the words for it', async () => {
    const { caseload } = await show();
    expect(textOf(caseload)).not.toContain('Next up');
    caseload.show = 'today';
    await until(() => textOf(caseload).includes('Next up') && parts(caseload, '.bone').length === 0, 'what stands above');
    expect(textOf(caseload)).toContain('How the caseload is moving');
  });

  test('says why the server refuses, in words that are fetched then', async () => {
    const school = fakeSchool();
    school.fail = (call) => (call === 'caseload' ? refusal('not-allowed') : undefined);
    const { caseload } = await show('', school);
    await until(() => textOf(caseload).includes(labels.problems['not-allowed']!), 'the refusal in words');
  });

  test('axe finds nothing, wide and narrow, light and dark, left to right and right to left', async () => {
    const { caseload } = await show('show="today"');
    await expectAccessible(caseload);
    caseload.lang = 'ar';
    await until(() => caseload.shadowRoot?.querySelector('.root[dir=rtl]'));
    await expectAccessible(caseload);
    await page.viewport(360, 800);
    await expectAccessible(caseload);
    caseload.compact = true;
    await caseload.updateComplete;
    await expectAccessible(caseload);
  });

  test('axe finds nothing in the empty, failed and waiting states', async () => {
    const empty = fakeSchool();
    empty.rows = [];
    await expectAccessible((await show('', empty)).caseload);
    const failed = fakeSchool();
    failed.fail = () => refusal('not-allowed');
    await expectAccessible((await show('', failed)).caseload);
    const waiting = mount('<lm-caseload></lm-caseload>', 'lm-caseload');
    await until(() => textOf(waiting).includes('Waiting'));
    await expectAccessible(waiting);
  });

  test('a matter that these words do not know is said by its level', async () => {
    const school = fakeSchool();
    school.rows = [{ ...school.rows[1]!, matters: [{ code: 'from-the-future', level: 'needs-you', params: {} }] }];
    const { caseload } = await show('', school);
    expect(rowOf(caseload, 'Tomasz').innerText).toContain('Needs you');
    expect(names(caseload)).toEqual([`${tomasz.given} ${tomasz.family}`]);
  });
});
