import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, vi } from 'vitest';
import '../src/provider/define.js';
import '../src/session-log/define.js';
import type { LmSessionLog, LmSessionSavedEvent } from '../src/session-log/session-log.js';
import { expectAccessible } from './support/axe.js';
import { clearDevice, mount, part, parts, textOf, until } from './support/mount.js';
import { amelia, ameliasGoals, fakeSchool, kofi, me, refusal, today, type FakeSchool } from './support/school.js';
import { test } from './support/test.js';

async function open(school: FakeSchool = fakeSchool(), attributes = `pupil="${amelia.id}"`): Promise<{ log: LmSessionLog; school: FakeSchool }> {
  const provider = mount(`<lm-provider><lm-session-log ${attributes}></lm-session-log></lm-provider>`, 'lm-provider');
  provider.client = school.client;
  const log = provider.querySelector('lm-session-log')!;
  await until(() => log.shadowRoot?.querySelector('form'), 'the form');
  return { log, school };
}

/** A radio by its group and its label or accessible name. */
function choice(log: LmSessionLog, group: string, label: string): HTMLInputElement {
  const found = parts<HTMLInputElement>(log, `input[type=radio][name^="${group}"]`).find(
    (input) => input.ariaLabel === label || input.closest('label')!.innerText.replace(/\s+/g, ' ').trim() === label,
  );
  if (found === undefined) throw new Error(`No "${label}" in ${group}`);
  return found;
}

const save = (log: LmSessionLog) => part<HTMLButtonElement>(log, '[part=save]');
const saved = (log: LmSessionLog): Promise<LmSessionSavedEvent> =>
  new Promise((resolve) => log.addEventListener('lm-session-saved', resolve, { once: true }));
const sentOf = (school: FakeSchool, call: string) => school.sent.filter((sent) => sent.call === call).map(({ body }) => body);

async function type(log: LmSessionLog, id: string, text: string): Promise<void> {
  await userEvent.fill(part(log, `#${id}`), text);
}

