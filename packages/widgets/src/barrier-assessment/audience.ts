import type { Policy, Role, Tier } from '@learning-mentor/core/access';
import { audienceWords } from '../internal/audience.js';
import type { Locale } from '../internal/locale.js';

/** Who would be shown what of an assessment of this tier, as sentences, those who see most first. The writer, in these roles, sees all of it. */
export function assessmentAudience(kind: Pick<Policy, 'see' | 'upTo' | 'summary'>, tier: Tier, pupil: string, roles: readonly Role[], { words, format }: Locale): string[] {
  const w = words.barrierAssessment.sees;
  return audienceWords(kind, tier, {
    order: ['full', 'withRatings', 'withVoice', 'summary', 'exists', 'none'],
    lineOf: (role, sees) => {
      if (sees !== 'summary') return sees;
      return kind.summary[role].includes('ratings') ? 'withRatings' : kind.summary[role].includes('pupilVoice') ? 'withVoice' : 'summary';
    },
    namesOf: (role) => (roles.includes(role) ? [] : [role === 'pupil' ? pupil : (w.who[role] ?? role)]),
    first: (line) => (line === 'full' ? [w.you] : []),
    say: (line, names) => w[line](format.list(names)),
  });
}
