import type { Fetch } from '@learning-mentor/client';

/** How long an early answer is kept for whoever asks, in milliseconds. */
const patience = 10_000;

/**
 * Asks early for what a widget is going to ask for, while the widget's code is still on its way. Whoever then asks for the same address is
 * given that answer, once.
 */
export function askingEarly(fetch: Fetch): { readonly ask: (url: URL) => void; readonly fetch: Fetch } {
  const answers = new Map<string, Promise<Response>>();
  return {
    ask({ href }) {
      const answer = fetch(new Request(href, { headers: { accept: 'application/json' } }));
      // Whoever takes the answer hears of a failure, and asks again.
      answer.catch(() => undefined);
      answers.set(href, answer);
      setTimeout(() => answers.delete(href), patience);
    },
    fetch: async (request) => {
      const answer = request.method === 'GET' ? answers.get(request.url) : undefined;
      answers.delete(request.url);
      return answer ?? fetch(request);
    },
  };
}
