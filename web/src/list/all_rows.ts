import { call } from '../api/client';
import type { ListOperation } from '../api/metadata';
import type { ListQuery } from './list_query';
import { input_of } from './use_list';

/** Beyond this a browser is the wrong place; the server's own export is for more. */
export const most_rows = 100_000;
const page_size = 200;

/** All rows that the filters leave, page by page, in the order shown. */
export async function* all_rows<Row>(
  list: ListOperation<Row>, query: ListQuery, signal?: AbortSignal,
): AsyncGenerator<Row[]> {
  let page = '1';
  for (let count = 0; count < most_rows;) {
    const asked = input_of(list, { ...query, page, size: page_size });
    const answer = await call(list, asked as never, signal);
    yield answer.rows;
    count += answer.rows.length;
    const more = answer.next ?? count < (answer.total ?? 0);
    if (!more || answer.rows.length === 0) return;
    page = answer.next ?? String(Number(page) + 1);
  }
}
