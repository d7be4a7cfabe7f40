import { createServer as createTcpServer } from 'node:net';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { copyOfTemplate } from '../support/database.js';
import { edit, fixturePath, rosterFiles } from '../import/support/files.js';
import { zip } from '../import/support/zip.js';
import { cli, start } from './support/terminal.js';

const onPostgres = inject('database') === 'postgres';
const secret = 'a secret of our own tests, longer than 32 bytes';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lm-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const inFolder = (...parts: string[]): string => join(folder, ...parts);

const commands = ['serve', 'demo', 'import', 'token', 'verify', 'migrate'];

describe.skipIf(onPostgres)('help', () => {
  test('lists every command, and each says how it is used, with an example', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const command of commands) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
      const own = await cli([command, '--help']);
      expect(own.code).toBe(0);
      expect(own.out).toContain(`Usage: learning-mentor ${command}`);
      expect(own.out).toMatch(/Examples?:\n {2}\S/);
      expect(own.out.split('\n').every((line) => line.length <= 130)).toBe(true);
      expect((await cli(['help', command])).out).toBe(own.out);
    }
  });

  test('mentions every option of a command', async () => {
    for (const command of commands) {
      const { out } = await cli([command, '--help']);
      const { options } = (await import(`../../src/cli/${command}.ts`).then((module) => Object.values(module)[0])) as { options: object };
      for (const option of Object.keys(options)) expect(out, `${command} --${option}`).toContain(`--${option}`);
    }
  });

  test('is shown where nothing was typed, with the exit code of a mistake', async () => {
    expect(await cli([])).toMatchObject({ code: 2, out: expect.stringContaining('Usage:') });
  });
});

describe.skipIf(onPostgres)('what was not understood is told in words, and ends with 2', () => {
  test.each([
    [['sreve'], "There is no command 'sreve'. There are serve, demo,"],
    [['constructor'], "There is no command 'constructor'"],
    [['serve', '--prot', '80'], "Unknown option '--prot'. See learning-mentor serve --help."],
    [['serve', 'now'], "Unexpected argument 'now'"],
    [['serve', '--port', 'eighty'], "'eighty' is no port"],
    [['serve', '--origin', 'https://mis.example/page'], 'is no origin; write it as https://mis.example'],
    [['demo', '--day', '24/11/2026'], 'write it as YYYY-MM-DD'],
    [['demo', '--seed', 'x'], "'x' is no seed"],
    [['token', '--roles', 'mentor'], 'Say who the token is for'],
    [['token', '--person', 'S1'], 'Say as what'],
    [['token', '--person', 'S1', '--roles', 'boss'], "'boss' is no role. There are mentor, teacher"],
    [['token', '--person', 'S1', '--roles', 'mentor', '--minutes', '60'], 'A token lives 1 to 15 minutes'],
    [['import'], 'Say what to import'],
    [['import', '--attendance', 'a.csv', '--columns', 'child=UPN'], "'child=UPN' is no column"],
    [['import', '--attendance', 'a.csv', '--date-order', 'ymd'], "'ymd' is no order of dates"],
    [['import', '--oneroster', 'a', '--role', 'mentor'], "'mentor' gives no role"],
    [['import', '--oneroster', 'a', '--role', 'pupil=p1'], "'pupil=p1' gives no role"],
  ])('%j', async (args, words) => {
    const { code, said, out } = await cli(args);
    expect(said).toContain(words);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});

describe.skipIf(onPostgres)('import', () => {
  const data = () => inFolder('import');
  const roster = fixturePath('oneroster-1.2');
  const attendance = fixturePath('attendance.csv');

  test('takes a folder and a file, says what it did, and the same once more changes nothing', async () => {
    const first = await cli(['import', '--oneroster', roster, '--attendance', attendance, '--data', data()]);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/Brindlecombe School \(new\).*pupils +3 added.*registers 2 added.*Nobody is mentor/s) });
    const again = await cli(['import', '--oneroster', roster, '--attendance', attendance, '--data', data()]);
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/pupils +3 unchanged.*Nothing has changed/s) });
  }, 60_000);

  test('takes a zip, and roles', async () => {
    const path = inFolder('export.zip');
    await writeFile(path, zip([...rosterFiles('1.2')].map(([name, bytes]) => ({ name: `export/${name}`, data: bytes }))));
    const { code, out } = await cli(['import', '--oneroster', path, '--role', 'mentor=t1', '--data', data()]);
    expect(out).toMatch(/pupils +3 unchanged.*roles +1 given/s);
    expect(code).toBe(0);
  }, 60_000);

  test('says line by line what is wrong, and imports nothing', async () => {
    const broken = inFolder('broken.zip');
    const files = edit(edit(rosterFiles('1.2'), 'users.csv', 'Zoë', ''), 'enrollments.csv', '8B,school,p1', '9Z,school,p1');
    await writeFile(broken, zip([...files].map(([name, bytes]) => ({ name, data: bytes }))));
    const { code, said, out } = await cli(['import', '--oneroster', broken, '--data', inFolder('never')]);
    expect(code).toBe(1);
    expect(said).toMatch(/^users\.csv:3:givenName {2}/m);
    expect(said).toMatch(/^enrollments\.csv:2:classSourcedId {2}/m);
    expect(said).toMatch(/has 2 problems\. Nothing was imported\.$/);
    expect(out).toBe('');
    await expect(stat(inFolder('never')), 'not even a database').rejects.toThrow();
  });

  test('reads columns of other names, and refuses a pupil nobody knows by line', async () => {
    const marks = inFolder('marks.csv');
    await writeFile(marks, 'Roll,When,Half,Mark\n001234,03/11/2025,AM,I\nX9,03/11/2025,AM,/\n');
    const args = ['import', '--attendance', marks, '--columns', 'pupil=Roll,date=When', '--columns', 'code=Mark', '--date-order', 'dmy', '--data', data()];
    const refused = await cli(args);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^marks\.csv:3:Roll {2}No pupil of the school has this identifier/m);
    expect(refused.said).toContain('Nothing was imported.');
    await writeFile(marks, 'Roll,When,Half,Mark\n001234,03/11/2025,AM,I\n');
    expect(await cli([...args, '--dry-run'])).toMatchObject({ code: 0, out: expect.stringMatching(/registers 1 added.*A dry run/s) });
    expect(await cli(args)).toMatchObject({ code: 0, out: expect.stringContaining('registers 1 added') });
  }, 60_000);

  test('says that a file is not there', async () => {
    expect(await cli(['import', '--oneroster', inFolder('nowhere'), '--data', data()])).toMatchObject({ code: 1, said: expect.stringContaining('There is no folder or zip file at') });
    expect(await cli(['import', '--attendance', inFolder('nowhere.csv'), '--data', data()])).toMatchObject({ code: 1, said: expect.stringContaining('There is no file at') });
  });

  test('a real school is not served without a secret, nor with a short one, and gets no invented neighbour', async () => {
    expect(await cli(['serve', '--port', '0', '--data', data()])).toMatchObject({ code: 1, said: expect.stringMatching(/There is no secret.*openssl rand/) });
    expect(await cli(['serve', '--port', '0', '--data', data()], { LEARNING_MENTOR_SECRET: 'short' })).toMatchObject({ code: 1, said: expect.stringContaining('needs at least 32') });
    expect(await cli(['demo', '--data', data()])).toMatchObject({ code: 1, said: expect.stringContaining('does not belong beside a real one') });
    await expect(stat(join(data(), 'secret'))).rejects.toThrow();
  }, 60_000);
});

