// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { MappingsDone } from './institutions';
import { declaration_state_codes, list_type_codes, review_decision_codes } from './shared_codes';

export interface ListMappingsInput {
  institution?: string | null;
  state?: string | null;
  search?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface MappingRow {
  mapping: string;
  institution: string;
  institution_name: string;
  code: string;
  name: string;
  list: string;
  item: string;
  start: string;
  end?: string | null;
  approval_no?: string | null;
  dosage_form?: string | null;
  specification?: string | null;
  pack?: string | null;
  charge_unit?: string | null;
  excluded?: string | null;
  content?: string | null;
  remark?: string | null;
  item_name?: string | null;
  state: string;
  entered_by: string;
  entered: string;
  reviewed_by?: string | null;
  reviewed?: string | null;
  note?: string | null;
}

export interface ListMappingsOutput {
  total?: number | null;
  next?: string | null;
  rows: MappingRow[];
}

export interface MappingKey {
  mapping: string;
}

export interface ReviewMappingsInput {
  decision: string;
  note?: string | null;
  mappings: MappingKey[];
}

export interface EndMappingInput {
  mapping: string;
}

export const list_mappings: Operation<ListMappingsInput, ListMappingsOutput> = {
  name: 'list_mappings', method: 'GET', path: '/api/v1/mappings',
  function: 'catalogue.read', title: '目录对照',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12 },
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: declaration_state_codes },
    { name: 'search', title: '编码或名称', type: 'text', limit: 100 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'mapping', title: '对照编号', type: 'text', limit: 20, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 100, required: true },
        { name: 'code', title: '院内编码', type: 'text', limit: 150, required: true },
        { name: 'name', title: '院内名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'approval_no', title: '批准文号', type: 'text', limit: 30 },
        { name: 'dosage_form', title: '剂型', type: 'text', limit: 200 },
        { name: 'specification', title: '规格', type: 'text', limit: 200 },
        { name: 'pack', title: '包装规格', type: 'text', limit: 100 },
        { name: 'charge_unit', title: '计价单位', type: 'text', limit: 100 },
        { name: 'excluded', title: '除外内容', type: 'text', limit: 2000 },
        { name: 'content', title: '项目内涵', type: 'text', limit: 2000 },
        { name: 'remark', title: '备注', type: 'text', limit: 500 },
        { name: 'item_name', title: '医保目录名称', type: 'text', limit: 200 },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
        { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
        { name: 'entered', title: '录入时间', type: 'moment', required: true },
        { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '复核时间', type: 'moment' },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const review_mappings: Operation<ReviewMappingsInput, MappingsDone> = {
  name: 'review_mappings', method: 'POST', path: '/api/v1/mappings/review',
  function: 'mapping.review', title: '目录对照复核',
  input: [
    { name: 'decision', title: '复核结论', type: 'text', limit: 10, required: true, codes: review_decision_codes },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
    {
      name: 'mappings', title: '目录对照', type: 'rows', required: true,
      fields: [
        { name: 'mapping', title: '对照编号', type: 'text', limit: 20, required: true },
      ],
    },
  ],
  output: [
    { name: 'count', title: '条数', type: 'number', limit: 6, required: true },
  ],
};

export const end_mapping: Operation<EndMappingInput, MappingRow> = {
  name: 'end_mapping', method: 'POST', path: '/api/v1/mappings/{mapping}/end',
  function: 'mapping.enter', title: '目录对照撤销',
  input: [
    { name: 'mapping', title: '对照编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'mapping', title: '对照编号', type: 'text', limit: 20, required: true },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'institution_name', title: '定点机构', type: 'text', limit: 100, required: true },
    { name: 'code', title: '院内编码', type: 'text', limit: 150, required: true },
    { name: 'name', title: '院内名称', type: 'text', limit: 200, required: true },
    { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
    { name: 'item', title: '医保目录编码', type: 'text', limit: 50, required: true },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'end', title: '结束日期', type: 'day' },
    { name: 'approval_no', title: '批准文号', type: 'text', limit: 30 },
    { name: 'dosage_form', title: '剂型', type: 'text', limit: 200 },
    { name: 'specification', title: '规格', type: 'text', limit: 200 },
    { name: 'pack', title: '包装规格', type: 'text', limit: 100 },
    { name: 'charge_unit', title: '计价单位', type: 'text', limit: 100 },
    { name: 'excluded', title: '除外内容', type: 'text', limit: 2000 },
    { name: 'content', title: '项目内涵', type: 'text', limit: 2000 },
    { name: 'remark', title: '备注', type: 'text', limit: 500 },
    { name: 'item_name', title: '医保目录名称', type: 'text', limit: 200 },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};
