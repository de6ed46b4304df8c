// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import type { RowFault } from './employers';
import { charge_type_codes, declaration_state_codes, item_change_codes, list_type_codes, yes_no_codes } from './shared_codes';

export const item_class_codes = [
  { value: '01', title: '甲类' },
  { value: '02', title: '乙类' },
  { value: '03', title: '丙类' },
] as const;

export const hospital_level_codes = [
  { value: '0', title: '无等级' },
  { value: '1', title: '一级' },
  { value: '2', title: '二级' },
  { value: '3', title: '三级' },
] as const;

export const edition_mode_codes = [
  { value: 'changes', title: '只变更列出的项目' },
  { value: 'whole', title: '整个目录：未列出的同类项目停用' },
] as const;

export const code_list_codes = [
  { value: 'diagnosis', title: '疾病诊断（ICD-10 医保版）' },
  { value: 'procedure', title: '手术操作（ICD-9-CM-3 医保版）' },
] as const;

export interface ListItemsInput {
  search?: string | null;
  list?: string | null;
  item_class?: string | null;
  day?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface ItemRow {
  item: string;
  name: string;
  list: string;
  item_class: string;
  charge_type: string;
  first_self_pay?: number | null;
  limit_tertiary?: number | null;
  limit_secondary?: number | null;
  limit_primary?: number | null;
  limit_ungraded?: number | null;
  restriction?: string | null;
  inpatient_only?: string | null;
  child_only?: string | null;
  second_line?: string | null;
  maternity_only?: string | null;
  injury_only?: string | null;
  min_level?: string | null;
  max_days?: number | null;
  not_paid_alone?: string | null;
  negotiated?: string | null;
  special?: string | null;
  start: string;
  end?: string | null;
  withdrawn?: string | null;
}

export interface ListItemsOutput {
  total?: number | null;
  next?: string | null;
  rows: ItemRow[];
}

export interface GetItemInput {
  item: string;
}

export interface GetItemOutput {
  total?: number | null;
  next?: string | null;
  rows: ItemRow[];
}

export interface EditionRow {
  item: string;
  name: string;
  list: string;
  item_class: string;
  charge_type: string;
  first_self_pay?: number | null;
  limit_tertiary?: number | null;
  limit_secondary?: number | null;
  limit_primary?: number | null;
  limit_ungraded?: number | null;
  restriction?: string | null;
  inpatient_only?: string | null;
  child_only?: string | null;
  second_line?: string | null;
  maternity_only?: string | null;
  injury_only?: string | null;
  min_level?: string | null;
  max_days?: number | null;
  not_paid_alone?: string | null;
  negotiated?: string | null;
  special?: string | null;
  end?: string | null;
}

export interface ImportItemsInput {
  start: string;
  mode: string;
  rows: EditionRow[];
}

export interface CheckItemsInput {
  start: string;
  mode: string;
  rows: EditionRow[];
}

export interface CheckItemsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface CompareItemsInput {
  start: string;
  mode: string;
  change?: string | null;
  page?: number | null;
  size?: number | null;
  rows: EditionRow[];
}

export interface ItemChange {
  item: string;
  name: string;
  change: string;
  before?: string | null;
  after?: string | null;
}

export interface CompareItemsOutput {
  added: number;
  changed: number;
  ended: number;
  same: number;
  rows: ItemChange[];
}

export interface WithdrawItemInput {
  item: string;
  start: string;
}

export interface ListCodesInput {
  list?: string | null;
  search?: string | null;
  day?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface CodeRow {
  code: string;
  name: string;
  start: string;
  end?: string | null;
}

export interface ListCodesOutput {
  total?: number | null;
  next?: string | null;
  rows: CodeRow[];
}

export interface CodeEntry {
  code: string;
  name: string;
  end?: string | null;
}

export interface ImportCodesInput {
  list: string;
  start: string;
  rows: CodeEntry[];
}

export interface CheckCodesInput {
  list: string;
  start: string;
  rows: CodeEntry[];
}

export interface CheckCodesOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface CompareCodesInput {
  list: string;
  start: string;
  change?: string | null;
  page?: number | null;
  size?: number | null;
  rows: CodeEntry[];
}

export interface CompareCodesOutput {
  added: number;
  changed: number;
  ended: number;
  same: number;
  rows: ItemChange[];
}

export const list_items: Operation<ListItemsInput, ListItemsOutput> = {
  name: 'list_items', method: 'GET', path: '/api/v1/catalogue/items',
  function: 'catalogue.read', title: '目录项目',
  input: [
    { name: 'search', title: '编码或名称', type: 'text', limit: 100 },
    { name: 'list', title: '目录类别', type: 'text', limit: 3, codes: list_type_codes },
    { name: 'item_class', title: '收费等级', type: 'text', limit: 2, codes: item_class_codes },
    { name: 'day', title: '日期', type: 'day' },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: item_class_codes },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: charge_type_codes },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: hospital_level_codes },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'not_paid_alone', title: '单独使用不予支付', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'start', title: '生效日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'withdrawn', title: '已撤销', type: 'text', limit: 1, codes: yes_no_codes },
      ],
    },
  ],
};

