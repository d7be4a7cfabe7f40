import { execFileSync } from 'node:child_process';
import { heading, row } from './measure.js';

interface Measured {
  name: string;
  size: number;
  sizeLimit?: number;
  passed?: boolean;
}

/** What a page pays, minified and with brotli, as size-limit finds it in the built packages. */
export function benchSizes(): void {
  const measured = JSON.parse(execFileSync('npx', ['size-limit', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Measured[];
  heading('Size: minified, brotli, with all dependencies');
  console.log(row('', 'kB', 'of its budget'));
  for (const { name, size, sizeLimit } of measured) {
    console.log(row(name, (size / 1000).toFixed(2), sizeLimit === undefined ? '' : `${Math.round((100 * size) / sizeLimit)} %`));
  }
}
