import { attendanceCalendar } from '@learning-mentor/core/attendance';
import { describe, expect, test } from 'vitest';
import { blocks, exceptions, markOf } from '../../src/pupil/attendance-calendar.js';

const pupil = '0199a000-0000-7000-8000-000000000001';
const weeksOf = (...weeks: string[]) => attendanceCalendar({ pupil, year: 2025, firstDay: '2025-09-01', marks: weeks.join('') });

describe('the attendance calendar', () => {
  test('every code is drawn as one of five marks, late after the register closed as away without leave', () => {
    const [week] = weeksOf('/VLMIUG-#D');
    const drawn = week!.days.flatMap(({ am, pm }) => [markOf(am), markOf(pm)]);
    expect(drawn).toEqual(['present', 'present', 'late', 'authorised', 'authorised', 'unauthorised', 'unauthorised', 'none', 'none', 'none']);
    expect(markOf(undefined)).toBe('none');
  });

  test('the table behind it holds the days that were not simply attended, the newest first', () => {
    const days = exceptions(weeksOf('/\\L\\/\\##/\\', '/\\/\\/\\/\\/I'));
    expect(days.map(({ date, am, pm }) => [date, am?.code, pm?.code])).toEqual([['2025-09-12', '/', 'I'], ['2025-09-02', 'L', '\\']]);
  });

  test('a year stands in three blocks, a few weeks in one', () => {
    const full = '/\\'.repeat(5);
    expect(blocks(weeksOf(...Array.from({ length: 39 }, () => full))).map((block) => block.length)).toEqual([13, 13, 13]);
    expect(blocks(weeksOf(full, full)).map((block) => block.length)).toEqual([2]);
    expect(blocks([])).toEqual([]);
  });
});
