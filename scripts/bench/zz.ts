import { benchAttendance } from './attendance.js';
await benchAttendance();
