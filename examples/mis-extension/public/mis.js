/** What the vendor's page adds: the two widgets it shows, and the dialog that one of them opens in. */
import '/learning-mentor/widgets.js';

document.addEventListener('lm-log-session', (event) => {
  document.querySelector('lm-session-log').session = event.session;
  document.querySelector('dialog').showModal();
});
for (const closing of ['lm-session-saved', 'lm-cancel']) document.addEventListener(closing, (event) => event.target.closest('dialog')?.close());
