import { expect, it } from 'vitest';
import { bars_of } from './waterfall';

const words = { total: 'total', burden: 'burden' };
const payers = [
  { kind: 'fund', title: 'pool', amount: 70.35 },
  { kind: 'fund', title: 'large', amount: 10 },
  { kind: 'account', title: 'account', amount: 15.65 },
  { kind: 'cash', title: 'cash', amount: 4 },
];

it('steps down from the total to the cash', () => {
  const bars = bars_of(100, payers, words);
  expect(bars.map(bar => [bar.title, bar.amount, bar.from, bar.to])).toEqual([
    ['total', 100, 0, 100],
    ['pool', -70.35, 29.65, 100],
    ['large', -10, 19.65, 29.65],
    ['burden', 19.65, 0, 19.65],
    ['account', -15.65, 4, 19.65],
    ['cash', 4, 0, 4],
  ]);
});

it('ends with nothing to pay', () => {
  const bars = bars_of(20, [{ kind: 'fund', title: 'pool', amount: 20 }], words);
  expect(bars.at(-1)).toMatchObject({ kind: 'cash', amount: 0, from: 0, to: 0 });
});

it('shows a reversal by the size of its amounts', () => {
  const back = payers.map(payer => ({ ...payer, amount: -payer.amount }));
  const bars = bars_of(-100, back, words);
  expect(bars[1]).toMatchObject({ amount: 70.35, from: 29.65, to: 100 });
  expect(bars.at(-1)).toMatchObject({ amount: -4, to: 4 });
});
