import { describe, expect, it } from 'vitest';
import { list_organisations, who_am_i } from '../api/forms';
import { row_fields } from '../api/metadata';
import { is_flag, shown } from './values';

const fields = row_fields(list_organisations);
const me_roles = who_am_i.output.find(field => field.name === 'roles')!;
const named = (name: string) => fields.find(field => field.name === name)!;

describe('a value as a person reads it', () => {
  it('is the title of a code', () => {
    expect(shown(named('kind'), 'county')).toBe('县区经办机构');
    expect(shown(named('kind'), 'unheard of')).toBe('unheard of');
  });

  it('joins the titles of rows', () => {
    const roles = [{ code: 'clerk', title: '业务经办' }, { code: 'auditor', title: '审计员' }];
    expect(shown(me_roles, roles)).toBe('业务经办、审计员');
  });

  it('groups the thousands of money and shows both decimals', () => {
    expect(shown({ name: 'paid', title: '支付', type: 'money' }, 1234567.5)).toBe('1,234,567.50');
  });

  it('shows a rate in per cent', () => {
    expect(shown({ name: 'share', title: '比例', type: 'rate' }, 0.855)).toBe('85.5%');
  });

  it('is empty for what is absent', () => {
    expect(shown(named('area'), null)).toBe('');
  });
});

it('a list of 0 and 1 is a flag', () => {
  expect(is_flag(named('active'))).toBe(true);
  expect(is_flag(named('kind'))).toBe(false);
});
