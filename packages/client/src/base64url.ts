/**
 * The bytes of a base64url text (RFC 4648, 5).
 *
 * @throws where the text is none
 */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
