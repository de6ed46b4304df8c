import { expect, it } from 'vitest';
import { path_of, worth_asking } from './hits';

it('asks for numbers and names, not for parts of function names alone', () => {
  expect(worth_asking('99010001')).toBe(true);
  expect(worth_asking('人民医院')).toBe(true);
  expect(worth_asking('结')).toBe(false);
  expect(worth_asking('12')).toBe(false);
});

it('knows the page of a hit', () => {
  const hit = { kind: 'person', id: '7', title: '', detail: '' };
  expect(path_of(hit)).toBe('/persons/7');
  expect(path_of({ ...hit, kind: 'settlement' })).toBe('/settlements/7');
  expect(path_of({ ...hit, kind: 'institution' })).toBeUndefined(); // nobody is signed in
});
