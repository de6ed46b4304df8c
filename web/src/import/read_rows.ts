import type { Field } from '../api/metadata';
import { fault_of, sent, type Fault } from '../form/faults';
import type { Values } from '../form/form_state';
import { as_day, as_money, as_rate } from '../form/typed';
import { t } from '../i18n';
import type { Line } from './table_of';
import { field_title } from '../i18n/titles';

/** What is wrong with one row of a file, and at which column. */
export interface RowFault {
  readonly line: number; // of the file
  readonly field: string; // '' where it is about the whole row
  readonly value: string;
  readonly message: string;
}

export interface ReadRows {
  readonly rows: readonly Values[];
  readonly lines: readonly number[]; // of the file, for each row
  readonly faults: readonly RowFault[];
  readonly missing: readonly Field[]; // columns that have to be there
  readonly unknown: readonly string[]; // headings that are no column
}

/** A heading is the title in either language or the name; a star after it says: required. */
function field_of(fields: readonly Field[], heading: string): Field | undefined {
  const wanted = heading.replace(/[*＊\s]+$/, '');
  return fields.find(field =>
    [field.name, field.title, field_title(field)].some(name => name === wanted));
}

/** Excel counts days from 1899-12-30; where a format hides that it is a day, the number comes. */
function day_of_serial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** A cell as the server takes it: codes by value or title, days and amounts as people type them. */
export function value_of(field: Field, cell: string): unknown {
  if (cell === '') return undefined;
  if (field.codes)
    return field.codes.find(code => code.title === cell || code.value === cell)?.value ?? cell;
  if (field.type === 'day')
    return /^\d{5}$/.test(cell) ? day_of_serial(Number(cell)) : as_day(cell);
  if (field.type === 'money' || field.type === 'price') return as_money(cell);
  if (field.type === 'rate') return as_rate(cell);
  return cell;
}

/** A spreadsheet's number in place of a text: its last digits are lost. */
function fault_of_cell(field: Field, cell: string, value: unknown): Fault | undefined {
  if (field.type === 'text' && /^\d(\.\d+)?e\+?\d+$/i.test(cell))
    return { message: 'import.number' };
  return fault_of(field, value);
}

/** A table with a heading, read as rows of these fields. */
export function read_rows(fields: readonly Field[], table: readonly Line[]): ReadRows {
  const [head, ...lines] = table;
  const heading = head?.cells ?? [];
  const columns = heading.map(text => field_of(fields, text));
  const faults: RowFault[] = [];
  const rows = lines.map(({ number, cells }) => {
    const row: Values = {};
    columns.forEach((field, place) => {
      const cell = cells[place] ?? '';
      if (!field) return;
      const value = value_of(field, cell);
      const fault = fault_of_cell(field, cell, value);
      if (fault) {
        const message = t(fault.message, fault.values ?? {});
        faults.push({ line: number, field: field.name, value: cell, message });
      } else if (value !== undefined) {
        row[field.name] = sent(field, value);
      }
    });
    return row;
  });
  return {
    rows,
    lines: lines.map(line => line.number),
    faults,
    missing: fields.filter(field => field.required && !columns.includes(field)),
    unknown: heading.filter((text, place) => text !== '' && !columns[place]),
  };
}
