// What stands in a file of rows, as texts: an Excel sheet, or comma-separated values.

/** A file that cannot be read; the message is a key of the translations. */
export class UnreadableFile extends Error {}

function text_of_cell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
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

/** The rows of the first sheet, without empty ones at the end. */
export async function table_of(file: File): Promise<string[][]> {
  const kind = file.name.toLowerCase().split('.').pop();
  if (kind !== 'xlsx' && kind !== 'csv') throw new UnreadableFile('import.kind');
  let rows: unknown[][];
  try {
    rows = kind === 'xlsx' ? await excel_rows(file) : await csv_rows(file);
  } catch {
    throw new UnreadableFile('import.unreadable');
  }
  const table = rows.map(row => row.map(text_of_cell));
  while (table.length > 0 && table[table.length - 1]!.every(cell => cell === '')) table.pop();
  return table;
}
