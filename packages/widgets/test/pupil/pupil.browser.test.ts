import { userEvent } from 'vitest/browser';
import { describe, expect } from 'vitest';
import '../../src/pupil/define.js';
import type { LmAssessBarriersEvent, LmLogSessionEvent, LmPupil } from '../../src/pupil/pupil.js';
import type { Client } from '../../src/internal/client.js';
import { between } from '../../../client/test/support/between.js';
import { daysAgo, test, type BrowserSchool, type Name } from '../support/at-school.js';
import { expectAccessible } from '../support/axe.js';
import { mount, part, parts, textOf, until } from '../support/mount.js';
import { withRegister, writeFile } from './file.js';

let written: Awaited<ReturnType<typeof writeFile>>;

test.beforeAll(async ({ school }) => {
  written = await writeFile(school);
});

/** The file as somebody is shown it, all parts drawn. */
async function show(client: Client, attributes = '', pupil = written.pupil): Promise<LmPupil> {
  const element = mount(`<lm-pupil pupil="${pupil}" ${attributes}></lm-pupil>`, 'lm-pupil');
  element.client = client;
  await until(() => parts(element, '[part=timeline]').length > 0 && parts(element, '.bone').length === 0, 'the pupil’s file');
  return element;
}
const showTo = (school: BrowserSchool, name: Name) => show(school.clientFor(name));
/** A page that has begun to hear what is written: of what was written before it is told nothing. */
const showAndHear = async (client: Client, pupil?: string) => {
  const element = await show(client, '', pupil);
  await until(() => client.connection === 'live', 'the stream of events');
  return element;
};

const section = (element: LmPupil, name: string) => part(element, `[part=${name}]`).innerText.replace(/\s+/g, ' ');
const goal = (element: LmPupil, id: string) => part(element, `[data-goal="${id}"]`);
const press = (within: HTMLElement, text: string) => [...within.querySelectorAll('button')].find((button) => button.innerText.includes(text) || button.ariaLabel?.includes(text))!.click();
const labels = (within: HTMLElement) => [...within.querySelectorAll('button')].map((button) => button.innerText.trim());
const spoken = (element: LmPupil) => part(element, '[aria-live=polite].sr').textContent.trim();

describe('<lm-pupil> for the safeguarding lead', () => {
  test('opens what stands in the chronology, field by field', async ({ school }) => {
    await school.clientFor('ruthDoyle').concerns.create({ pupil: written.pupil, words: 'She is afraid of\nFridays.', immediateDanger: true });
    const element = await showTo(school, 'ruthDoyle');
    const entry = parts(element, '.entry').find((each) => each.innerText.includes('Safeguarding concern'))!;
    expect(entry.innerText).not.toContain('In danger now');
    entry.querySelector('summary')!.click();
    for (const words of ['What was said or seen, word for word', 'She is afraid of\nFridays.', 'In danger now\nYes']) expect(entry.innerText).toContain(words);
    await expectAccessible(element);
  });
});

