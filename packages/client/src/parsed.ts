/** A text as JSON; undefined where it is none. The parser's own error is dropped: it quotes the text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
