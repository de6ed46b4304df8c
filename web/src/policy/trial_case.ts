import type { DescribeTrialOutput, TrialLine, TryPolicyInput } from '../api/forms';

export interface CaseLine {
  item_class: string;
  charge_type: string;
  amount: string;
  share: string; // per cent
}

/** A case as it is typed in. */
export interface TrialCase {
  day: string;
  facts: Record<string, string>; // also what was there before, by the accumulator's name
  lines: CaseLine[];
}

export function new_line(): CaseLine {
  return { item_class: '甲类', charge_type: '', amount: '', share: '' };
}

export function new_case(): TrialCase {
  return { day: '', facts: {}, lines: [new_line()] };
}

function line_of({ item_class, charge_type, amount, share }: CaseLine): TrialLine {
  return {
    item_class, amount: Number(amount),
    charge_type: charge_type || undefined,
    share: share === '' ? undefined : Number(share) / 100,
  };
}

/** What to send: only what was filled in, and only what the policy asks for. */
export function input_of(given: TrialCase, asked: DescribeTrialOutput): TryPolicyInput {
  const filled = (names: readonly string[]) => names
    .map(name => ({ name, value: given.facts[name]?.trim() ?? '' }))
    .filter(each => each.value !== '');
  const facts = [...asked.dimensions, ...asked.inputs].map(each => each.name);
  return {
    facts: filled([...facts, ...balances]),
    past: filled(asked.accumulators.map(each => each.name)),
    lines: given.lines.filter(line => Number(line.amount) > 0).map(line_of),
    parts: [],
  };
}

export const balances = ['个人账户余额', '共济账户余额'];

export function parts_of(text: string): string[] {
  return text === '' ? [] : text.split('|');
}
