/** `npm run bench`: speed and size against peers, in one run, as ratios. */
import { benchApi } from './api.js';
import { benchAttendance } from './attendance.js';
import { benchScreening } from './screening.js';
import { benchSizes } from './sizes.js';

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
await benchAttendance();
await benchScreening();
await benchApi();
benchSizes();
