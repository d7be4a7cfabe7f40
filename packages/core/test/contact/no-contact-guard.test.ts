import { describe, expect, test } from 'vitest';
import { noContactGuard, type FamilyTie } from '@learning-mentor/core/contact';

const today = '2026-11-24';
const mother: FamilyTie = { person: 'mother', barred: false, parentalResponsibility: true, livesWithPupil: true };
const father: FamilyTie = { person: 'father', barred: false, parentalResponsibility: true };
const ask = (person: string, ...ties: FamilyTie[]) => noContactGuard(ties, person, today);

describe('before one dials', () => {
  test('a parent with parental responsibility is clear, and an interpreter is named', () => {
    expect(ask('mother', mother, father)).toEqual({ answer: 'clear', because: [] });
    expect(ask('mother', { ...mother, interpreter: 'Romanian' })).toEqual({ answer: 'clear', because: [], interpreter: 'Romanian' });
  });

  test.each([
    ['no-contact-order', { order: { noContact: true } }],
    ['information-bar', { order: { informationBar: true } }],
    ['barred', { barred: true }],
  ] as const)('%s stops it, whatever else is true', (reason, more) => {
    expect(ask('father', mother, { ...father, ...more })).toEqual({ answer: 'stop', because: [reason] });
  });

  test('of several stops all are named, the gravest first, and no interpreter', () => {
    const kept = { ...father, barred: true, interpreter: 'Polish', order: { noContact: true, informationBar: true } };
    expect(ask('father', kept)).toEqual({ answer: 'stop', because: ['no-contact-order', 'information-bar', 'barred'] });
  });

  test('an order that forbids neither stops nothing', () => {
    expect(ask('father', { ...father, order: { noContact: false, informationBar: false } }).answer).toBe('clear');
  });

  test('who is not of the family, not yet or no longer, is not contacted; ties hold on their first and last day', () => {
    const stop = { answer: 'stop', because: ['not-of-the-family'] };
    expect(ask('stranger', mother)).toEqual(stop);
    expect(ask('father', { ...father, to: '2026-11-23' })).toEqual(stop);
    expect(ask('father', { ...father, from: '2026-11-25' })).toEqual(stop);
    expect(ask('father', { ...father, from: today, to: today }).answer).toBe('clear');
  });

  test('an order that has ended stops nothing beside a tie that holds', () => {
    expect(ask('father', { ...father, to: '2026-11-23', order: { noContact: true } }, father).answer).toBe('clear');
  });

  test('a bar counts also where another tie of the same person has none', () => {
    expect(ask('father', father, { ...father, barred: true })).toEqual({ answer: 'stop', because: ['barred'] });
  });

  test('somebody kept away who lives under the same roof is to be thought of first', () => {
    const check = { answer: 'check', because: ['barred-person-at-home'] };
    for (const kept of [{ barred: true }, { order: { noContact: true } }, { order: { informationBar: true } }]) {
      const partner: FamilyTie = { person: 'partner', barred: false, livesWithPupil: true, ...kept };
      expect(ask('mother', mother, partner)).toEqual(check);
      expect(ask('mother', { ...mother, livesWithPupil: false }, partner).answer).toBe('clear');
      expect(ask('mother', mother, { ...partner, livesWithPupil: false }).answer).toBe('clear');
      expect(ask('mother', mother, { ...partner, to: '2026-11-23' }).answer).toBe('clear');
    }
  });

  test('parental responsibility is to be settled where it is missing or not known', () => {
    expect(ask('aunt', { person: 'aunt', barred: false, parentalResponsibility: false })).toEqual({ answer: 'check', because: ['no-parental-responsibility'] });
    expect(ask('aunt', { person: 'aunt', barred: false, parentalResponsibility: 'unknown' })).toEqual({ answer: 'check', because: ['responsibility-unknown'] });
    expect(ask('aunt', { person: 'aunt', barred: false })).toEqual({ answer: 'check', because: ['responsibility-unknown'] });
  });

  test('a day that is none is refused', () => {
    expect(() => noContactGuard([mother], 'mother', 'today')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});
