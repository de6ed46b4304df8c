// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export const hit_kind_codes = [
  { value: 'person', title: '参保人员' },
  { value: 'settlement', title: '结算' },
  { value: 'employer', title: '参保单位' },
  { value: 'institution', title: '定点机构' },
] as const;

export interface SearchInput {
  text: string;
}

export interface Hit {
  kind: string;
  id: string;
  title: string;
  detail?: string | null;
}

export interface SearchOutput {
  total?: number | null;
  next?: string | null;
  rows: Hit[];
}

export const search: Operation<SearchInput, SearchOutput> = {
  name: 'search', method: 'POST', path: '/api/v1/search',
  function: 'own.sessions', title: '查找',
  input: [
    { name: 'text', title: '查找内容', type: 'text', limit: 60, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类型', type: 'text', limit: 20, required: true, codes: hit_kind_codes },
        { name: 'id', title: '编号', type: 'text', limit: 30, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'detail', title: '说明', type: 'text', limit: 300 },
      ],
    },
  ],
};
