// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { insurance_codes, yes_no_codes } from './shared_codes';

export const summary_group_codes = [
  { value: 'employer', title: '按单位' },
  { value: 'area', title: '按参保区划' },
  { value: 'all', title: '合计' },
] as const;

export const change_kind_codes = [
  { value: 'joined', title: '新增参保' },
  { value: 'came_in', title: '管外转入' },
  { value: 'moved_in', title: '管内转入' },
  { value: 'resumed', title: '恢复参保' },
  { value: 'left', title: '停保减员' },
  { value: 'went_out', title: '管外转出' },
  { value: 'moved_out', title: '管内转出' },
  { value: 'suspended', title: '暂停参保' },
  { value: 'died', title: '死亡' },
  { value: 'retired', title: '在职转退休' },
] as const;

export interface ListMonthlyChangesInput {
  month?: string | null;
  group?: string | null;
  area?: string | null;
  employer?: string | null;
  insurance?: string | null;
  only_changed?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface MonthlyChangeRow {
  row: string;
  insurance: string;
  area?: string | null;
  employer?: string | null;
  employer_name?: string | null;
  opening: number;
  joined: number;
  came_in: number;
  moved_in: number;
  resumed: number;
  left: number;
  went_out: number;
  moved_out: number;
  suspended: number;
  died: number;
  closing: number;
  retired: number;
}

export interface ListMonthlyChangesOutput {
  total?: number | null;
  next?: string | null;
  rows: MonthlyChangeRow[];
}

export interface ListChangedPersonsInput {
  month?: string | null;
  kind?: string | null;
  area?: string | null;
  employer?: string | null;
  insurance?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface ChangedPersonRow {
  row: string;
  day: string;
  kind: string;
  person: string;
  name: string;
  certificate: string;
  insurance: string;
  area: string;
  employer_name?: string | null;
}

export interface ListChangedPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: ChangedPersonRow[];
}

export const list_monthly_changes: Operation<ListMonthlyChangesInput, ListMonthlyChangesOutput> = {
  name: 'list_monthly_changes', method: 'GET', path: '/api/v1/monthly-changes',
  function: 'person.read', title: '月度变动汇总',
  input: [
    { name: 'month', title: '月份', type: 'text', limit: 7 },
    { name: 'group', title: '汇总方式', type: 'text', limit: 10, codes: summary_group_codes },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: insurance_codes },
    { name: 'only_changed', title: '只看有变动的', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6 },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 100 },
        { name: 'opening', title: '月初在保', type: 'number', limit: 9, required: true },
        { name: 'joined', title: '新增参保', type: 'number', limit: 9, required: true },
        { name: 'came_in', title: '管外转入', type: 'number', limit: 9, required: true },
        { name: 'moved_in', title: '管内转入', type: 'number', limit: 9, required: true },
        { name: 'resumed', title: '恢复参保', type: 'number', limit: 9, required: true },
        { name: 'left', title: '停保减员', type: 'number', limit: 9, required: true },
        { name: 'went_out', title: '管外转出', type: 'number', limit: 9, required: true },
        { name: 'moved_out', title: '管内转出', type: 'number', limit: 9, required: true },
        { name: 'suspended', title: '暂停参保', type: 'number', limit: 9, required: true },
        { name: 'died', title: '死亡', type: 'number', limit: 9, required: true },
        { name: 'closing', title: '月末在保', type: 'number', limit: 9, required: true },
        { name: 'retired', title: '在职转退休', type: 'number', limit: 9, required: true },
      ],
    },
  ],
};

export const list_changed_persons: Operation<ListChangedPersonsInput, ListChangedPersonsOutput> = {
  name: 'list_changed_persons', method: 'GET', path: '/api/v1/monthly-changes/persons',
  function: 'person.read', title: '月度变动人员',
  input: [
    { name: 'month', title: '月份', type: 'text', limit: 7 },
    { name: 'kind', title: '变动类型', type: 'text', limit: 10, codes: change_kind_codes },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: insurance_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'day', title: '变动日期', type: 'day', required: true },
        { name: 'kind', title: '变动类型', type: 'text', limit: 10, required: true, codes: change_kind_codes },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 100 },
      ],
    },
  ],
};
