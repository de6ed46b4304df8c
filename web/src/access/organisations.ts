import { list_organisations, type OrganisationRow } from '../api/forms';
import { all_rows } from '../list/all_rows';

export interface OrganisationNode {
  readonly row: OrganisationRow;
  readonly below: readonly OrganisationNode[];
}

/** Those without a parent that is among them are at the top: an operator sees his own and below. */
export function tree_of(rows: readonly OrganisationRow[]): OrganisationNode[] {
  const known = new Set(rows.map(row => row.code));
  const children = new Map<string, OrganisationRow[]>();
  for (const row of rows) {
    const parent = row.parent && known.has(row.parent) ? row.parent : '';
    children.set(parent, [...children.get(parent) ?? [], row]);
  }
  const nodes_below = (parent: string): OrganisationNode[] =>
    (children.get(parent) ?? []).map(row => ({ row, below: nodes_below(row.code) }));
  return nodes_below('');
}

export interface OrganisationChoice {
  readonly value: string;
  readonly title: string;
  readonly depth: number;
}

/** The tree as one list, in reading order. */
export function choices_of(nodes: readonly OrganisationNode[], depth = 0): OrganisationChoice[] {
  return nodes.flatMap(({ row, below }) => [
    { value: row.code, title: row.name, depth },
    ...choices_of(below, depth + 1),
  ]);
}

/** Small by nature: all of them at once. */
export async function fetch_organisations(): Promise<OrganisationRow[]> {
  const rows: OrganisationRow[] = [];
  const query = { filters: {}, page: '1', size: 500, sort: '' };
  for await (const page of all_rows(list_organisations, query)) rows.push(...page);
  return rows;
}
