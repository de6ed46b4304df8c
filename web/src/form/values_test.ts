import { describe, expect, it } from 'vitest';
import { list_operators } from '../api/forms';
import { row_fields } from '../api/metadata';
import { is_flag, shown } from './values';

const fields = row_fields(list_operators);
const named = (name: string) => fields.find(field => field.name === name)!;

describe('a value as a person reads it', () => {
  it('is the title of a code', () => {
    expect(shown(named('state'), 'locked')).toBe('锁定');
    expect(shown(named('state'), 'unheard of')).toBe('unheard of');
  });

  it('joins the titles of rows', () => {
    const roles = [{ code: 'clerk', title: '业务经办' }, { code: 'auditor', title: '审计员' }];
    expect(shown(named('roles'), roles)).toBe('业务经办、审计员');
  });

  it('groups the thousands of money and shows both decimals', () => {
    expect(shown({ name: 'paid', title: '支付', type: 'money' }, 1234567.5)).toBe('1,234,567.50');
  });

  it('shows a rate in per cent', () => {
    expect(shown({ name: 'share', title: '比例', type: 'rate' }, 0.855)).toBe('85.5%');
  });

  it('is empty for what is absent', () => {
    expect(shown(named('last_sign_in'), undefined)).toBe('');
  });
});

it('a list of 0 and 1 is a flag', () => {
  expect(is_flag(named('second_factor'))).toBe(true);
  expect(is_flag(named('state'))).toBe(false);
});
