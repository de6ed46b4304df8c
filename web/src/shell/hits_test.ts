import { afterEach, expect, it } from 'vitest';
import type { Me } from '../api/forms';
import { me } from '../api/session';
import { path_of, worth_asking } from './hits';

it('asks for numbers and names, not for parts of function names alone', () => {
  expect(worth_asking('99010001')).toBe(true);
  expect(worth_asking('人民医院')).toBe(true);
  expect(worth_asking('结')).toBe(false);
  expect(worth_asking('12')).toBe(false);
});

afterEach(() => {
  me.value = undefined;
});

it('knows the page of a hit', () => {
  const hit = { kind: 'person', id: '7', title: '', detail: '' };
  expect(path_of(hit)).toBe('/persons/7');
  expect(path_of({ ...hit, kind: 'settlement' })).toBe('/settlements/7');
  expect(path_of({ ...hit, kind: 'institution' })).toBeUndefined(); // nobody is signed in
});

it('leads to the archives for who may read them', () => {
  me.value = {
    functions: [{ code: 'institution.read', title: '' }, { code: 'employer.read', title: '' }],
  } as Me;
  const hit = { id: 'H99', title: '', detail: '' };
  expect(path_of({ ...hit, kind: 'institution' })).toBe('/institutions?search=H99');
  expect(path_of({ ...hit, kind: 'employer', id: '7' })).toBe('/employers?search=7');
});