describe('<lm-session-log>', () => {
  beforeEach(async () => {
    await page.viewport(1280, 900);
    await clearDevice();
  });

  test('six taps write down a session with three goals', async () => {
    const { log, school } = await open();
    let taps = 0;
    const tap = async (element: HTMLElement) => {
      taps++;
      await userEvent.click(element.closest('label') ?? element, { force: true });
    };
    const done = saved(log);
    await tap(choice(log, 'minutes', '30 minutes'));
    await tap(choice(log, 'mood', 'Good'));
    await tap(choice(log, `goal-${ameliasGoals[0]!.id}`, '0: On time four days'));
    await tap(choice(log, `goal-${ameliasGoals[1]!.id}`, '−1: Asks a friend'));
    await tap(choice(log, `goal-${ameliasGoals[2]!.id}`, '+2: Teaches it to a friend'));
    await tap(save(log));
    const { record } = await done;
    expect(taps).toBeLessThanOrEqual(6);
    expect(record).toMatchObject({ kind: 'session', state: 'held', minutes: 30, mood: 4, occurredOn: today, tier: 'T2' });
    expect(sentOf(school, 'create session')[0]).toMatchObject({ pupil: amelia.id, goals: ameliasGoals.map(({ id }) => id) });
    expect(sentOf(school, 'rate').map(({ goal, level, by }) => [goal, level, by])).toEqual(ameliasGoals.map(({ id }, index) => [id, [0, -1, 2][index], 'mentor']));
    await until(() => textOf(log).includes('Session with Amelia Marsh saved.'));
  });

  test('names the pupil, and says who will see it before it is saved', async () => {
    const { log } = await open();
    const text = textOf(log);
    expect(part(log, '[part=heading]').innerText).toBe('Amelia Marsh, 8B');
    expect(text).toContain('You and the DSL see all of it. Amelia and home see the summary: date and minutes. The SENCO sees that it exists.');
    expect(text).toContain('Class teachers, teaching assistants, the form tutor, the attendance officer and the head teacher see nothing of it.');
  });

  test('names other mentors who would read it', async () => {
    const school = fakeSchool();
    const priya = { person: { id: kofi.id, given: 'Priya', family: 'Nair' }, relation: 'mentor', roles: ['mentor'] };
    Object.assign(school.client.pupils, { careTeam: async () => ({ items: [{ person: me.person, relation: 'mentor', roles: ['mentor'] }, priya] }) });
    const { log } = await open(school);
    expect(textOf(log)).toContain('You, Priya Nair and the DSL see all of it.');
  });

  test('offers a choice of who may see it where the choice makes a difference, and says which', async () => {
    const school = fakeSchool();
    Object.assign(school.client, { kinds: school.client.kinds.map((kind) => (kind.kind === 'session' ? { ...kind, see: { ...kind.see, teacher: 'full' } } : kind)) });
    const { log } = await open(school);
    expect(choice(log, 'tier', 'Keep in confidence').checked).toBe(true);
    expect(textOf(log)).toContain('Class teachers, teaching assistants, the form tutor, the attendance officer and the head teacher see nothing of it.');
    choice(log, 'tier', 'Share with school').click();
    await until(() => textOf(log).includes('You, class teachers and the DSL see all of it.'));
    choice(log, 'minutes', '15 minutes').click();
    const done = saved(log);
    save(log).click();
    expect((await done).record.tier).toBe('T1');
    // Where both tiers come to the same, a choice would promise what it does not do.
    const { log: plain } = await open();
    expect(parts(plain, 'input[name=tier]')).toEqual([]);
  });

  test('writes down that a session was not held, and why', async () => {
    const { log, school } = await open();
    choice(log, 'held', 'Not held').click();
    await until(() => textOf(log).includes('Why not?'));
    save(log).click();
    await until(() => textOf(log).includes('Say why it was not held.'));
    expect(school.sent).toEqual([]);
    choice(log, 'not-held', 'Pupil away').click();
    const done = saved(log);
    save(log).click();
    expect((await done).record).toMatchObject({ state: 'not-held', notHeld: 'pupil-absent' });
    expect(sentOf(school, 'create session')[0]).not.toHaveProperty('minutes');
    expect(sentOf(school, 'rate')).toEqual([]);
  });

  test('a planned session becomes one that was held', async () => {
    const school = fakeSchool();
    const planned = { id: '0199a000-0000-7000-8005-000000000001', pupil: amelia.id, tier: 'T2', state: 'planned', occurredOn: today, etag: '"p"', view: 'full', kind: 'session' };
    school.sessions.push(planned as never);
    const { log } = await open(school, `pupil="${amelia.id}" session="${planned.id}"`);
    choice(log, 'minutes', '45 minutes').click();
    await type(log, 'note', 'Walked to the library.');
    const done = saved(log);
    save(log).click();
    expect((await done).record).toMatchObject({ id: planned.id, state: 'held', minutes: 45, note: 'Walked to the library.' });
    expect(sentOf(school, 'create session')).toEqual([]);
  });

  test('takes other minutes, and says what does not fit beside the field and to the listener', async () => {
    const { log } = await open();
    save(log).click();
    await until(() => textOf(log).includes('Say how long it was.'));
    expect(part(log, '[role=alert]').innerText).toContain('Please check: Say how long it was.');
    await until(() => log.shadowRoot?.activeElement === parts(log, 'input[name=minutes]')[0]);
    choice(log, 'minutes', 'Other').click();
    const field = await until(() => log.shadowRoot?.querySelector<HTMLInputElement>('#other-minutes'));
    await until(() => log.shadowRoot?.activeElement === field);
    await userEvent.fill(field, '20x');
    await until(() => textOf(log).includes('whole number from 1 to 600'));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field, '20');
    const done = saved(log);
    save(log).click();
    expect((await done).record.minutes).toBe(20);
  });

  test('what is tapped twice is taken back', async () => {
    const { log, school } = await open();
    const goal = ameliasGoals[0]!.id;
    for (let i = 0; i < 2; i++) {
      choice(log, 'mood', 'Great').click();
      choice(log, `goal-${goal}`, '0: On time four days').click();
      await log.updateComplete;
    }
    expect(parts<HTMLInputElement>(log, 'input:checked').map(({ name }) => name)).toEqual(['held']);
    choice(log, 'minutes', '15 minutes').click();
    const done = saved(log);
    save(log).click();
    expect((await done).record).not.toHaveProperty('mood');
    expect(sentOf(school, 'rate')).toEqual([]);
  });

  test('keeps what is typed within a second, brings it back after a reload, and forgets it when it is saved', async () => {
    const school = fakeSchool();
    let hasKey = false;
    school.fail = (call) => void (hasKey ||= call === 'device key');
    const { log } = await open(school);
    // After its key the fake school needs no timer any more. Then a second passes for the widget alone, however slow this machine is.
    await until(() => hasKey, 'the key of the device');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    choice(log, 'minutes', '30 minutes').click();
    const note = part<HTMLTextAreaElement>(log, '#note');
    note.value = 'Amelia chose a buddy for Monday.';
    note.dispatchEvent(new InputEvent('input'));
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await until(() => textOf(log).includes('Draft kept on this device'));

    // A page that is opened anew: another client, other elements, the same device and person.
    const again = fakeSchool(school);
    const { log: next } = await open(again);
    await until(() => textOf(next).includes('We kept what you had written.'));
    expect(part<HTMLTextAreaElement>(next, '#note').value).toBe('Amelia chose a buddy for Monday.');
    expect(choice(next, 'minutes', '30 minutes').checked).toBe(true);
    const done = saved(next);
    save(next).click();
    await done;

    const { log: third } = await open(fakeSchool(school));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(part<HTMLTextAreaElement>(third, '#note').value).toBe('');
  });

  test('one pupil’s draft is not another’s, and a draft can be thrown away', async () => {
    const { log, school } = await open();
    await type(log, 'note', 'For Amelia only.');
    await until(() => textOf(log).includes('Draft kept'));
    log.pupil = kofi.id;
    await until(() => textOf(log).includes('Kofi Owusu'));
    expect(part<HTMLTextAreaElement>(log, '#note').value).toBe('');
    log.pupil = amelia.id;
    await until(() => textOf(log).includes('We kept what you had written.'));
    parts(log, 'button').find((button) => button.innerText === 'Start over')!.click();
    await until(() => part<HTMLTextAreaElement>(log, '#note').value === '');
    const { log: again } = await open(school);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(part<HTMLTextAreaElement>(again, '#note').value).toBe('');
  });

  test('says when a draft can be kept in memory only', async () => {
    const school = fakeSchool();
    school.deviceKey = undefined;
    const { log } = await open(school);
    await type(log, 'note', 'No key yet.');
    await until(() => textOf(log).includes('Draft kept only while this page is open'));
    school.fail = (call) => (call === 'create session' ? refusal('network') : undefined);
    choice(log, 'minutes', '15 minutes').click();
    save(log).click();
    await until(() => textOf(log).includes('Do not close it.'));
  });

  test('a shared device keeps nothing', async () => {
    const school = fakeSchool();
    const provider = mount(`<lm-provider device="shared"><lm-session-log pupil="${amelia.id}"></lm-session-log></lm-provider>`, 'lm-provider');
    provider.client = school.client;
    const log = provider.querySelector('lm-session-log')!;
    await until(() => log.shadowRoot?.querySelector('form'));
    await type(log, 'note', 'Read by nobody else.');
    await until(() => textOf(log).includes('Draft kept only while this page is open'));
    const kept = (await indexedDB.databases()).filter(({ name }) => name!.includes(school.me.school.id));
    expect(kept).toEqual([]);
  });

  for (const code of ['network', 'timeout', 'unavailable', 'token-expired', 'internal', 'not-allowed']) {
    test(`nothing is lost when saving fails with ${code}, and trying again writes it once`, async () => {
      const { log, school } = await open();
      choice(log, 'minutes', '30 minutes').click();
      choice(log, `goal-${ameliasGoals[0]!.id}`, '+1: On time every day').click();
      await type(log, 'note', 'Kept.');
      school.fail = (call) => (call === 'create session' ? refusal(code) : undefined);
      save(log).click();
      await until(() => save(log).innerText === 'Try to save again');
      expect(textOf(log)).toContain('Not saved yet.');
      expect(textOf(log)).toContain('What you wrote is kept on this device.');
      expect(part<HTMLTextAreaElement>(log, '#note').value).toBe('Kept.');
      school.fail = () => undefined;
      const done = saved(log);
      save(log).click();
      await done;
      expect(school.sessions).toHaveLength(1);
    });
  }

  test('an answer lost on the way does not write a session or a rating twice', async () => {
    const { log, school } = await open();
    choice(log, 'minutes', '30 minutes').click();
    for (const goal of ameliasGoals) choice(log, `goal-${goal.id}`, goal.id === ameliasGoals[0]!.id ? '0: On time four days' : goal.id === ameliasGoals[1]!.id ? '−1: Asks a friend' : '+1: Uses it alone').click();
    // The second rating fails; by then the session and the first rating are saved.
    school.fail = (call, count) => (call === 'rate' && count === 2 ? refusal('network') : undefined);
    save(log).click();
    await until(() => save(log).innerText === 'Try to save again');
    const done = saved(log);
    save(log).click();
    await done;
    expect(school.sessions).toHaveLength(1);
    expect(school.goals.map(({ ratings = [] }) => ratings.length)).toEqual([2, 1, 2]);
  });

  test('rates the goal as it is now when somebody else changed it in the meantime', async () => {
    const { log, school } = await open();
    choice(log, 'minutes', '30 minutes').click();
    choice(log, `goal-${ameliasGoals[0]!.id}`, '+1: On time every day').click();
    Object.assign(school.goals[0]!, { etag: '"moved-on"', title: 'Arrive before 8:35' });
    const done = saved(log);
    save(log).click();
    await done;
    expect(school.goals[0]!.ratings?.at(-1)?.level).toBe(1);
    expect(sentOf(school, 'rate')).toHaveLength(2);
  });

  test('says which goal could not be rated any more; the session is saved all the same', async () => {
    const { log, school } = await open();
    choice(log, 'minutes', '30 minutes').click();
    choice(log, `goal-${ameliasGoals[0]!.id}`, '+1: On time every day').click();
    Object.assign(school.goals[0]!, { state: 'met' });
    const done = saved(log);
    save(log).click();
    await done;
    await until(() => textOf(log).includes('“Arrive before 8:40 at least four days a week” could not be rated'));
    expect(school.sessions).toHaveLength(1);
  });

  test('shows what the server says about a field beside it', async () => {
    const { log, school } = await open();
    choice(log, 'minutes', '30 minutes').click();
    await type(log, 'nextStep', 'Meet at the gate');
    school.fail = (call) => (call === 'create session' ? refusal('validation-failed', { errors: [{ pointer: '/nextStep', code: 'too-big', message: '' }] }) : undefined);
    save(log).click();
    await until(() => textOf(log).includes('At most 280 characters.'));
    const field = part(log, '#nextStep');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain('nextStep-wrong');
  });

  test('a tap on Save while it is saving does nothing', async () => {
    const { log, school } = await open();
    choice(log, 'minutes', '30 minutes').click();
    school.delay = 150;
    const done = saved(log);
    for (let i = 0; i < 3; i++) save(log).click();
    await log.updateComplete;
    expect(save(log).getAttribute('aria-disabled')).toBe('true');
    await done;
    expect(sentOf(school, 'create session')).toHaveLength(1);
  });

  test('takes up a goal that was agreed elsewhere without losing what was tapped', async () => {
    const { log, school } = await open();
    choice(log, `goal-${ameliasGoals[0]!.id}`, '+1: On time every day').click();
    school.goals = [...school.goals, { ...ameliasGoals[0]!, id: '0199a000-0000-7000-8003-000000000009', title: 'Eat breakfast' }];
    school.tell('goal.created', amelia.id);
    await until(() => textOf(log).includes('Eat breakfast'));
    expect(choice(log, `goal-${ameliasGoals[0]!.id}`, '+1: On time every day').checked).toBe(true);
  });

  test('can be filled in and saved by keyboard alone; Enter in a line of text sends nothing', async () => {
    const { log, school } = await open();
    part(log, '#day').focus();
    const at = () => log.shadowRoot!.activeElement as HTMLInputElement | null;
    const to = async (wanted: () => boolean) => {
      for (let i = 0; i < 40 && !wanted(); i++) await userEvent.tab();
      expect(wanted()).toBe(true);
    };
    await to(() => at()?.name === 'minutes');
    await userEvent.keyboard(' {ArrowRight}');
    await to(() => at()?.name === 'mood');
    await userEvent.keyboard(' ');
    await to(() => at()?.name === `goal-${ameliasGoals[0]!.id}`);
    await userEvent.keyboard(' {ArrowRight}');
    await to(() => at()?.id === 'nextStep');
    await userEvent.keyboard('Gate on Monday');
    await to(() => at()?.matches('[part=save]') ?? false);
    const done = saved(log);
    await userEvent.keyboard('{Enter}');
    expect((await done).record).toMatchObject({ minutes: 30, mood: 1, nextStep: 'Gate on Monday' });
    expect(sentOf(school, 'rate')[0]).toMatchObject({ level: -1 });
    await until(() => log.shadowRoot?.activeElement?.classList.contains('done'));
  });

  test('leaving keeps the draft and tells the page', async () => {
    const { log, school } = await open();
    await type(log, 'note', 'Half a sentence');
    let left = 0;
    document.body.addEventListener('lm-cancel', () => left++, { once: true });
    parts(log, 'button').find((button) => button.innerText === 'Cancel')!.click();
    expect(left).toBe(1);
    const { log: next } = await open(fakeSchool(school));
    await until(() => part<HTMLTextAreaElement>(next, '#note').value === 'Half a sentence');
  });

  test('in a dialog that is closed after saving and opened again there is an empty form; after leaving, what was written', async () => {
    const school = fakeSchool();
    const dialog = mount(`<dialog><lm-provider><lm-session-log pupil="${amelia.id}"></lm-session-log></lm-provider></dialog>`, 'dialog');
    dialog.querySelector('lm-provider')!.client = school.client;
    const log = dialog.querySelector('lm-session-log')!;
    dialog.showModal();
    await until(() => log.shadowRoot?.querySelector('form'));
    await type(log, 'note', 'Half a sentence');
    dialog.close();
    dialog.showModal();
    expect(part<HTMLTextAreaElement>(log, '#note').value).toBe('Half a sentence');
    choice(log, 'minutes', '30 minutes').click();
    log.addEventListener('lm-session-saved', () => dialog.close(), { once: true });
    save(log).click();
    await until(() => !dialog.open);
    await until(() => log.shadowRoot?.querySelector('form'));
    dialog.showModal();
    expect(part<HTMLTextAreaElement>(log, '#note').value).toBe('');
    expect(sentOf(school, 'create session')).toHaveLength(1);
  });

  test('who may not write sessions is told so', async () => {
    const school = fakeSchool();
    Object.assign(school.client, { me: async () => ({ ...me, roles: ['teacher'] }) });
    const provider = mount(`<lm-provider><lm-session-log pupil="${amelia.id}"></lm-session-log></lm-provider>`, 'lm-provider');
    provider.client = school.client;
    await until(() => textOf(provider.querySelector('lm-session-log')!).includes('your role may not do that'));
  });

  test('loading, failed and without a pupil each look like what they are', async () => {
    const school = fakeSchool();
    school.delay = 60_000;
    const provider = mount(`<lm-provider><lm-session-log></lm-session-log></lm-provider>`, 'lm-provider');
    const log = provider.querySelector('lm-session-log')!;
    await until(() => textOf(log).includes('Waiting'));
    provider.client = school.client;
    await until(() => textOf(log).includes('Choose a pupil first.'));
    log.pupil = amelia.id;
    await until(() => parts(log, '.bone').length > 0);
    const broken = fakeSchool();
    broken.fail = (call, count) => (call === 'pupil' && count === 1 ? refusal('network') : undefined);
    provider.client = broken.client;
    await until(() => textOf(log).includes('could not be reached'));
    await expectAccessible(log);
    parts(log, 'button').find((button) => button.innerText === 'Try again')!.click();
    await until(() => textOf(log).includes('Amelia Marsh, 8B'));
  });

  for (const width of [320, 1280]) {
    test(`axe finds nothing at ${width} px; targets are large enough, nothing is cut off`, async () => {
      await page.viewport(width, 800);
      const { log } = await open();
      await expectAccessible(log);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      for (const label of parts(log, '.choice, [part=save]')) {
        const { width: wide, height } = label.getBoundingClientRect();
        expect(Math.min(wide, height), label.innerText).toBeGreaterThanOrEqual(44);
      }
      save(log).click();
      await until(() => textOf(log).includes('Say how long it was.'));
      await expectAccessible(log);
      choice(log, 'held', 'Not held').click();
      await until(() => textOf(log).includes('Why not?'));
      await expectAccessible(log);
      log.lang = 'ar';
      await until(() => log.shadowRoot?.querySelector('.root[dir=rtl]'));
      await expectAccessible(log);
    });
  }
});
