import { onMounted, onUnmounted, ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { t } from '../i18n';
import { agreed } from '../shell/notify';

/** For a dialog with a DataForm (`ref="form"`): asks before what was entered would be lost. */
export function use_closing(close: () => void) {
  const form = ref<{ unsaved: boolean }>();

  async function may_lose(): Promise<boolean> {
    return !form.value?.unsaved || agreed(t('form.unsaved_ask'), t('form.unsaved'));
  }
  async function leave(): Promise<void> {
    if (await may_lose()) close();
  }
  function hold(event: BeforeUnloadEvent): void {
    if (form.value?.unsaved) event.preventDefault();
  }

  onMounted(() => window.addEventListener('beforeunload', hold));
  onUnmounted(() => window.removeEventListener('beforeunload', hold));
  // Whoever has to sign in, or to change the password, has no choice.
  onBeforeRouteLeave(to => to.meta.group === undefined || may_lose());
  return { form, leave };
}
