import { expect, it } from 'vitest';
import { faults_of, input_of, new_case, new_line } from './trial_case';

const asked = {
  from: '2024-01-01', basis: '', item_classes: '甲类|乙类|丙类', charge_types: '西药费',
  dimensions: [{ name: '身份', values: '在职|退休', several: '0' }],
  line_dimensions: [{ name: '来源', values: '本地|外购', several: '0' }],
  inputs: [{ name: '年龄', type: 'number', required: '1' }],
  accumulators: [{ name: '年度起付', type: 'money', required: '0' }],
};

it('sends what was filled in and what the policy knows', () => {
  const given = new_case();
  given.facts = { 身份: '退休', 年龄: ' 70 ', 年度起付: '100', 个人账户余额: '', 别的: '1' };
  given.lines = [
    { ...new_line(), item_class: '乙类', amount: '200.5', share: '10' },
    {
      ...new_line(), amount: '1,000', quantity: '1.5', limit: '1，200', item: ' X1 ', self_pay: '1',
      dimensions: { 来源: '外购', 别的: '是' },
    },
  ];
  expect(faults_of(given.lines)).toEqual([{}, {}]);
  const sent = JSON.parse(JSON.stringify(input_of(given, asked))) as unknown;
  expect(sent).toEqual({
    facts: [{ name: '身份', value: '退休' }, { name: '年龄', value: '70' }],
    past: [{ name: '年度起付', value: '100' }],
    lines: [
      { item_class: '乙类', amount: 200.5, share: 0.1, dimensions: [] },
      {
        item_class: '甲类', amount: 1000, quantity: 1.5, limit: 1200, item: 'X1', self_pay: '1',
        dimensions: [{ name: '来源', value: '外购' }],
      },
    ],
    parts: [],
  });
});

it.each([
  ['amount', '', 'fault.required'], ['amount', '300元', 'fault.money'],
  ['amount', '-5', 'fault.negative'], ['amount', '1.234', 'fault.money'],
  ['share', 'ten', 'fault.percent'], ['share', '120', 'fault.percent'],
  ['share', '-10', 'fault.percent'], ['quantity', '0', 'fault.quantity'],
  ['quantity', '-1', 'fault.quantity'], ['quantity', '3盒', 'fault.quantity'],
  ['limit', '不限', 'fault.money'], ['item', 'X'.repeat(51), 'fault.long'],
] as const)('the %s %s is a fault of its line', (part, typed, message) => {
  const lines = [{ ...new_line(), amount: '1' }, { ...new_line(), amount: '1', [part]: typed }];
  const found = faults_of(lines);
  expect(found[0]).toEqual({});
  expect(found[1]).toMatchObject({ [part]: { message } });
  expect(Object.keys(found[1]!)).toEqual([part]);
});

it.each([['10', 0.1], ['10%', 0.1], ['7.5 ％', 0.075], ['0', 0], ['100', 1]])(
  'the share %s is %s', (typed, share) => {
    const given = { ...new_case(), lines: [{ ...new_line(), amount: '1', share: typed }] };
    expect(faults_of(given.lines)).toEqual([{}]);
    expect(input_of(given, asked).lines?.[0]?.share).toBe(share);
  });
