/** `npm run bench`: speed and size of the built packages against peers, in one run, as ratios. */
import { availableParallelism, loadavg } from 'node:os';
import { benchApi } from './api.js';
import { benchAttendance } from './attendance.js';
import { benchScreening } from './screening.js';
import { benchSizes } from './sizes.js';

const load = loadavg()[0]!;
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} processors, load ${load.toFixed(1)}`);
if (load > availableParallelism()) console.log('  THE MACHINE IS BUSY: times on the wall are longer than they need be, and ratios less sure.');
await benchAttendance();
await benchScreening();
await benchApi();
benchSizes();
console.log(`\nLoad at the end: ${loadavg()[0]!.toFixed(1)}`);
