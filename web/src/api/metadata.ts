// What forms/, which the server's own declarations are written into, says about each operation.
// Columns, filters and forms are built from it.

export type FieldType =
  | 'text' // a string
  | 'day' // '2026-11-22'
  | 'moment' // '2026-11-22 08:30:00'
  | 'money' // yuan, a number with two decimals
  | 'price' // yuan for each unit, a number with up to six decimals
  | 'number' // a whole number
  | 'rate' // 0 to 1
  | 'row' // one object of `fields`
  | 'rows'; // a list of objects of `fields`

export interface CodeTitle {
  readonly value: string;
  readonly title: string;
}

export interface Field {
  readonly name: string;
  readonly title: string; // Chinese
  readonly type: FieldType;
  readonly limit?: number; // most characters of a text, most digits of a number
  readonly required?: boolean;
  readonly negative?: boolean; // amounts and numbers: may be below zero
  readonly pattern?: string; // the whole text has to match
  readonly codes?: readonly CodeTitle[];
  readonly fields?: readonly Field[]; // of 'row' and 'rows'
}

export interface Operation<Input = never, Output = unknown> {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string; // '/api/v1/operators/{operator_id}'; what stands in braces is an input
  readonly function: string; // what the operator needs; '' for none
  readonly title: string; // Chinese
  readonly input: readonly Field[];
  readonly output: readonly Field[];
  readonly types?: (input: Input) => Output; // never set: carries the types
}

/** What a list answers. `next`, where there is one, is the `after` to ask the next page with. */
export interface Page<Row> {
  rows: Row[];
  total?: number | null;
  next?: string | null;
}

export type ListOperation<Row> = Operation<never, Page<Row>>;

/** All rows that the filters leave, where taking them along is an act of its own. */
export type ExportOperation<Row> = Operation<Record<string, string>, { rows: Row[] }>;

/** The fields of what stands under this name in an answer. */
export function fields_in(
  operation: { readonly output: readonly Field[] }, name: string,
): readonly Field[] {
  return operation.output.find(field => field.name === name)?.fields ?? [];
}

/** The fields of a list's rows. */
export function row_fields(list: ListOperation<unknown>): readonly Field[] {
  return fields_in(list, 'rows');
}

const paging = new Set(['page', 'size', 'sort', 'after']);

/** What a list can be narrowed by. */
export function filter_fields(list: ListOperation<unknown>): readonly Field[] {
  return list.input.filter(field => !paging.has(field.name));
}

/** Inputs that a person fills in: those that are not part of the path. */
export function form_fields(operation: Operation<never>): readonly Field[] {
  return operation.input.filter(field => !operation.path.includes(`{${field.name}}`));
}
