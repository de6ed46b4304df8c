import type { DeclarationRow } from '../api/forms';
import { t } from '../i18n';
import { tell } from '../shell/notify';

export type DeclarationTag = 'waiting' | 'approved' | 'returned' | 'withdrawn';

export function tag_of(state: string): DeclarationTag {
  return state === 'refused' ? 'returned' : state as DeclarationTag;
}

/** Says that what was entered waits, and under which number. */
export function tell_entered({ declaration }: DeclarationRow): void {
  tell(t('declaring.entered', { declaration }));
}
