import { expect, test } from 'vitest';
import type { Field } from '../api/metadata';
import { read_rows } from './read_rows';
import type { Line } from './table_of';

function table(...rows: string[][]): Line[] {
  return rows.map((cells, at) => ({ number: at + 1, cells }));
}

const fields: readonly Field[] = [
  { name: 'name', title: '姓名', type: 'text', limit: 4, required: true },
  {
    name: 'kind', title: '类别', type: 'text', required: true,
    codes: [{ value: '11', title: '在职' }, { value: '12', title: '退休' }],
  },
  { name: 'start', title: '开始', type: 'day' },
];

test('a row is read by its headings, in any order, codes by their titles', () => {
  const read = read_rows(fields,
    table(['类别', '姓名*', '开始', '备注'], ['在职', '王小明', '2026.1.5', 'x']));
  expect(read.rows).toEqual([{ kind: '11', name: '王小明', start: '2026-01-05' }]);
  expect(read.faults).toEqual([]);
  expect(read.unknown).toEqual(['备注']);
  expect(read.missing).toEqual([]);
});

test('every wrong cell is told with its row and column', () => {
  const read = read_rows(fields, table(
    ['姓名', '类别', '开始'], ['王小明', '12', ''], ['', '在岗', '2026-02-30'],
  ));
  expect(read.faults.map(({ line, field, value }) => [line, field, value])).toEqual([
    [3, 'name', ''], [3, 'kind', '在岗'], [3, 'start', '2026-02-30'],
  ]);
  expect(read.faults.every(fault => fault.message !== '')).toBe(true);
});

test('a column that has to be there is missed', () => {
  const { missing } = read_rows(fields, table(['姓名'], ['王']));
  expect(missing.map(field => field.name)).toEqual(['kind']);
});

test('what a spreadsheet made of a number or a day is told or taken back', () => {
  const read = read_rows(fields,
    table(['姓名', '类别', '开始'], ['1.1E+17', '11', '46327']));
  expect(read.faults.map(({ field }) => field)).toEqual(['name']);
  expect(read.rows[0]).toMatchObject({ start: '2026-11-01' });
});
