import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import * as forms from '../api/forms';
import type { CodeTitle, Field, Operation } from '../api/metadata';
import { act_title } from './acts';
import en from './en';
import { use_language } from './index';
import { code_title, field_title, figure_title, figure_unit, todo_title } from './titles';
import zh from './zh';

const declared = Object.values(forms as Record<string, unknown>);

function is_operation(each: unknown): each is Operation {
  return each instanceof Object && 'input' in each && 'output' in each;
}

function is_code_list(each: unknown): each is readonly CodeTitle[] {
  return Array.isArray(each) && each.every(code => (code as CodeTitle).title !== undefined);
}

function with_parts(fields: readonly Field[]): Field[] {
  return fields.flatMap(field => [field, ...with_parts(field.fields ?? [])]);
}

/** Everything that an operation asks or answers, down to the last row. */
const fields = declared.filter(is_operation)
  .flatMap(({ input, output }) => with_parts([...input, ...output]));

/** Lists of codes, as fields have them and as pages take them by themselves. */
const code_lists: Field[] = [
  ...fields.filter(field => field.codes),
  ...declared.filter(is_code_list)
    .map(codes => ({ name: 'list', title: '', type: 'text' as const, codes })),
];
const codes = code_lists.flatMap(field => field.codes!.map(code => ({ field, ...code })));

function titles_by<Each>(
  all: readonly Each[], key: (each: Each) => string, title: (each: Each) => string,
): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const each of all)
    titles.set(key(each), (titles.get(key(each)) ?? new Set()).add(title(each)));
  return titles;
}

const field_titles = titles_by(fields, field => field.name, field => field.title);
const code_titles = titles_by(codes, code => code.value.replace(/\./g, '_'), code => code.title);

// A name that stands for rows of whatever it is: the table around them says of what.
const one_word_for_all = ['rows'];

function means_several(titles: ReadonlyMap<string, ReadonlySet<string>>, key: string): boolean {
  return (titles.get(key)?.size ?? 0) > 1 && !one_word_for_all.includes(key);
}

function unknown_to(titles: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]) {
  const known = new Set([...titles].flatMap(([name, called]) => [name, ...called]));
  return keys.filter(key => !known.has(key));
}

const is_english = (text: string) => /^[^\p{Script=Han}]+$/u.test(text);
const distinct = (texts: readonly string[]) => [...new Set(texts)];

// The declarations carry no titles of what the desk tells: the operation does.
const first_page = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)),
    '../../../server/operations/access/first_page.cpp'), 'utf8');

function named_in_first_page(pattern: RegExp): { name: string; title: string }[] {
  return [...first_page.matchAll(pattern)].map(([, name, title]) => ({ name: name!, title: title! }));
}

const todos = named_in_first_page(/\{"(\w+)", "(\p{Script=Han}+)", forms::count/gu);
const figures = named_in_first_page(/figure\("(\w+)", "(\p{Script=Han}+)"/gu);

describe('in English', () => {
  beforeAll(() => use_language('en'));

  it('every act has a title', () => {
    const acts = Object.keys(forms.act_titles);
    expect(acts.length).toBeGreaterThan(100);
    expect(acts.filter(act => !is_english(act_title(act)) || act_title(act) === act)).toEqual([]);
  });

  it('every field has a title', () => {
    expect(fields.length).toBeGreaterThan(1000);
    const missing = fields.filter(field => !is_english(field_title(field)));
    expect(distinct(missing.map(field => `${field.name} ${field.title}`))).toEqual([]);
  });

  it('every code has a title', () => {
    expect(codes.length).toBeGreaterThan(1000);
    const missing = codes.filter(({ field, value }) => !is_english(code_title(field, value)));
    expect(distinct(missing.map(({ value, title }) => `${value} ${title}`))).toEqual([]);
  });

  it('what means several things is not called by one word', () => {
    expect(Object.keys(en.field).filter(key => means_several(field_titles, key))).toEqual([]);
    expect(Object.keys(en.code).filter(key => means_several(code_titles, key))).toEqual([]);
  });

  it('nothing is called that is not declared', () => {
    expect(Object.keys(en.act).filter(act => !(act in forms.act_titles))).toEqual([]);
    expect(unknown_to(field_titles, Object.keys(en.field))).toEqual([]);
    expect(unknown_to(code_titles, Object.keys(en.code))).toEqual([]);
  });

  it('what the desk tells has a title', () => {
    const told = { count: 1, value: '1', unit: '家' };
    expect(todos.map(todo => todo.name).sort()).toEqual(Object.keys(en.todo).sort());
    expect(todos.filter(todo => !is_english(todo_title({ ...told, ...todo })))).toEqual([]);
    expect(figures.map(figure => figure.name).sort()).toEqual(Object.keys(en.figure).sort());
    expect(figures.filter(figure => !is_english(figure_title({ ...told, ...figure })))).toEqual([]);
    expect(figure_unit({ name: 'items', title: '目录项目', value: '1', unit: '项' })).toBe('');
  });
});

describe('in Chinese', () => {
  beforeAll(() => use_language('zh'));

  it('titles are those of the declarations', () => {
    expect(fields.filter(field => field_title(field) !== field.title)).toEqual([]);
    expect(codes.filter(({ field, value, title }) => code_title(field, value) !== title)).toEqual([]);
    expect(act_title('sign_in')).toBe('登录');
    expect(todo_title({ name: 'returned', title: '被退回的申报', count: 1 })).toBe('被退回的申报');
    expect(figure_unit({ name: 'items', title: '目录项目', value: '1', unit: '项' })).toBe('项');
  });
});

it('every group of functions has a name', () => {
  const groups = distinct(forms.function_codes.map(({ value }) => value.split('.')[0]!));
  expect(groups.filter(group => !(group in zh.function_group))).toEqual([]);
});
