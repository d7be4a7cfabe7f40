import { labels } from '@learning-mentor/core/labels/en-GB';
import { BarrierAssessment } from '@learning-mentor/core/assessment';
import { describe, expect, test } from 'vitest';
import { blankForm, blankRating, confidenceOf, fieldsOf, forDsl, formOf, lacks, whatIsWrong, withTier, type AssessmentForm, type RatingForm } from '../../src/barrier-assessment/form.js';
import { barriersLike } from '../../src/barrier-assessment/picker.js';

const today = '2026-05-12';
const id = '01999999-0000-7000-8000-000000000001';
const rating = (barrier: RatingForm['barrier'], more: Partial<RatingForm> = {}): RatingForm => ({ ...blankRating(barrier), severity: 2, ...more });
const form = (...ratings: RatingForm[]): AssessmentForm => withTier({ ...blankForm({ id, today }), informants: ['pupil'], ratings });

describe('the form of a barrier assessment', () => {
  test('begins as a baseline, and after one as a review of what was open, judged anew', () => {
    expect(blankForm({ id, today })).toMatchObject({ phase: 'baseline', ratings: [] });
    const last = { ratings: [{ barrier: 'ATT-04', severity: 3, confidence: 'likely' }, { barrier: 'SEM-01', severity: 0, confidence: 'likely' }] } as const;
    expect(blankForm({ id, today, last: { ratings: [...last.ratings] } })).toMatchObject({ phase: 'review', ratings: [{ barrier: 'ATT-04', severity: undefined, confidence: 'suspected' }] });
  });

  test('what is called confirmed without enough to show for it counts as likely', () => {
    const sure = rating('ATT-04', { confidence: 'confirmed' });
    const evidence = (kind: 'data' | 'teacher') => ({ kind, text: 'Seen', on: '' });
    expect(confidenceOf(sure)).toBe('likely');
    expect(confidenceOf({ ...sure, pupilView: 'Yes', evidence: [evidence('data')] })).toBe('confirmed');
    expect(confidenceOf({ ...sure, noPupilView: 'Away', evidence: [evidence('data'), evidence('teacher')] })).toBe('confirmed');
    expect(confidenceOf({ ...sure, evidence: [evidence('data'), evidence('teacher')] })).toBe('likely');
    expect(confidenceOf({ ...sure, pupilView: 'Yes', evidence: [{ kind: 'data', text: '  ', on: '' }] })).toBe('likely');
    expect(confidenceOf(rating('ATT-04', { confidence: 'suspected' }))).toBe('suspected');
  });

  test('the DSL is to be told of a likely bullying and of the first worry about safety, not of what turned out to be none', () => {
    expect(forDsl(form(rating('PEE-01'), rating('ATT-04', { confidence: 'likely' })))).toEqual([]);
    expect(forDsl(form(rating('PEE-01', { confidence: 'likely' }), rating('SAF-01', { severity: undefined })))).toEqual(['PEE-01', 'SAF-01']);
    expect(forDsl(form(rating('SAF-01', { severity: 0 })))).toEqual([]);
  });

  test('is as sensitive as its most sensitive barrier, never less than a confidence', () => {
    expect(form(rating('ATT-04')).tier).toBe('T2');
    expect(form(rating('ATT-04'), rating('SAF-01')).tier).toBe('T3');
    expect(withTier({ ...form(rating('SAF-01')), ratings: [] }).tier).toBe('T2');
  });

  test('says what is missing, and nothing else', () => {
    expect(whatIsWrong(form(rating('ATT-04')), today, 'draft')).toBeUndefined();
    expect(whatIsWrong({ ...form(rating('ATT-04', { severity: undefined })), informants: [], occurredOn: '2026-05-13' }, today, 'draft')).toEqual({
      informants: true, day: true, ratings: false, severity: ['ATT-04'], adults: false,
    });
    expect(whatIsWrong(form(), today, 'complete')).toMatchObject({ ratings: true, adults: false });
  });

  test('a baseline is complete once one barrier says what adults will change; what else it lacks is said', () => {
    const bare = form(rating('ATT-04'), rating('SEM-01'));
    expect(whatIsWrong(bare, today, 'complete')).toMatchObject({ adults: true });
    expect(whatIsWrong(form(rating('ATT-04'), rating('SEM-01', { adultsWillChange: 'Greet' })), today, 'complete')).toBeUndefined();
    expect(whatIsWrong({ ...bare, phase: 'review' }, today, 'complete')).toBeUndefined();
    expect([lacks(bare), lacks({ ...bare, informants: ['pupil', 'mentor'], pupilVoice: 'Hm.' }), lacks({ ...bare, phase: 'exit' }), lacks(form())]).toEqual([
      ['second-informant', 'pupil-view'], [], [], [],
    ]);
  });

  test('is sent as the record kind wants it, to the letter, without lines that say nothing', () => {
    const written = form(rating('ATT-04', { pupilView: '  The bus, always. ', evidence: [{ kind: 'data', text: 'Late', on: '' }, { kind: 'pupil', text: ' ', on: '' }] }));
    const fields = fieldsOf({ ...written, strengths: ['', 'Draws'] });
    expect(fields).toMatchObject({ strengths: ['Draws'], ratings: [{ pupilView: '  The bus, always. ', evidence: [{ kind: 'data', text: 'Late' }] }] });
    expect(fields.ratings[0]).not.toHaveProperty('adultsWillChange');
    expect(BarrierAssessment.input.safeParse({ id, pupil: '0199a000-0000-7000-8000-000000000001', ...fields }).success).toBe(true);
  });

  test('a draft at the school comes back as it was written', () => {
    const fields = fieldsOf({ ...form(rating('ATT-04', { confidence: 'likely', pupilAgrees: false, adultsWillChange: 'Greet' })), strengths: ['Draws'], pupilVoice: 'Hm.' });
    const record = { ...fields, id, etag: '"1"', tier: 'T2' } as unknown as BarrierAssessment;
    expect(fieldsOf(formOf(record))).toEqual(fields);
  });
});

describe('looking for a barrier', () => {
  const found = (text: string) => barriersLike(text, { labels });

  test('takes words of the barrier, its area or its code, in any case and without accents', () => {
    expect(found('lateness')).toContain('ATT-04');
    expect(found('PEERS')).toEqual(['PEE-01', 'PEE-02']);
    expect(found('saf-01')).toEqual(['SAF-01']);
    expect(found('éal-')).toEqual(found('eal-'));
  });

  test('cuts words that fit nothing whole', () => {
    expect(found('bully')).toContain('PEE-01');
    expect(found('xyz')).toEqual([]);
  });
});
