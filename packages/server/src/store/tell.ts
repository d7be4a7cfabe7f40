import { channel, type Query } from '../database/database.js';

/**
 * Writes an event that is about no record: `people.changed` or `attendance.changed`, of one pupil or of the whole school. The last
 * statement of its transaction, since it locks the school's counter until the commit.
 */
export async function tellOf(
  query: Query,
  school: string,
  type: 'people.changed' | 'attendance.changed',
  pupil: string | null,
  now: Date,
): Promise<void> {
  await query(
    `WITH s AS (UPDATE school_seq SET seq = seq + 1 WHERE school = $1 RETURNING seq)
     INSERT INTO event (school, seq, type, pupil, at) SELECT $1, s.seq, $2, $3, $4 FROM s RETURNING pg_notify('${channel}', school::text)`,
    [school, type, pupil, now.toISOString()],
  );
}
