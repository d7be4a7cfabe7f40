import { labels } from '@learning-mentor/core/labels/en-GB';
import { labels as welsh } from '@learning-mentor/core/labels/cy';
import { kinds, type RecordKind } from '@learning-mentor/core/record';
import { describe, expect, test } from 'vitest';
import { Format } from '../../src/internal/format.js';
import { firstWords, tell, type Teller } from '../../src/pupil/details.js';
import { words as welshWords } from '../../src/locales/cy/index.js';
import { words } from '../../src/locales/en-GB/index.js';

const person = { id: '01999999-0000-7000-8000-0000000000aa', given: 'Ruth', family: 'Doyle' };
const english = { locale: { labels, words, format: new Format('en-GB') }, today: '2026-05-12', people: new Map([[person.id, person]]) } as unknown as Teller;
const cymraeg = { ...english, locale: { labels: welsh, words: welshWords, format: new Format('cy') } } as unknown as Teller;

const seen = (kind: string, fields: object) => ({ id: '01999999-0000-7000-8000-000000000001', kind, view: 'full', state: 'x', ...fields }) as unknown as Parameters<typeof tell>[0];
const flat = (told: unknown): string[] => (typeof told === 'string' ? [told] : Array.isArray(told) ? told.flatMap(flat) : Object.values(told as { name: string; value: unknown }).flatMap((each, i) => (i === 1 ? [] : flat(each))));

describe.each([['British English', english], ['Welsh', cymraeg]])('a record in the words of its kind, in %s', (_, teller) => {
  test.each((kinds as unknown as readonly RecordKind[]).map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
    const texts = flat(tell(seen(kind.kind, { ...kind.example, writer: person.id }), teller));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text, 'an id').not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
      expect(text, 'a moment or a day as computers write it').not.toMatch(/\d{4}-\d\d-\d\d/);
      expect(text, 'a code of a barrier').not.toMatch(/^[A-Z]{2,4}-\d\d$/);
      expect(Object.values(teller.locale.labels.kinds[kind.kind]!.values).flatMap((codes) => Object.keys(codes)).filter((code) => !/^-?\d+$/.test(code)), 'a code').not.toContain(text);
      // Codes are joined by hyphens and begin with a small letter; words of a sentence may be, but are not alone.
      expect(text, 'a code').not.toMatch(/^[a-z]+(-[a-z]+)+$/);
    }
  });
});

test('a barrier is told in words, its severity and its evidence too', () => {
  const texts = flat(tell(seen('barrier-assessment', { ratings: [{ barrier: 'ATT-04', severity: 0, confidence: 'likely', evidence: [{ kind: 'observation', text: 'At the gate', on: '2026-05-11' }] }] }), english));
  expect(texts).toEqual(expect.arrayContaining(['Lateness', 'None', 'Likely', 'Observation', 'At the gate', '11 May']));
});

test('what a question asked and how sensitive a paragraph is are told in words', () => {
  const answered = flat(tell(seen('information-request', { answers: [{ question: 'brings-kit', answer: 'mostly' }] }), english));
  expect(answered).toEqual(['Answers', 'Question', 'Brings what is needed', 'Answer', 'Mostly']);
  const note = flat(tell(seen('note', { paragraphs: [{ text: 'She was tired.', tier: 'T2', nature: 'fact' }] }), english));
  expect(note).toEqual(['Paragraphs', 'Text', 'She was tired.', 'Who may see it', 'In confidence', 'What it is', 'Fact']);
});

describe('a concern', () => {
  const concern = seen('concern', {
    words: 'She said that she is afraid.', immediateDanger: false, pupilKnows: 'not-yet', marks: [{ where: 'Left arm', looks: 'A bruise' }, { where: 'Hand', looks: 'A scratch' }],
    received: [{ at: '2026-05-11T09:30:00.000Z', person: person.id, message: 'I have it.' }], at: '08:40',
  });

  test('is told in full: nested members, people by name, and nothing that is not so', () => {
    expect(tell(concern, english).map(({ field, value }) => [field, value])).toEqual([
      ['words', 'She said that she is afraid.'],
      ['at', '08:40'],
      ['marks', [
        [expect.objectContaining({ name: 'Where on the body', value: 'Left arm' }), expect.objectContaining({ name: 'What it looks like', value: 'A bruise' })],
        [expect.objectContaining({ value: 'Hand' }), expect.objectContaining({ value: 'A scratch' })],
      ]],
      ['pupilKnows', 'Not yet'],
      ['received', [[expect.objectContaining({ value: 'I have it.' }), expect.objectContaining({ value: '11 May' }), expect.objectContaining({ value: 'Ruth Doyle' })]]],
    ]);
  });

  test('leaves out who may not be known by name', () => {
    const told = tell(concern, { ...english, people: new Map() });
    expect(JSON.stringify(told.find(({ field }) => field === 'received'))).not.toContain('received.person');
  });

  test('is said in one line by what was written, not by a code', () => {
    expect(firstWords(concern, { labels })).toBe('She said that she is afraid.');
    expect(firstWords(seen('note', { type: 'meeting', paragraphs: [{ text: 'They met in the library.', nature: 'fact' }] }), { labels })).toBe('They met in the library.');
  });
});
