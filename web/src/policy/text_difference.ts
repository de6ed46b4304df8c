export interface DifferenceLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before?: number; // line number in the text before
  readonly after?: number;
}

export type Stretch =
  | { readonly kind: 'lines'; readonly lines: readonly DifferenceLine[] }
  | { readonly kind: 'left_out'; readonly count: number };

/** How long a common part of the two ends is, from each pair of lines on. */
function common_lengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; --i)
    for (let j = after.length - 1; j >= 0; --j)
      table[i]![j] = before[i] === after[j]
        ? table[i + 1]![j + 1]! + 1
        : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function lines_of(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Line by line, with as many lines in common as there can be. */
export function difference_of(before: string, after: string): DifferenceLine[] {
  const [old, now] = [lines_of(before), lines_of(after)];
  const table = common_lengths(old, now);
  const lines: DifferenceLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j])
      lines.push({ kind: 'same', text: old[i]!, before: ++i, after: ++j });
    else if (j >= now.length || (i < old.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      lines.push({ kind: 'removed', text: old[i]!, before: ++i });
    else lines.push({ kind: 'added', text: now[j]!, after: ++j });
  }
  return lines;
}

/** What changed, with a few lines around it; the rest only counted. */
export function stretches_of(lines: readonly DifferenceLine[], around = 3): Stretch[] {
  const near = lines.map((_, at) => lines
    .slice(Math.max(0, at - around), at + around + 1).some(line => line.kind !== 'same'));
  const stretches: Stretch[] = [];
  for (let at = 0; at < lines.length;) {
    const shown = near[at]!;
    let end = at;
    while (end < lines.length && near[end] === shown) ++end;
    stretches.push(shown
      ? { kind: 'lines', lines: lines.slice(at, end) }
      : { kind: 'left_out', count: end - at });
    at = end;
  }
  return stretches;
}
