import { expect, it } from 'vitest';
import { function_codes } from '../api/forms';
import en from './en';
import zh from './zh';

const sources = Object.values(import.meta.glob<string>(
  ['../**/*.ts', '../**/*.vue', '!./*'], { query: '?raw', import: 'default', eager: true },
)).join('\n');

type Tree = { readonly [name: string]: string | Tree };

function keys_of(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, part]) =>
    typeof part === 'string' ? [path + name] : keys_of(part, `${path}${name}.`));
}

const keys = keys_of(zh);
const used = [...sources.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(match => match[1]!);
// Keys put together at run time, such as `menu.${name}`.
const put_together = /^(menu|fault|function_group|help|desk|tag|subject|settlement)\.|^access\.(added|removed|.*changed)$|^person\.(change|enrol|event|identity|death)$|^card\.(collect|lose|find|damage)(_ask|_done)?$/;

// What a page asks `may` for looks the same.
const functions = new Set<string>(function_codes.map(each => each.value));

it('every text is used somewhere', () => {
  expect(keys.filter(key => !used.includes(key) && !put_together.test(key))).toEqual([]);
});

it('every text that is used exists', () => {
  const groups = new Set(Object.keys(zh));
  const asked = used.filter(key => groups.has(key.split('.')[0]!));
  expect(asked.filter(key => !keys.includes(key) && !functions.has(key))).toEqual([]);
});

it('English has them all, with the same values to put in', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(match => match[0]).sort();
  const text_at = (tree: Tree, key: string) =>
    key.split('.').reduce<Tree | string>((at, name) => (at as Tree)[name]!, tree) as string;
  for (const key of keys)
    expect([key, values(text_at(en as unknown as Tree, key))])
      .toEqual([key, values(text_at(zh, key))]);
});