export const get_item: Operation<GetItemInput, GetItemOutput> = {
  name: 'get_item', method: 'GET', path: '/api/v1/catalogue/items/{item}',
  function: 'catalogue.read', title: '目录项目版本',
  input: [
    { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: item_class_codes },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: charge_type_codes },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: hospital_level_codes },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'not_paid_alone', title: '单独使用不予支付', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'start', title: '生效日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'withdrawn', title: '已撤销', type: 'text', limit: 1, codes: yes_no_codes },
      ],
    },
  ],
};

export const import_items: Operation<ImportItemsInput, DeclarationRow> = {
  name: 'import_items', method: 'POST', path: '/api/v1/catalogue/editions',
  function: 'catalogue.enter', title: '目录新版导入',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: edition_mode_codes },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: item_class_codes },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: charge_type_codes },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: hospital_level_codes },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'not_paid_alone', title: '单独使用不予支付', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
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

export const check_items: Operation<CheckItemsInput, CheckItemsOutput> = {
  name: 'check_items', method: 'POST', path: '/api/v1/catalogue/editions/check',
  function: 'catalogue.enter', title: '目录新版预检',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: edition_mode_codes },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: item_class_codes },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: charge_type_codes },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: hospital_level_codes },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'not_paid_alone', title: '单独使用不予支付', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const compare_items: Operation<CompareItemsInput, CompareItemsOutput> = {
  name: 'compare_items', method: 'POST', path: '/api/v1/catalogue/editions/compare',
  function: 'catalogue.enter', title: '目录新版差异',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: edition_mode_codes },
    { name: 'change', title: '变化', type: 'text', limit: 10, codes: item_change_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: item_class_codes },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: charge_type_codes },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: hospital_level_codes },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'not_paid_alone', title: '单独使用不予支付', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
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

export const withdraw_item: Operation<WithdrawItemInput, DeclarationRow> = {
  name: 'withdraw_item', method: 'POST', path: '/api/v1/catalogue/items/{item}/withdraw',
  function: 'catalogue.enter', title: '目录未生效版本撤销',
  input: [
    { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
    { name: 'start', title: '生效日期', type: 'day', required: true },
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

export const list_codes: Operation<ListCodesInput, ListCodesOutput> = {
  name: 'list_codes', method: 'GET', path: '/api/v1/catalogue/codes',
  function: 'catalogue.read', title: '诊断与手术编码',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, codes: code_list_codes },
    { name: 'search', title: '编码或名称', type: 'text', limit: 100 },
    { name: 'day', title: '日期', type: 'day' },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'start', title: '生效日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
  ],
};

export const import_codes: Operation<ImportCodesInput, DeclarationRow> = {
  name: 'import_codes', method: 'POST', path: '/api/v1/catalogue/codes',
  function: 'catalogue.enter', title: '诊断与手术编码导入',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, required: true, codes: code_list_codes },
    { name: 'start', title: '生效日期', type: 'day', required: true },
    {
      name: 'rows', title: '编码', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
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

export const check_codes: Operation<CheckCodesInput, CheckCodesOutput> = {
  name: 'check_codes', method: 'POST', path: '/api/v1/catalogue/codes/check',
  function: 'catalogue.enter', title: '诊断与手术编码预检',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, required: true, codes: code_list_codes },
    { name: 'start', title: '生效日期', type: 'day', required: true },
    {
      name: 'rows', title: '编码', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const compare_codes: Operation<CompareCodesInput, CompareCodesOutput> = {
  name: 'compare_codes', method: 'POST', path: '/api/v1/catalogue/codes/compare',
  function: 'catalogue.enter', title: '诊断与手术编码差异',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, required: true, codes: code_list_codes },
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'change', title: '变化', type: 'text', limit: 10, codes: item_change_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    {
      name: 'rows', title: '编码', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'end', title: '结束日期', type: 'day' },
      ],
    },
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
