const millisecondsOfDay = 86_400_000;

/** A language's own names of days and months, for browsers that do not know them: Chromium has no Welsh. */
export interface Calendar {
  readonly language: string;
  /** From Sunday. */
  readonly weekdays: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly months: { readonly long: readonly string[]; readonly short: readonly string[] };
  /** How long ago (negative) or until, `2 days ago`. */
  relative(value: number, unit: 'day' | 'week' | 'month'): string;
  list(items: readonly string[]): string;
}

/** What is used where a browser knows nothing of a language. */
const otherwise = 'en-GB';

/**
 * Numbers and dates as a language writes them. Dates are `YYYY-MM-DD` without a time zone, times `13:10` as school clocks show them.
 */
export class Format {
  readonly language: string;
  readonly #languages: string[];
  readonly #words: string[];
  readonly #foreign: boolean;
  readonly #calendar: Calendar | undefined;
  readonly #cache = new Map<string, unknown>();

  /**
   * @param words the language of the sentences around
   * @param foreign these are written the other way: each date is kept together by invisible marks
   * @param calendar what to use where the browser does not know the language
   */
  constructor(language: string, words = language, foreign = false, calendar?: Calendar) {
    this.language = language;
    this.#languages = [language, otherwise];
    this.#words = [words, otherwise];
    this.#foreign = foreign;
    const known = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    this.#calendar = known || !language.startsWith(calendar?.language ?? ' ') ? undefined : calendar;
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    // A hyphen is no minus sign: it is narrower, and a line may break after it.
    return this.#keep('n', options, () => new Intl.NumberFormat(this.#languages, options)).format(value).replace('-', '\u2212');
  }

  /** `0.884` as `88.4%`. Rounded down, so that a pupil who is persistently absent never reads as more than 90%. */
  percent(share: number, digits = 1): string {
    return this.number(share, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits, roundingMode: 'floor' } as Intl.NumberFormatOptions);
  }

  /** `12 May`, and the year where it is another than that of `today`. */
  date(date: string, today?: string): string {
    return this.#date(date, { day: 'numeric', month: 'short', ...(today?.slice(0, 4) === date.slice(0, 4) ? {} : { year: 'numeric' }) });
  }

  /** `Tuesday 12 May`. */
  dateLong(date: string): string {
    return this.#date(date, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** `Tuesday`. */
  weekday(date: string): string {
    return this.#date(date, { weekday: 'long' });
  }

  /** `T`, for a table's head. */
  weekdayLetter(date: string): string {
    return this.#calendar === undefined ? this.#date(date, { weekday: 'narrow' }) : this.#date(date, { weekday: 'short' }).charAt(0);
  }

  /** `Today`, `Yesterday`, `Tomorrow`, the weekday within the next six days, else the date. */
  dateNear(date: string, today: string): string {
    const days = daysFrom(today, date);
    if (Math.abs(days) <= 1) return this.#capital(this.#relative(days, 'day'));
    return days > 0 && days < 7 ? this.#date(date, { weekday: 'short' }) : this.date(date, today);
  }

  /** How long ago: `today`, `2 days ago`, `3 weeks ago`. */
  ago(date: string, today: string): string {
    const days = daysFrom(today, date);
    if (Math.abs(days) < 21) return this.#relative(days, 'day');
    return Math.abs(days) < 60 ? this.#relative(Math.round(days / 7), 'week') : this.#relative(Math.round(days / 30.4), 'month');
  }

  time(time: string): string {
    const at = new Date(`1970-01-01T${time}:00Z`);
    return this.#apart(this.#keep('t', {}, () => new Intl.DateTimeFormat(this.#languages, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })).format(at));
  }

  /** `You, Amelia and home`, in the language of the sentence that it is part of. */
  list(items: readonly string[]): string {
    return this.#calendar?.list(items) ?? this.#keep('l', {}, () => new Intl.ListFormat(this.#words)).format(items);
  }

  #relative(value: number, unit: 'day' | 'week' | 'month'): string {
    if (this.#calendar !== undefined) return this.#calendar.relative(value, unit);
    return this.#apart(this.#keep('r', {}, () => new Intl.RelativeTimeFormat(this.#languages, { numeric: 'auto' })).format(value, unit));
  }

  #date(date: string, options: Intl.DateTimeFormatOptions): string {
    const day = new Date(`${date}T00:00:00Z`);
    if (this.#calendar !== undefined) return byHand(day, options, this.#calendar);
    return this.#apart(this.#keep('d', options, () => new Intl.DateTimeFormat(this.#languages, { ...options, timeZone: 'UTC' })).format(day));
  }

  #apart(text: string): string {
    return this.#foreign ? `\u2068${text}\u2069` : text;
  }

  #capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);
  }

  /** Intl objects are dear to make and are asked for in every row. */
  #keep<Formatter>(kind: string, options: object, make: () => Formatter): Formatter {
    const key = kind + JSON.stringify(options);
    const known = this.#cache.get(key) as Formatter | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#cache.set(key, made);
    return made;
  }
}

/** The parts of a date that are asked for, day before month as in Britain. */
function byHand(date: Date, options: Intl.DateTimeFormatOptions, { weekdays, months }: Calendar): string {
  return [
    options.weekday && weekdays[options.weekday === 'long' ? 'long' : 'short'][date.getUTCDay()],
    options.day && date.getUTCDate(),
    options.month && months[options.month === 'long' ? 'long' : 'short'][date.getUTCMonth()],
    options.year && date.getUTCFullYear(),
  ].filter(Boolean).join(' ');
}

/** Whole days from one date to another; negative where `to` lies before `from`. */
export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Picks the form of a sentence that a language uses for a number; `#` in it becomes the number. */
export function pluraliser(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat([language, otherwise]);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', number.format(count));
}
