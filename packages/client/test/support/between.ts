import type { Fetch } from '@learning-mentor/client';

/** What may happen to one request on its way. */
export type Fate = (request: Request, pass: Fetch) => Promise<Response>;

/** The network is gone before the server hears anything. */
export const dropped: Fate = () => Promise.reject(new TypeError('Failed to fetch'));

/** The server does its work, and its answer is lost. */
export const answerLost: Fate = async (request, pass) => {
  await pass(request);
  throw new TypeError('Failed to fetch');
};

/** The server does its work, and its answer breaks off in the middle. */
export const cutShort: Fate = async (request, pass) => {
  const response = await pass(request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
      controller.error(new TypeError('Error in input stream'));
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
};

/** Something in between answers in the server's place. */
export const answered =
  (status: number, body = '', headers: Record<string, string> = {}): Fate =>
  () =>
    Promise.resolve(new Response(body, { status, headers }));

/** The request never comes back, until somebody gives it up. */
export const hanging: Fate = (request) =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
  });

export interface Between {
  readonly fetch: Fetch;
  /** Every request that was made, the stream's left out. */
  readonly requests: Request[];
  /** What happens to the next requests, in their order; those after go through. */
  next(...fates: Fate[]): void;
  /** What happens to every request of a sort from now on. */
  when(is: (request: Request) => boolean, fate: Fate): void;
  /** The network is well again. */
  clear(): void;
}

/** A network between client and server that can be told to fail. */
export function between(pass: Fetch): Between {
  const requests: Request[] = [];
  let fates: Fate[] = [];
  let always: Fate = (request) => pass(request);
  return {
    requests,
    next: (...more) => void fates.push(...more),
    when(is, fate) {
      always = (request) => (is(request) ? fate(request, pass) : pass(request));
    },
    clear() {
      fates = [];
      always = (request) => pass(request);
    },
    fetch: (request) => {
      if (request.headers.get('accept') === 'text/event-stream') return pass(request);
      requests.push(request);
      return (fates.shift() ?? always)(request, pass);
    },
  };
}
