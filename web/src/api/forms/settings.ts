// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export type ListSettingsInput = Record<string, never>;

export interface SettingRow {
  setting: string;
  title: string;
  value: string;
  usual: string;
  expected: string;
}

export interface ListSettingsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettingRow[];
}

export interface ChangeSettingInput {
  setting: string;
  value?: string | null;
  reason: string;
}

export const list_settings: Operation<ListSettingsInput, ListSettingsOutput> = {
  name: 'list_settings', method: 'GET', path: '/api/v1/settings',
  function: 'system.read', title: '系统参数',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
        { name: 'title', title: '含义', type: 'text', limit: 200, required: true },
        { name: 'value', title: '现值', type: 'text', limit: 200, required: true },
        { name: 'usual', title: '默认值', type: 'text', limit: 200, required: true },
        { name: 'expected', title: '取值', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const change_setting: Operation<ChangeSettingInput, SettingRow> = {
  name: 'change_setting', method: 'PUT', path: '/api/v1/settings/{setting}',
  function: 'setting.manage', title: '修改系统参数',
  input: [
    { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
    { name: 'value', title: '新值', type: 'text', limit: 200 },
    { name: 'reason', title: '修改原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
    { name: 'title', title: '含义', type: 'text', limit: 200, required: true },
    { name: 'value', title: '现值', type: 'text', limit: 200, required: true },
    { name: 'usual', title: '默认值', type: 'text', limit: 200, required: true },
    { name: 'expected', title: '取值', type: 'text', limit: 200, required: true },
  ],
};