describe.skipIf(onPostgres)('an invented school', () => {
  const data = () => inFolder('demo');
  const at = (...args: string[]) => [...args, '--data', data()];

  test('is made once, and says how to go on', async () => {
    const made = await cli(at('demo', '--day', '2026-11-24'));
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/240 pupils.*invented.*learning-mentor serve --data.*Sam Field +--person S1 +--roles mentor/s) });
    expect(await cli(at('demo'))).toMatchObject({ code: 0, out: expect.stringContaining('already, as of 2026-11-24') });
    expect(await cli(at('verify'))).toMatchObject({ code: 0, out: expect.stringMatching(/2,\d{3} records, \d,\d{3} revisions, all as they were written/) });
    expect(await cli(at('migrate'))).toMatchObject({ code: 0, out: expect.stringContaining('is up to date') });
  }, 120_000);

  test('is served with a secret of its own, kept to this user; a second process is refused, and so is a taken port', async () => {
    const blocker = createTcpServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as { port: number };
    const taken = await cli(at('serve', '--port', String(port)));
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is taken by another program.`) });
    expect(taken.said).toContain(`--port ${port + 1}`);
    blocker.close();

    const serving = start(at('serve'), { PORT: '0' });
    const url = await vi.waitFor(() => {
      const [address] = /http:\/\/localhost:\d+\/v1\//.exec(serving.out()) ?? [];
      expect(address).toBeDefined();
      return address!;
    }, 30_000);
    expect(serving.said()).toContain('Alder Bridge School (invented)');
    const file = join(data(), 'secret');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(serving.said() + serving.out()).not.toContain((await readFile(file, 'utf8')).trim());

    const { out: token } = await cli(at('token', '--person', 'S1', '--roles', 'mentor'));
    const me = (await (await fetch(`${url}me`, { headers: { authorization: `Bearer ${token}` } })).json()) as object;
    expect(me).toMatchObject({ person: { given: 'Sam', family: 'Field' }, roles: ['mentor'], school: { invented: true } });

    const second = await cli(at('verify'));
    expect(second).toMatchObject({ code: 1, said: expect.stringContaining('Another process is using the data in') });

    serving.stop();
    expect(await serving.ended).toBe(0);
  }, 120_000);

  test('shows the mentor, the DSL and the parents what each may see', async () => {
    const serving = start(at('serve', '--port', '0'));
    const url = await vi.waitFor(() => /http:\S+/.exec(serving.out())![0], 30_000);
    const get = async (person: string, role: string, path: string) => {
      const { out: token } = await cli(at('token', '--person', person, '--roles', role));
      return (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })).json() as Promise<any>;
    };
    const { rows } = await get('S1', 'mentor', 'caseload');
    expect(rows).toHaveLength(18);
    const amelia = rows.find(({ pupil }: any) => pupil.family === 'Marsh');
    expect(amelia.goals.map(({ level }: any) => level).sort()).toEqual([-1, 0, 1]);
    const timeline = async (person: string, role: string) => (await get(person, role, `pupils/${amelia.pupil.id}/timeline?limit=200`)).items as { view: string; tier?: string; kind?: string }[] | undefined;
    const [mentor, dsl] = [await timeline('S1', 'mentor'), await timeline('S6', 'dsl')];
    expect(mentor!.filter(({ view }) => view === 'exists')).toHaveLength(1);
    expect(dsl!.filter(({ view }) => view === 'exists')).toEqual([]);
    expect(dsl!.filter(({ tier }) => tier === 'T3')).toHaveLength(1);
    expect((await timeline('H0001', 'parent'))!.length).toBeGreaterThan(5);
    expect(await timeline('H0002', 'parent'), 'Craig Marsh is barred').toBeUndefined();
    serving.stop();
    await serving.ended;
  }, 120_000);

  test('verify names the first revision that somebody changed', async () => {
    const files = new PGlite(join(data(), 'pg18'));
    const { rows: [row] } = await files.query<{ record: string; version: number }>(
      `UPDATE revision SET content = content || 'x' WHERE (record, version) = (SELECT record, version FROM revision WHERE version = 2 ORDER BY record LIMIT 1) RETURNING record, version`,
    );
    await files.close();
    const { code, said } = await cli(at('verify'));
    expect(code).toBe(1);
    expect(said).toContain(`record ${row!.record} breaks at version ${row!.version}: what is kept is not what was written`);
  }, 60_000);
});

test.skipIf(onPostgres)('a folder that holds something else is not touched', async () => {
  await writeFile(inFolder('a-file'), 'mine');
  expect(await cli(['verify', '--data', inFolder('a-file')])).toMatchObject({ code: 1, said: expect.stringContaining('is a file. Choose a folder') });
  expect(await readFile(inFolder('a-file'), 'utf8')).toBe('mine');
});

test.runIf(onPostgres)('works on the PostgreSQL at DATABASE_URL', async () => {
  const env = { DATABASE_URL: await copyOfTemplate(), LEARNING_MENTOR_SECRET: secret };
  expect(await cli(['migrate'], env)).toMatchObject({ code: 0, out: expect.stringContaining('is up to date') });
  expect(await cli(['import', '--oneroster', fixturePath('oneroster-1.2'), '--role', 'mentor=t1'], env)).toMatchObject({ code: 0 });
  expect(await cli(['verify'], env)).toMatchObject({ code: 0, out: 'Brindlecombe School: 0 records, 0 revisions, all as they were written.' });
  const serving = start(['serve', '--port', '0'], env);
  const url = await vi.waitFor(() => /http:\S+/.exec(serving.out())![0], 30_000);
  const { out: token } = await cli(['token', '--person', 't1', '--roles', 'mentor', '--school', 'school'], env);
  expect(await (await fetch(`${url}me`, { headers: { authorization: `Bearer ${token}` } })).json()).toMatchObject({ roles: ['mentor'], school: { name: 'Brindlecombe School' } });
  serving.stop();
  expect(await serving.ended).toBe(0);
});

test.runIf(onPostgres)('makes an invented school on PostgreSQL', async () => {
  const env = { DATABASE_URL: await copyOfTemplate() };
  expect(await cli(['demo', '--day', '2026-11-24'], env)).toMatchObject({ code: 0, out: expect.stringContaining('240 pupils') });
  expect(await cli(['verify'], env)).toMatchObject({ code: 0, out: expect.stringContaining('all as they were written') });
  expect(await cli(['serve', '--port', '0'], env), 'there is no folder for a secret').toMatchObject({ code: 1, said: expect.stringContaining('There is no secret') });
}, 60_000);

test.runIf(onPostgres)('says that PostgreSQL cannot be reached, without the password', async () => {
  const { code, said } = await cli(['verify'], { DATABASE_URL: 'postgresql://somebody:hunter2@127.0.0.1:1/mentoring' });
  expect(code).toBe(1);
  expect(said).toContain('PostgreSQL at 127.0.0.1:1/mentoring cannot be used');
  expect(said).not.toContain('hunter2');
});
