import { expect, it } from 'vitest';
import type { EnrolmentRow } from '../api/forms';
import { time_line } from './timeline';

const row: EnrolmentRow = {
  insurance: '310', person_type: '11', start: '2024-01-01', state: '1', area: '990100',
  employer_name: '', civil_servant: '0',
};

it('reaches from the first year to the end of this one', () => {
  const line = time_line([row], '2025-07-02');
  expect(line.years.map(each => each.year)).toEqual([2024, 2025]);
  expect(line.now).toBeCloseTo(0.75, 2);
  expect(line.stretches[0]).toMatchObject({ from: 0, to: 1, open: true });
});

it('shows where an enrolment ends, pauses and waits', () => {
  const line = time_line([
    { ...row, end: '2024-12-31', paused: '2024-07-01', benefits_from: '2024-04-01' },
  ], '2025-07-02');
  const [stretch] = line.stretches;
  expect(stretch?.to).toBeCloseTo(0.5, 2);
  expect(stretch?.paused).toBeCloseTo(0.25, 2);
  expect(stretch?.waits).toBeCloseTo(0.125, 2);
  expect(stretch?.open).toBe(false);
});

it('names few years of a long life', () => {
  const line = time_line([{ ...row, start: '1996-03-01' }], '2026-07-02');
  expect(line.years.length).toBeLessThanOrEqual(9);
});

it('is empty without enrolments', () => {
  expect(time_line([], '2026-01-01').stretches).toEqual([]);
});
