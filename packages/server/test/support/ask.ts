import type { TestPerson, TestSchool } from '@learning-mentor/server/testing';

/** What was answered, as it came. */
export interface Answered {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

/** Asks a school's server as one of its people. */
export async function askAs(school: TestSchool, person: TestPerson, method: string, path: string, body?: object, ifMatch?: string): Promise<Answered> {
  const headers = {
    authorization: `Bearer ${await school.tokenFor(person)}`,
    ...(body && { 'content-type': 'application/json' }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
  const response = await school.fetch(`${school.baseUrl}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
}
