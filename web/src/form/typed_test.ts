import { expect, it } from 'vitest';
import { as_day, as_money, as_rate } from './typed';

it.each([
  ['20260131', '2026-01-31'],
  ['2026-1-31', '2026-01-31'],
  [' 2026.01.31', '2026-01-31'],
  ['2026年1月3日', '2026-01-03'],
  ['last week', 'last week'],
])('the day %s is %s', (typed, day) => {
  expect(as_day(typed)).toBe(day);
});

it.each([['1234.5', '1234.50'], ['1,234', '1234.00'], ['12.345', '12.345'], ['a lot', 'a lot']])(
  'the amount %s is %s', (typed, amount) => {
    expect(as_money(typed)).toBe(amount);
  });

it.each([['10%', '0.1'], ['7.5％', '0.075'], ['100 %', '1'], ['0.1', '0.1'], ['most', 'most']])(
  'the share %s is %s', (typed, share) => {
    expect(as_rate(typed)).toBe(share);
  });
