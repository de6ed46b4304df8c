// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { ItemChange } from './catalogue';
import type { WeighedWageRow } from './employers';
import { declaration_state_codes, item_change_codes, review_decision_codes, wage_standing_codes, yes_no_codes } from './shared_codes';

export interface ListDeclarationsInput {
  state?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  own_entries?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface DeclarationRow {
  declaration: string;
  act: string;
  subject_kind: string;
  subject?: string | null;
  subject_title: string;
  organisation: string;
  organisation_name: string;
  entered_by: string;
  entered: string;
  state: string;
  reviewed_by?: string | null;
  reviewed?: string | null;
  note?: string | null;
}

export interface ListDeclarationsOutput {
  total?: number | null;
  next?: string | null;
  rows: DeclarationRow[];
}

export interface GetDeclarationInput {
  declaration: string;
}

export interface GetDeclarationOutput {
  content: string;
  may_review: string;
  row: DeclarationRow;
}

export interface WithdrawDeclarationInput {
  declaration: string;
}

export interface ReviewDeclarationInput {
  declaration: string;
  decision: string;
  note?: string | null;
}

export interface WeighDeclaredWagesInput {
  declaration: string;
}

export interface WeighDeclaredWagesOutput {
  total?: number | null;
  next?: string | null;
  rows: WeighedWageRow[];
}

export interface CompareDeclaredItemsInput {
  declaration: string;
  change?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface CompareDeclaredItemsOutput {
  added: number;
  changed: number;
  ended: number;
  same: number;
  rows: ItemChange[];
}

export const list_declarations: Operation<ListDeclarationsInput, ListDeclarationsOutput> = {
  name: 'list_declarations', method: 'GET', path: '/api/v1/declarations',
  function: 'declaration.read', title: '业务申报',
  input: [
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: declaration_state_codes },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'own_entries', title: '只看本人录入', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
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
    },
  ],
};

export const get_declaration: Operation<GetDeclarationInput, GetDeclarationOutput> = {
  name: 'get_declaration', method: 'GET', path: '/api/v1/declarations/{declaration}',
  function: 'declaration.read', title: '申报内容',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'content', title: '申报内容', type: 'text', limit: 100000, required: true },
    { name: 'may_review', title: '可复核', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'row', title: '申报', type: 'row', required: true,
      fields: [
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
    },
  ],
};

export const withdraw_declaration: Operation<WithdrawDeclarationInput, DeclarationRow> = {
  name: 'withdraw_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/withdraw',
  function: 'declaration.read', title: '撤回申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
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

export const review_declaration: Operation<ReviewDeclarationInput, DeclarationRow> = {
  name: 'review_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/review',
  function: 'declaration.decide', title: '复核申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'decision', title: '复核结论', type: 'text', limit: 10, required: true, codes: review_decision_codes },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
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

export const weigh_declared_wages: Operation<WeighDeclaredWagesInput, WeighDeclaredWagesOutput> = {
  name: 'weigh_declared_wages', method: 'GET', path: '/api/v1/declarations/{declaration}/wage-bases',
  function: 'wage.read', title: '申报的缴费基数',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'since', title: '执行起始日期', type: 'day', required: true },
        { name: 'before', title: '原申报月工资', type: 'money', limit: 16 },
        { name: 'replaces', title: '替代的后续申报', type: 'number', limit: 4, required: true },
        { name: 'declared', title: '申报月工资', type: 'money', limit: 16, required: true },
        { name: 'counted', title: '缴费基数', type: 'money', limit: 16, required: true },
        { name: 'standing', title: '核定结果', type: 'text', limit: 10, required: true, codes: wage_standing_codes },
      ],
    },
  ],
};

export const compare_declared_items: Operation<CompareDeclaredItemsInput, CompareDeclaredItemsOutput> = {
  name: 'compare_declared_items', method: 'GET', path: '/api/v1/declarations/{declaration}/difference',
  function: 'catalogue.review', title: '待复核目录新版的差异',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'change', title: '变化', type: 'text', limit: 10, codes: item_change_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'added', title: '新增', type: 'number', limit: 9, required: true },
    { name: 'changed', title: '变更', type: 'number', limit: 9, required: true },
    { name: 'ended', title: '停用', type: 'number', limit: 9, required: true },
    { name: 'same', title: '不变', type: 'number', limit: 9, required: true },
    {
      name: 'rows', title: '变化', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'change', title: '变化', type: 'text', limit: 10, required: true, codes: item_change_codes },
        { name: 'before', title: '变更前', type: 'text', limit: 2000 },
        { name: 'after', title: '变更后', type: 'text', limit: 2000 },
      ],
    },
  ],
};
