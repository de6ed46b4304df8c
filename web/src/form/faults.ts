import type { Field } from '../api/metadata';

/** What is wrong with a value: a message of the translations and what to put into it. */
export interface Fault {
  readonly message: string;
  readonly values?: Record<string, string | number>;
}

const amounts: Partial<Record<Field['type'], RegExp>> = {
  money: /^-?\d+(\.\d{1,2})?$/,
  price: /^-?\d+(\.\d{1,6})?$/,
  number: /^-?\d+$/,
  rate: /^(0(\.\d+)?|1(\.0+)?)$/,
};

/** Whether the text is a day that exists. */
export function is_day(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text) && Number(year) >= 1800 && Number(year) < 3000;
}

function is_moment(text: string): boolean {
  return is_day(text.slice(0, 10)) && /^.{10} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text);
}

function fault_of_text(field: Field, text: string): Fault | undefined {
  const length = [...text].length;
  if (field.limit && length > field.limit)
    return { message: 'fault.long', values: { limit: field.limit, length } };
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`).test(text))
    return { message: 'fault.pattern' };
  return undefined;
}

function fault_of_amount(field: Field, text: string): Fault | undefined {
  if (!amounts[field.type]?.test(text)) return { message: `fault.${field.type}` };
  if (text.startsWith('-') && !field.negative) return { message: 'fault.negative' };
  const digits = text.replace(/\D/g, '').length;
  if (field.limit && digits > field.limit)
    return { message: 'fault.digits', values: { limit: field.limit } };
  return undefined;
}

/** Why the server would refuse this value of the field; nothing where it would not. */
export function fault_of(field: Field, value: unknown): Fault | undefined {
  const empty = value === undefined || value === null || value === ''
    || (Array.isArray(value) && value.length === 0);
  if (empty) return field.required ? { message: 'fault.required' } : undefined;
  if (field.type === 'rows' || field.type === 'row') return undefined;
  const text = String(value);
  if (field.codes)
    return field.codes.some(code => code.value === text) ? undefined : { message: 'fault.code' };
  if (field.type === 'day') return is_day(text) ? undefined : { message: 'fault.day' };
  if (field.type === 'moment') return is_moment(text) ? undefined : { message: 'fault.moment' };
  return field.type === 'text' ? fault_of_text(field, text) : fault_of_amount(field, text);
}

/** Spaces around a text are never meant; amounts travel as numbers, empty inputs not at all. */
export function sent(field: Field, value: unknown): unknown {
  if (value === '' || value === undefined || value === null) return undefined;
  if (field.codes || typeof value !== 'string') return value;
  if (field.type in amounts) return Number(value);
  return value.trim();
}
