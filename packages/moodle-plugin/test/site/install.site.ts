import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, zips } from './open.js';
import { makePeople } from './people.js';
import type { Site } from './site.js';

const tables = "SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%learningmentor%'";

/** Everything in the database that names the plugins, apart from what happened: the log keeps that somebody installed them. */
const traces = (site: Site) =>
  site.eval<Record<string, number>>(`
    $names = ['config_plugins' => 'plugin', 'capabilities' => 'component', 'role_capabilities' => 'capability', 'task_scheduled' => 'component', 'external_services' => 'component',
        'external_functions' => 'component', 'message_providers' => 'component', 'block' => 'name', 'block_instances' => 'blockname', 'role_assignments' => 'component', 'role' => 'shortname',
        'files' => 'component', 'event' => 'component', 'tag_area' => 'component', 'task_adhoc' => 'component'];
    $found = [];
    foreach ($names as $table => $column) {
        $where = $table === 'role' ? "shortname LIKE 'lm%'" : $DB->sql_like($column, ':name');
        $count = $DB->count_records_select($table, $where, ['name' => '%learningmentor%']);
        if ($count) {
            $found[$table] = $count;
        }
    }
    return (object) $found;
  `);

describe('both plugins', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ afresh: true });
  });
  afterAll(() => site?.close());

  test('are installed together with Moodle by its own command line', async () => {
    const versions = await site.eval<string[]>(`return [get_config('local_learningmentor', 'version'), get_config('block_learningmentor', 'version')];`);
    expect(versions[0]).toMatch(/^20\d{8}$/);
    expect(versions[1]).toBe(versions[0]);
    expect((await site.database.query(tables)).length).toBeGreaterThan(8);
  });

  test('leave the database as install.xml has it', async () => {
    expect(await site.php('admin/cli/check_database_schema.php')).toContain('ok');
  });

  test('are upgraded by unpacking them again', async () => {
    // As a site has it that was last upgraded with older zips: their tables, their versions, and the hash of all versions, by which Moodle sees that there is something new.
    await site.eval(`
      $table = new xmldb_table('local_learningmentor_record');
      $DB->get_manager()->drop_index($table, new xmldb_index('lowering', XMLDB_INDEX_NOTUNIQUE, ['loweringms']));
      foreach (['loweringtier', 'loweringms'] as $field) { $DB->get_manager()->drop_field($table, new xmldb_field($field)); }
      set_config('version', 2026010100, 'local_learningmentor'); set_config('version', 2026010100, 'block_learningmentor'); unset_config('allversionshash'); purge_all_caches();`);
    await site.install(zips);
    expect(await site.eval<string>(`return get_config('local_learningmentor', 'version');`)).not.toBe('2026010100');
    expect(await site.php('admin/cli/check_database_schema.php')).toContain('ok');
  });

  test('leave nothing behind when they are removed', async () => {
    await makePeople(site);
    // Roles that people hold are the school's, whoever made them: the administrator takes them from people first.
    await site.eval(`foreach ($DB->get_records_select('role', "shortname LIKE 'lm%'") as $role) { $DB->delete_records('role_assignments', ['roleid' => $role->id]); }`);
    // The block first, and its folder too: while that is there, Moodle keeps what it needs.
    for (const [plugin, folder] of [['block_learningmentor', 'blocks/learningmentor'], ['local_learningmentor', 'local/learningmentor']] as const) {
      expect(await site.php('admin/cli/uninstall_plugins.php', `--plugins=${plugin}`, '--run')).toContain('Success');
      await rm(join(site.tree, folder), { recursive: true });
    }
    expect(await site.database.query(tables)).toEqual([]);
    expect(await traces(site)).toEqual({});
  });

  test('give PHP nothing to complain of', async () => {
    const lines = (await site.complaints()).split('\n').filter((line) => line.includes('learningmentor'));
    expect(lines).toEqual([]);
  });
});
