import { onTestFinished } from 'vitest';

/** One block of a stream of server-sent events. */
export interface Frame {
  readonly event: string;
  readonly data: any;
  readonly id: string;
}

/** Reads a stream of server-sent events until the test ends. */
export function readFrames(response: Response, leaving = new AbortController()) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let id = '';
  const leave = (): void => {
    leaving.abort();
    reader.cancel().catch(() => undefined);
  };
  onTestFinished(leave);
  return {
    leave,
    /** The id that a reader would come back with. */
    lastId: () => id,
    /** The next block that has data, undefined at the end; ids without data only move the position. */
    async next(): Promise<Frame | undefined> {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end < 0) {
          const { done, value } = await reader.read();
          if (done) return undefined;
          text += value;
          continue;
        }
        const lines = text
          .slice(0, end)
          .split('\n')
          .map((line) => /^(\w*): ?(.*)$/.exec(line)?.slice(1) ?? ['', '']);
        text = text.slice(end + 2);
        const field = (name: string) => lines.find(([key]) => key === name)?.[1];
        id = field('id') ?? id;
        if (field('data') !== undefined) return { event: field('event') ?? 'message', data: JSON.parse(field('data')!), id };
      }
    },
  };
}
