import { call } from '../api/client';
import { report_card, type CardLogRow, type CardRow } from '../api/forms';
import { t } from '../i18n';
import { agreed, tell, warn } from '../shell/notify';

export type Report = 'collect' | 'lose' | 'find' | 'damage';

/** What can be said at the counter of a card that stands so; the server has the last word. */
export function reports_of(state: string): readonly Report[] {
  if (state === 'ready') return ['collect', 'damage'];
  if (state === 'active') return ['lose', 'damage'];
  return state === 'lost' ? ['find'] : [];
}

/** What stops a card is said with a reason. */
export function needs_reason(event: Report): event is 'lose' | 'damage' {
  return event === 'lose' || event === 'damage';
}

/** What a slip of can be undone at the counter; the server has the last word. */
export function can_be_corrected({ event, cause }: CardLogRow): boolean {
  return !cause && ['collect', 'lose', 'find', 'damage', 'cancel'].includes(event);
}

/** Asks, says it, and tells what became of it; whether it happened. */
export async function report(card: CardRow, event: Report): Promise<boolean> {
  const about = { number: card.number, name: card.name };
  if (!await agreed(t(`card.${event}_ask`, about), t(`card.${event}`))) return false;
  try {
    await call(report_card, { card: card.card, event });
    tell(t(`card.${event}_done`));
    return true;
  } catch (error) {
    warn(error);
    return false;
  }
}
