import { afterAll, beforeAll, describe } from 'vitest';
import { changing } from './changing.js';
import { listening } from './listening.js';
import { listing } from './listing.js';
import { whoSeesWhat } from './reading.js';
import { refusing } from './refusing.js';
import type { Subject } from './subject.js';

export type { Persona, Subject } from './subject.js';

/** Holds a server to the contract over HTTP, whatever it is made of. */
export function conformance(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject?.close());
    const it = (): Subject => subject;
    describe('who sees what', () => whoSeesWhat(it));
    describe('writing', () => changing(it));
    describe('refusing', () => refusing(it));
    describe('lists', () => listing(it));
    describe('events', () => listening(it));
  });
}
