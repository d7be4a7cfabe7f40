import * as z from 'zod/mini';
import { defineRecord, date, id, longText, Paragraph, shortText, stamped, type RecordKind } from '../src/record/index.js';

const state = { states: ['written', 'closed'], keep: { for: 'pupil-file' } } as const;

/** A note in paragraphs, each with its tier. */
export const Note = defineRecord('invented-note', {
  ...state, plural: 'invented-notes', about: 'pupil', tier: 'T2',
  body: z.strictObject({ title: shortText(), place: z.optional(shortText()), next: z.optional(shortText()), paragraphs: z.array(Paragraph).check(z.minLength(1), z.maxLength(20)) }),
  actions: { close: { from: ['written'], to: 'closed', by: ['mentor', 'dsl'] } },
  create: ['mentor', 'ta'],
  edit: { by: ['mentor', 'ta', 'senco', 'dsl', 'head', 'pupil', 'agency'], in: ['written'] },
  see: { mentor: 'full', ta: 'full', tutor: 'full', senco: 'exists', dsl: 'full', head: 'summary', pupil: 'summary', parent: 'exists', agency: 'full' },
  summary: { all: ['title'], head: ['title', 'place'], pupil: ['title', 'next'], agency: ['title', 'next'] },
  breakGlass: { head: 'full', senco: 'summary' },
  paragraphs: 'paragraphs',
  example: { title: 'Monday', place: 'Library', paragraphs: [{ text: 'Came in smiling.', tier: 'T1', nature: 'fact' }] },
});

/** Anybody tells; the DSL acts on it; the writer keeps a receipt. */
export const Worry = defineRecord('invented-worry', {
  ...state, plural: 'invented-worries', about: 'pupil', tier: 'T3',
  body: z.strictObject({
    category: shortText(), seen: longText(),
    marks: z.optional(z.array(z.strictObject({ where: shortText(), looks: z.optional(shortText()) })).check(z.maxLength(5))),
  }),
  recorded: z.strictObject({ decision: z.optional(shortText()) }),
  actions: { decide: { from: ['written'], to: 'closed', by: ['dsl'], input: z.strictObject({ decision: shortText() }), example: { decision: 'Spoke to home.' } } },
  create: ['mentor', 'teacher', 'ta', 'tutor', 'senco', 'attendance-officer', 'dsl', 'head', 'pupil'],
  createFor: 'anyone',
  edit: { by: [] },
  see: { mentor: 'exists', senco: 'own', dsl: 'full', head: 'summary' },
  summary: { all: ['category'], head: ['category', 'marks'], author: ['category', 'seen'] },
  inPart: { marks: ['where'] },
  authorSees: 'summary',
  example: { category: 'bruise', seen: 'A mark on the arm.', marks: [{ where: 'Left arm', looks: 'Yellow' }, { where: 'Knee' }] },
});

/** For those whom it names, where it names any. */
export const Sealed = defineRecord('invented-sealed', {
  ...state, plural: 'invented-sealed', about: 'pupil', tier: 'T4',
  body: z.strictObject({ text: longText(), readers: z.optional(z.array(id()).check(z.maxLength(20))) }),
  recorded: z.strictObject({ entries: z.optional(z.array(stamped(z.strictObject({ text: longText() })))) }),
  links: { worry: 'invented-worry' },
  actions: { add: { from: ['written'], by: ['dsl', 'head'], input: z.strictObject({ text: longText() }), append: 'entries', event: 'added', example: { text: 'Called.' } } },
  create: ['dsl', 'head'],
  edit: { by: ['dsl', 'head'] },
  see: { dsl: 'full', head: 'full', mentor: 'full' },
  upTo: { mentor: 'T2' },
  summary: [],
  named: 'readers',
  example: { text: 'For two people.' },
});

/** About a colleague, who is not to know. */
export const Allegation = defineRecord('invented-allegation', {
  ...state, plural: 'invented-allegations', about: 'staff', tier: 'T3',
  body: z.strictObject({ text: longText(), on: z.optional(date()), readers: z.optional(z.array(id()).check(z.maxLength(20))) }),
  actions: { close: { from: ['written'], to: 'closed', by: ['head'] } },
  create: ['mentor', 'teacher', 'ta', 'head'],
  createFor: 'anyone',
  edit: { by: ['head'] },
  see: { head: 'full', dsl: 'own' },
  summary: [],
  hideFromSubject: true,
  named: 'readers',
  example: { text: 'Shouted at a child.' },
});

/** A member of staff's own. */
export const Diary = defineRecord('invented-diary', {
  ...state, plural: 'invented-diaries', about: 'staff', tier: 'T2',
  body: z.strictObject({ text: longText(), hours: z.optional(z.number().check(z.positive(), z.maximum(24))) }),
  links: { cases: { kind: 'case', many: true, about: 'any' } },
  actions: { close: { from: ['written'], to: 'closed', by: ['mentor', 'senco'] } },
  create: ['mentor', 'senco'],
  see: { mentor: 'full', senco: 'summary', head: 'exists' },
  summary: ['hours'],
  example: { text: 'Talked it over.', hours: 1.5 },
});

/** Between them they use everything that a kind may say of access, which no shipped kind has to. */
export const inventedKinds = [Note, Worry, Sealed, Allegation, Diary] as unknown as readonly RecordKind[];
