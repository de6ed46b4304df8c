import { expect, it } from 'vitest';
import { bars_of, bars_of_trial } from './waterfall';

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

it('takes the steps of a trial with their articles', () => {
  const bars = bars_of_trial([
    { title: 'total', kind: 'total', amount: 1000, payer: '', basis: '' },
    { title: 'pool', kind: 'paid', amount: 600.1, payer: '统筹基金', basis: 'art. 3' },
    { title: 'own', kind: 'paid', amount: 99.9, payer: '个人账户', basis: '' },
    { title: 'cash', kind: 'rest', amount: 300, payer: '', basis: '' },
  ]);
  expect(bars.map(bar => [bar.kind, bar.amount, bar.from, bar.to])).toEqual([
    ['total', 1000, 0, 1000], ['fund', -600.1, 399.9, 1000], ['account', -99.9, 300, 399.9],
    ['cash', 300, 0, 300],
  ]);
  expect(bars[1]).toMatchObject({ payer: '统筹基金', basis: 'art. 3' });
});
