import { Refused, Unreachable } from '../api/client';
import { t } from '../i18n';

/** What to tell the administrator, where the server itself is in trouble. */
function trace_of({ status, request_id }: Refused): string {
  return status >= 500 && request_id ? `（${t('state.request', { id: request_id })}）` : '';
}

/** The server names the field within its text; the person sees which one it is. */
export function without_name(message: string, field?: string): string {
  const [before = '', after = ''] = message.split(`（${field}）`);
  return before + (/^\w/.test(after) ? ' ' : '') + after;
}

/** What went wrong, for the person in front of the screen. What is no refusal is thrown again. */
export function words_of(error: unknown): string {
  if (error instanceof Refused)
    return without_name(error.message, error.field) + trace_of(error);
  if (error instanceof Unreachable) return t('state.unreachable');
  throw error;
}
