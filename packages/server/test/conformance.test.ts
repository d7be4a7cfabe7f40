import { conformance } from './conformance/index.js';
import { ownSubject } from './support/own-subject.js';

conformance('our own server', () => ownSubject());
