/** The rows with this one in the place of the one of the same code, or at the end. */
export function with_row<Row extends { code: string }>(rows: readonly Row[], row: Row): Row[] {
  const known = rows.some(each => each.code === row.code);
  return known ? rows.map(each => (each.code === row.code ? row : each)) : [...rows, row];
}
