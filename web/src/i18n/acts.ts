import { act_titles } from '../api/forms';
import { t } from './index';

/** Whose records the trail and declarations are about; each has a title under `subject`. */
export const subject_kinds = ['operator', 'role', 'organisation', 'declaration', 'employer',
  'institution', 'settlement', 'person', 'policy', 'policy_draft', 'card', 'card_batch', 'setting', 'item',
  'catalogue', 'black_list', 'publication', 'household', 'code_list', 'diagnosis', 'procedure', 'offline_log',
  'job', 'mapping', 'wage_limit'];

/** An act by the title of the form that is sent for it. */
export function act_title(act: string): string {
  return act_titles[act] ?? act;
}

export function subject_title(kind: string | null | undefined): string {
  return kind && subject_kinds.includes(kind) ? t(`subject.${kind}`) : kind ?? '';
}
