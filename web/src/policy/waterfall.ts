/** One bar between what something costs and what is left of it. */
export interface WaterfallBar {
  readonly title: string;
  readonly kind: string; // 'total', 'paid', 'rest'
  readonly amount: number; // yuan
  readonly payer?: string;
  readonly basis?: string; // the article behind it
}

export interface PlacedBar {
  readonly bar: WaterfallBar;
  readonly from: number; // share of the whole width, 0 to 1
  readonly width: number;
  readonly after: number; // yuan that are left behind it
}

function fen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Where each bar lies: what is paid hangs at the end of what was left before it. */
export function placed(bars: readonly WaterfallBar[]): PlacedBar[] {
  const whole = Math.max(1, ...bars.map(bar => fen(bar.amount)));
  let left = 0;
  return bars.map(bar => {
    const amount = fen(bar.amount);
    left = bar.kind === 'paid' ? left - amount : amount;
    const from = bar.kind === 'paid' ? left : 0;
    return {
      bar, from: Math.max(0, from) / whole, width: amount / whole, after: left / 100,
    };
  });
}

export function yuan(amount: number): string {
  return amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
