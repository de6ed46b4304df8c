import { expect, it } from 'vitest';
import { input_of, new_case, new_line } from './trial_case';

const asked = {
  from: '2024-01-01', basis: '', item_classes: '甲类|乙类|丙类', charge_types: '西药费',
  dimensions: [{ name: '身份', values: '在职|退休', several: '0' }], line_dimensions: [],
  inputs: [{ name: '年龄', type: 'number', required: '1' }],
  accumulators: [{ name: '年度起付', type: 'money', required: '0' }],
};

it('sends what was filled in and what the policy knows', () => {
  const given = new_case();
  given.facts = { 身份: '退休', 年龄: ' 70 ', 年度起付: '100', 个人账户余额: '', 别的: '1' };
  given.lines = [
    { item_class: '乙类', charge_type: '', amount: '200.5', share: '10' }, new_line(),
  ];
  expect(input_of(given, asked)).toEqual({
    facts: [{ name: '身份', value: '退休' }, { name: '年龄', value: '70' }],
    past: [{ name: '年度起付', value: '100' }],
    lines: [{ item_class: '乙类', amount: 200.5, charge_type: undefined, share: 0.1 }],
    parts: [],
  });
});
