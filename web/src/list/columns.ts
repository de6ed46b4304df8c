import { computed, type ComputedRef } from 'vue';
import { row_fields, type Field, type ListOperation } from '../api/metadata';
import { shown } from '../form/values';
import { t } from '../i18n';
import { field_title } from '../i18n/titles';
import { remembered } from '../shell/remembered';

/** A column as a page asks for it; everything else is in the declaration of the field. */
export interface Column {
  readonly name: string;
  readonly title?: string; // a text of the translations, where the field's own says too little
  readonly width?: string;
  readonly sortable?: boolean;
  readonly hidden?: boolean; // until somebody asks for it
  readonly text?: (value: string) => string; // where the field's own text says too little
}

export interface ShownColumn extends Column {
  readonly field: Field;
}

export interface ColumnChoice {
  readonly all: readonly ShownColumn[];
  readonly shown: ComputedRef<readonly ShownColumn[]>;
  is_shown: (name: string) => boolean;
  show: (name: string, yes: boolean) => void;
  reset: () => void;
}

export function column_title({ title, field }: ShownColumn): string {
  return title ? t(title) : field_title(field);
}

/** What a cell says, on the screen, in a file and on paper. */
export function text_of({ field, name, text }: ShownColumn, row: object): string {
  const value = (row as Record<string, unknown>)[name];
  return text && typeof value === 'string' ? text(value) : shown(field, value);
}

/** Throws where a page asks for a column that the rows, those of `whose`, do not have. */
export function columns_among(
  fields: readonly Field[], columns: readonly Column[], whose: string,
): readonly ShownColumn[] {
  return columns.map(column => {
    const field = fields.find(each => each.name === column.name);
    if (!field) throw new Error(`${whose} has no field ${column.name}`);
    return { ...column, field };
  });
}

export function columns_of(
  list: ListOperation<unknown>, columns: readonly Column[],
): readonly ShownColumn[] {
  return columns_among(row_fields(list), columns, list.name);
}

/** Which columns are shown; what somebody chose is kept for the list of that name. */
export function use_columns(name: string, all: readonly ShownColumn[]): ColumnChoice {
  const chosen = remembered<Record<string, boolean>>(`yibao.columns.${name}`, {});
  const is_shown = (column: ShownColumn) => chosen.value[column.name] ?? !column.hidden;

  return {
    all,
    shown: computed(() => all.filter(is_shown)),
    is_shown: wanted => all.some(column => column.name === wanted && is_shown(column)),
    show: (wanted, yes) => { chosen.value = { ...chosen.value, [wanted]: yes }; },
    reset: () => { chosen.value = {}; },
  };
}
