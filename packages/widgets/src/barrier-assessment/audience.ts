import { audienceOf, type Level, type Role } from '@learning-mentor/core/access';
import type { RecordKind } from '@learning-mentor/core/record';
import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import type { Locale } from '../internal/locale.js';

/** Who would be shown what of an assessment of this tier, as sentences, those who see most first. The writer sees all of it. */
export function audienceWords(
  kind: Pick<RecordKind, 'see' | 'summary'>, tier: BarrierAssessment['tier'], pupil: string, roles: readonly Role[], { words, format }: Locale,
): string[] {
  const w = words.barrierAssessment.sees;
  const audience = audienceOf(kind, tier).filter(({ role }) => !roles.includes(role));
  const name = (role: Role) => (role === 'pupil' ? pupil : (w.who[role] ?? role));
  const line = ({ role, sees }: { role: Role; sees: Level }) => (sees === 'summary' && kind.summary[role].includes('pupilVoice') ? 'withVoice' : sees);
  const say = (which: Level | 'withVoice'): string | undefined => {
    const names = [...(which === 'full' ? [w.you] : []), ...audience.filter((each) => line(each) === which).map(({ role }) => name(role))];
    return names.length === 0 ? undefined : w[which](format.list(names));
  };
  return (['full', 'withVoice', 'summary', 'exists', 'none'] as const).map(say).filter((sentence) => sentence !== undefined);
}
