import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApp, type App } from 'vue';
import { idle_limits, seconds_left, use_idle } from './idle';

const minute = 60_000;
let tabs: App[] = [];

/** One more tab of the browser. */
function opened(): ReturnType<typeof use_idle> {
  let idle: ReturnType<typeof use_idle> | undefined;
  const app = createApp({
    setup() {
      idle = use_idle(idle_limits);
      return () => undefined;
    },
  });
  app.mount(document.createElement('div'));
  tabs.push(app);
  return idle!;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const tab of tabs) tab.unmount();
  tabs = [];
  localStorage.clear();
  vi.useRealTimers();
});

it.each([
  [0, undefined],
  [27.9 * minute, undefined],
  [28 * minute, 120],
  [29.5 * minute, 30],
  [31 * minute, 0],
])('after %d ms, %s seconds are left', (idle, left) => {
  expect(seconds_left(idle, idle_limits)).toBe(left);
});

it('counts what happens in another tab', () => {
  const forgotten = opened();
  const used = opened();
  vi.advanceTimersByTime(29 * minute);
  expect(forgotten.left.value).toBe(60);
  used.stay();
  vi.advanceTimersByTime(2 * minute);
  expect(forgotten.left.value).toBeUndefined();
  vi.advanceTimersByTime(28 * minute);
  expect(forgotten.left.value).toBe(0);
  expect(used.left.value).toBe(0);
});

it('takes any sign of life before the warning, none after it', () => {
  const { left } = opened();
  vi.advanceTimersByTime(27 * minute);
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(27 * minute);
  expect(left.value).toBeUndefined();
  vi.advanceTimersByTime(2 * minute);
  document.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(1000);
  expect(left.value).toBe(59);
});
