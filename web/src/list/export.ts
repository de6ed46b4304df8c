import type { SheetData } from 'write-excel-file';

import type { DocumentFile, PrintListInput } from '../api/forms';
import { is_amount } from '../form/values';
import { field_title } from '../i18n/titles';
import { bytes_of } from '../api/base64';
import { column_title, text_of, type ShownColumn } from './columns';

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

export function csv_cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

type Cell = string | number | null;

/** Amounts stay numbers, so that they can be added up; everything else is what the list shows. */
export function cell_of(column: ShownColumn, row: object): Cell {
  const value = (row as Record<string, unknown>)[column.name];
  if (value === undefined || value === null || value === '') return null;
  return is_amount(column.field) ? Number(value) : harmless(text_of(column, row));
}

function csv_line(cells: readonly Cell[]): string {
  return `${cells.map(cell => csv_cell(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function heads(columns: readonly ShownColumn[]): string[] {
  return columns.map(column => field_title(column.field));
}

/** With a byte order mark, without which Excel takes the Chinese for something else. */
export function csv_of(columns: readonly ShownColumn[], rows: readonly object[]): Blob {
  const lines = rows.map(row => csv_line(columns.map(column => cell_of(column, row))));
  const parts = ['\uFEFF', csv_line(heads(columns)), ...lines];
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

const longest_cell = 32_767; // characters that a spreadsheet takes; more, and it opens no file

/** Says that it is text: a spreadsheet would round an ID number and drop leading zeros. */
function excel_text(value: string) {
  return { value: value.slice(0, longest_cell), type: String, format: '@' };
}

function excel_cell(cell: Cell) {
  if (cell === null) return null;
  return typeof cell === 'number'
    ? { value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '#,##0.00' }
    : excel_text(cell);
}

async function excel_sheet(
  columns: readonly ShownColumn[], lines: SheetData,
): Promise<Blob> {
  const { default: write_excel } = await import('write-excel-file');
  const head = heads(columns).map(value => ({ value, fontWeight: 'bold' as const }));
  const widths = columns.map(() => ({ width: 20 }));
  return write_excel([head, ...lines], { columns: widths, stickyRowsCount: 1 });
}

export async function excel_of(
  columns: readonly ShownColumn[], rows: readonly object[],
): Promise<Blob> {
  return excel_sheet(columns, rows.map(row => columns.map(
    column => excel_cell(cell_of(column, row)))));
}

/** A sheet to be filled in: empty lines for as many as are entered by hand. */
export async function excel_template(columns: readonly ShownColumn[]): Promise<Blob> {
  const line = columns.map(() => excel_text(''));
  return excel_sheet(columns, Array.from({ length: 500 }, () => line));
}

/** What the server prints; it refuses more rows. */
export const printable_rows = 2000;

export function printed(
  columns: readonly ShownColumn[], rows: readonly object[],
): Pick<PrintListInput, 'columns' | 'rows'> {
  return {
    columns: columns.map(column => (
      { title: column_title(column), align: is_amount(column.field) ? 'right' : 'left' })),
    rows: rows.map(row => ({ cells: columns.map(column => ({ text: text_of(column, row) })) })),
  };
}

export function save_document({ file_name, media_type, content }: DocumentFile): void {
  save_file(new Blob([bytes_of(content)], { type: media_type }), file_name);
}

export function save_file(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
