import { expectTypeOf, it } from 'vitest';
import type { Goal } from '@learning-mentor/core/goal';
import { Goal as GoalKind } from '@learning-mentor/core/goal';
import type { ActionEvent, ActionInput, EventName, KindNamed, PluralName, RecordChange, RecordInput, SeenRecord } from '@learning-mentor/core/record';

type GoalOf = KindNamed<'goal'>;
type Rate = GoalOf['actions']['rate'];

it('a record has its envelope and its own fields', () => {
  expectTypeOf<Goal>().toHaveProperty('title').toEqualTypeOf<string>();
  expectTypeOf<Goal>().toHaveProperty('state').toEqualTypeOf<'draft' | 'agreed' | 'met' | 'changed' | 'withdrawn'>();
  expectTypeOf<Goal['strand']>().toEqualTypeOf<'academic' | 'social-emotional'>();
  expectTypeOf<Goal['case']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Goal['ratings']>[number]['level']>().toEqualTypeOf<-2 | -1 | 0 | 1 | 2>();
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
  expectTypeOf<ActionInput<Rate>>().toEqualTypeOf<{ level: -2 | -1 | 0 | 1 | 2; by: 'pupil' | 'mentor' | 'teacher'; note?: string | undefined }>();
  expectTypeOf<ActionInput<GoalOf['actions']['meet']>>().toEqualTypeOf<Record<string, never>>();
  expectTypeOf<ActionEvent<Rate>>().toEqualTypeOf<'rated'>();
  expectTypeOf<'goal.rated'>().toExtend<EventName>();
  expectTypeOf<'goal.sung'>().not.toExtend<EventName>();
  expectTypeOf<'barrier-assessments'>().toExtend<PluralName>();
});
