// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import { card_state_codes, declaration_state_codes } from './shared_codes';

export const card_event_codes = [
  { value: 'request', title: '申领' },
  { value: 'order', title: '送制' },
  { value: 'make', title: '制成' },
  { value: 'fail', title: '制卡失败' },
  { value: 'collect', title: '领取启用' },
  { value: 'lose', title: '挂失' },
  { value: 'find', title: '解除挂失' },
  { value: 'damage', title: '报损' },
  { value: 'cancel', title: '注销' },
  { value: 'correct', title: '更正' },
] as const;

export const card_report_codes = [
  { value: 'collect', title: '领取启用' },
  { value: 'lose', title: '挂失' },
  { value: 'find', title: '解除挂失' },
  { value: 'damage', title: '报损' },
] as const;

export interface ListCardsInput {
  state?: string | null;
  person?: string | null;
  batch?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface CardRow {
  card: string;
  number: string;
  person: string;
  name: string;
  state: string;
  since: string;
  batch?: string | null;
}

export interface ListCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: CardRow[];
}

export interface GetCardInput {
  card: string;
}

export interface CardLogRow {
  number: number;
  at: string;
  event: string;
  state: string;
  by: string;
  reason?: string | null;
  cause?: string | null;
}

export interface GetCardOutput {
  row: CardRow;
  log: CardLogRow[];
}

export interface CancelCardInput {
  card: string;
  reason: string;
}

export interface CorrectCardInput {
  card: string;
  number: number;
  event: string;
  reason: string;
}

export interface ReportCardInput {
  card: string;
  event: string;
  reason?: string | null;
}

export interface TopUpPurseInput {
  card: string;
  amount: number;
  number: number;
}

export interface TopUpPurseOutput {
  card: string;
  number: string;
  name: string;
  top_up: number;
  amount: number;
  covered: number;
  balance: number;
  account: number;
  at: string;
  code: string;
}

export interface ReturnPurseInput {
  card: string;
}

export const list_cards: Operation<ListCardsInput, ListCardsOutput> = {
  name: 'list_cards', method: 'GET', path: '/api/v1/cards',
  function: 'card.read', title: '医疗卡',
  input: [
    { name: 'state', title: '卡状态', type: 'text', limit: 20, codes: card_state_codes },
    { name: 'person', title: '人员编号', type: 'text', limit: 20 },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const get_card: Operation<GetCardInput, GetCardOutput> = {
  name: 'get_card', method: 'GET', path: '/api/v1/cards/{card}',
  function: 'card.read', title: '医疗卡详情',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'row', title: '医疗卡', type: 'row', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'log', title: '卡日志', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '序号', type: 'number', limit: 6, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'event', title: '业务', type: 'text', limit: 20, required: true, codes: card_event_codes },
        { name: 'state', title: '办理后状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'reason', title: '原因', type: 'text', limit: 200 },
        { name: 'cause', title: '随此卡办理', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const cancel_card: Operation<CancelCardInput, DeclarationRow> = {
  name: 'cancel_card', method: 'POST', path: '/api/v1/cards/{card}/cancel',
  function: 'card.enter', title: '医疗卡注销',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
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

export const correct_card: Operation<CorrectCardInput, DeclarationRow> = {
  name: 'correct_card', method: 'POST', path: '/api/v1/cards/{card}/correction',
  function: 'card.enter', title: '医疗卡更正',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '日志序号', type: 'number', limit: 6, required: true },
    { name: 'event', title: '更正的业务', type: 'text', limit: 20, required: true, codes: card_event_codes },
    { name: 'reason', title: '更正原因', type: 'text', limit: 200, required: true },
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

export const report_card: Operation<ReportCardInput, CardRow> = {
  name: 'report_card', method: 'POST', path: '/api/v1/cards/{card}/reports',
  function: 'card.counter', title: '医疗卡柜台办理',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'event', title: '业务', type: 'text', limit: 20, required: true, codes: card_report_codes },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
    { name: 'since', title: '状态时间', type: 'moment', required: true },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
  ],
};

export const top_up_purse: Operation<TopUpPurseInput, TopUpPurseOutput> = {
  name: 'top_up_purse', method: 'POST', path: '/api/v1/cards/{card}/top-ups',
  function: 'card.counter', title: '圈存',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'amount', title: '圈存金额', type: 'money', limit: 16, required: true },
    { name: 'number', title: '圈存序号', type: 'number', limit: 9, required: true },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'top_up', title: '圈存序号', type: 'number', limit: 9, required: true },
    { name: 'amount', title: '圈存金额', type: 'money', limit: 16, required: true },
    { name: 'covered', title: '收回挂账', type: 'money', limit: 16, required: true },
    { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
    { name: 'account', title: '个人账户余额', type: 'money', limit: 16, required: true },
    { name: 'at', title: '时间', type: 'moment', required: true },
    { name: 'code', title: '圈存认证码', type: 'text', limit: 16, required: true },
  ],
};

export const return_purse: Operation<ReturnPurseInput, DeclarationRow> = {
  name: 'return_purse', method: 'POST', path: '/api/v1/cards/{card}/purse-return',
  function: 'card.enter', title: '卡钱包退回个人账户',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
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
