import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cycleOf, Plan, planBalance } from '@learning-mentor/core/plan';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';

const goals = (...strands: ('academic' | 'social-emotional')[]) => strands.map((strand) => ({ strand, state: 'agreed' }));

describe('a balanced plan', () => {
  test('has goals of both strands', () => {
    expect(planBalance(goals('academic', 'social-emotional', 'academic'))).toEqual({ academic: 2, socialEmotional: 1, balanced: true });
    expect(planBalance(goals('academic'))).toEqual({ academic: 1, socialEmotional: 0, missing: 'social-emotional', balanced: false });
    expect(planBalance(goals('social-emotional'))).toEqual({ academic: 0, socialEmotional: 1, missing: 'academic', balanced: false });
  });

  test('or says why not', () => {
    expect(planBalance(goals('academic'), 'Amelia is content; it is English alone.')).toMatchObject({ missing: 'social-emotional', balanced: true });
    expect(planBalance(goals('academic'), ' ')).toMatchObject({ balanced: false });
  });

  test('has a goal at all', () => {
    expect(planBalance([])).toEqual({ academic: 0, socialEmotional: 0, balanced: false });
    expect(planBalance([], 'None yet')).toMatchObject({ balanced: false });
  });

  test.each([['draft', 0], ['agreed', 1], ['met', 1], ['partly-met', 1], ['not-met', 1], ['changed', 0], ['withdrawn', 0]])('counts a goal that is %s: %i', (state, counted) => {
    expect(planBalance([{ strand: 'academic', state }]).academic).toBe(counted);
  });
});

describe('a plan', () => {
  const input = { pupil: '0199a000-0000-7000-8000-000000000001', ...Plan.example };

  test('takes on three barriers at the most (design/domain.md 2)', () => {
    expect(z.safeParse(Plan.input, { ...input, barriers: ['ATT-04', 'SEM-02', 'STU-01'] }).success).toBe(true);
    expect(z.safeParse(Plan.input, { ...input, barriers: ['ATT-04', 'SEM-02', 'STU-01', 'ACA-01'] }).success).toBe(false);
  });

  test('is not carried out before it names a barrier and what adults will change', () => {
    const codes = (state: string) => brokenRules(Plan as unknown as RecordKind, { state, fields: {} }).map(({ code }) => code);
    expect(codes('do')).toEqual(['plan-names-barriers', 'adults-change-something']);
    expect([codes('assess'), codes('plan'), codes('stopped')]).toEqual([[], [], []]);
  });

  test('is in the cycle after those that ended', () => {
    expect(cycleOf({})).toBe(1);
    expect(cycleOf({ cycles: [{}, {}] })).toBe(3);
  });
});
