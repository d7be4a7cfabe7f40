import { spawnSync } from 'node:child_process';
import { heading, row } from './measure.js';

interface Measured {
  name: string;
  size: number;
  sizeLimit?: number;
  passed?: boolean;
}

/** What a page pays, minified and with brotli, as size-limit finds it in the built packages. What is over its budget is said, and makes the bench fail. */
export function benchSizes(): void {
  // It ends with 1 where something is over its budget, and tells the sizes all the same.
  const { stdout, error } = spawnSync('npx', ['size-limit', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (error) throw error;
  const measured = JSON.parse(stdout) as Measured[];
  heading('Size: minified, brotli, with all dependencies');
  console.log(row('', 'kB', 'of its budget'));
  for (const { name, size, sizeLimit, passed } of measured) {
    console.log(row(name, (size / 1000).toFixed(2), sizeLimit === undefined ? '' : `${Math.round((100 * size) / sizeLimit)} %`, ...(passed === false ? ['OVER BUDGET'] : [])));
    if (passed === false) process.exitCode = 1;
  }
}
