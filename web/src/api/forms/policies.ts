// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export type ListPoliciesInput = Record<string, never>;

export interface PolicyRow {
  file: string;
  insurance: string;
  benefit: string;
  first: string;
  latest: string;
  edition: number;
  approved_by?: string | null;
  approved_at?: string | null;
}

export interface ListPoliciesOutput {
  total?: number | null;
  next?: string | null;
  rows: PolicyRow[];
}

export interface GetPolicyInput {
  file: string;
  day?: string | null;
}

export interface PolicyVersionRow {
  from: string;
  basis: string;
  note: string;
}

export interface ParameterCell {
  keys?: string | null;
  value: string;
  since: string;
  basis: string;
}

export interface ParameterRow {
  name: string;
  axes?: string | null;
  note: string;
  cells: ParameterCell[];
}

export interface ExampleRow {
  name: string;
  line: number;
  passed: string;
  compared: number;
}

export interface GetPolicyOutput {
  text: string;
  medical_types: string;
  shown: string;
  policy: PolicyRow;
  versions: PolicyVersionRow[];
  parameters: ParameterRow[];
  examples: ExampleRow[];
}

export const list_policies: Operation<ListPoliciesInput, ListPoliciesOutput> = {
  name: 'list_policies', method: 'GET', path: '/api/v1/policies',
  function: 'policy.read', title: '现行政策',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
  ],
};

export const get_policy: Operation<GetPolicyInput, GetPolicyOutput> = {
  name: 'get_policy', method: 'GET', path: '/api/v1/policies/{file}',
  function: 'policy.read', title: '查看政策',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
    { name: 'medical_types', title: '医疗类别', type: 'text', limit: 500, required: true },
    { name: 'shown', title: '参数生效日', type: 'day', required: true },
    {
      name: 'policy', title: '政策', type: 'row', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
    {
      name: 'versions', title: '沿革', type: 'rows', required: true,
      fields: [
        { name: 'from', title: '生效日期', type: 'day', required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'note', title: '说明', type: 'text', limit: 500, required: true },
      ],
    },
    {
      name: 'parameters', title: '参数表', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '参数', type: 'text', limit: 100, required: true },
        { name: 'axes', title: '维度', type: 'text', limit: 200 },
        { name: 'note', title: '依据', type: 'text', limit: 500, required: true },
        {
          name: 'cells', title: '取值', type: 'rows', required: true,
          fields: [
            { name: 'keys', title: '适用', type: 'text', limit: 200 },
            { name: 'value', title: '值', type: 'text', limit: 500, required: true },
            { name: 'since', title: '自', type: 'day', required: true },
            { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
          ],
        },
      ],
    },
    {
      name: 'examples', title: '算例', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};
