import { expect, it } from 'vitest';
import { idle_limits, seconds_left } from './idle';

const minute = 60_000;

it.each([
  [0, undefined],
  [27.9 * minute, undefined],
  [28 * minute, 120],
  [29.5 * minute, 30],
  [31 * minute, 0],
])('after %d ms, %s seconds are left', (idle, left) => {
  expect(seconds_left(idle, idle_limits)).toBe(left);
});
