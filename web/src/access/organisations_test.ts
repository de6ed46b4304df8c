import { expect, it } from 'vitest';
import type { OrganisationRow } from '../api/forms';
import { choices_of, tree_of } from './organisations';

function row(code: string, parent?: string): OrganisationRow {
  return { code, parent, name: `机构${code}`, kind: 'county', active: '1' };
}

it('puts each below its parent, and on top what has none in sight', () => {
  const tree = tree_of([row('2', '1'), row('3', '2'), row('4', '2'), row('5', 'unseen')]);
  expect(choices_of(tree).map(each => [each.value, each.depth]))
    .toEqual([['2', 0], ['3', 1], ['4', 1], ['5', 0]]);
});
