// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import { declaration_state_codes, yes_no_codes } from './shared_codes';

export const wage_unit_codes = [
  { value: 'fen', title: '分' },
  { value: 'jiao', title: '角' },
  { value: 'yuan', title: '元' },
] as const;

export type ListWageLimitsInput = Record<string, never>;

export interface WageLimitRow {
  limit: string;
  area: string;
  year: number;
  start: string;
  end: string;
  average: number;
  floor_percent: number;
  ceiling_percent: number;
  unit: string;
  basis: string;
  floor: number;
  ceiling: number;
  published: string;
  in_force: string;
  running: string;
}

export interface ListWageLimitsOutput {
  total?: number | null;
  next?: string | null;
  rows: WageLimitRow[];
}

export interface PublishWageLimitsInput {
  start: string;
  end: string;
  average: number;
  floor_percent: number;
  ceiling_percent: number;
  unit: string;
  basis: string;
}

export const list_wage_limits: Operation<ListWageLimitsInput, ListWageLimitsOutput> = {
  name: 'list_wage_limits', method: 'GET', path: '/api/v1/wage-limits',
  function: 'wage.read', title: '缴费基数上下限',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'limit', title: '记录编号', type: 'text', limit: 20, required: true },
        { name: 'area', title: '统筹区', type: 'text', limit: 6, required: true },
        { name: 'year', title: '缴费年度', type: 'number', limit: 4, required: true },
        { name: 'start', title: '年度起始日期', type: 'day', required: true },
        { name: 'end', title: '年度截止日期', type: 'day', required: true },
        { name: 'average', title: '上年度月平均工资', type: 'money', limit: 10, required: true },
        { name: 'floor_percent', title: '下限比例（%）', type: 'number', limit: 4, required: true },
        { name: 'ceiling_percent', title: '上限比例（%）', type: 'number', limit: 4, required: true },
        { name: 'unit', title: '尾数取整到', type: 'text', limit: 4, required: true, codes: wage_unit_codes },
        { name: 'basis', title: '依据文号', type: 'text', limit: 100, required: true },
        { name: 'floor', title: '缴费基数下限', type: 'money', limit: 16, required: true },
        { name: 'ceiling', title: '缴费基数上限', type: 'money', limit: 16, required: true },
        { name: 'published', title: '复核时间', type: 'moment', required: true },
        { name: 'in_force', title: '现行', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'running', title: '本年度', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const publish_wage_limits: Operation<PublishWageLimitsInput, DeclarationRow> = {
  name: 'publish_wage_limits', method: 'POST', path: '/api/v1/wage-limits',
  function: 'wage_limit.enter', title: '基数上下限登记',
  input: [
    { name: 'start', title: '年度起始日期', type: 'day', required: true },
    { name: 'end', title: '年度截止日期', type: 'day', required: true },
    { name: 'average', title: '上年度月平均工资', type: 'money', limit: 10, required: true },
    { name: 'floor_percent', title: '下限比例（%）', type: 'number', limit: 4, required: true },
    { name: 'ceiling_percent', title: '上限比例（%）', type: 'number', limit: 4, required: true },
    { name: 'unit', title: '尾数取整到', type: 'text', limit: 4, required: true, codes: wage_unit_codes },
    { name: 'basis', title: '依据文号', type: 'text', limit: 100, required: true },
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
