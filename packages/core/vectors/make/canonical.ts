import { canonicalJson } from '../../src/record/index.js';
import { sha256 } from '../../src/sha256.js';

const values: readonly unknown[] = [
  null, true, false, 0, -0, 1, -1, 0.1, 1.5, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, 9007199254740991, 100, 1e20, 0.000001,
  '', 'a', 'é', 'Ŵŷ', '\u{1F600}', '"', '\\', '/', '\b\f\n\r\t', '\u0001', '\u007f', '\u2028', '</script>', 'Mae’n hwyr',
  [], [[]], [null], [1, 'a', true], {}, { a: {} }, { b: 1, a: 2 }, { 10: 1, 9: 2, a: 3 }, { A: 1, a: 2, B: 3, b: 4 },
  { é: 1, e: 2, z: 3 }, { '\u{1F600}': 1, '\ufb33': 2 }, { 'a/b': 1, 'a~c': 2, '': 3 }, { a: [{ d: 1, c: [] }], b: { f: null, e: {} } },
  { id: '0199a000-0000-7000-8000-00000000000a', title: 'Be on time', targetDate: '2026-12-18', ladder: { weight: 3, baseline: -1 } },
];

/** JSON with its keys in order (RFC 8785), and the SHA-256 of its UTF-8 bytes. */
export const canonical = () => values.map((value) => ({ value, canonical: canonicalJson(value), sha256: sha256(canonicalJson(value)) }));
