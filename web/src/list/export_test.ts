import { afterEach, expect, it, vi } from 'vitest';
import { Refused } from '../api/client';
import { list_operators, list_trail } from '../api/forms';
import { all_rows, most_pages } from './all_rows';
import { columns_of } from './columns';
import { cell_of, csv_cell, csv_of, printed } from './export';

const columns = columns_of(
  list_operators, [{ name: 'username' }, { name: 'active' }, { name: 'phone' }],
);
const row = { username: 'wang', active: '1', phone: null };

afterEach(() => vi.unstubAllGlobals());

it('quotes what would break a line of CSV', () => {
  expect(csv_cell('a,"b"')).toBe('"a,""b"""');
  expect(csv_cell('甲')).toBe('甲');
});

it('writes what the list shows, marked as UTF-8', async () => {
  const reader = new FileReader();
  const read = new Promise(resolve => reader.addEventListener('load', resolve));
  reader.readAsArrayBuffer(csv_of(columns, [row]));
  await read;
  const bytes = new Uint8Array(reader.result as ArrayBuffer);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('用户名,启用,联系电话\r\nwang,是,\r\n');
});

it('lets no text become a formula', () => {
  expect(cell_of(columns[0]!, { username: '=1+1' })).toBe('\'=1+1');
});

it('keeps amounts numbers', () => {
  const paid = { name: 'paid', field: { name: 'paid', title: '支付', type: 'money' as const } };
  expect(cell_of(paid, { paid: -12.5 })).toBe(-12.5);
});

it('prints what the list shows, amounts at the right', () => {
  const paid = { name: 'paid', field: { name: 'paid', title: '支付', type: 'money' as const } };
  expect(printed([columns[1]!, paid], [{ active: '1', paid: -1234.5 }, { active: null }])).toEqual({
    columns: [{ title: '启用', align: 'left' }, { title: '支付', align: 'right' }],
    rows: [
      { cells: [{ text: '是' }, { text: '-1,234.50' }] }, { cells: [{ text: '' }, { text: '' }] },
    ],
  });
});

it('says what the page says of a code that the field does not explain', () => {
  const act = { ...columns[0]!, text: (value: string) => `办理 ${value}` };
  expect(cell_of(act, { username: 'a' })).toBe('办理 a');
  expect(printed([act], [{ username: 'a' }]).rows).toEqual([{ cells: [{ text: '办理 a' }] }]);
  expect(cell_of(act, { username: null })).toBe(null);
});

it('refuses columns that the rows do not have', () => {
  expect(() => columns_of(list_operators, [{ name: 'salary' }])).toThrow('no field salary');
});

it('fetches page after page, by what the server calls next, also beyond an empty one', async () => {
  const asked: string[] = [];
  const answers = [
    { rows: [1], next: 'k7' }, { rows: [], next: 'k9' }, { rows: [], next: 'k10' },
    { rows: [2], next: 'k12' }, { rows: [3], next: null },
  ];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(new URL(path, 'http://x').searchParams.get('after') ?? '1');
    return new Response(JSON.stringify(answers[asked.length - 1]));
  });
  const query = { filters: {}, page: '4', size: 20, sort: '' };
  const got: unknown[] = [];
  for await (const rows of all_rows(list_trail, query)) got.push(...rows);
  expect(got).toEqual([1, 2, 3]);
  expect(asked).toEqual(['1', 'k7', 'k9', 'k10', 'k12']);
});

it('fetches what is counted by numbers of pages, and ends where a page is empty', async () => {
  const asked: string[] = [];
  const answers = [{ rows: [1, 2], total: 9 }, { rows: [3], total: 9 }, { rows: [], total: 9 }];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(new URL(path, 'http://x').searchParams.get('page') ?? '1');
    return new Response(JSON.stringify(answers[asked.length - 1]));
  });
  const got: unknown[] = [];
  const query = { filters: {}, page: '1', size: 20, sort: '' };
  for await (const rows of all_rows(list_operators, query)) got.push(...rows);
  expect(got).toEqual([1, 2, 3]);
  expect(asked).toEqual(['1', '2', '3']);
});

it('does not take for all what it found when it gives up', async () => {
  let asked = 0;
  vi.stubGlobal('fetch', async () =>
    new Response(JSON.stringify({ rows: asked++ === 0 ? [1] : [], next: `k${asked}` })));
  const got: unknown[] = [];
  const fetch_all = async () => {
    const query = { filters: {}, page: '1', size: 20, sort: '' };
    for await (const rows of all_rows(list_trail, query)) got.push(...rows);
  };
  await expect(fetch_all()).rejects.toBeInstanceOf(Refused);
  expect(got).toEqual([1]);
  expect(asked).toBe(most_pages);
});
