import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue';
import { call } from '../api/client';
import { search, type Hit } from '../api/forms';
import { row_fields, type Field } from '../api/metadata';
import { may } from '../api/session';

const pause_ms = 250; // of typing, before the server is asked

export const hit_field: Field = row_fields(search).find(field => field.name === 'kind')!;

/** The page that shows a hit; undefined where the operator may not open it or there is none. */
export function path_of({ kind, id }: Hit): string | undefined {
  const code = encodeURIComponent(id);
  switch (kind) {
    case 'person': return `/persons/${code}`;
    case 'settlement': return `/settlements/${code}`;
    case 'institution':
      return may('institution.read') ? `/institutions?search=${code}` : undefined;
    case 'employer':
      return may('employer.read') ? `/employers?search=${code}` : undefined;
    default: return undefined;
  }
}

/** Numbers, or two signs of a name at least: anything less is in everything. */
export function worth_asking(text: string): boolean {
  return /\d{3}/.test(text) || /[\u4e00-\u9fff]{2}/.test(text);
}

/** What the server finds for the text, once nobody types any more. What it refuses is no hit. */
export function use_hits(text: Readonly<Ref<string>>) {
  const hits = shallowRef<Hit[]>([]);
  const asking = ref(false);
  let asked = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(wanted: string): Promise<void> {
    const { signal } = asked;
    try {
      const { rows } = await call(search, { text: wanted }, signal);
      hits.value = rows.filter(hit => path_of(hit) !== undefined);
    } catch {
      if (!signal.aborted) hits.value = [];
    } finally {
      if (!signal.aborted) asking.value = false;
    }
  }

  function stop(): void {
    asked.abort();
    asked = new AbortController();
    clearTimeout(timer);
  }

  watch(text, given => {
    stop();
    hits.value = [];
    const wanted = given.trim();
    asking.value = worth_asking(wanted);
    if (asking.value) timer = setTimeout(() => void ask(wanted), pause_ms);
  });
  onUnmounted(stop);
  return { hits, asking };
}
