// What stands in a file of rows, as texts: an Excel sheet, or comma-separated values.

/** A file that cannot be read; the message is a key of the translations. */
export class UnreadableFile extends Error {}

export interface Line {
  readonly number: number; // from 1, as a spreadsheet counts
  readonly cells: readonly string[];
}

/** A day; with the time of the day where there is one. */
function text_of_date(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

function text_of_cell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return text_of_date(cell);
  // A long number has lost its last digits, and must not look as if it had not.
  if (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER)
    return cell.toExponential();
  return String(cell).trim();
}

/** Spreadsheets on Chinese Windows save comma-separated values in GB 18030. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function excel_rows(file: File): Promise<unknown[][]> {
  const { default: read_excel } = await import('read-excel-file');
  return read_excel(file);
}

async function csv_rows(file: File): Promise<unknown[][]> {
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(decoded(await file.arrayBuffer()));
  if (errors.some(error => error.type === 'Quotes')) throw new UnreadableFile('import.unreadable');
  return data;
}

/** The rows of the first sheet with their lines in the file, without empty ones. */
export async function table_of(file: File): Promise<Line[]> {
  const kind = file.name.toLowerCase().split('.').pop();
  if (kind !== 'xlsx' && kind !== 'csv') throw new UnreadableFile('import.kind');
  let rows: unknown[][];
  try {
    rows = kind === 'xlsx' ? await excel_rows(file) : await csv_rows(file);
  } catch {
    throw new UnreadableFile('import.unreadable');
  }
  return rows
    .map((row, at) => ({ number: at + 1, cells: row.map(text_of_cell) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''));
}
