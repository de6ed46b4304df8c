// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export const quantity_type_codes = [
  { value: 'money', title: '金额' },
  { value: 'rate', title: '比例' },
  { value: 'number', title: '数' },
] as const;

export const waterfall_kind_codes = [
  { value: 'total', title: '费用总额' },
  { value: 'paid', title: '支付' },
  { value: 'rest', title: '余下' },
] as const;

export interface DescribeTrialInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
}

export interface DimensionRow {
  name: string;
  values: string;
  otherwise?: string | null;
  several: string;
}

export interface QuantityRow {
  name: string;
  type: string;
  required: string;
}

export interface DescribeTrialOutput {
  from: string;
  basis: string;
  item_classes: string;
  charge_types: string;
  dimensions: DimensionRow[];
  line_dimensions: DimensionRow[];
  inputs: QuantityRow[];
  accumulators: QuantityRow[];
}

export interface NamedValue {
  name: string;
  value: string;
}

export interface TrialLine {
  item_class: string;
  charge_type?: string | null;
  item?: string | null;
  amount: number;
  quantity?: number | null;
  share?: number | null;
  limit?: number | null;
  self_pay?: string | null;
  dimensions?: NamedValue[];
}

export interface TryPolicyInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
  facts?: NamedValue[];
  parts?: NamedValue[];
  past?: NamedValue[];
  lines?: TrialLine[];
}

export interface WaterfallRow {
  title: string;
  kind: string;
  payer: string;
  basis: string;
  amount: number;
}

export interface TrialStep {
  stage: string;
  basis: string;
  reckoning: string;
}

export interface TryPolicyOutput {
  from: string;
  basis: string;
  total: number;
  in_scope: number;
  funds: number;
  accounts: number;
  cash: number;
  allowances: number;
  waterfall: WaterfallRow[];
  steps: TrialStep[];
}

export const describe_trial: Operation<DescribeTrialInput, DescribeTrialOutput> = {
  name: 'describe_trial', method: 'GET', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算所需情况',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'item_classes', title: '目录类别', type: 'text', limit: 100, required: true },
    { name: 'charge_types', title: '费用类别', type: 'text', limit: 500, required: true },
    {
      name: 'dimensions', title: '维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'line_dimensions', title: '明细维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'inputs', title: '输入', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: quantity_type_codes },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'accumulators', title: '累计', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: quantity_type_codes },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const try_policy: Operation<TryPolicyInput, TryPolicyOutput> = {
  name: 'try_policy', method: 'POST', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
    {
      name: 'facts', title: '情况', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'parts', title: '账单各份', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'past', title: '此前累计', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'lines', title: '明细', type: 'rows',
      fields: [
        { name: 'item_class', title: '目录类别', type: 'text', limit: 10, required: true },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 20 },
        { name: 'item', title: '项目编码', type: 'text', limit: 50 },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'quantity', title: '数量', type: 'rate', limit: 16 },
        { name: 'share', title: '目录自付比例', type: 'rate', limit: 5 },
        { name: 'limit', title: '目录限价', type: 'money', limit: 16 },
        { name: 'self_pay', title: '全自费', type: 'text', limit: 1, codes: yes_no_codes },
        {
          name: 'dimensions', title: '明细维度', type: 'rows',
          fields: [
            { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
            { name: 'value', title: '值', type: 'text', limit: 200, required: true },
          ],
        },
      ],
    },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
    { name: 'in_scope', title: '符合范围', type: 'money', limit: 16, required: true },
    { name: 'funds', title: '基金支付', type: 'money', limit: 16, required: true },
    { name: 'accounts', title: '账户支付', type: 'money', limit: 16, required: true },
    { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true },
    { name: 'allowances', title: '津贴', type: 'money', limit: 16, required: true },
    {
      name: 'waterfall', title: '瀑布图', type: 'rows', required: true,
      fields: [
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '类别', type: 'text', limit: 10, required: true, codes: waterfall_kind_codes },
        { name: 'payer', title: '付款方', type: 'text', limit: 30, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
      ],
    },
    {
      name: 'steps', title: '推导', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'reckoning', title: '推导', type: 'text', limit: 20000, required: true },
      ],
    },
  ],
};
