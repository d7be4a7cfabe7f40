import { createHash } from 'node:crypto';

/**
 * An id that comes out the same wherever it is made from the same two things (UUIDv5, RFC 9562, 5.5), so that importing a file twice
 * finds the people of the first time.
 *
 * @param namespace a UUID: the school, or the namespace below for schools themselves
 */
function stableId(namespace: string, name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What ids of schools are made in: RFC 9562's namespace for names that are no addresses, with our own name. */
const schools = stableId('6ba7b812-9dad-11d1-80b4-00c04fd430c8', 'learning-mentor/school');

export const schoolId = (sourceId: string): string => stableId(schools, sourceId);

/** A person is told by their id in the source and what they are: one system may number pupils and staff from 1 each. */
export const personId = (school: string, kind: 'pupil' | 'staff' | 'parent', sourceId: string): string => stableId(school, `${kind}/${sourceId}`);
