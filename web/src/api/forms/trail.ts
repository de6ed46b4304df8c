// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export interface ListTrailInput {
  from?: string | null;
  to?: string | null;
  operator_id?: string | null;
  username?: string | null;
  act?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface TrailRow {
  id: string;
  at: string;
  username?: string | null;
  organisation?: string | null;
  address: string;
  request: string;
  act: string;
  subject_kind?: string | null;
  subject?: string | null;
  refusal?: string | null;
  content?: string | null;
}

export interface ListTrailOutput {
  total?: number | null;
  next?: string | null;
  rows: TrailRow[];
}

export interface ExportTrailInput {
  from?: string | null;
  to?: string | null;
  operator_id?: string | null;
  username?: string | null;
  act?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
}

export interface ExportTrailOutput {
  total?: number | null;
  next?: string | null;
  rows: TrailRow[];
}

export const list_trail: Operation<ListTrailInput, ListTrailOutput> = {
  name: 'list_trail', method: 'GET', path: '/api/v1/trail',
  function: 'trail.read', title: '操作日志',
  input: [
    { name: 'from', title: '日期起', type: 'day' },
    { name: 'to', title: '日期止', type: 'day' },
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20 },
    { name: 'username', title: '用户名', type: 'text', limit: 40 },
    { name: 'act', title: '操作', type: 'text', limit: 40 },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
        { name: 'address', title: '来源地址', type: 'text', limit: 45, required: true },
        { name: 'request', title: '请求编号', type: 'text', limit: 64, required: true },
        { name: 'act', title: '操作', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'refusal', title: '拒绝原因', type: 'text', limit: 60 },
        { name: 'content', title: '变更内容', type: 'text', limit: 100000 },
      ],
    },
  ],
};

export const export_trail: Operation<ExportTrailInput, ExportTrailOutput> = {
  name: 'export_trail', method: 'POST', path: '/api/v1/trail/exports',
  function: 'trail.export', title: '导出操作日志',
  input: [
    { name: 'from', title: '日期起', type: 'day' },
    { name: 'to', title: '日期止', type: 'day' },
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20 },
    { name: 'username', title: '用户名', type: 'text', limit: 40 },
    { name: 'act', title: '操作', type: 'text', limit: 40 },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
        { name: 'address', title: '来源地址', type: 'text', limit: 45, required: true },
        { name: 'request', title: '请求编号', type: 'text', limit: 64, required: true },
        { name: 'act', title: '操作', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'refusal', title: '拒绝原因', type: 'text', limit: 60 },
        { name: 'content', title: '变更内容', type: 'text', limit: 100000 },
      ],
    },
  ],
};
