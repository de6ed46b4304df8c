import { function_codes } from '../api/forms';
import type { CodeTitle, Field } from '../api/metadata';
import { code_title } from '../i18n/titles';

export interface FunctionGroup {
  readonly name: string; // what stands before the dot: 'employer'
  readonly functions: readonly CodeTitle[];
}

const function_field: Field = {
  name: 'function', title: '', type: 'text', codes: function_codes,
};

export function function_title(code: string): string {
  return code_title(function_field, code);
}

/** All functions, those about the same thing together, in the server's order. */
export function function_groups(): FunctionGroup[] {
  const groups = new Map<string, CodeTitle[]>();
  for (const each of function_codes) {
    const [name = ''] = each.value.split('.');
    groups.set(name, [...groups.get(name) ?? [], each]);
  }
  return [...groups].map(([name, functions]) => ({ name, functions }));
}
