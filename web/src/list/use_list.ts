import { onUnmounted, shallowRef, watch, type Ref } from 'vue';
import { call } from '../api/client';
import type { ListOperation } from '../api/metadata';
import { words_of } from '../shell/words';
import type { ListQuery } from './list_query';

export function input_of(query: ListQuery): Record<string, string> {
  const { filters, page, size, sort } = query;
  return { ...filters, page, size: String(size), sort };
}

/** The rows for the query as it is now; what was asked before and is still under way is dropped. */
export function use_list<Row>(list: ListOperation<Row>, query: Readonly<Ref<ListQuery>>) {
  const rows = shallowRef<Row[]>([]);
  const total = shallowRef<number>();
  const next = shallowRef<string>();
  const loading = shallowRef(true);
  const refused = shallowRef('');
  let asked = new AbortController();

  async function load(): Promise<void> {
    asked.abort();
    const { signal } = asked = new AbortController();
    loading.value = true;
    try {
      const page = await call(list, input_of(query.value) as never, signal);
      rows.value = page.rows;
      total.value = page.total;
      next.value = page.next;
      refused.value = '';
    } catch (error) {
      if (signal.aborted) return;
      rows.value = [];
      refused.value = words_of(error);
    } finally {
      if (!signal.aborted) loading.value = false;
    }
  }

  watch(query, load, { immediate: true });
  onUnmounted(() => asked.abort());
  return { rows, total, next, loading, refused, load };
}
