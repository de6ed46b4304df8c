import { leave } from '../api/session';
import { warn } from './notify';
import { router } from './router';

/** Signs out who would rather not do now what has to be done first. */
export async function turn_back(): Promise<void> {
  try {
    await leave();
    await router.push({ name: 'sign_in' });
  } catch (error) {
    warn(error);
  }
}
