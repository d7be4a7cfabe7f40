import { expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { Goal } from '@learning-mentor/core/goal';
import { Goal as GoalKind } from '@learning-mentor/core/goal';
import type { ActionEvent, ActionInput, EventName, KindNamed, PluralName, RecordChange, RecordInput, SeenRecord } from '@learning-mentor/core/record';
import { defineRecord, Paragraph, shortText } from '@learning-mentor/core/record';

type GoalOf = KindNamed<'goal'>;
type Rate = GoalOf['actions']['rate'];

it('a record has its envelope and its own fields', () => {
  expectTypeOf<Goal>().toHaveProperty('title').toEqualTypeOf<string>();
  expectTypeOf<Goal>().toHaveProperty('state').toEqualTypeOf<'draft' | 'agreed' | 'met' | 'partly-met' | 'not-met' | 'changed' | 'withdrawn'>();
  expectTypeOf<Goal['strand']>().toEqualTypeOf<'academic' | 'social-emotional'>();
  expectTypeOf<Goal['case']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Goal['ratings']>[number]['level']>().toEqualTypeOf<-2 | -1 | 0 | 1 | 2 | undefined>();
});

it('a record as somebody sees it is told apart by its view', () => {
  const seen = {} as SeenRecord<typeof GoalKind>;
  expectTypeOf(seen.title).toEqualTypeOf<string>();
  // @ts-expect-error a summary has no version
  void seen.version;
  if (seen.view === 'full') expectTypeOf(seen.version).toEqualTypeOf<number>();
});

it('what is sent knows what is required', () => {
  expectTypeOf<{ pupil: string; title: string; strand: 'academic' }>().toExtend<RecordInput<GoalOf>>();
  expectTypeOf<{ pupil: string; title: string }>().not.toExtend<RecordInput<GoalOf>>();
  expectTypeOf<RecordInput<GoalOf>>().not.toHaveProperty('ratings');
  expectTypeOf<'draft'>().toExtend<RecordInput<GoalOf>['state']>();
  expectTypeOf<{ targetDate: null }>().toExtend<RecordChange<GoalOf>>();
  expectTypeOf<{ title: null }>().not.toExtend<RecordChange<GoalOf>>();
});

it('actions know their input and their event', () => {
  expectTypeOf<ActionInput<Rate>>().toEqualTypeOf<{
    level?: -2 | -1 | 0 | 1 | 2 | undefined; value0to10?: number | undefined; by: 'pupil' | 'mentor' | 'teacher'; note?: string | undefined;
  }>();
  expectTypeOf<ActionInput<GoalOf['actions']['meet']>>().toEqualTypeOf<Record<string, never>>();
  expectTypeOf<ActionEvent<Rate>>().toEqualTypeOf<'rated'>();
  expectTypeOf<'goal.rated'>().toExtend<EventName>();
  expectTypeOf<'goal.sung'>().not.toExtend<EventName>();
  expectTypeOf<'barrier-assessments'>().toExtend<PluralName>();
});

it('a summary that differs by role has what all are shown, and perhaps the rest', () => {
  const see = { mentor: 'full' } as const;
  const body = z.strictObject({ title: shortText(), own: shortText(), place: shortText(), paragraphs: z.array(Paragraph) });
  const spec = {
    plural: 'notes', about: 'pupil', tier: 'T2', body, states: ['written'], actions: {}, create: ['mentor'], see, keep: { for: 'pupil-file' }, example: {},
  } as const;
  const ByRole = defineRecord('note', { ...spec, summary: { all: ['title'], pupil: ['title', 'own'] } });
  type ByRole = z.infer<typeof ByRole.summaryRecord>;
  expectTypeOf<ByRole['title']>().toEqualTypeOf<string>();
  expectTypeOf<ByRole['own']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ByRole>().not.toHaveProperty('place');
  expectTypeOf<ByRole>().not.toHaveProperty('withheld');
  const InParts = defineRecord('note', { ...spec, summary: ['title'], paragraphs: 'paragraphs' });
  type InParts = z.infer<typeof InParts.summaryRecord>;
  expectTypeOf<InParts['title']>().toEqualTypeOf<string>();
  expectTypeOf<InParts['place']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<InParts['paragraphs']>().toEqualTypeOf<Paragraph[] | undefined>();
  expectTypeOf<InParts['withheld']>().toEqualTypeOf<true | undefined>();
});

it('a record about staff names them in place of a pupil', () => {
  const Log = defineRecord('log', {
    plural: 'logs', about: 'staff', tier: 'T2', body: z.strictObject({ title: shortText() }), states: ['written'], actions: {}, create: ['mentor'], see: { mentor: 'full' },
    summary: ['title'], keep: { for: 'pupil-file' }, example: {},
  });
  expectTypeOf<z.infer<typeof Log.record>>().toHaveProperty('staff');
  expectTypeOf<z.infer<typeof Log.record>>().not.toHaveProperty('pupil');
  expectTypeOf<{ staff: string; title: string }>().toExtend<z.input<typeof Log.input>>();
});
