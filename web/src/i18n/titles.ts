import type { Field } from '../api/metadata';
import { i18n, language, t } from './index';

// The server's declarations carry Chinese titles; English ones stand in the translation, by name.

function english(key: string): string | undefined {
  return language.value === 'en' && i18n.global.te(key, 'en') ? t(key) : undefined;
}

export function field_title(field: Field): string {
  return english(`field.${field.name}`) ?? field.title;
}

/**
 * Codes with a dot in them, as functions have, are one key of the translation. What is only a number
 * means something else in each list: its key is the Chinese title.
 */
export function code_title(field: Field, value: string): string {
  const titled = field.codes?.find(code => code.value === value)?.title ?? value;
  const key = /^\d+$/.test(value) ? titled : value.replace(/\./g, '_');
  return english(`code.${key}`) ?? titled;
}
