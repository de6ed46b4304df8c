import { act_titles, recorded_acts } from '../api/forms';
import { t } from './index';
import { english } from './titles';

/** Whose records the trail and declarations are about; each has a title under `subject`. */
export const subject_kinds = ['operator', 'role', 'organisation', 'declaration', 'employer',
  'institution', 'settlement', 'person', 'policy', 'policy_draft', 'card', 'card_batch', 'setting', 'item',
  'catalogue', 'black_list', 'publication', 'household', 'code_list', 'diagnosis', 'procedure', 'offline_log',
  'job', 'mapping', 'wage_limit'];

/** An act by the title of the form that is sent for it. */
export function act_title(act: string): string {
  return english(`act.${act}`) ?? act_titles[act] ?? act;
}

/** What can be looked for in the trail: several acts may be called the same. */
export const trail_acts = recorded_acts.map(act => ({
  act,
  get title() { return act_title(act); }, // in the language of the moment
}));

export function subject_title(kind: string | null | undefined): string {
  return kind && subject_kinds.includes(kind) ? t(`subject.${kind}`) : kind ?? '';
}
