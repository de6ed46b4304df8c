import {
  try_policy, type DescribeTrialOutput, type TrialLine, type TryPolicyInput,
} from '../api/forms';
import { fault_of, type Fault } from '../form/faults';
import { as_money, as_rate } from '../form/typed';

/** What is typed of a line; the rest is chosen. */
export type TypedPart = 'amount' | 'share' | 'quantity' | 'limit' | 'item';
export type LineFaults = Partial<Record<TypedPart, Fault>>;

export interface CaseLine extends Record<TypedPart, string> {
  item_class: string;
  charge_type: string;
  self_pay: string;
  dimensions: Record<string, string>; // several values with a bar between them
}

/** A case as it is typed in. */
export interface TrialCase {
  day: string;
  facts: Record<string, string>; // also what was there before, by the accumulator's name
  lines: CaseLine[];
}

export function new_line(): CaseLine {
  return {
    item_class: '甲类', charge_type: '', amount: '', share: '', quantity: '', limit: '', item: '',
    self_pay: '0', dimensions: {},
  };
}

export function new_case(): TrialCase {
  return { day: '', facts: {}, lines: [new_line()] };
}

/** As each part is sent: without the commas and signs that somebody may have typed. */
const readers: Readonly<Record<TypedPart, (typed: string) => string>> = {
  amount: as_money,
  share: typed => as_rate(/^\d+(\.\d+)?$/.test(typed.trim()) ? `${typed.trim()}%` : typed),
  quantity: typed => typed.trim().replace(/[,，]/g, ''),
  limit: as_money,
  item: typed => typed.trim(),
};
const parts = Object.keys(readers) as TypedPart[];

const fields = try_policy.input.find(field => field.name === 'lines')!.fields!;

function fault_in(part: TypedPart, text: string): Fault | undefined {
  if (part === 'quantity') {
    const right = /^\d{1,9}(\.\d{1,4})?$/.test(text) && Number(text) > 0;
    return text === '' || right ? undefined : { message: 'fault.quantity' };
  }
  const fault = fault_of(fields.find(field => field.name === part)!, text);
  return fault && part === 'share' ? { message: 'fault.percent' } : fault;
}

/** What is wrong with each line; an empty one wants its amount or to be removed. */
export function faults_of(lines: readonly CaseLine[]): LineFaults[] {
  return lines.map(line => Object.fromEntries(parts
    .map(part => [part, fault_in(part, readers[part](line[part]))] as const)
    .filter(([, fault]) => fault !== undefined)));
}

/** What there is to choose or to type in this policy's names, as it was filled in. */
function filled(names: readonly { readonly name: string }[], given: Record<string, string>) {
  return names.map(({ name }) => ({ name, value: given[name]?.trim() ?? '' }))
    .filter(each => each.value !== '');
}

/** A line without faults. */
function line_of(line: CaseLine, asked: DescribeTrialOutput): TrialLine {
  const number = (part: TypedPart) =>
    (line[part].trim() === '' ? undefined : Number(readers[part](line[part])));
  return {
    item_class: line.item_class, charge_type: line.charge_type || undefined,
    item: readers.item(line.item) || undefined, amount: number('amount')!,
    quantity: number('quantity'), share: number('share'), limit: number('limit'),
    self_pay: line.self_pay === '1' ? '1' : undefined,
    dimensions: filled(asked.line_dimensions, line.dimensions),
  };
}

/** What to send: only what was filled in, and only what the policy asks for. */
export function input_of(given: TrialCase, asked: DescribeTrialOutput): TryPolicyInput {
  const facts = [...asked.dimensions, ...asked.inputs, ...balances.map(name => ({ name }))];
  return {
    facts: filled(facts, given.facts),
    past: filled(asked.accumulators, given.facts),
    lines: given.lines.map(line => line_of(line, asked)),
    parts: [],
  };
}

export const balances = ['个人账户余额', '共济账户余额'];

export function parts_of(text: string): string[] {
  return text === '' ? [] : text.split('|');
}
