import '../src/caseload/define.js';
import '../src/provider/define.js';
import '../src/session-log/define.js';
import { amelia, fakeSchool, refusal } from '../test/support/school.js';

/**
 * Widgets on an invented school, for trying them out and for pictures. The address says what to show:
 * `?show=today&lang=cy&scheme=dark&state=empty`.
 */
const wish = new URLSearchParams(location.search);
const get = (name: string, otherwise: string) => wish.get(name) ?? otherwise;
const school = fakeSchool();

if (get('state', '') === 'empty') school.rows = [];
if (get('state', '') === 'error') school.fail = () => refusal('unavailable');
if (wish.has('failing')) school.fail = (call) => (call === 'create session' ? refusal('network') : undefined);
if (get('state', '') === 'loading') school.delay = 1e9;

document.documentElement.lang = get('lang', 'en-GB');
if (wish.has('dir')) document.documentElement.dir = get('dir', '');
document.documentElement.style.colorScheme = get('scheme', 'light');

const provider = document.createElement('lm-provider');
if (get('state', '') !== 'waiting') provider.client = school.client;
if (get('widget', 'caseload') === 'caseload') {
  const caseload = document.createElement('lm-caseload');
  caseload.show = get('show', 'caseload');
  caseload.compact = wish.has('compact');
  const log = document.createElement('lm-session-log');
  log.slot = 'log';
  caseload.append(log);
  provider.append(caseload);
} else {
  const log = document.createElement('lm-session-log');
  log.pupil = amelia.id;
  provider.append(log);
}
document.body.append(provider);
