import type { EnrolmentRow } from '../api/forms';

/** A stretch on the time line, as shares of its width, 0 to 1. */
export interface Stretch {
  readonly row: EnrolmentRow;
  readonly from: number;
  readonly to: number;
  readonly paused?: number; // from here on without benefits
  readonly waits?: number; // until here without benefits
  readonly open: boolean; // goes on
}

export interface TimeLine {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly now: number;
  readonly stretches: readonly Stretch[];
}

function days(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Years to name, so many that they can be read. */
function years_between(first: number, last: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}

/** From the first of January before everything to the end of this year, or later where need be. */
export function time_line(rows: readonly EnrolmentRow[], today: string): TimeLine {
  const year_of = (day: string) => Number(day.slice(0, 4));
  const ends = rows.flatMap(row => (row.end ? [year_of(row.end)] : []));
  const first = Math.min(year_of(today), ...rows.map(row => year_of(row.start)));
  const last = Math.min(Math.max(year_of(today), ...ends), year_of(today) + 3) + 1;
  const begin = days(`${first}-01-01`);
  const width = days(`${last}-01-01`) - begin;
  const share = (day: string) => Math.min(1, Math.max(0, (days(day) - begin) / width));
  return {
    years: years_between(first, last - 1).map(year => ({ year, at: share(`${year}-01-01`) })),
    now: share(today),
    stretches: rows.map(row => ({
      row,
      from: share(row.start),
      to: row.end ? share(row.end) : 1,
      paused: row.paused ? share(row.paused) : undefined,
      waits: row.benefits_from && row.benefits_from > row.start
        ? share(row.benefits_from)
        : undefined,
      open: !row.end,
    })),
  };
}