describe('<lm-pupil> for the mentor', () => {
  test('says who it is, who mentors them and until when that is agreed', async ({ school }) => {
    const header = section(await showTo(school, 'samField'), 'header');
    for (const words of ['Amelia Marsh', '8B', 'mentored since', 'by Sam Field', 'Prefers: Walking talks, drawing', 'Agreement until', 'Log a session']) expect(header).toContain(words);
    expect(header).toMatch(/1\d y \d+ m/);
  });

  test('sets barriers now beside the baseline, in words and in a table, and does not take unknown for none', async ({ school }) => {
    const element = await showTo(school, 'samField');
    const rows = parts(element, '.profile li').map((row) => row.innerText.replace(/\s+/g, ' '));
    expect(rows[0]).toBe('Lateness 1 lower Marked (3), was Severe (4)');
    expect(rows[1]).toContain('unchanged');
    expect(rows[2]).toContain('new since the baseline');
    expect(rows[3]).toContain('not rated this time, was Moderate (2)');
    const cells = parts(element, '[part=barriers] tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells[0]).toEqual(['Lateness', 'Severe (4)', 'Marked (3)', 'Confirmed', 'I miss it less now.']);
    expect(cells[3]).toEqual(['Writing or spelling holds back learning', 'Moderate (2)', 'not rated this time', '–', '–']);
    const text = section(element, 'barriers');
    for (const words of ['0 none – 4 severe', 'Tutor greets at the gate.', 'Comes even when it is hard', 'In Amelia’s words', 'The gate thing helps.']) expect(text).toContain(words);
  });

  test('says what the goals come to, and where each stands on its ladder', async ({ school }) => {
    const element = await showTo(school, 'samField');
    // Levels 0, -1, +1 over baselines -2, -2, -1, equal weights.
    expect(section(element, 'plan')).toContain('Goal attainment: 50.0, was 27.2; 50 is what was expected; three goals. Two academic, two social and emotional.');
    expect(goal(element, written.arrive).innerText).toContain('On time four days · Two steps up since the start · rated today by mentor');
    expect(goal(element, written.arrive).querySelector('.ladder')!.ariaLabel).toBe('Now 0: On time four days. Started at −2: Late every day.');
    expect(goal(element, written.lunch).innerText).toContain('Draft');
  });

  test('tells what was delivered of an intervention, and when people next look at it together', async ({ school }) => {
    const text = section(await showTo(school, 'samField'), 'support');
    for (const words of ['10 minutes × 2 a week × 6 weeks', '3 of 12 times delivered, 60 of 120 minutes', 'Too little was delivered so far', 'Next review', 'with pupil, parent or carer and teacher', ': Continue']) expect(text).toContain(words);
  });

  test('shows the chronology, and of a record that is not for the mentor only that it exists', async ({ school }) => {
    const element = await showTo(school, 'samField');
    const text = section(element, 'timeline');
    expect(text).toContain('Restricted record');
    expect(text).toContain('Held by the safeguarding lead. You can see that it exists.');
    expect(text).not.toContain('Not for everybody');
    const before = parts(element, '.entry').length;
    press(part(element, '[part=timeline]'), 'Show earlier');
    await until(() => parts(element, '.entry').length > before);
    expect(section(element, 'timeline')).toContain('Late most mornings');
    expect(new Set(parts(element, '.entry').map((entry) => entry.innerText)).size).toBe(parts(element, '.entry').length);
  });

  test('rates a goal in one tap, says so, and puts the focus back', async ({ school }) => {
    const element = await showTo(school, 'samField');
    press(goal(element, written.ask), 'Rate');
    await until(() => goal(element, written.ask).querySelectorAll('.level').length === 5);
    press(goal(element, written.ask), 'Tries first');
    await until(() => goal(element, written.ask).innerText.includes('Three steps up'));
    expect(spoken(element)).toBe('Rated: Tries first.');
    expect(element.shadowRoot!.activeElement?.getAttribute('aria-label')).toBe('Rate: Ask once in English');
    expect(await school.clientFor('samField').goals.get(written.ask)).toMatchObject({ ratings: [{ level: -1 }, { level: 1, by: 'mentor' }] });
  });

  test('a rating that somebody else gave meanwhile is kept beside ours', async ({ school }) => {
    const network = between((request) => fetch(request));
    const element = await showAndHear(school.clientFor('samField', { fetch: network.fetch }));
    const priya = school.clientFor('samField');
    const { id } = await priya.goals.create({ pupil: written.pupil, title: 'Both of us', strand: 'academic', state: 'agreed' });
    await until(() => parts(element, `[data-goal="${id}"]`).length > 0, 'the new goal, without a reload');
    press(goal(element, id), 'Rate');
    await until(() => goal(element, id).querySelector('.level'));
    // What the server tells of the other rating does not reach this page in time.
    network.when((request) => request.method === 'GET', () => new Promise(() => undefined));
    await priya.goals.rate((await priya.goals.get(id)) as { id: string; etag: string }, { level: -1, by: 'mentor' });
    press(goal(element, id), 'More than expected');
    await until(() => spoken(element).startsWith('Rated'));
    expect(await priya.goals.get(id)).toMatchObject({ ratings: [{ level: -1 }, { level: 1 }] });
  });

  test('what cannot be saved says why and stays open, and can be tried again', async ({ school }) => {
    const network = between((request) => fetch(request));
    const element = await show(school.clientFor('samField', { fetch: network.fetch }));
    network.when((request) => request.method === 'POST', () => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '100' } })));
    press(goal(element, written.calm), 'Rate');
    await until(() => goal(element, written.calm).querySelector('.level'));
    press(goal(element, written.calm), 'Does not need it');
    await until(() => goal(element, written.calm).querySelector('[role=alert]'));
    network.clear();
    press(goal(element, written.calm), 'Does not need it');
    await until(() => goal(element, written.calm).innerText.includes('Three steps up'));
  });

  test('adds a goal with a ladder, and says which fields are missing', async ({ school }) => {
    const element = await showTo(school, 'samField');
    press(part(element, '[part=plan]'), 'Add goal');
    const form = await until(() => element.shadowRoot!.querySelector<HTMLFormElement>('form.goal-form'));
    press(form, 'Save goal');
    expect(form.querySelector<HTMLInputElement>('[name=title]')!.validationMessage).toBe('Please fill this in.');
    await userEvent.fill(form.querySelector('[name=title]')!, 'Read aloud once a week');
    form.querySelector<HTMLInputElement>('[value=academic]')!.click();
    await userEvent.selectOptions(form.querySelector('[name=barrier]')!, 'ATT-04');
    form.querySelector('details')!.open = true;
    await userEvent.fill(form.querySelector('[name=expected]')!, 'Once');
    press(form, 'Save goal');
    expect(form.querySelector<HTMLInputElement>('[name=muchLess]')!.validationMessage).toContain('all five steps');
    for (const [name, text] of [['muchLess', 'Never'], ['less', 'Tries'], ['more', 'Twice'], ['muchMore', 'Daily']] as const) await userEvent.fill(form.querySelector(`[name=${name}]`)!, text);
    press(form, 'Save goal');
    await until(() => section(element, 'plan').includes('Read aloud once a week'));
    expect(spoken(element)).toBe('Goal saved: Read aloud once a week');
    const { items } = await school.clientFor('samField').goals.list({ pupil: written.pupil, state: 'draft' }).page();
    expect(items.find((each) => each.title.startsWith('Read'))).toMatchObject({
      barrier: 'ATT-04', ladder: { muchLess: 'Never', less: 'Tries', expected: 'Once', more: 'Twice', muchMore: 'Daily', baseline: -1 },
    });
  });

  test('takes a goal through its life: agrees it, changes it with a reason, asks before it ends', async ({ school }) => {
    const client = school.clientFor('samField');
    const { id } = await client.goals.create({ pupil: written.pupil, title: 'For now', strand: 'academic' });
    const element = await showTo(school, 'samField');
    expect(labels(goal(element, id))).toEqual(['Agree', 'More']);
    press(goal(element, id), 'Agree');
    await until(() => labels(goal(element, id)).includes('Rate'));
    press(goal(element, id), 'More');
    await until(() => labels(goal(element, id)).includes('Mark as met'));
    expect(labels(goal(element, id))).toEqual(['Rate', 'More', 'Mark as met', 'Change', 'Withdraw']);
    press(goal(element, id), 'Change');
    const reason = await until(() => goal(element, id).querySelector<HTMLInputElement>('[name=reason]'));
    await userEvent.fill(reason, 'Too much at once');
    press(goal(element, id).querySelector('form')!, 'Change');
    await until(() => parts(element, `[data-goal="${id}"]`).length === 0);
    expect(await client.goals.get(id)).toMatchObject({ state: 'changed', reason: 'Too much at once' });
    expect(part(element, '[part=plan] > details').textContent).toContain('Too much at once');
  });

  test('asks the page for a session log and an assessment', async ({ school }) => {
    const element = await showTo(school, 'samField');
    const asked: string[] = [];
    document.body.addEventListener('lm-log-session', (event: LmLogSessionEvent) => asked.push(`log ${event.pupil} ${event.cancelable}`), { once: true });
    document.body.addEventListener('lm-assess-barriers', (event: LmAssessBarriersEvent) => asked.push(`assess ${event.pupil} ${event.cancelable}`), { once: true });
    press(part(element, '[part=header]'), 'Log a session');
    press(part(element, '[part=barriers]'), 'Assess barriers');
    expect(asked).toEqual([`log ${written.pupil} true`, `assess ${written.pupil} true`]);
  });

  test('a record that is saved elsewhere appears without a reload, and is announced', async ({ school }) => {
    const element = await showAndHear(school.clientFor('samField'));
    const daniel = school.clientFor('danielOkafor');
    const [mentoring] = (await daniel.cases.list({ pupil: written.pupil }).page()).items;
    await daniel.reviews.create({ pupil: written.pupil, case: mentoring!.id, state: 'held', attendees: ['senco'], decision: 'adapt', agreed: 'Seats are changed.' });
    // The two parts are asked for apart, and either may be first.
    await until(() => section(element, 'timeline').includes('Seats are changed.'), 'the review in the timeline');
    expect(spoken(element)).toBe('New: Review.');
    await until(() => section(element, 'support').includes('Adapt'), 'the review beside the support');
  });
});

