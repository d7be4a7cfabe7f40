import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `CHANGES.md`: what the changesets say that wait for a release, then the changelog of the releases. All packages have one version, and
 * the plugin is made of them.
 */
export function changes(root: string, release: string): string {
  const folder = join(root, '.changeset');
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---[^]*?\n---\n/, '').trim().replaceAll('\n', '\n  '));
  const coming = waiting.length > 0 ? `## ${release}, not released yet\n\n${waiting.map((text) => `- ${text}\n`).join('')}\n` : '';
  return `# Changes\n\n${coming}${released(join(root, 'packages/widgets/CHANGELOG.md'))}`.trimEnd() + '\n';
}

/** The entries of a changelog that changesets wrote, without its title. */
const released = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').replace(/^# .*\n+/, '') : '');
