import type { DeskFigure, DeskTodo } from '../api/forms';
import type { Field } from '../api/metadata';
import { i18n, language, t } from './index';

// The server's declarations carry Chinese titles; English ones stand in the translation, by name.
// What means something else from place to place, as a name with several titles does, or a code that
// is only a number, has no English of its own: its key is the Chinese title.

/** The first of the keys that has English; undefined where none has, or none is wanted. */
export function english(...keys: readonly string[]): string | undefined {
  if (language.value !== 'en') return undefined;
  const found = keys.find(key => i18n.global.te(key, 'en'));
  return found && t(found);
}

export function field_title(field: Field): string {
  return english(`field.${field.name}`, `field.${field.title}`) ?? field.title;
}

/** Codes with a dot in them, as functions have, are one key of the translation. */
export function code_title(field: Field, value: string): string {
  const titled = field.codes?.find(code => code.value === value)?.title ?? value;
  return english(`code.${value.replace(/\./g, '_')}`, `code.${titled}`) ?? titled;
}

export function todo_title(todo: DeskTodo): string {
  return english(`todo.${todo.name}`) ?? todo.title;
}

export function figure_title(figure: DeskFigure): string {
  return english(`figure.${figure.name}`) ?? figure.title;
}

/** What is counted has a word of its own in Chinese only. */
export function figure_unit(figure: DeskFigure): string {
  return language.value === 'en' ? '' : figure.unit ?? '';
}
