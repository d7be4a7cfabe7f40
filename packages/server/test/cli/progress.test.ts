import { expect, test } from 'vitest';
import { withProgress } from '../../src/cli/progress.js';

test('draws a bar where somebody watches, and leaves a line', async () => {
  const drawn: string[] = [];
  let clock = 0;
  await withProgress({ overwrite: (line) => drawn.push(line), say: () => expect.unreachable() }, 'Writing', async (at) => {
    for (let i = 0; i <= 4; i++) {
      clock += 500;
      at(i, 4);
    }
  }, () => clock);
  expect(drawn).toEqual([
    'Writing', `[${'.'.repeat(30)}]   0 %  Writing`, `[${'#'.repeat(8)}${'.'.repeat(22)}]  25 %  Writing`, `[${'#'.repeat(15)}${'.'.repeat(15)}]  50 %  Writing`,
    `[${'#'.repeat(23)}${'.'.repeat(7)}]  75 %  Writing`, `[${'#'.repeat(30)}] 100 %  Writing`, 'Writing: done in 2.5 s\n',
  ]);
});

test('writes plain lines into a log: the start, quarters of long work, the end', async () => {
  const said: string[] = [];
  let clock = 0;
  await withProgress({ say: (line) => said.push(line) }, 'Writing', async (at) => {
    for (let i = 1; i <= 100; i++) {
      clock += 100;
      at(i, 100);
    }
  }, () => clock);
  expect(said).toEqual(['Writing …', '  25 %', '  50 %', '  75 %', '  done in 10.0 s']);
});

test('does not say that failed work was done', async () => {
  const said: string[] = [];
  await expect(withProgress({ say: (line) => said.push(line) }, 'Writing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(said).toEqual(['Writing …']);
});
