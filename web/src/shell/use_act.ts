import { ref } from 'vue';
import { t } from '../i18n';
import { tell, warn } from './notify';

/** For buttons that ask the server for something: busy meanwhile, then what was done is said and
 * `done` called, or the refusal is shown. */
export function use_act(done: () => void) {
  const busy = ref(false);

  async function act(work: () => Promise<unknown>, said: string): Promise<void> {
    busy.value = true;
    try {
      await work();
      tell(t(said));
      done();
    } catch (error) {
      warn(error);
    } finally {
      busy.value = false;
    }
  }
  return { busy, act };
}
