import { insideMoodle } from '../inside-moodle.js';
import { openSite } from './open.js';

insideMoodle(() => openSite());
