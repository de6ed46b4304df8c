import { call, Refused } from '../api/client';
import type { ListOperation } from '../api/metadata';
import { t } from '../i18n';
import type { ListQuery } from './list_query';
import { input_of } from './use_list';

/** Beyond this a browser is the wrong place; the server's own export is for more. */
export const most_rows = 100_000;
const page_size = 200;

/** Pages may be short or empty while there are more: who searches that far asks for too much. */
export const most_pages = 2_000;

/**
 * All rows that the filters leave, page by page, in the order shown. Throws where they lie too far
 * apart: half of them would pass for all.
 */
export async function* all_rows<Row>(
  list: ListOperation<Row>, query: ListQuery, signal?: AbortSignal,
): AsyncGenerator<Row[]> {
  let page = '1';
  for (let count = 0, pages = 0; count < most_rows; ++pages) {
    if (pages === most_pages) throw new Refused(400, 'list.too_far', t('list.too_far'));
    const asked = input_of(list, { ...query, page, size: page_size });
    const answer = await call(list, asked as never, signal);
    yield answer.rows;
    count += answer.rows.length;
    const counted = answer.rows.length > 0 && count < (answer.total ?? 0);
    if (!answer.next && !counted) return;
    page = answer.next ?? String(Number(page) + 1);
  }
}
