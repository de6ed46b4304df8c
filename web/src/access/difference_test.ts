import { describe, expect, it } from 'vitest';
import { difference } from './difference';

describe('the difference of an entry', () => {
  it('names each value that was added, removed or changed', () => {
    const before = JSON.stringify({ name: '王一', state: 'active', area: '990101' });
    const after = JSON.stringify({ name: '王一', state: 'disabled', reason: '离职' });
    expect(difference(before, after).map(change => [change.path, change.kind])).toEqual([
      ['name', 'unchanged'], ['state', 'changed'], ['area', 'removed'], ['reason', 'added'],
    ]);
  });

  it('goes into rows', () => {
    const roles = (...codes: string[]) => JSON.stringify({ roles: codes.map(code => ({ code })) });
    expect(difference(roles('clerk'), roles('clerk', 'reviewer'))).toEqual([
      { path: 'roles.0.code', kind: 'unchanged', before: 'clerk', after: 'clerk' },
      { path: 'roles.1.code', kind: 'added', before: '', after: 'reviewer' },
    ]);
  });

  it('shows a creation as all new, and a text that is no JSON as it is', () => {
    expect(difference(undefined, '{"a":1}'))
      .toEqual([{ path: 'a', kind: 'added', before: '', after: '1' }]);
    expect(difference('sealed', 'sealed')[0]?.kind).toBe('unchanged');
  });
});
