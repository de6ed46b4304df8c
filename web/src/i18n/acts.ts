import * as forms from '../api/forms';
import type { Operation } from '../api/metadata';
import { t } from './index';

/** Whose records the trail and declarations are about; each has a title under `subject`. */
export const subject_kinds = ['operator', 'role', 'organisation', 'declaration', 'employer',
  'institution', 'settlement', 'person', 'policy', 'policy_draft', 'card', 'card_batch', 'setting', 'item',
  'catalogue', 'black_list', 'publication', 'household', 'code_list', 'diagnosis', 'procedure', 'offline_log',
  'job', 'mapping'];

/** An act by the title of the form that is sent for it. */
export function act_title(act: string): string {
  const form = (forms as Record<string, unknown>)[act] as Operation | undefined;
  return form?.title ?? act;
}

export function subject_title(kind: string | null | undefined): string {
  return kind && subject_kinds.includes(kind) ? t(`subject.${kind}`) : kind ?? '';
}
