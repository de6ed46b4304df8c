import { call } from '../api/client';
import { begin_sign_on, describe_provider, leave_provider } from '../api/forms';

// The provider of identities (统一身份认证): the browser goes there, and comes back to
// /sign-in/return with a code that the server exchanges.

const way_kept = 'yibao.way_back'; // while the browser is there

/** What its button says; '' where there is none, or nobody knows. */
export async function provider_title(): Promise<string> {
  try {
    return (await call(describe_provider, {})).title ?? '';
  } catch {
    return '';
  }
}

/** Leaves the application; `back` is where its operator wants to be afterwards. */
export async function go_to_provider(back: unknown): Promise<void> {
  const { address } = await call(begin_sign_on, {});
  if (typeof back === 'string') sessionStorage.setItem(way_kept, back);
  if (address) location.assign(address);
}

/** Where the operator wanted to be, once. */
export function way_kept_back(): string | null {
  const back = sessionStorage.getItem(way_kept);
  sessionStorage.removeItem(way_kept);
  return back;
}

/** Whether the provider can be left, too; if so the application is left with it. */
export async function go_and_sign_out(): Promise<boolean> {
  const { address } = await call(leave_provider, {});
  if (address) location.assign(address);
  return !!address;
}
