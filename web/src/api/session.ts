import { computed, shallowRef } from 'vue';
import { call, Refused, use_csrf_token } from './client';
import {
  confirm_sign_on, finish_sign_on, sign_in, sign_out, who_am_i, type FinishSignOnInput, type Me,
  type SignInInput,
} from './forms';

/** Who is signed in; undefined: nobody, or not asked yet. */
export const me = shallowRef<Me>();

const held = computed(() => new Set(me.value?.functions?.map(each => each.code)));

/** Whether the operator holds a function; '' and undefined need none. */
export function may(name: string | undefined): boolean {
  return !name || held.value.has(name);
}

function know(answer: Me | undefined): void {
  me.value = answer;
  use_csrf_token(answer?.csrf_token ?? '');
}

/** Asks the server who is signed in. Throws where it cannot be reached. */
export async function refresh(): Promise<void> {
  try {
    know(await call(who_am_i, {}));
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    know(undefined);
  }
}

export async function enter(input: SignInInput): Promise<void> {
  know(await call(sign_in, input));
}

/** With what the provider of identities has sent the browser back with. */
export async function enter_returned(input: FinishSignOnInput): Promise<void> {
  know(await call(finish_sign_on, input));
}

/** The second factor of whom the provider has vouched for. */
export async function enter_confirmed(code: string): Promise<void> {
  know(await call(confirm_sign_on, { code }));
}

export async function leave(): Promise<void> {
  await call(sign_out, {});
  know(undefined);
}

/** What the server may find at any time: the password has expired. */
export function note_password_due(): void {
  if (me.value) me.value = { ...me.value, must_change_password: '1' };
}

/** The same of a second factor that the area asks for. */
export function note_factor_due(): void {
  if (me.value) me.value = { ...me.value, must_bind_second_factor: '1' };
}

export function forget(): void {
  know(undefined);
}
