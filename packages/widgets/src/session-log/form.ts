import type { AttainmentLevel } from '@learning-mentor/core/goal';
import type { Session } from '@learning-mentor/core/session';

/** What a mentor has said so far about a session. Kept as a draft as it is. */
export interface SessionForm {
  /** Of the record and of each rating: made here, so that sending it again is harmless. */
  readonly id: string;
  readonly held: boolean;
  readonly occurredOn: string;
  readonly minutes?: number | undefined;
  /** Other minutes than those to choose from, as typed. */
  readonly otherMinutes?: string | undefined;
  readonly notHeld?: NonNullable<Session['notHeld']> | undefined;
  readonly mood?: number | undefined;
  readonly ratings: Readonly<Record<string, { readonly id: string; readonly level: AttainmentLevel }>>;
  readonly note: string;
  readonly pupilWords: string;
  readonly nextStep: string;
  readonly tier: 'T1' | 'T2';
}

export const usualMinutes = [15, 30, 45, 60] as const;

/** The longest texts, in characters, as the record kind has them. */
export const longestText = { note: 4000, pupilWords: 1000, nextStep: 280 } as const;

export type TextField = keyof typeof longestText;

export const blankForm = (id: string, today: string): SessionForm => ({
  id, held: true, occurredOn: today, ratings: {}, note: '', pupilWords: '', nextStep: '', tier: 'T2',
});

const minutesOf = ({ minutes, otherMinutes }: SessionForm): number | undefined =>
  otherMinutes === undefined ? minutes : /^\d+$/.test(otherMinutes.trim()) ? Number(otherMinutes) : undefined;

/** What is still missing or cannot be, by the name of the field. */
export function whatIsWrong(form: SessionForm, today: string): Partial<Record<'minutes' | 'notHeld' | 'howLong' | 'day', true>> {
  const minutes = minutesOf(form);
  return {
    ...(form.occurredOn === '' || form.occurredOn > today ? { day: true } : {}),
    ...(form.held && minutes === undefined && form.otherMinutes === undefined ? { howLong: true } : {}),
    ...(form.held && form.otherMinutes !== undefined && (minutes === undefined || minutes < 1 || minutes > 600) ? { minutes: true } : {}),
    ...(!form.held && form.notHeld === undefined ? { notHeld: true } : {}),
  };
}

/** The texts that say something, to the letter as they were written. */
const texts = (form: SessionForm) =>
  Object.fromEntries((Object.keys(longestText) as TextField[]).filter((name) => form[name].trim() !== '').map((name) => [name, form[name]])) as Partial<Record<TextField, string>>;

/** The form as fields of a session that was held, or was not. */
export const fieldsOf = (form: SessionForm) =>
  form.held
    ? { minutes: minutesOf(form), mood: form.mood, ...texts(form) }
    : { notHeld: form.notHeld, ...texts({ ...form, pupilWords: '', nextStep: '' }) };
