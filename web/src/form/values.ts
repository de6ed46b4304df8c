import type { Field } from '../api/metadata';
import { code_title } from '../i18n/titles';

const grouped = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2, maximumFractionDigits: 2,
});

/** The list's codes are just no and yes. */
export function is_flag(field: Field): boolean {
  const values = field.codes?.map(code => code.value).sort().join();
  return values === '0,1';
}

export function is_amount(field: Field): boolean {
  return ['money', 'price', 'number', 'rate'].includes(field.type) && !field.codes;
}

/** An amount as a person reads it, with its thousands apart. */
export function yuan(amount: number): string {
  return grouped.format(amount);
}

function shown_rows(field: Field, rows: readonly Record<string, unknown>[]): string {
  const named = field.fields?.find(part => part.name === 'title') ?? field.fields?.[0];
  return rows.map(row => (named ? shown(named, row[named.name]) : '')).join('、');
}

/** A value as a person reads it: codes by their titles, amounts with their thousands apart. */
export function shown(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.codes) return code_title(field, String(value));
  switch (field.type) {
    case 'money': return grouped.format(Number(value));
    case 'rate': return `${Number((Number(value) * 100).toFixed(4))}%`;
    case 'rows': return shown_rows(field, value as Record<string, unknown>[]);
    case 'row': return shown_rows(field, [value as Record<string, unknown>]);
    default: return String(value);
  }
}
