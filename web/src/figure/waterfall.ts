import type { SettlementPayer, TryPolicyOutput } from '../api/forms';

/** A bar of the picture that leads from the bill's total to what is left for the patient. */
export interface Bar {
  readonly title: string;
  readonly kind: 'total' | 'fund' | 'institution' | 'burden' | 'account' | 'cash';
  readonly amount: number; // as shown: what somebody pays is below zero
  readonly from: number; // where the bar begins and ends, in yuan above the ground
  readonly to: number;
  readonly payer?: string; // where the title does not say it
  readonly basis?: string; // the article behind it
}

const own_kinds = ['account', 'family_account', 'cash'];

function in_fen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Of a reversal, whose amounts are all below zero, the same picture upside up. */
export function bars_of(
  total: number, payers: readonly SettlementPayer[], words: { total: string; burden: string },
): Bar[] {
  const sign = total < 0 ? -1 : 1;
  const bars: Bar[] = [{
    title: words.total, kind: 'total', amount: total, from: 0, to: Math.abs(total),
  }];
  let left = in_fen(total) * sign;
  const take = (payer: SettlementPayer, kind: Bar['kind']) => {
    const amount = in_fen(payer.amount) * sign;
    bars.push({
      title: payer.title, kind, amount: -payer.amount, from: (left - amount) / 100, to: left / 100,
    });
    left -= amount;
  };
  for (const payer of payers)
    if (!own_kinds.includes(payer.kind))
      take(payer, payer.kind === 'institution' ? 'institution' : 'fund');
  const accounts = payers.filter(payer => payer.kind.endsWith('account'));
  if (accounts.length > 0 && bars.length > 1)
    bars.push({
      title: words.burden, kind: 'burden', amount: left / 100 * sign, from: 0, to: left / 100,
    });
  for (const payer of accounts) take(payer, 'account');
  return [...bars, {
    title: payers.find(payer => payer.kind === 'cash')?.title ?? '', kind: 'cash',
    amount: left / 100 * sign, from: 0, to: left / 100,
  }];
}

/** The same of a trial, whose steps say themselves who pays and why. */
export function bars_of_trial(steps: TryPolicyOutput['waterfall']): Bar[] {
  let left = 0;
  return steps.map(({ title, kind, amount, payer, basis }) => {
    const said = { title, basis: basis ?? '', payer: payer && payer !== title ? payer : '' };
    if (kind !== 'paid') {
      left = in_fen(amount);
      return { ...said, kind: kind === 'rest' ? 'cash' : 'total', amount, from: 0, to: amount };
    }
    const to = left / 100;
    left -= in_fen(amount);
    const own = payer?.includes('账户') ?? false;
    return { ...said, kind: own ? 'account' : 'fund', amount: -amount, from: left / 100, to };
  });
}