describe('attendance', () => {
  test('is a sentence, a picture that says what it shows, and the days behind it', async ({ school }) => {
    const element = await show(withRegister(school.clientFor('samField'), written.pupil));
    const text = section(element, 'attendance');
    expect(text).toContain('9 of 84 sessions missed in 4 spells · 6 late (6 on Mondays) · 4 more sessions before 15% · 7 sessions without a gap would bring it back above 90% · up to 5 Nov 2025');
    expect(text).toContain('Persistent absence');
    expect(text).toContain('89.2%');
    expect(part(element, '.calendar').ariaLabel).toContain('9 of 84 sessions missed');
    const details = part<HTMLDetailsElement>(element, '[part=attendance] details');
    details.open = true;
    const days = parts(element, '[part=attendance] tbody tr').map((row) => row.innerText.replace(/\s+/g, ' '));
    expect(days).toHaveLength(11);
    expect(days.find((day) => day.includes('15 Sept'))).toBe('Monday 15 Sept 2025 Late, before the register closed, 12 minutes present');
    expect(days[0]).toContain('Medical or dental appointment');
  });

  test('is figures alone for who is shown figures alone', async ({ school }) => {
    const element = await show(withRegister(school.clientFor('msRoy'), written.pupil, 'summary'));
    expect(section(element, 'attendance')).toContain('9 of 84 sessions missed in 4 spells · 6 late · 4 more sessions');
    expect(parts(element, '.calendar, [part=attendance] details')).toEqual([]);
  });

  test('a register that cannot be read takes the picture with it, not the figures', async ({ school }) => {
    const client = withRegister(school.clientFor('samField'), written.pupil);
    const answer = await client.pupils.attendance(written.pupil);
    const element = await show({ ...client, pupils: { ...client.pupils, attendance: async () => ({ ...answer, registers: [{ ...answer.registers![1]!, marks: '~~' }] }) } });
    expect(section(element, 'attendance')).toContain('9 of 84 sessions missed');
    expect(parts(element, '.calendar')).toEqual([]);
  });
});

