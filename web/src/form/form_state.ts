import { computed, reactive, ref } from 'vue';
import { Refused } from '../api/client';
import type { Field } from '../api/metadata';
import { t } from '../i18n';
import { words_of } from '../shell/words';
import { fault_of, sent } from './faults';

export type Values = Record<string, unknown>;

/** What the browser may fill in by itself. */
export type Autocomplete = 'off' | 'current-password' | 'new-password' | 'one-time-code';

/** What a page asks of a field beside what the server declares. */
export interface FieldLayout {
  readonly name: string;
  readonly wide?: boolean; // takes the whole line
  readonly secret?: boolean;
  readonly disabled?: boolean;
  readonly hint?: string;
  readonly autocomplete?: Autocomplete;
}

export interface FormSettings {
  fields: () => readonly Field[];
  secrets: () => ReadonlySet<string>;
  own_faults: (values: Values) => Record<string, string>; // of the page, by field
  submit: (values: Values) => Promise<void>;
}

/** The values of a form, what is wrong with them, and sending them. */
export function use_form(settings: FormSettings, initial: Values) {
  const values = reactive<Values>({ ...initial });
  const touched = reactive(new Set<string>());
  const refusals = reactive<Record<string, string>>({}); // of the server, by field
  const refused = ref(''); // about no single field
  const busy = ref(false);

  const faults = computed(() => {
    const found: Record<string, string> = {};
    for (const field of settings.fields()) {
      const fault = fault_of(field, values[field.name]);
      if (fault) found[field.name] = t(fault.message, fault.values ?? {});
    }
    return { ...settings.own_faults(values), ...found };
  });

  const unsaved = computed(() => settings.fields()
    .some(({ name }) => (values[name] ?? '') !== (initial[name] ?? '')));

  /** What to show at the field: the server's word until it is changed, then ours once touched. */
  function error_of(name: string): string {
    return refusals[name] ?? (touched.has(name) ? faults.value[name] ?? '' : '');
  }

  function changed(name: string, value: unknown): void {
    values[name] = value;
    delete refusals[name];
    if (value !== '') touched.add(name);
  }

  function filled(): Values {
    const out: Values = {};
    for (const field of settings.fields()) {
      const value = values[field.name];
      const given = settings.secrets().has(field.name) ? value : sent(field, value);
      if (given !== undefined) out[field.name] = given;
    }
    return out;
  }

  function take_refusal(error: unknown): void {
    const known = error instanceof Refused && settings.fields().some(at => at.name === error.field);
    if (known) refusals[(error as Refused).field!] = words_of(error);
    else refused.value = words_of(error);
  }

  /** Whether it was sent and taken. */
  async function submit(): Promise<boolean> {
    refused.value = '';
    for (const field of settings.fields()) touched.add(field.name);
    if (Object.keys(faults.value).length > 0) return false;
    busy.value = true;
    try {
      await settings.submit(filled());
      return true;
    } catch (error) {
      take_refusal(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { values, touched, refused, busy, unsaved, error_of, changed, submit };
}
