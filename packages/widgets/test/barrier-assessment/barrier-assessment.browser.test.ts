import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import { userEvent } from 'vitest/browser';
import { describe, expect, vi } from 'vitest';
import '../../src/barrier-assessment/define.js';
import type { LmAssessmentSavedEvent, LmBarrierAssessment } from '../../src/barrier-assessment/barrier-assessment.js';
import type { Client } from '../../src/internal/client.js';
import { answerLost, between } from '../../../client/test/support/between.js';
import { daysAgo, test, type BrowserSchool, type Name } from '../support/at-school.js';
import { expectAccessible } from '../support/axe.js';
import { mount, part, parts, textOf, until } from '../support/mount.js';

async function show(client: Client, pupil: string): Promise<LmBarrierAssessment> {
  const element = mount(`<lm-barrier-assessment pupil="${pupil}"></lm-barrier-assessment>`, 'lm-barrier-assessment');
  element.client = client;
  await until(() => parts(element, '#find, .note').length > 0, 'the form');
  return element;
}

/** The form as it is after a reload: a new page, a new client. */
const again = (school: BrowserSchool, pupil: string, name: Name = 'samField') => show(school.clientFor(name), pupil);

const pick = async (element: LmBarrierAssessment, label: string) => {
  await userEvent.fill(part(element, '#find'), label);
  const option = await until(() => parts(element, '.option').find((each) => each.innerText.includes(label)));
  option.querySelector('input')!.click();
};
const choose = (element: LmBarrierAssessment, within: string, label: string) => parts(element, `${within} .choice`).find((each) => each.innerText.trim() === label)!.querySelector('input')!.click();
const press = (element: LmBarrierAssessment, text: string) => parts(element, 'button').find((button) => button.innerText.includes(text) || button.ariaLabel?.includes(text))!.click();
const type = (element: LmBarrierAssessment, selector: string, text: string) => userEvent.fill(part(element, selector), text);
const saved = (element: LmBarrierAssessment) => new Promise<BarrierAssessment>((resolve) => element.addEventListener('lm-assessment-saved', (event: LmAssessmentSavedEvent) => resolve(event.record), { once: true }));
const atSchool = async (school: BrowserSchool, pupil: string) => (await school.clientFor('samField').barrierAssessments.list({ pupil }).page()).items as readonly BarrierAssessment[];

/** As little as can be sent. */
async function fill(element: LmBarrierAssessment, barrier = 'Lateness', code = 'ATT-04'): Promise<void> {
  choose(element, 'fieldset', 'Teacher');
  if (parts(element, `#${code}`).length === 0) await pick(element, barrier);
  await until(() => element.shadowRoot!.getElementById(code));
  choose(element, `#${code}`, '3 Marked');
}

