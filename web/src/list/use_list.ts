import { onUnmounted, shallowRef, watch, type Ref } from 'vue';
import { call } from '../api/client';
import type { ListOperation } from '../api/metadata';
import { words_of } from '../shell/words';
import type { ListQuery } from './list_query';

/** What to ask: only what the list declares, since the server refuses what it does not know. */
export function input_of(
  list: ListOperation<unknown>, { filters, page, size, sort, about }: ListQuery,
): Record<string, string> {
  const asked: Record<string, string> = { ...filters, ...about, size: String(size) };
  if (sort !== '') asked.sort = sort;
  const takes = (name: string) => list.input.some(field => field.name === name);
  if (page !== '1') asked[takes('page') ? 'page' : 'after'] = page;
  return Object.fromEntries(Object.entries(asked).filter(([name]) => takes(name)));
}

/** The rows for the query as it is now; what was asked before and is still under way is dropped. */
export function use_list<Row>(list: ListOperation<Row>, query: Readonly<Ref<ListQuery>>) {
  const rows = shallowRef<Row[]>([]);
  const total = shallowRef<number>();
  const next = shallowRef<string>();
  const loading = shallowRef(true);
  const refused = shallowRef('');
  let asked = new AbortController();

  async function fetch_rows(quietly: boolean): Promise<void> {
    asked.abort();
    const { signal } = asked = new AbortController();
    loading.value = !quietly;
    try {
      const page = await call(list, input_of(list, query.value) as never, signal);
      rows.value = page.rows;
      total.value = page.total ?? undefined;
      next.value = page.next ?? undefined;
      refused.value = '';
    } catch (error) {
      if (signal.aborted || quietly) return;
      rows.value = [];
      refused.value = words_of(error);
    } finally {
      if (!signal.aborted) loading.value = false;
    }
  }

  const load = () => fetch_rows(false);
  /** Beside the person's back: what is shown stays until there is something newer. */
  async function refresh(): Promise<void> {
    if (!loading.value) await fetch_rows(true);
  }

  watch(query, load, { immediate: true });
  onUnmounted(() => asked.abort());
  return { rows, total, next, loading, refused, load, refresh };
}