describe('what others are shown', () => {
  test('a class teacher: goals by name, no barriers, no sessions; may rate, and sees what they said', async ({ school }) => {
    const element = await showTo(school, 'msRoy');
    const text = textOf(element);
    for (const hidden of ['Barriers', 'Lateness', 'Walking talks', 'Talked about the bus', 'On time four days', 'Goal attainment', 'Restricted', 'Log a session', 'Add goal']) expect(text, hidden).not.toContain(hidden);
    expect(parts(element, '.ladder')).toEqual([]);
    expect(text).not.toMatch(/1\d y \d+ m/);
    press(goal(element, written.arrive), 'Rate');
    await until(() => goal(element, written.arrive).querySelector('.level'));
    press(goal(element, written.arrive), 'More than expected');
    await until(() => goal(element, written.arrive).innerText.includes('More than expected') && parts(element, '.level').length === 0);
    expect(await school.clientFor('samField').goals.get(written.arrive)).toMatchObject({ ratings: [{ by: 'mentor' }, { level: 1, by: 'teacher' }] });
  });

  test('a parent: strengths, neither severity nor what the child said in confidence; the plan, with nothing to press', async ({ school }) => {
    const element = await showTo(school, 'helenMarsh');
    press(part(element, '[part=timeline]'), 'Show earlier');
    await until(() => parts(element, '.entry').length > 8);
    const text = textOf(element);
    for (const shown of ['What goes well', 'Comes even when it is hard', 'Arrive before 8:40', 'On time', '20 minutes']) expect(text, shown).toContain(shown);
    for (const hidden of ['Marked', 'Severe', 'Talked about the bus', 'Meet at the gate', 'Restricted', 'delivered', 'Late most mornings', 'The gate thing helps.', 'own words']) expect(text, hidden).not.toContain(hidden);
    expect(labels(part(element, '.root')).filter((label) => label !== 'Show earlier records')).toEqual([]);
  });

  test('the SENCO: barriers and plan, of sessions that they exist', async ({ school }) => {
    const element = await showTo(school, 'danielOkafor');
    const text = section(element, 'timeline');
    expect(section(element, 'barriers')).toContain('Marked (3)');
    for (const hidden of ['own view', 'own words', 'Late most mornings', 'The gate thing helps.']) expect(textOf(element), hidden).not.toContain(hidden);
    expect(text).toContain('Confidential. You can see that it exists.');
    expect(text).not.toContain('Talked about the bus');
    expect(labels(part(element, '[part=header]'))).toEqual([]);
  });

  test('a parent whom a court order keeps away is told that there is no such pupil', async ({ school }) => {
    const element = mount(`<lm-pupil pupil="${written.pupil}"></lm-pupil>`, 'lm-pupil');
    element.client = school.clientFor('craigMarsh');
    await until(() => element.shadowRoot!.querySelector('[part=error]'));
    expect(textOf(element)).not.toContain('Amelia');
  });
});

