import type { Calendar } from '../../internal/format.js';

const after = { day: ['diwrnod', 'ddiwrnod'], week: ['wythnos', 'wythnos'], month: ['mis', 'fis'] } as const;
const named: Readonly<Record<string, string>> = {
  '-2 day': 'echdoe', '-1 day': 'ddoe', '0 day': 'heddiw', '1 day': 'yfory', '2 day': 'drennydd',
  '-1 week': 'yr wythnos diwethaf', '0 week': 'yr wythnos hon', '1 week': 'yr wythnos nesaf',
  '-1 month': 'mis diwethaf', '0 month': 'y mis hwn', '1 month': 'mis nesaf',
};

/** Welsh days and months. Source: Unicode CLDR, locale cy. */
export const calendar: Calendar = {
  language: 'cy',
  weekdays: {
    long: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
    short: ['Sul', 'Llun', 'Maw', 'Mer', 'Iau', 'Gwen', 'Sad'],
  },
  months: {
    long: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
    short: ['Ion', 'Chwef', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'],
  },
  relative(value, unit) {
    const count = Math.abs(value);
    const noun = `${count} ${after[unit][count === 2 ? 1 : 0]}`;
    return named[`${value} ${unit}`] ?? (value < 0 ? `${noun} yn ôl` : `ymhen ${noun}`);
  },
  list(items) {
    const last = items.at(-1) ?? '';
    if (items.length < 2) return last;
    const and = /^yr? /i.test(last) ? last.replace(/^yr? /i, 'a’r ') : `${/^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'} ${last}`;
    return `${items.slice(0, -1).join(', ')} ${and}`;
  },
};
