/** The form that opens when a widget asks for it, and the events by which the form says that it is done. */
const forms: Readonly<Record<string, { readonly tag: string; readonly done: readonly string[] }>> = {
  'lm-log-session': { tag: 'lm-session-log', done: ['lm-session-saved', 'lm-cancel'] },
  'lm-assess-barriers': { tag: 'lm-barrier-assessment', done: ['lm-assessment-saved', 'lm-cancel'] },
};

type Form = HTMLElement & { pupil?: string | undefined; session?: string | undefined };
type Asking = Event & { readonly pupil: string; readonly session?: string };

/**
 * Opens the forms that widgets ask for, each in a dialog inside the widget's own provider. A caseload has a form in it already, and opens
 * that itself.
 */
export function openForms(page: Document): void {
  for (const [event, { tag, done }] of Object.entries(forms)) {
    page.addEventListener(event, (asking) => {
      const widget = asking.target as Element;
      if (asking.defaultPrevented || widget.querySelector(':scope > [slot=log]')) return;
      const { pupil, session } = asking as Asking;
      const dialog = page.createElement('dialog');
      const form = page.createElement(tag) as Form;
      form.setAttribute('pupil', pupil);
      if (session !== undefined) form.setAttribute('session', session);
      const name = pressed(page)?.textContent.trim();
      if (name) dialog.setAttribute('aria-label', name);
      dialog.append(form);
      for (const end of done) dialog.addEventListener(end, () => dialog.close());
      dialog.addEventListener('close', () => dialog.remove());
      widget.closest('lm-provider')?.append(dialog);
      dialog.showModal();
    });
  }
}

/** What has the focus, inside widgets too: what the dialog that it opens is called by. */
function pressed(page: Document): Element | null {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
