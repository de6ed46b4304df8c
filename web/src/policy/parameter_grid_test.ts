import { expect, it } from 'vitest';
import { grid_of } from './parameter_grid';

function cell(keys: string, value: string) {
  return { keys, value, since: '2024-01-01', basis: '一号文' };
}

it('a single value is one cell', () => {
  const grid = grid_of({ name: '起付标准', axes: '', note: '', cells: [cell('', '200元')] });
  expect(grid.rows).toHaveLength(1);
  expect(grid.rows[0]!.cells[0]!.value).toBe('200元');
  expect(grid.down).toEqual([]);
});

it('one axis goes across', () => {
  const grid = grid_of({
    name: '比例', axes: '医院等级', note: '', cells: [cell('一级', '60%'), cell('二级', '50%')],
  });
  expect(grid.across).toBe('医院等级');
  expect(grid.columns).toEqual(['一级', '二级']);
});

it('of several axes the last goes across, and what is not said stays empty', () => {
  const grid = grid_of({
    name: '比例', axes: '身份|医院等级|次序', note: '',
    cells: [cell('在职|一级|首次', '1'), cell('在职|一级|再次', '2'), cell('退休|二级|首次', '3')],
  });
  expect(grid.down).toEqual(['身份', '医院等级']);
  expect(grid.columns).toEqual(['首次', '再次']);
  expect(grid.rows.map(row => row.keys)).toEqual([['在职', '一级'], ['退休', '二级']]);
  expect(grid.rows[1]!.cells.map(each => each?.value)).toEqual(['3', undefined]);
});
