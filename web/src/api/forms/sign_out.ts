// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export type SignOutInput = Record<string, never>;

export type SignOutOutput = Record<string, never>;

export const sign_out: Operation<SignOutInput, SignOutOutput> = {
  name: 'sign_out', method: 'POST', path: '/api/v1/sign-out',
  function: 'own.sessions', title: '退出',
  input: [],
  output: [],
};
