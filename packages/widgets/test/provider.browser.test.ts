import { describe, expect } from 'vitest';
import '../src/provider/define.js';
import { LmProvider, type LmSessionExpiredEvent } from '../src/provider/provider.js';
import { LmElement } from '../src/internal/lm-element.js';
import type { Client } from '../src/internal/client.js';
import { html } from 'lit';
import { test } from './support/test.js';
import { mount, part, textOf, until } from './support/mount.js';

/** The smallest widget there can be: it shows which client it was given. */
class ProbeElement extends LmElement {
  static override readonly tag: string = 'probe';
  protected content(): unknown {
    return this.school === undefined ? this.waiting() : html`<p class="name">${(this.school as unknown as { name: string }).name}</p>`;
  }
}

function clientNamed(name: string): Client & { tell(event: string): void } {
  const listeners = new Map<string, Set<() => void>>();
  return {
    name,
    on(event: string, listener: () => void) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => all.delete(listener);
    },
    tell: (event: string) => listeners.get(event)?.forEach((listener) => listener()),
    close: () => listeners.clear(),
  } as unknown as Client & { tell(event: string): void };
}

const probe = (within: ParentNode = document): ProbeElement => within.querySelector<ProbeElement>('lm-probe')!;
const shows = (element: Element) => element.shadowRoot?.querySelector('.name')?.textContent;

describe('<lm-provider>', () => {
  ProbeElement.define();

  test('gives its client to widgets inside, in shadow roots too', async () => {
    const provider = mount('<lm-provider><lm-probe></lm-probe><div></div></lm-provider>', 'lm-provider');
    const root = provider.querySelector('div')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<lm-probe></lm-probe>';
    provider.client = clientNamed('ours');
    await until(() => shows(probe()) === 'ours' && shows(probe(root)) === 'ours');
  });

  test('is found by a widget that was there first', async () => {
    document.body.innerHTML = '<lm-late-provider><div></div></lm-late-provider>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<lm-probe></lm-probe>';
    await until(() => textOf(probe(root)).includes('Waiting'));
    class Late extends LmProvider {}
    customElements.define('lm-late-provider', Late);
    document.querySelector<Late>('lm-late-provider')!.client = clientNamed('late');
    await until(() => shows(probe(root)) === 'late');
  });

  test('the nearest of several counts, also when it comes later', async () => {
    const outer = mount('<lm-provider><div><lm-probe></lm-probe></div></lm-provider>', 'lm-provider');
    outer.client = clientNamed('outer');
    await until(() => shows(probe()) === 'outer');
    const inner = document.createElement('lm-provider');
    inner.client = clientNamed('inner');
    const held = probe();
    outer.querySelector('div')!.append(inner);
    inner.append(held);
    await until(() => shows(held) === 'inner');
  });

  test('serves a widget elsewhere on the page that names it', async () => {
    document.body.innerHTML = '<lm-provider id="school"></lm-provider><lm-probe provider="school"></lm-probe>';
    document.querySelector('lm-provider')!.client = clientNamed('named');
    await until(() => shows(probe()) === 'named');
  });

  test('a widget with its own client needs none', async () => {
    document.body.innerHTML = '<lm-probe></lm-probe>';
    probe().client = clientNamed('own');
    await until(() => shows(probe()) === 'own');
  });

  test('without a client a widget shows what the page put inside, else that it waits', async () => {
    document.body.innerHTML = '<lm-probe></lm-probe>';
    await until(() => textOf(probe()).includes('Waiting for the school'));
    document.body.innerHTML = '<lm-probe><a href="#mentoring">Open mentoring</a></lm-probe>';
    await until(() => probe().shadowRoot?.querySelector('slot'));
    expect(document.querySelector('a')!.checkVisibility()).toBe(true);
  });

  test('makes a client from its attributes and asks the host for tokens by POST', async () => {
    const asked: { url: string; method: string }[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push({ url: new URL(request.url).pathname, method: request.method });
      return request.url.endsWith('/mentor-token') ? new Response('{"token":"a.b.c"}') : new Response('{}', { status: 503 });
    };
    try {
      const provider = mount('<lm-provider base-url="/mentoring/v1" token-url="/mentor-token"></lm-provider>', 'lm-provider');
      const client = await until(() => provider.client);
      const leaving = new AbortController();
      const end = client.me({ signal: leaving.signal }).then(() => 'answered', () => 'failed');
      await until(() => asked.length > 1);
      leaving.abort();
      expect(await end).toBe('failed');
      expect(asked[0]).toEqual({ url: '/mentor-token', method: 'POST' });
      expect(asked[1]?.url).toBe('/mentoring/v1/me');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  test('tells the page when the sign-in has run out', async () => {
    const provider = mount('<lm-provider></lm-provider>', 'lm-provider');
    const client = clientNamed('old');
    provider.client = client;
    let heard: LmSessionExpiredEvent | undefined;
    document.addEventListener('lm-session-expired', (event) => (heard = event), { once: true });
    client.tell('session-expired');
    expect(heard?.target).toBe(provider);
  });

  test('words follow the nearest lang and dir', async () => {
    document.body.innerHTML = '<section lang="cy"><lm-probe></lm-probe></section>';
    await until(() => textOf(probe()).includes('Yn aros'));
    expect(part(probe(), '.root').lang).toBe('cy');
    document.querySelector('section')!.lang = 'ar';
    const root = await until(() => probe().shadowRoot?.querySelector<HTMLElement>('.root[dir=rtl]'));
    expect(root.lang).toBe('en-GB');
    document.querySelector('section')!.lang = 'not a language!';
    await until(() => probe().shadowRoot?.querySelector('.root[dir=ltr][lang=en-GB]'));
  });

  test('an error inside a widget stays inside', async ({ complaints }) => {
    class BrokenElement extends ProbeElement {
      static override readonly tag: string = 'broken';
      protected override content(): unknown {
        throw new Error('no good');
      }
    }
    BrokenElement.define();
    document.body.innerHTML = '<lm-broken></lm-broken>';
    await until(() => textOf(document.querySelector('lm-broken')!).includes('does not work at the moment'));
    expect(complaints.splice(0).join()).toContain('LM-2003');
  });

  test('the first definition of a name stays; another contract is refused with a way out', ({ complaints }) => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    class Copy extends LmElement {
      static override readonly tag: string = 'probe';
      protected content = () => undefined;
    }
    Copy.define();
    Copy.define();
    console.warn = warn;
    expect(warned).toHaveLength(1);
    expect(customElements.get('lm-probe')).toBe(ProbeElement);
    customElements.define('lm-foreign', class extends HTMLElement {});
    class Foreign extends Copy {
      static override readonly tag: string = 'foreign';
    }
    Foreign.define();
    expect(complaints.splice(0).join()).toContain("define({ prefix: 'acme-lm' })");
    Foreign.define({ prefix: 'acme-lm' });
    expect(customElements.get('acme-lm-foreign')).toBeDefined();
  });
});
