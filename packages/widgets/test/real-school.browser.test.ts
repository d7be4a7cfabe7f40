import { beforeEach, describe, expect } from 'vitest';
import { test as base, type Name } from '../../client/test/support/browser-school.js';
import '../src/caseload/define.js';
import '../src/provider/define.js';
import '../src/session-log/define.js';
import { clearDevice, part, parts, textOf, until } from './support/mount.js';

/** `test` with the page of somebody at the real server. */
const test = base.extend('pageOf', ({ school }, { onCleanup }) => {
  onCleanup(() => document.body.replaceChildren());
  return <Tag extends keyof HTMLElementTagNameMap>(person: Name, tag: Tag, attributes = ''): HTMLElementTagNameMap[Tag] => {
    const provider = document.createElement('lm-provider');
    provider.innerHTML = `<${tag} ${attributes}></${tag}>`;
    provider.client = school.clientFor(person);
    document.body.append(provider);
    return provider.querySelector(tag)!;
  };
});

const ladder = { muchLess: 'Late every day', less: 'On time one day', expected: 'On time four days', more: 'On time every day', muchMore: 'Early', baseline: -1 } as const;

describe('widgets at the real server', () => {
  beforeEach(async () => {
    await clearDevice();
  });

  test('a session that is logged shows on the caseload without a reload, and the school keeps it', async ({ school, pageOf }) => {
    const mentor = school.clientFor('samField');
    const amelia = await school.idOf('amelia');
    const goal = await mentor.goals.create({ pupil: amelia, title: 'Arrive before 8:40', strand: 'academic', state: 'agreed', ladder });
    const caseload = pageOf('samField', 'lm-caseload', 'show="today"');
    const log = pageOf('samField', 'lm-session-log', `pupil="${amelia}"`);
    await until(() => textOf(caseload).includes('Amelia Marsh'));
    await until(() => caseload.closest('lm-provider')!.client!.connection === 'live', 'the stream of events');
    const row = () => parts(caseload, 'tbody tr').find((each) => each.innerText.includes('Amelia Marsh'))!.innerText;
    expect(row()).toContain('not seen yet');

    await until(() => textOf(log).includes('Arrive before 8:40'));
    parts<HTMLInputElement>(log, 'input[name=minutes]')[1]!.click();
    parts<HTMLInputElement>(log, `input[name="goal-${goal.id}"]`)[3]!.click();
    part<HTMLTextAreaElement>(log, '#note').value = 'Chose a buddy for Monday.';
    part(log, '#note').dispatchEvent(new InputEvent('input'));
    const saved = new Promise<string>((resolve) => log.addEventListener('lm-session-saved', (event) => resolve(event.record.id), { once: true }));
    part(log, '[part=save]').click();

    expect(await mentor.sessions.get(await saved)).toMatchObject({ state: 'held', minutes: 30, note: 'Chose a buddy for Monday.', goals: [goal.id], tier: 'T2' });
    expect(await mentor.goals.get(goal)).toMatchObject({ ratings: [{ level: 1, by: 'mentor' }] });
    await until(() => row().includes('last seen today'));
    expect(textOf(caseload)).toMatch(/Amelia Marsh: (session logged|goal rated)\./);
  });

  test('what could not be saved is kept over a reload, and saved when the server is back', async ({ school, pageOf }) => {
    const kofi = await school.idOf('kofi');
    const first = pageOf('samField', 'lm-session-log', `pupil="${kofi}"`);
    await until(() => textOf(first).includes('Kofi Owusu'));
    parts<HTMLInputElement>(first, 'input[name=minutes]')[0]!.click();
    part<HTMLTextAreaElement>(first, '#note').value = 'Written while the server was down.';
    part(first, '#note').dispatchEvent(new InputEvent('input'));
    await until(() => textOf(first).includes('Draft kept on this device'));
    await school.be('down');
    part(first, '[part=save]').click();
    await until(() => textOf(first).includes('Not saved yet.'), 'the failure', 20_000);
    await school.be('up');
    document.body.replaceChildren();

    const second = pageOf('samField', 'lm-session-log', `pupil="${kofi}"`);
    await until(() => textOf(second).includes('We kept what you had written.'));
    const saved = new Promise<string>((resolve) => second.addEventListener('lm-session-saved', (event) => resolve(event.record.id), { once: true }));
    part(second, '[part=save]').click();
    expect(await school.clientFor('samField').sessions.get(await saved)).toMatchObject({ minutes: 15, note: 'Written while the server was down.' });
  });

  test('a SENCO reads the caseload of a mentor, and is told that nobody can be logged', async ({ school, pageOf }) => {
    const caseload = pageOf('danielOkafor', 'lm-caseload', `mentor="${await school.idOf('priyaNair')}"`);
    await until(() => textOf(caseload).includes('Zara Ahmed'));
    expect(parts(caseload, '.log')).toEqual([]);
    const log = pageOf('danielOkafor', 'lm-session-log', `pupil="${await school.idOf('zara')}"`);
    await until(() => textOf(log).includes('your role may not do that'));
  });

  test('a pupil whom a mentor does not know is not there', async ({ school, pageOf }) => {
    const log = pageOf('samField', 'lm-session-log', `pupil="${await school.idOf('zara')}"`);
    await until(() => textOf(log).includes('not there, or it is not for you to see'));
  });
});
