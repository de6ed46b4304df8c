import type { LocationQuery, LocationQueryRaw } from 'vue-router';

/** What a list shows, as the address says it, so that it can be sent, kept and gone back to. */
export interface ListQuery {
  readonly filters: Readonly<Record<string, string>>;
  readonly page: string; // a number, or what the last answer called `next`
  readonly size: number;
  readonly sort: string; // a field, with '-' before it for downwards; '' as the server likes
  readonly about?: Readonly<Record<string, string>>; // of the page itself, not in the query
}

export const sizes = [20, 50, 100] as const;

function text_in(query: LocationQuery, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}

export function read_query(query: LocationQuery, filter_names: readonly string[]): ListQuery {
  const filters: Record<string, string> = {};
  for (const name of filter_names) {
    const value = text_in(query, name);
    if (value !== '') filters[name] = value;
  }
  const size = Number(text_in(query, 'size'));
  return {
    filters,
    page: text_in(query, 'page') || '1',
    size: (sizes as readonly number[]).includes(size) ? size : sizes[0],
    sort: text_in(query, 'sort'),
  };
}

/** Only what differs from a fresh list. */
export function write_query(query: ListQuery): LocationQueryRaw {
  return {
    ...query.filters,
    ...(query.page === '1' ? {} : { page: query.page }),
    ...(query.size === sizes[0] ? {} : { size: String(query.size) }),
    ...(query.sort === '' ? {} : { sort: query.sort }),
  };
}

/** What a click on a column's head makes of the order: up, down, as before. */
export function next_sort(sort: string, name: string): string {
  if (sort === name) return `-${name}`;
  return sort === `-${name}` ? '' : name;
}
