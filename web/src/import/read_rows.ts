import type { Field } from '../api/metadata';
import { fault_of, sent } from '../form/faults';
import type { Values } from '../form/form_state';
import { as_day, as_money } from '../form/typed';
import { t } from '../i18n';
import { field_title } from '../i18n/titles';

/** What is wrong with one row of a file, and at which column. */
export interface RowFault {
  readonly row: number; // from 1, without the heading
  readonly field: string; // '' where it is about the whole row
  readonly value: string;
  readonly message: string;
}

export interface ReadRows {
  readonly rows: readonly Values[];
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

/** A cell as the server takes it: codes by value or title, days and amounts as people type them. */
export function value_of(field: Field, cell: string): unknown {
  if (cell === '') return undefined;
  if (field.codes)
    return field.codes.find(code => code.title === cell || code.value === cell)?.value ?? cell;
  if (field.type === 'day') return as_day(cell);
  if (field.type === 'money') return as_money(cell);
  return cell;
}

/** A table with a heading, read as rows of these fields. */
export function read_rows(fields: readonly Field[], table: readonly string[][]): ReadRows {
  const [heading = [], ...lines] = table;
  const columns = heading.map(text => field_of(fields, text));
  const faults: RowFault[] = [];
  const rows: Values[] = [];
  lines.forEach((line, at) => {
    const row: Values = {};
    columns.forEach((field, place) => {
      const cell = line[place] ?? '';
      if (!field) return;
      const value = value_of(field, cell);
      const fault = fault_of(field, value);
      if (fault) {
        const message = t(fault.message, fault.values ?? {});
        faults.push({ row: at + 1, field: field.name, value: cell, message });
      } else if (value !== undefined) {
        row[field.name] = sent(field, value);
      }
    });
    rows.push(row);
  });
  return {
    rows,
    faults,
    missing: fields.filter(field => field.required && !columns.includes(field)),
    unknown: heading.filter((text, place) => text !== '' && !columns[place]),
  };
}
