export type ChangeKind = 'added' | 'removed' | 'changed' | 'unchanged';

export interface Change {
  readonly path: string; // 'roles.0.code'
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
}

type Leaves = Map<string, string>;

function gather(value: unknown, path: string, leaves: Leaves): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    leaves.set(path, String(value));
    return;
  }
  for (const [name, part] of Object.entries(value))
    gather(part, path ? `${path}.${name}` : name, leaves);
}

/** The single values of a JSON text, by their paths; a text that is no JSON is one value. */
export function leaves_of(json: string | undefined): Leaves {
  const leaves: Leaves = new Map();
  if (!json) return leaves;
  try {
    gather(JSON.parse(json), '', leaves);
  } catch {
    leaves.set('', json);
  }
  return leaves;
}

function kind_of(before: string | undefined, after: string | undefined): ChangeKind {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before === after ? 'unchanged' : 'changed';
}

/** What became of each value, in the order of the one before, what is new after that. */
export function difference(before: string | undefined, after: string | undefined): Change[] {
  const [old, now] = [leaves_of(before), leaves_of(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map(path => ({
    path,
    kind: kind_of(old.get(path), now.get(path)),
    before: old.get(path) ?? '',
    after: now.get(path) ?? '',
  }));
}
