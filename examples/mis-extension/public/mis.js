/** What the vendor's page adds: the widgets, and the dialogs in which the forms open when the pupil's page asks for them. */
import '/learning-mentor/widgets.js';

const open = (id) => document.getElementById(id).showModal();

document.addEventListener('lm-log-session', (event) => {
  document.querySelector('lm-session-log').session = event.session;
  open('log');
});
document.addEventListener('lm-assess-barriers', () => open('assess'));
for (const closing of ['lm-session-saved', 'lm-assessment-saved', 'lm-cancel']) {
  document.addEventListener(closing, (event) => event.target.closest('dialog')?.close());
}
