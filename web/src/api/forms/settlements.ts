// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { charge_type_codes, gender_codes, insurance_codes, medical_type_codes, payer_kind_codes, person_type_codes, settlement_state_codes, yes_no_codes } from './shared_codes';

export interface ListSettlementsInput {
  settlement_id?: string | null;
  person?: string | null;
  institution?: string | null;
  from?: string | null;
  to?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface SettlementRow {
  settlement_id: string;
  at: string;
  person: string;
  person_name: string;
  institution: string;
  institution_name: string;
  insurance: string;
  med_type: string;
  state: string;
  total: number;
  fund: number;
  account: number;
  cash: number;
}

export interface ListSettlementsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettlementRow[];
}

export interface GetSettlementInput {
  settlement_id: string;
}

export interface SettlementFacts {
  visit_id: string;
  certificate: string;
  gender: string;
  person_type: string;
  begins_on: string;
  ends_on: string;
  disease?: string | null;
  department?: string | null;
  doctor?: string | null;
  invoice_no?: string | null;
  policy: string;
  policy_basis?: string | null;
  policy_from: string;
  full_self_pay: number;
  over_limit: number;
  first_self_pay: number;
  in_scope: number;
  deductible: number;
  balance: number;
  original?: string | null;
  reversed_by?: string | null;
  journal?: string | null;
}

export interface SettlementPayer {
  kind: string;
  title: string;
  amount: number;
}

export interface SettlementStep {
  stage: string;
  payer?: string | null;
  basis?: string | null;
  amount: number;
  paid: number;
  self: number;
  arithmetic?: string | null;
  sentence: string;
}

export interface Sentence {
  text: string;
}

export interface SettlementLine {
  line_no: string;
  charged_at: string;
  code: string;
  name: string;
  item_class?: string | null;
  charge_type?: string | null;
  quantity: string;
  price: string;
  amount: number;
  self_pay_rate: number;
  full_self_pay: number;
  over_limit: number;
  first_self_pay: number;
  in_scope: number;
  remark?: string | null;
}

export interface SettlementPosting {
  account: string;
  title: string;
  amount: number;
}

export interface SettlementSheet {
  head: SettlementRow;
  facts: SettlementFacts;
  payers: SettlementPayer[];
  steps: SettlementStep[];
  summary: Sentence[];
  lines: SettlementLine[];
  postings: SettlementPosting[];
}

export interface ReverseSettlementInput {
  settlement_id: string;
  reason: string;
}

export interface PrintSettlementInput {
  settlement_id: string;
  derivation?: string | null;
}

export interface DocumentFile {
  file_name: string;
  media_type: string;
  content: string;
}

export const list_settlements: Operation<ListSettlementsInput, ListSettlementsOutput> = {
  name: 'list_settlements', method: 'GET', path: '/api/v1/settlements',
  function: 'settlement.read', title: '结算查询',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20 },
    { name: 'person', title: '人员编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'from', title: '结算日期起', type: 'day' },
    { name: 'to', title: '结算日期止', type: 'day' },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: settlement_state_codes },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const get_settlement: Operation<GetSettlementInput, SettlementSheet> = {
  name: 'get_settlement', method: 'GET', path: '/api/v1/settlements/{settlement_id}',
  function: 'settlement.read', title: '结算详情',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'head', title: '结算', type: 'row', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: settlement_state_codes },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'facts', title: '情况', type: 'row', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: gender_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'begins_on', title: '就诊日期', type: 'day', required: true },
        { name: 'ends_on', title: '结束日期', type: 'day', required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'department', title: '科室', type: 'text', limit: 100 },
        { name: 'doctor', title: '医师', type: 'text', limit: 50 },
        { name: 'invoice_no', title: '发票号', type: 'text', limit: 20 },
        { name: 'policy', title: '适用政策', type: 'text', limit: 100, required: true },
        { name: 'policy_basis', title: '政策依据', type: 'text', limit: 500 },
        { name: 'policy_from', title: '政策版本自', type: 'day', required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'deductible', title: '起付线', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '结算后账户余额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'original', title: '被退结算编号', type: 'text', limit: 20 },
        { name: 'reversed_by', title: '退费结算编号', type: 'text', limit: 20 },
        { name: 'journal', title: '记账凭证号', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 20, required: true, codes: payer_kind_codes },
        { name: 'title', title: '付款方', type: 'text', limit: 100, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'steps', title: '计算过程', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'payer', title: '付款方', type: 'text', limit: 30 },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
        { name: 'amount', title: '计算基数', type: 'money', limit: 16, required: true, negative: true },
        { name: 'paid', title: '支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self', title: '个人负担', type: 'money', limit: 16, required: true, negative: true },
        { name: 'arithmetic', title: '算式', type: 'text', limit: 2000 },
        { name: 'sentence', title: '说明', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'summary', title: '说明', type: 'rows', required: true,
      fields: [
        { name: 'text', title: '文字', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'lines', title: '费用明细', type: 'rows', required: true,
      fields: [
        { name: 'line_no', title: '流水号', type: 'text', limit: 30, required: true },
        { name: 'charged_at', title: '费用时间', type: 'moment', required: true },
        { name: 'code', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'item_class', title: '等级', type: 'text', limit: 10 },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, codes: charge_type_codes },
        { name: 'quantity', title: '数量', type: 'text', limit: 20, required: true },
        { name: 'price', title: '单价', type: 'text', limit: 20, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self_pay_rate', title: '先行自付比例', type: 'rate', limit: 5, required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'remark', title: '说明', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'postings', title: '记账分录', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '科目', type: 'text', limit: 100, required: true },
        { name: 'title', title: '科目名称', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '发生额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const reverse_settlement: Operation<ReverseSettlementInput, SettlementRow> = {
  name: 'reverse_settlement', method: 'POST', path: '/api/v1/settlements/{settlement_id}/reverse',
  function: 'settlement.reverse', title: '结算冲正',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '冲正原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'at', title: '结算时间', type: 'moment', required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
    { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
    { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: settlement_state_codes },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
    { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
    { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
  ],
};

export const print_settlement: Operation<PrintSettlementInput, DocumentFile> = {
  name: 'print_settlement', method: 'POST', path: '/api/v1/settlements/{settlement_id}/print',
  function: 'settlement.read', title: '打印结算单',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'derivation', title: '附计算过程', type: 'text', limit: 1, codes: yes_no_codes },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};
