import { defineConfig } from 'vitest/config';

/**
 * The tests that need a whole Moodle, `npm run test:moodle`. They are no part of `npm test`: a Moodle tree is not ours to fetch.
 * Each file makes a site of its own, one after another, on each database that `DB` names.
 */
const asked = process.env['DB'] ?? 'mariadb';
const engines = asked === 'both' ? ['mariadb', 'postgres'] : [asked];

export default defineConfig({
  test: {
    projects: engines.map((engine) => ({
      environments: { ssr: { resolve: { conditions: ['@learning-mentor/source', 'module', 'node', 'development|production'] } } },
      test: {
        name: `moodle-${engine}`,
        include: ['test/site/*.site.ts'],
        provide: { engine },
        fileParallelism: false,
        // A site that is installed for the first time takes minutes on a busy machine.
        hookTimeout: 900_000,
        testTimeout: 120_000,
      },
    })),
  },
});
