// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export interface ChangePasswordInput {
  current: string;
  new: string;
}

export type ChangePasswordOutput = Record<string, never>;

export const change_password: Operation<ChangePasswordInput, ChangePasswordOutput> = {
  name: 'change_password', method: 'POST', path: '/api/v1/password',
  function: 'own.sessions', title: '修改密码',
  input: [
    { name: 'current', title: '原密码', type: 'text', limit: 128, required: true },
    { name: 'new', title: '新密码', type: 'text', limit: 128, required: true },
  ],
  output: [],
};
