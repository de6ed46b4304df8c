import { Refused, Unreachable } from '../api/client';
import { t } from '../i18n';

/** What went wrong, for the person in front of the screen. What is no refusal is thrown again. */
export function words_of(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Unreachable) return t('state.unreachable');
  throw error;
}