describe('the child’s own page', () => {
  test('is in plain words: what I said, my goals, who sees it; no severity, no score', async ({ school }) => {
    const element = await showTo(school, 'amelia');
    const text = textOf(element);
    for (const shown of ['Hi Amelia', 'You meet Sam:', '13:10', 'How is it going?', 'Really hard', 'What you are good at', 'Comes even when it is hard', 'What you said', 'Who can see this?', 'you, Sam, your form tutor, the SENCO, the safeguarding lead and your parents or carers', 'What is written about your meetings: Sam and the safeguarding lead.', 'Only that you met, and for how long: your parents or carers.']) expect(text, shown).toContain(shown);
    for (const hidden of ['Marked', 'Severe', 'Severity', 'Lateness', 'Goal attainment', 'Talked about the bus', 'Restricted', 'everity', 'expected']) expect(text, hidden).not.toContain(hidden);
  });

  test('rates with a face and, if the child wants, a word', async ({ school }) => {
    const element = await showTo(school, 'amelia');
    const mine = goal(element, written.calm);
    const note = mine.querySelector<HTMLTextAreaElement>('textarea')!;
    expect(note.checkVisibility()).toBe(false);
    mine.querySelector<HTMLInputElement>('[value="2"]')!.click();
    await until(() => note.checkVisibility());
    await userEvent.fill(note, 'It worked in maths');
    press(mine, 'Send');
    await until(() => spoken(element) === 'Sent. Sam can see it.');
    const rated = await school.clientFor('samField').goals.get(written.calm);
    expect(rated).toMatchObject({ view: 'full' });
    expect((rated as { ratings?: unknown[] }).ratings!.at(-1)).toMatchObject({ level: 2, by: 'pupil', note: 'It worked in maths' });
    expect(goal(element, written.calm).innerText).toContain('Last time: Great');
  });

  test('the child agrees to a goal or not, and can bring one', async ({ school }) => {
    const element = await showTo(school, 'amelia');
    press(goal(element, written.lunch), 'Yes, this is my goal');
    await until(() => goal(element, written.lunch).innerText.includes('How is it going?'));
    press(goal(element, written.lunch), 'I do not want this goal');
    await until(() => goal(element, written.lunch).querySelector('.panel'));
    press(goal(element, written.lunch).querySelector('.panel')!, 'I do not want this goal');
    await until(() => parts(element, `[data-goal="${written.lunch}"]`).length === 0);

    press(part(element, '[part=plan]'), 'Add a goal');
    const form = await until(() => element.shadowRoot!.querySelector<HTMLFormElement>('form.goal-form'));
    await userEvent.fill(form.querySelector('[name=title]')!, 'Play in the band');
    form.querySelector<HTMLInputElement>('[value=social-emotional]')!.click();
    press(form, 'Save');
    await until(() => textOf(element).includes('Play in the band'));
    const { items } = await school.clientFor('samField').goals.list({ pupil: written.pupil }).page();
    expect(items.find(({ id }) => id === written.lunch)).toMatchObject({ state: 'withdrawn' });
    expect(items.find(({ title }) => title === 'Play in the band')).toMatchObject({ state: 'draft', strand: 'social-emotional' });
  });
});

