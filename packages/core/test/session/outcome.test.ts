import { describe, expect, test } from 'vitest';
import { notHeldBecause, notHeldReasons, outcomeCounts, outcomeOf, Session, sessionOutcomes } from '@learning-mentor/core/session';
import { brokenRules, type RecordKind } from '@learning-mentor/core/record';

describe('what became of a session', () => {
  test('is one of nine (design/domain.md 1.4)', () => {
    expect(sessionOutcomes).toEqual(['held', 'short', 'pupil-absent', 'pupil-declined', 'mentor-absent', 'clash-exam', 'clash-trip', 'room', 'cancelled-school']);
  });

  test('is unknown while it is planned', () => {
    expect(outcomeOf({ state: 'planned' })).toBeUndefined();
    expect(outcomeOf({ state: 'planned', notHeld: 'room' })).toBeUndefined();
    expect(outcomeOf({ state: 'not-held' })).toBeUndefined();
  });

  test('is held, short, or why it was not', () => {
    expect(outcomeOf({ state: 'held' })).toBe('held');
    expect(outcomeOf({ state: 'held', cutShort: false })).toBe('held');
    expect(outcomeOf({ state: 'held', cutShort: true })).toBe('short');
    for (const notHeld of notHeldReasons) expect(outcomeOf({ state: 'not-held', notHeld })).toBe(notHeld);
  });

  test('tells of the pupil in two cases alone', () => {
    expect(sessionOutcomes.map(notHeldBecause)).toEqual([undefined, undefined, 'pupil', 'pupil', 'school', 'school', 'school', 'school', 'school']);
  });

  test('is counted once each', () => {
    const counts = outcomeCounts([{ state: 'held' }, { state: 'held', cutShort: true }, { state: 'held' }, { state: 'not-held', notHeld: 'room' }, { state: 'not-held' }, { state: 'planned' }]);
    expect(counts).toEqual({ held: 2, short: 1, 'pupil-absent': 0, 'pupil-declined': 0, 'mentor-absent': 0, 'clash-exam': 0, 'clash-trip': 0, room: 1, 'cancelled-school': 0 });
  });
});

test('a session that was not held says why', () => {
  const codes = (state: string, fields = {}) => brokenRules(Session as unknown as RecordKind, { state, fields }).map(({ code }) => code);
  expect(codes('not-held')).toEqual(['not-held-says-why']);
  expect([codes('not-held', { notHeld: 'room' }), codes('planned'), codes('held')]).toEqual([[], [], []]);
});
