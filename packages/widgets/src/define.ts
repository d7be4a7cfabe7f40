/** Defines every widget under its usual name. */
import './barrier-assessment/define.js';
import './caseload/define.js';
import './provider/define.js';
import './pupil/define.js';
import './session-log/define.js';
