import { conformance } from '../../../server/test/conformance/index.js';
import { moodleSubject } from '../subject.js';
import { openSite } from './open.js';

// Streams hold a worker each, and a worker of PHP’s own server may have taken a second connection just before: so there are many.
conformance('Moodle', async () => {
  const site = await openSite({ workers: 40 });
  const subject = await moodleSubject(site);
  return { ...subject, close: () => site.close() };
});
