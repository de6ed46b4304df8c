// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import { declaration_state_codes, yes_no_codes } from './shared_codes';

export const black_list_kind_codes = [
  { value: 'person', title: '参保人员' },
  { value: 'employer', title: '参保单位' },
  { value: 'card', title: '医疗卡' },
] as const;

export interface ListBlackListInput {
  kind?: string | null;
  number?: string | null;
  all?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface BlackListRow {
  entry: string;
  kind: string;
  number: string;
  title: string;
  since: string;
  until?: string | null;
  reason: string;
  lifted?: string | null;
  changed_by: string;
  changed: string;
}

export interface ListBlackListOutput {
  total?: number | null;
  next?: string | null;
  rows: BlackListRow[];
}

export interface AddToBlackListInput {
  kind: string;
  number: string;
  since: string;
  until?: string | null;
  reason: string;
}

export interface LiftFromBlackListInput {
  entry: string;
  reason: string;
}

export interface TakeBlockedInput {
  since_version?: number | null;
}

export interface BlockedRow {
  kind: string;
  number: string;
  blocked: string;
  since: string;
  until?: string | null;
}

export interface TakeBlockedOutput {
  version: number;
  rows: BlockedRow[];
}

export const list_black_list: Operation<ListBlackListInput, ListBlackListOutput> = {
  name: 'list_black_list', method: 'GET', path: '/api/v1/black-list',
  function: 'black_list.read', title: '黑名单',
  input: [
    { name: 'kind', title: '对象类型', type: 'text', limit: 20, codes: black_list_kind_codes },
    { name: 'number', title: '对象编号', type: 'text', limit: 20 },
    { name: 'all', title: '含已解除', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'entry', title: '记录编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: black_list_kind_codes },
        { name: 'number', title: '对象编号', type: 'text', limit: 20, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'since', title: '列入日期', type: 'day', required: true },
        { name: 'until', title: '解除日期', type: 'day' },
        { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
        { name: 'lifted', title: '解除原因', type: 'text', limit: 200 },
        { name: 'changed_by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '办理时间', type: 'moment', required: true },
      ],
    },
  ],
};

export const add_to_black_list: Operation<AddToBlackListInput, DeclarationRow> = {
  name: 'add_to_black_list', method: 'POST', path: '/api/v1/black-list',
  function: 'black_list.enter', title: '列入黑名单',
  input: [
    { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: black_list_kind_codes },
    { name: 'number', title: '对象编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '列入日期', type: 'day', required: true },
    { name: 'until', title: '解除日期', type: 'day' },
    { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const lift_from_black_list: Operation<LiftFromBlackListInput, DeclarationRow> = {
  name: 'lift_from_black_list', method: 'POST', path: '/api/v1/black-list/{entry}/lift',
  function: 'black_list.enter', title: '解除黑名单',
  input: [
    { name: 'entry', title: '记录编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const take_blocked: Operation<TakeBlockedInput, TakeBlockedOutput> = {
  name: 'take_blocked', method: 'POST', path: '/api/v1/black-list/downloads',
  function: 'black_list.read', title: '离线黑名单下载',
  input: [
    { name: 'since_version', title: '上次下载的版本', type: 'number', limit: 15 },
  ],
  output: [
    { name: 'version', title: '版本', type: 'number', limit: 15, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: black_list_kind_codes },
        { name: 'number', title: '编号或卡号', type: 'text', limit: 20, required: true },
        { name: 'blocked', title: '停用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'since', title: '起始日期', type: 'day', required: true },
        { name: 'until', title: '截止日期', type: 'day' },
      ],
    },
  ],
};
