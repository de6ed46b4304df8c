import { expect, test } from 'vitest';
import type { Field } from '../api/metadata';
import { read_rows } from './read_rows';

const fields: readonly Field[] = [
  { name: 'name', title: '姓名', type: 'text', limit: 4, required: true },
  {
    name: 'kind', title: '类别', type: 'text', required: true,
    codes: [{ value: '11', title: '在职' }, { value: '12', title: '退休' }],
  },
  { name: 'start', title: '开始', type: 'day' },
];

test('a row is read by its headings, in any order, codes by their titles', () => {
  const read = read_rows(fields, [['类别', '姓名*', '开始', '备注'], ['在职', '王小明', '2026.1.5', 'x']]);
  expect(read.rows).toEqual([{ kind: '11', name: '王小明', start: '2026-01-05' }]);
  expect(read.faults).toEqual([]);
  expect(read.unknown).toEqual(['备注']);
  expect(read.missing).toEqual([]);
});

test('every wrong cell is told with its row and column', () => {
  const read = read_rows(fields, [
    ['姓名', '类别', '开始'], ['王小明', '12', ''], ['', '在岗', '2026-02-30'],
  ]);
  expect(read.faults.map(({ row, field, value }) => [row, field, value])).toEqual([
    [2, 'name', ''], [2, 'kind', '在岗'], [2, 'start', '2026-02-30'],
  ]);
  expect(read.faults.every(fault => fault.message !== '')).toBe(true);
});

test('a column that has to be there is missed', () => {
  expect(read_rows(fields, [['姓名'], ['王']]).missing.map(field => field.name)).toEqual(['kind']);
});
