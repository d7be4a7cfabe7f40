import { expect, test } from 'vitest';
import { needsAdult } from '@learning-mentor/core/check-in';
import { myWeek } from '@learning-mentor/core/questionnaire';

test('a risk comes first, then a wish to talk, then the hardest face', () => {
  const answers = [{ item: 'friends', answer: 0 }, { item: 'safe', answer: 0 }];
  expect(needsAdult({ mood: 1, wantsToTalk: true, answers }, myWeek)).toEqual(['risk', 'wants-to-talk', 'mood']);
});

test('what is a risk the pack says', () => {
  const safe = (answer: number) => needsAdult({ mood: 4, answers: [{ item: 'safe', answer }] }, myWeek);
  expect([safe(0), safe(1), safe(2)]).toEqual([['risk'], ['risk'], []]);
  expect(needsAdult({ mood: 4, answers: [{ item: 'lonely', answer: 0 }] }, myWeek)).toEqual([]);
  expect(needsAdult({ mood: 4, answers: [{ item: 'safe', answer: 0 }] })).toEqual([]);
});

test('a face or an answer that is none is refused, not passed over', () => {
  for (const mood of [Number.NaN, 0, 6, 2.5]) expect(() => needsAdult({ mood })).toThrow(expect.objectContaining({ code: 'bad-count', details: { name: 'mood', value: mood } }));
  expect(() => needsAdult({ mood: 4, answers: [{ item: 'safe', answer: Number.NaN }] }, myWeek)).toThrow(expect.objectContaining({ code: 'bad-number' }));
});

test('other faces can wait', () => {
  expect([1, 2, 3, 4, 5].map((mood) => needsAdult({ mood }))).toEqual([['mood'], [], [], [], []]);
  expect(needsAdult({ mood: 3, wantsToTalk: false })).toEqual([]);
});