describe('<lm-barrier-assessment>', () => {
  test('writes down what stands in the way, how sure we are, how the pupil sees it, and what adults will change', async ({ school }) => {
    const pupil = await school.idOf('amelia');
    const element = await show(school.clientFor('samField'), pupil);
    expect(textOf(element)).toContain('Amelia Marsh, 8B');
    choose(element, 'fieldset', 'Pupil');
    await fill(element);
    choose(element, '#ATT-04', 'Likely');
    choose(element, '#ATT-04', 'No');
    await type(element, '#ATT-04-pupilView', 'The bus is always full.');
    await until(() => parts(element, '#ATT-04-noPupilView').length === 0);
    await userEvent.selectOptions(part(element, '#ATT-04-evidence-0-kind'), 'data');
    await type(element, '#ATT-04-evidence-0-text', 'Late 14 Mondays of 19');
    press(element, 'Add evidence');
    await until(() => parts(element, '#ATT-04 .entry').length === 2);
    await type(element, '#ATT-04-adultsWillChange', 'Tutor greets at the gate.');
    await type(element, '.strength', 'Draws whole worlds');
    await type(element, '#voice', 'Mornings are the worst bit.');
    const event = saved(element);
    press(element, 'Complete');
    const record = await event;
    expect(record).toMatchObject({
      state: 'complete', phase: 'baseline', tier: 'T2', informants: ['pupil', 'teacher'], strengths: ['Draws whole worlds'], pupilVoice: 'Mornings are the worst bit.',
      ratings: [{
        barrier: 'ATT-04', severity: 3, confidence: 'likely', pupilAgrees: false, pupilView: 'The bus is always full.',
        evidence: [{ kind: 'data', text: 'Late 14 Mondays of 19' }], adultsWillChange: 'Tutor greets at the gate.',
      }],
    });
    await until(() => textOf(element).includes('The assessment of Amelia Marsh is complete.'));
    expect(element.shadowRoot!.activeElement?.className).toContain('done');
    expect(await atSchool(school, pupil)).toMatchObject([{ id: record.id }]);
  });

  test('the next is a review: it begins with what was open, and says what was found last time', async ({ school }) => {
    const pupil = await school.idOf('kofi');
    await school.clientFor('samField').barrierAssessments.create({
      pupil, phase: 'baseline', state: 'complete', informants: ['pupil'], occurredOn: daysAgo(60),
      ratings: [{ barrier: 'SEM-02', severity: 3, confidence: 'likely', adultsWillChange: 'Asked by name, never in front of all.' }, { barrier: 'ACA-01', severity: 0, confidence: 'likely' }],
    });
    const element = await show(school.clientFor('samField'), pupil);
    expect(parts(element, '.barrier').map(({ id }) => id)).toEqual(['SEM-02']);
    // The year is said where it is not this one.
    expect(part(element, '#SEM-02').innerText).toMatch(/Last time \(baseline, \d+ \w+( \d{4})?\): 3 Marked, likely\./);
    expect(parts(element, '#SEM-02 [name$=severity]:checked')).toEqual([]);
    expect(part<HTMLInputElement>(element, '[name=phase]:checked').parentElement!.innerText).toBe('Review');
  });

  test('confirmed needs two kinds of evidence and the pupil’s view: gently said, and saved as likely until then', async ({ school }) => {
    const pupil = await school.idOf('leah');
    const element = await show(school.clientFor('samField'), pupil);
    await fill(element);
    choose(element, '#ATT-04', 'Confirmed');
    await until(() => part(element, '#ATT-04 .gaps').innerText.includes('one more kind of evidence is needed and the pupil’s own view is missing'));
    let event = saved(element);
    press(element, 'Save as draft');
    expect((await event).ratings[0]).toMatchObject({ confidence: 'likely' });
    expect(part<HTMLInputElement>(element, '#ATT-04 [name$=confidence]:checked').parentElement!.innerText).toBe('Confirmed');

    await type(element, '#ATT-04-evidence-0-text', 'Comes in late');
    await type(element, '#ATT-04-pupilView', 'I oversleep.');
    await type(element, '#ATT-04-adultsWillChange', 'Tutor greets at the gate.');
    await until(() => part(element, '#ATT-04 .gaps').innerText.startsWith('Confirmed:'));
    event = saved(element);
    press(element, 'Complete');
    expect(await event).toMatchObject({ state: 'complete', ratings: [{ confidence: 'confirmed' }] });
    expect(await atSchool(school, pupil)).toHaveLength(1);
  });

  test('a likely bullying says first: stop and tell the DSL', async ({ school }) => {
    const pupil = await school.idOf('ben');
    const element = await show(school.clientFor('samField'), pupil);
    await fill(element, 'Being bullied', 'PEE-01');
    expect(parts(element, '[part=stop]')).toEqual([]);
    choose(element, '#PEE-01', 'Likely');
    const stop = await until(() => element.shadowRoot!.querySelector<HTMLElement>('[part=stop]'));
    expect(stop.innerText).toContain('Stop and tell the DSL');
    expect(stop.innerText).toContain('You entered: Being bullied.');
    expect(part(element, 'form').firstElementChild).toBe(stop);
    await until(() => element.shadowRoot!.activeElement === stop);
    press(element, 'I have told the DSL');
    await until(() => parts(element, '[part=stop]').length === 0);
    expect(textOf(element)).toContain('The DSL has been told: Being bullied.');
    await until(() => element.shadowRoot!.activeElement?.id === 'PEE-01-name');
    press(element, 'Take out: Being bullied');
  });

  test('a worry about safety is kept as safeguarding, in memory alone, and says who will not see it', async ({ school }) => {
    const pupil = await school.idOf('ben');
    const element = await show(school.clientFor('samField'), pupil);
    expect(textOf(element)).toContain('How severe each barrier is, what adults will change, and strengths: the SENCO. Strengths and the pupil’s own words alone: Ben. Strengths alone: the form tutor, the head teacher and home.');
    const label = 'SAF-01';
    await userEvent.fill(part(element, '#find'), label);
    (await until(() => parts(element, '.option').length === 1 && part(element, '.option input'))).click();
    await until(() => parts(element, '[part=stop]').length === 1);
    expect(textOf(element)).toContain('this is kept as safeguarding');
    expect(textOf(element)).toContain('Nothing: class teachers, teaching assistants, the form tutor, the attendance officer, Ben and home.');
    await until(() => textOf(element).includes('Draft kept only while this page is open'));
    element.remove();
    const back = await again(school, pupil);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(parts(back, '#SAF-01')).toEqual([]);
  });

  test('what is typed survives a reload, and can be thrown away', async ({ school }) => {
    const pupil = await school.idOf('ben');
    const element = await show(school.clientFor('samField'), pupil);
    await fill(element);
    await type(element, '#voice', 'Nobody asked before.');
    await until(() => textOf(element).includes('Draft kept on this device'));
    element.remove();

    const back = await again(school, pupil);
    await until(() => textOf(back).includes('We kept what you had written.'));
    expect(part<HTMLTextAreaElement>(back, '#voice').value).toBe('Nobody asked before.');
    expect(parts(back, '#ATT-04')).toHaveLength(1);
    press(back, 'Start over');
    await until(() => parts(back, '#ATT-04').length === 0);
    back.remove();
    const third = await again(school, pupil);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(part<HTMLTextAreaElement>(third, '#voice').value).toBe('');
  });

  test('a draft at the school is gone on with, on any device, and is completed as the same record', async ({ school }) => {
    const pupil = await school.idOf('kofi');
    const element = await show(school.clientFor('samField'), pupil);
    await type(element, '#voice', 'Better.');
    choose(element, 'fieldset', 'Teacher');
    choose(element, '#SEM-02', '1 Slight');
    const first = saved(element);
    press(element, 'Save as draft');
    const { id } = await first;
    await until(() => textOf(element).includes('Draft saved at the school'));
    element.remove();

    const senco = await again(school, pupil, 'danielOkafor');
    expect(part<HTMLTextAreaElement>(senco, '#voice').value, 'the SENCO does not see it whole, and begins their own').toBe('');
    senco.remove();

    const later = await again(school, pupil);
    expect(part<HTMLTextAreaElement>(later, '#voice').value).toBe('Better.');
    await type(later, '#voice', '');
    const second = saved(later);
    press(later, 'Complete');
    expect(await second).toMatchObject({ id, state: 'complete', ratings: [{ severity: 1 }] });
    expect((await atSchool(school, pupil)).find((each) => each.id === id)).not.toHaveProperty('pupilVoice');
  });

  test('nothing is lost while the school cannot be reached, and nothing is written twice', async ({ school }) => {
    const pupil = await school.idOf('leah');
    const before = (await atSchool(school, pupil)).length;
    const network = between((request) => fetch(request));
    const element = await show(school.clientFor('samField', { fetch: network.fetch }), pupil);
    await fill(element);
    await type(element, '#voice', 'First try.');
    const isCreate = (request: Request) => request.method === 'POST' && request.url.endsWith('/barrier-assessments');
    network.when(isCreate, () => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '100' } })));
    press(element, 'Save as draft');
    await until(() => element.shadowRoot!.querySelector('[part=error]'));
    expect(part(element, '[part=error]').innerText).toContain('Not saved yet.');
    await until(() => part(element, '[part=error]').innerText.includes('What you wrote is kept on this device.'));

    // It arrives, but the answer is lost; then more is written.
    network.when(isCreate, answerLost);
    press(element, 'Save as draft');
    await vi.waitFor(async () => expect(await atSchool(school, pupil)).toHaveLength(before + 1), 15_000);
    await until(() => element.shadowRoot!.querySelector('[part=error]'));
    await type(element, '#voice', 'Second try.');
    network.clear();
    const event = saved(element);
    press(element, 'Complete');
    expect(await event).toMatchObject({ state: 'complete', pupilVoice: 'Second try.' });
    expect(await atSchool(school, pupil)).toHaveLength(before + 1);
  });

  test('a draft that was changed elsewhere is not overwritten unasked', async ({ school }) => {
    const pupil = await school.idOf('amelia');
    const element = await show(school.clientFor('samField'), pupil);
    await fill(element);
    let event = saved(element);
    press(element, 'Save as draft');
    const draft = await event;
    await until(() => textOf(element).includes('Draft saved at the school'));
    await school.clientFor('samField').barrierAssessments.update(draft, { pupilVoice: 'From the office.' });
    await type(element, '#voice', 'From Sam.');
    press(element, 'Save as draft');
    await until(() => textOf(element).includes('This draft was changed elsewhere in the meantime.'));
    expect((await atSchool(school, pupil))[0]).toMatchObject({ pupilVoice: 'From the office.' });
    event = saved(element);
    press(element, 'Save as draft');
    expect(await event).toMatchObject({ id: draft.id, pupilVoice: 'From Sam.' });
  });

  test('says what is missing, and goes there', async ({ school }) => {
    const pupil = await school.idOf('zara');
    const element = await show(school.clientFor('priyaNair'), pupil);
    press(element, 'Complete');
    await until(() => textOf(element).includes('Please check: Say who was asked. Choose at least one barrier.'));
    expect(element.shadowRoot!.activeElement).toMatchObject({ name: 'informants' });
    choose(element, 'fieldset', 'Mentor');
    await pick(element, 'Lateness');
    await until(() => textOf(element).includes('Say how severe it is: Lateness. Say of one barrier what adults will change.'));
    expect(textOf(element)).toContain('A baseline should also have a second person who was asked and the pupil’s own view, or why there is none.');
    choose(element, '#ATT-04', '3 Marked');
    part<HTMLDetailsElement>(element, '#ATT-04 details').open = false;
    press(element, 'Complete');
    await until(() => element.shadowRoot!.activeElement?.id === 'ATT-04-adultsWillChange');
  });

  test('a barrier that was taken out comes back as it was written', async ({ school }) => {
    const pupil = await school.idOf('tomasz');
    const element = await show(school.clientFor('priyaNair'), pupil);
    await fill(element);
    await type(element, '#ATT-04-pupilView', 'The bus.');
    press(element, 'Take out: Lateness');
    await until(() => parts(element, '#ATT-04').length === 0);
    await pick(element, 'Lateness');
    await until(() => parts(element, '#ATT-04').length === 1);
    expect(part<HTMLTextAreaElement>(element, '#ATT-04-pupilView').value).toBe('The bus.');
  });

  test('all 45 barriers are there in their 13 areas', async ({ school }) => {
    const element = await again(school, await school.idOf('tomasz'), 'priyaNair');
    expect(parts(element, '.area')).toHaveLength(13);
    expect(parts(element, '.option')).toHaveLength(45);
  });

  test.for(['msRoy', 'amelia', 'helenMarsh'] as const)('is not for %s', async (name, { school }) => {
    const element = await again(school, await school.idOf('amelia'), name);
    await until(() => parts(element, '.note').length === 1);
    expect(parts(element, 'form')).toEqual([]);
  });

  test('axe finds nothing wrong, light or dark, with everything open', async ({ school }) => {
    const element = await again(school, await school.idOf('ben'));
    await fill(element, 'Being bullied', 'PEE-01');
    choose(element, '#PEE-01', 'Confirmed');
    await type(element, '#PEE-01-adultsWillChange', 'Somebody stands where it happens.');
    await type(element, '#find', '');
    for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
    press(element, 'Complete');
    await expectAccessible(element);
    expect(parts(element, '[style], style, script')).toEqual([]);
  });

  test('fits 320 px, and is mirrored from right to left', async ({ school }) => {
    const element = await again(school, await school.idOf('ben'));
    if (parts(element, '#PEE-01').length === 0) await fill(element, 'Being bullied', 'PEE-01');
    for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
    element.style.width = '320px';
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      await until(() => part(element, '.root').dir === dir);
      const box = element.getBoundingClientRect();
      const beyond = parts(element, '.root *').filter((each) => each.closest('.sr, select') === null && each.checkVisibility() && (each.getBoundingClientRect().right > box.right + 1 || each.getBoundingClientRect().left < box.left - 1));
      expect(beyond.map((each) => each.outerHTML.slice(0, 100))).toEqual([]);
    }
  });
});