describe('everybody', () => {
  test.for(['samField', 'msRoy', 'helenMarsh', 'amelia', 'ruthDoyle'] as const)('axe finds nothing wrong for %s, light or dark', async (name, { school }) => {
    const element = await show(withRegister(school.clientFor(name), written.pupil, name === 'msRoy' ? 'summary' : 'full'));
    for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
    await expectAccessible(element);
  });

  test('axe finds nothing wrong with open panels and the form', async ({ school }) => {
    const element = await showTo(school, 'samField');
    press(goal(element, written.arrive), 'Rate');
    await until(() => parts(element, '.level').length === 5);
    await expectAccessible(element);
    press(part(element, '[part=plan]'), 'Add goal');
    await until(() => element.shadowRoot!.querySelector('form.goal-form'));
    await expectAccessible(element);
  });

  test('a strict page has nothing to refuse: no style attribute anywhere', async ({ school }) => {
    for (const name of ['samField', 'amelia'] as const) {
      const element = await show(withRegister(school.clientFor(name), written.pupil));
      expect(parts(element, '[style], style, script')).toEqual([]);
    }
  });

  test('fits 320 px, for adults and for the child', async ({ school }) => {
    for (const name of ['samField', 'amelia'] as const) {
      const element = await show(withRegister(school.clientFor(name), written.pupil));
      element.style.width = '320px';
      await new Promise((resolve) => setTimeout(resolve, 50));
      const beyond = parts(element, '.root *').filter((each) => each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1 && each.closest('.sr, .scroll, svg') === null);
      expect(beyond.map((each) => each.outerHTML.slice(0, 80))).toEqual([]);
    }
  });

  test('speaks Welsh where the page does, and is mirrored where the page is', async ({ school }) => {
    document.documentElement.lang = 'cy';
    const element = await showTo(school, 'samField');
    expect(textOf(element)).toContain('Cynllun gweithredu');
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    await until(() => part(element, '.root').dir === 'rtl');
    const [badge, name] = [part(element, '.badge'), part(element, '.names')];
    expect(badge.getBoundingClientRect().left).toBeGreaterThan(name.getBoundingClientRect().left);
  });

  test('waits without a client or a pupil, and says when the school cannot be reached', async ({ school }) => {
    const element = mount('<lm-pupil></lm-pupil>', 'lm-pupil');
    await until(() => textOf(element) === 'No pupil was chosen.');
    element.pupil = written.pupil;
    await until(() => textOf(element).includes('Waiting for the school’s mentoring service.'));
    const network = between((request) => fetch(request));
    network.when(() => true, () => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '100' } })));
    element.client = school.clientFor('samField', { fetch: network.fetch });
    await until(() => element.shadowRoot!.querySelector('[part=error]'));
    network.clear();
    press(part(element, '[part=error]'), 'Try again');
    await until(() => textOf(element).includes('Amelia Marsh'));
  });

  test('shows another pupil when told to, and nothing of the one before', async ({ school }) => {
    const element = await showTo(school, 'samField');
    element.pupil = await school.idOf('kofi');
    await until(() => textOf(element).includes('Kofi Owusu'));
    expect(textOf(element)).not.toContain('Amelia');
    expect(textOf(element)).toContain('Nothing has been assessed yet.');
    expect(textOf(element)).toContain('not mentored yet');
  });

  test('of a long chronology no day is shown twice or left out', async ({ school }) => {
    const client = school.clientFor('samField');
    const pupil = await school.idOf('leah');
    for (let day = 0; day < 30; day++) await client.sessions.create({ pupil, occurredOn: daysAgo(day), minutes: 10, note: `Day ${day}.` });
    const element = await showAndHear(client, pupil);
    const notes = () => parts(element, '.entry .line').map((line) => line.innerText.replace('10 minutes · ', ''));
    expect(notes()).toHaveLength(8);
    press(part(element, '[part=timeline]'), 'Show earlier');
    await until(() => notes().length === 28);
    await client.sessions.create({ pupil, minutes: 10, note: 'Just now.' });
    await until(() => notes().includes('Just now.'));
    press(part(element, '[part=timeline]'), 'Show earlier');
    await until(() => notes().length === 31);
    expect(notes().toSorted()).toEqual(['Just now.', ...Array.from({ length: 30 }, (_, day) => `Day ${day}.`)].toSorted());
  });
});
