import { audienceOf, type Level, type Role } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import type { Locale } from '../internal/locale.js';

/** Who would be shown what of an assessment of this tier, as sentences, those who see most first. The writer sees all of it. */
export function audienceWords(
  kind: Pick<RecordKind, 'see'>, tier: BarrierAssessment['tier'], pupil: string, roles: readonly Role[], { words, format }: Locale,
): string[] {
  const w = words.barrierAssessment.sees;
  const audience = audienceOf(kind, tier).filter(({ role }) => !roles.includes(role));
  const name = (role: Role) => (role === 'pupil' ? pupil : (w.who[role] ?? role));
  const say = (level: Level): string | undefined => {
    const names = [...(level === 'full' ? [w.you] : []), ...audience.filter(({ sees }) => sees === level).map(({ role }) => name(role))];
    return names.length === 0 ? undefined : w[level](format.list(names));
  };
  return (['full', 'summary', 'exists', 'none'] as const).map(say).filter((sentence) => sentence !== undefined);
}
