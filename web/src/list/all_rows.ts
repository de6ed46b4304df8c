import { call } from '../api/client';
import type { ListOperation } from '../api/metadata';
import type { ListQuery } from './list_query';
import { input_of } from './use_list';

/** Beyond this a browser is the wrong place; the server's own export is for more. */
export const most_rows = 100_000;
const page_size = 500;

/** All rows that the filters leave, page by page, in the order shown. */
export async function* all_rows<Row>(
  list: ListOperation<Row>, query: ListQuery, signal?: AbortSignal,
): AsyncGenerator<Row[]> {
  let page = '1';
  for (let count = 0; count < most_rows;) {
    const answer = await call(list, input_of({ ...query, page, size: page_size }) as never, signal);
    yield answer.rows;
    count += answer.rows.length;
    const more = answer.next !== undefined || (answer.total !== undefined && count < answer.total);
    if (!more || answer.rows.length === 0) return;
    page = answer.next ?? String(Number(page) + 1);
  }
}
