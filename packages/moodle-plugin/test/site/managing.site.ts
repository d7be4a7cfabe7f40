import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type Name } from './people.js';
import { openSchool, picture, type School } from './school.js';

let { site, people, browser } = {} as School;
let close: School['close'] | undefined;

beforeAll(async () => {
  ({ site, people, browser, close } = await openSchool((opened, { users }) =>
    opened.eval(
      `
      require_once($CFG->dirroot . '/cohort/lib.php');
      $cohort = cohort_add_cohort((object) ['name' => 'Mentored by Sam', 'idnumber' => 'MENTORED-SAM', 'contextid' => context_system::instance()->id]);
      foreach ($input as $pupil) { cohort_add_member($cohort, $pupil); }
      `,
      [users.zara, users.amelia],
    ),
  ));
});

afterAll(() => close?.());

const page = (who: Name, path: string): Promise<Page> => browser.open(who, `/local/learningmentor/${path}`);

/** Moodle draws its own list over a select, which stays what is sent. */
const choose = (select: Locator, label: string): Promise<void> =>
  select.evaluate((element, wanted) => {
    const list = element as HTMLSelectElement;
    list.value = [...list.options].find(({ text }) => text.includes(wanted))!.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, label);

describe('caseloads', () => {
  test('a cohort comes to a mentor’s caseload, after it was shown what would happen', async () => {
    const caseloads = await page('senco', 'caseloads.php');
    await choose(caseloads.locator('select[name=cohort]'), 'Mentored by Sam');
    await choose(caseloads.locator('select[name=mentor]'), 'Sam Field');
    await caseloads.getByRole('button', { name: 'See what would happen' }).click();
    await caseloads.getByRole('row', { name: /Zara Hussain.*comes to the caseload/ }).waitFor();
    await caseloads.getByRole('row', { name: /Amelia Marsh/ }).first().waitFor();
    expect(await caseloads.getByRole('row', { name: /^Sam Field/ }).innerText(), 'nothing has happened yet').not.toContain('Zara');
    await picture(caseloads.locator('#region-main'), 'caseloads');
    await caseloads.getByRole('button', { name: 'Put these pupils on the caseload' }).click();
    await caseloads.getByText(/pupils? came to the caseload/).waitFor();
    expect(await caseloads.getByRole('row', { name: /^Sam Field/ }).innerText()).toContain('Zara Hussain');
    await caseloads.context().close();
  });

  test('the command line does the same: it tells first', async () => {
    const asked = ['local/learningmentor/cli/import_caseload.php', '--cohort=MENTORED-SAM', `--mentor=${cast.otherMentor.username}`] as const;
    expect(await site.php(...asked)).toContain('comes to the caseload');
    const held = () => site.eval<number>(`return $DB->count_records('local_learningmentor_relation', ['person' => $input, 'relation' => 'mentor']);`, people.users.otherMentor);
    expect(await held()).toBe(1);
    await site.php(...asked, '--apply');
    expect(await held()).toBe(3);
  });
});

describe('registers', () => {
  async function upload(text: string): Promise<Page> {
    const attendance = await page('officer', 'attendance.php');
    await attendance.getByRole('button', { name: 'Choose a file' }).click();
    await attendance.getByRole('link', { name: 'Upload a file' }).click();
    await attendance.locator('input[name=repo_upload_file]').setInputFiles({ name: 'registers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await attendance.getByRole('button', { name: 'Upload this file' }).click();
    await attendance.locator('.filepicker-filename a').waitFor();
    await attendance.getByRole('button', { name: 'See what would happen' }).click();
    return attendance;
  }
  const marks = () => site.eval<number>(`return $DB->count_records('local_learningmentor_register');`);
  const id = (who: 'amelia' | 'kofi') => cast[who].username.toUpperCase();

  test('a file with a problem says on which line and what would be right, and brings in nothing', async () => {
    const attendance = await upload(`pupil,date,session,code\n${id('amelia')},2026-11-16,AM,/\n${id('kofi')},2026-11-16,noon,/\n`);
    await attendance.getByRole('row', { name: /3.*noon.*write AM or PM/ }).waitFor();
    expect(await attendance.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
    expect(await marks()).toBe(0);
    await attendance.context().close();
  });

  test('a good file is counted first, and brought in when somebody says so', async () => {
    const attendance = await upload(`pupil,date,session,code,minutes late\n${id('amelia')},2026-11-16,AM,/,\n${id('amelia')},2026-11-16,PM,O,\n${id('kofi')},2026-11-16,AM,L,12\n`);
    await attendance.getByText('3 rows of 2 pupils.').waitFor();
    expect(await marks()).toBe(0);
    await picture(attendance.locator('#region-main'), 'attendance');
    await attendance.getByRole('button', { name: 'Import', exact: true }).click();
    await attendance.getByText('3 marks in 2 registers.').waitFor();
    expect(await marks()).toBe(2);
    await attendance.context().close();
  });
});

describe('holds', () => {
  test('are put on a pupil with a reason, and end', async () => {
    const holds = await page('dsl', 'holds.php');
    expect(await holds.locator('select[name=pupil] option').allInnerTexts()).not.toContainEqual(expect.stringContaining('Sam Field'));
    await choose(holds.locator('select[name=pupil]'), 'Kofi Mensah');
    await holds.getByLabel('Reason').fill('A court has asked for the file.');
    await holds.getByRole('button', { name: 'Put on hold' }).click();
    const row = holds.getByRole('row', { name: /Kofi Mensah.*A court has asked for the file/ });
    await row.waitFor();
    await row.getByRole('button', { name: 'End' }).click();
    await holds.getByRole('row', { name: /Kofi Mensah/ }).waitFor();
    expect(await holds.getByRole('button', { name: 'End' }).count()).toBe(0);
    await holds.context().close();
  });
});

describe('a care team', () => {
  test('says who mentors the pupil by hand, and ends that too', async () => {
    await site.eval(`role_assign($DB->get_field('role', 'id', ['shortname' => 'lmmentor']), $input['mentor'], context_user::instance($input['pupil'])->id);`, {
      mentor: people.users.otherMentor,
      pupil: people.users.leah,
    });
    const team = await page('senco', `careteam.php?pupil=${people.users.leah}`);
    const row = team.getByRole('row', { name: /Priya Nair.*by hand/ });
    await row.getByRole('button', { name: 'End today' }).click();
    await team.getByRole('row', { name: /Sam Field/ }).waitFor();
    // The row that is left is of the place that is over, and has no button.
    expect(await team.getByRole('row', { name: /Priya Nair/ }).getByRole('button').count()).toBe(0);
    await team.context().close();
  });

  test('keeps somebody apart, whose place ends with it', async () => {
    const team = await page('senco', `careteam.php?pupil=${people.users.tomasz}`);
    await choose(team.locator('select[name=person]'), 'Priya Nair');
    await team.getByLabel('Reason').fill('No contact, by order of a court.');
    await team.getByRole('button', { name: 'Keep apart' }).click();
    const bar = team.getByRole('row', { name: /Priya Nair.*No contact, by order of a court/ });
    await bar.waitFor();
    const barred = await page('otherMentor', `index.php?pupil=${people.users.tomasz}`);
    await barred.getByText('There is no such pupil').waitFor();
    await barred.context().close();
    await bar.getByRole('button', { name: 'End today' }).click();
    await bar.waitFor({ state: 'detached' });
    await team.context().close();
  });
});

describe('whoever may not manage', () => {
  test.each([
    ['teacher', 'caseloads.php'],
    ['teacher', 'attendance.php'],
    ['teacher', 'holds.php'],
    ['admin', 'caseloads.php'],
    ['admin', 'holds.php'],
  ] as const)('%s is not let in to %s', async (who, path) => {
    const refused = await browser.open(who, `/local/learningmentor/${path}`);
    await refused.getByText(/you do not currently have permissions/i).waitFor();
    await refused.context().close();
  });
});

test('the history can be verified from the command line', async () => {
  expect(await site.php('local/learningmentor/cli/verify.php')).toMatch(/anchored\. Every step says what it said/);
});

test('nothing went wrong in any page, and PHP has nothing to complain of', async () => {
  expect(browser.troubles.filter((trouble) => !/status of 40[34]/.test(trouble))).toEqual([]);
  // Moodle writes down each refusal, with the way to it.
  expect((await site.complaints()).split('\n').filter((line) => line.includes('learningmentor') && !/^\* line \d+ of /.test(line.trim()))).toEqual([]);
});
