import { describe, expect, it } from 'vitest';
import { next_sort, read_query, write_query } from './list_query';

describe('the query of a list', () => {
  it('comes back from the address as it was put there', () => {
    const query = { filters: { search: '王' }, page: '3', size: 50, sort: '-begun' };
    const address = write_query(query) as Record<string, string>;
    expect(read_query(address, ['search', 'state'])).toEqual(query);
  });

  it('leaves the address alone while nothing is chosen', () => {
    expect(write_query(read_query({}, ['search']))).toEqual({});
  });

  it('takes no sizes or filters that the list does not have', () => {
    const query = read_query({ size: '100000', owner: 'x', search: ['a', 'b'] }, ['search']);
    expect(query).toEqual({ filters: {}, page: '1', size: 20, sort: '' });
  });
});

it('a column sorts up, then down, then not at all', () => {
  expect(next_sort('', 'name')).toBe('name');
  expect(next_sort('name', 'name')).toBe('-name');
  expect(next_sort('-name', 'name')).toBe('');
  expect(next_sort('-name', 'state')).toBe('state');
});
