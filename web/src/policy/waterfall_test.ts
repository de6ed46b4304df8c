import { expect, it } from 'vitest';
import { placed, yuan } from './waterfall';

const bars = [
  { title: '费用总额', kind: 'total', amount: 1000 },
  { title: '统筹', kind: 'paid', amount: 600.1 },
  { title: '账户', kind: 'paid', amount: 99.9 },
  { title: '个人现金', kind: 'rest', amount: 300 },
];

it('each payment begins where the one before it ended', () => {
  const all = placed(bars);
  expect(all.map(each => each.after)).toEqual([1000, 399.9, 300, 300]);
  expect(all[1]!.from).toBeCloseTo(0.3999);
  expect(all[1]!.from + all[1]!.width).toBe(1);
  expect(all[2]!.from + all[2]!.width).toBeCloseTo(all[1]!.from);
  expect(all[3]!).toMatchObject({ from: 0, width: 0.3 });
});

it('nothing at all has no width', () => {
  expect(placed([{ title: '费用总额', kind: 'total', amount: 0 }])[0]!.width).toBe(0);
});

it('amounts are written as on a bill', () => {
  expect(yuan(1234567.5)).toBe('1,234,567.50');
});
