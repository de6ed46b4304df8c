import type { ParameterCell, ParameterRow } from '../api/forms';

/** A parameter laid out as people read it: the last axis across, the others down. */
export interface Grid {
  readonly down: readonly string[]; // titles of the axes of the rows
  readonly across: string; // title of the columns' axis; empty where there is none
  readonly columns: readonly string[];
  readonly rows: readonly { keys: readonly string[]; cells: readonly (ParameterCell | null)[] }[];
}

function parts(text: string | null | undefined): string[] {
  return text ? text.split('|') : [];
}

export function grid_of(parameter: ParameterRow): Grid {
  const axes = parts(parameter.axes);
  // "a|" has two axes, the second without a name
  const depth = Math.max(...parameter.cells.map(cell => parts(cell.keys).length), 0);
  if (depth <= 1)
    return {
      down: [], across: axes[0] ?? '',
      columns: parameter.cells.map(cell => cell.keys ?? ''),
      rows: [{ keys: [], cells: parameter.cells }],
    };
  const across = (cell: ParameterCell) => parts(cell.keys)[depth - 1] ?? '';
  const down = (cell: ParameterCell) => parts(cell.keys).slice(0, depth - 1);
  const columns = [...new Set(parameter.cells.map(across))];
  const rows = new Map<string, (ParameterCell | null)[]>();
  for (const cell of parameter.cells) {
    const key = down(cell).join('|');
    if (!rows.has(key)) rows.set(key, columns.map(() => null));
    rows.get(key)![columns.indexOf(across(cell))] = cell;
  }
  return {
    down: Array.from({ length: depth - 1 }, (_, at) => axes[at] ?? ''),
    across: axes[depth - 1] ?? '',
    columns,
    rows: [...rows].map(([key, cells]) => ({ keys: parts(key), cells })),
  };
}
