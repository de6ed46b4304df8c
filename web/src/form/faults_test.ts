import { describe, expect, it } from 'vitest';
import type { Field, FieldType } from '../api/metadata';
import { fault_of, is_day, sent } from './faults';

function field(type: FieldType, more: Partial<Field> = {}): Field {
  return { name: 'it', title: '项', type, ...more };
}

describe('what is wrong with a value', () => {
  it.each([
    ['text', '', true, 'fault.required'],
    ['text', '', false, undefined],
    ['day', '2024-02-29', true, undefined],
    ['day', '2023-02-29', true, 'fault.day'],
    ['day', '20240229', true, 'fault.day'],
    ['moment', '2024-02-29 08:30:00', true, undefined],
    ['moment', '2024-02-29 24:00:00', true, 'fault.moment'],
    ['money', '12.34', true, undefined],
    ['money', '12.345', true, 'fault.money'],
    ['money', '-1', true, 'fault.negative'],
    ['number', '1.5', true, 'fault.number'],
    ['rate', '0.85', true, undefined],
    ['rate', '1.01', true, 'fault.rate'],
  ] as const)('%s "%s", required %s: %s', (type, value, required, fault) => {
    expect(fault_of(field(type, { required }), value)?.message).toBe(fault);
  });

  it('counts characters, not code units', () => {
    expect(fault_of(field('text', { limit: 2 }), '𠮷𠮷')).toBeUndefined();
    expect(fault_of(field('text', { limit: 2 }), '𠮷𠮷𠮷')?.values).toEqual({ limit: 2, length: 3 });
  });

  it('matches the whole text', () => {
    const six = field('text', { pattern: '[0-9]{6}|none' });
    expect(fault_of(six, '123456')).toBeUndefined();
    expect(fault_of(six, '1234567')?.message).toBe('fault.pattern');
  });

  it('takes codes of the list only', () => {
    const coded = field('text', { codes: [{ value: 'a', title: '甲' }] });
    expect(fault_of(coded, 'a')).toBeUndefined();
    expect(fault_of(coded, 'b')?.message).toBe('fault.code');
  });

  it('lets a returned amount be negative', () => {
    expect(fault_of(field('money', { negative: true }), '-12.34')).toBeUndefined();
  });

  it('counts the digits of an amount', () => {
    expect(fault_of(field('money', { limit: 4 }), '12.34')).toBeUndefined();
    expect(fault_of(field('money', { limit: 4 }), '123.45')?.message).toBe('fault.digits');
  });

  it('needs at least one row where rows are required', () => {
    expect(fault_of(field('rows', { required: true }), [])?.message).toBe('fault.required');
    expect(fault_of(field('rows', { required: true }), [{}])).toBeUndefined();
  });
});

describe('days', () => {
  it.each(['2100-02-29', '1799-12-31', '3000-01-01', '2024-13-01', 'today'])('%s is none', day => {
    expect(is_day(day)).toBe(false);
  });
});

describe('what is sent', () => {
  it('is a number for amounts, trimmed for texts, nothing for what is empty', () => {
    expect(sent(field('money'), '12.50')).toBe(12.5);
    expect(sent(field('text'), ' 王一 ')).toBe('王一');
    expect(sent(field('text'), '')).toBeUndefined();
  });
});
