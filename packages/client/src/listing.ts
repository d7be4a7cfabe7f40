import type { Call, Send } from './http.js';
import { pageSchema, type Page, type Schema } from './schema.js';

/** A list that is read page by page, no further than it is asked for: `for await (const goal of client.goals.list())`. */
export interface Listing<Item> extends AsyncIterable<Item> {
  /** One page; the first without a cursor, else the one at another page's `next`. */
  page(cursor?: string): Promise<Page<Item>>;
  /** The whole list. For those that are known to be short. */
  all(): Promise<Item[]>;
}

/** @param adapt what is made of each item after it was checked */
export function createListing<Item>(
  send: Send,
  call: Pick<Call<unknown>, 'path' | 'query' | 'signal'>,
  item: Schema<Item>,
  adapt: (item: Item) => Item = (one) => one,
): Listing<Item> {
  const answer = pageSchema(item);
  const page = async (cursor?: string): Promise<Page<Item>> => {
    const { items, ...rest } = await send({ ...call, method: 'GET', repeatable: true, query: { ...call.query, cursor }, answer });
    return { items: items.map(adapt), ...rest };
  };
  async function* each(): AsyncGenerator<Item, void, undefined> {
    let cursor: string | undefined;
    do {
      const { items, next } = await page(cursor);
      yield* items;
      cursor = next;
    } while (cursor !== undefined);
  }
  return {
    page,
    async all() {
      const items: Item[] = [];
      for await (const one of each()) items.push(one);
      return items;
    },
    [Symbol.asyncIterator]: each,
  };
}
