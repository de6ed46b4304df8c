// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export type BeginSecondFactorInput = Record<string, never>;

export interface BeginSecondFactorOutput {
  secret: string;
  uri: string;
}

export interface ConfirmSecondFactorInput {
  secret: string;
  code: string;
}

export type ConfirmSecondFactorOutput = Record<string, never>;

export const begin_second_factor: Operation<BeginSecondFactorInput, BeginSecondFactorOutput> = {
  name: 'begin_second_factor', method: 'POST', path: '/api/v1/second-factor',
  function: 'own.sessions', title: '绑定动态口令',
  input: [],
  output: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'uri', title: '二维码内容', type: 'text', limit: 400, required: true },
  ],
};

export const confirm_second_factor: Operation<ConfirmSecondFactorInput, ConfirmSecondFactorOutput> = {
  name: 'confirm_second_factor', method: 'POST', path: '/api/v1/second-factor/confirm',
  function: 'own.sessions', title: '确认动态口令',
  input: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true },
  ],
  output: [],
};
