import { computed, onUnmounted, ref, shallowRef, watch } from 'vue';
import { call } from '../api/client';
import {
  check_policy, get_draft, save_draft, type DraftRow, type DraftShown, type PolicyCheck,
} from '../api/forms';
import { words_of } from '../shell/words';

const pause = 600; // ms without typing before the server is asked

export type DraftDesk = ReturnType<typeof use_draft>;

/** A draft on the screen: its text as it is being changed, and what the server says of it. */
export function use_draft() {
  const shown = shallowRef<DraftShown>();
  const check = shallowRef<PolicyCheck>();
  const text = ref('');
  const note = ref('');
  const refused = ref('');
  const checking = ref(false);
  let checked = ''; // the text that `check` is about, or will be
  let asked = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const editable = computed(() => shown.value?.may_enter === '1'
    && ['draft', 'refused'].includes(shown.value?.draft.state ?? ''));
  const unsaved = computed(() => shown.value !== undefined
    && (text.value !== shown.value.text || note.value !== shown.value.draft.note));

  async function load(draft_id: string): Promise<void> {
    refused.value = '';
    try {
      shown.value = await call(get_draft, { draft_id });
      text.value = shown.value.text;
      note.value = shown.value.draft.note;
      check.value = shown.value.check;
      checked = text.value;
    } catch (error) {
      refused.value = words_of(error);
    }
  }

  async function ask(): Promise<void> {
    asked.abort();
    const { signal } = asked = new AbortController();
    checking.value = true;
    checked = text.value;
    try {
      const file = shown.value!.draft.file;
      check.value = await call(check_policy, { file, text: checked }, signal);
    } catch (error) {
      if (!signal.aborted) refused.value = words_of(error);
    } finally {
      if (!signal.aborted) checking.value = false;
    }
  }

  /** Sends what was changed. Throws what the server refused. */
  async function save(): Promise<void> {
    const { draft_id, revision } = shown.value!.draft;
    const saved: DraftRow = await call(save_draft,
      { draft_id, revision, note: note.value, text: text.value });
    shown.value = { ...shown.value!, draft: saved, text: text.value };
  }

  watch(text, now => {
    clearTimeout(timer);
    if (!editable.value || now === checked) return;
    timer = setTimeout(ask, pause);
  });
  onUnmounted(() => {
    clearTimeout(timer);
    asked.abort();
  });

  return { shown, text, note, check, checking, refused, editable, unsaved, load, save };
}
