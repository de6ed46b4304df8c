// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { RowFault } from './employers';

export const log_state_codes = [
  { value: 'booked', title: '已入账' },
  { value: 'held', title: '待处理' },
  { value: 'paid', title: '核准支付' },
  { value: 'refused', title: '核定不付' },
] as const;

export const log_decision_codes = [
  { value: 'pay', title: '核准支付' },
  { value: 'refuse', title: '核定不付' },
] as const;

export interface OfflineRow {
  institution: string;
  terminal: string;
  terminal_serial: string;
  card_no: string;
  counter: number;
  at: string;
  amount: number;
  before: number;
  after: number;
}

export interface ImportLogsInput {
  rows: OfflineRow[];
}

export interface ImportLogsOutput {
  received: number;
  again: number;
  booked: number;
  held: number;
}

export interface CheckLogsInput {
  rows: OfflineRow[];
}

export interface CheckLogsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListLogsInput {
  state?: string | null;
  institution?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface OfflineLogRow {
  log: string;
  institution_name: string;
  terminal: string;
  terminal_serial: string;
  number: string;
  person: string;
  counter: number;
  at: string;
  amount: number;
  before: number;
  after: number;
  state: string;
  faults?: string | null;
  received: string;
  received_name: string;
  decided?: string | null;
  decided_name?: string | null;
  reason?: string | null;
}

export interface ListLogsOutput {
  total?: number | null;
  next?: string | null;
  rows: OfflineLogRow[];
}

export interface DecideLogInput {
  log: string;
  decision: string;
  reason: string;
}

export const import_logs: Operation<ImportLogsInput, ImportLogsOutput> = {
  name: 'import_logs', method: 'POST', path: '/api/v1/offline-logs',
  function: 'card.enter', title: '导入脱机消费日志',
  input: [
    {
      name: 'rows', title: '脱机消费', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
      ],
    },
  ],
  output: [
    { name: 'received', title: '新收到', type: 'number', limit: 9, required: true },
    { name: 'again', title: '重复', type: 'number', limit: 9, required: true },
    { name: 'booked', title: '已入账', type: 'number', limit: 9, required: true },
    { name: 'held', title: '待处理', type: 'number', limit: 9, required: true },
  ],
};

export const check_logs: Operation<CheckLogsInput, CheckLogsOutput> = {
  name: 'check_logs', method: 'POST', path: '/api/v1/offline-logs/check',
  function: 'card.enter', title: '脱机消费日志预检',
  input: [
    {
      name: 'rows', title: '脱机消费', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
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

export const list_logs: Operation<ListLogsInput, ListLogsOutput> = {
  name: 'list_logs', method: 'GET', path: '/api/v1/offline-logs',
  function: 'card.read', title: '脱机消费',
  input: [
    { name: 'state', title: '处理状态', type: 'text', limit: 20, codes: log_state_codes },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 20 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
        { name: 'state', title: '处理状态', type: 'text', limit: 20, required: true, codes: log_state_codes },
        { name: 'faults', title: '差异', type: 'text', limit: 60 },
        { name: 'received', title: '收到时间', type: 'moment', required: true },
        { name: 'received_name', title: '导入人', type: 'text', limit: 40, required: true },
        { name: 'decided', title: '处理时间', type: 'moment' },
        { name: 'decided_name', title: '处理人', type: 'text', limit: 40 },
        { name: 'reason', title: '处理意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const decide_log: Operation<DecideLogInput, OfflineLogRow> = {
  name: 'decide_log', method: 'POST', path: '/api/v1/offline-logs/{log}/decision',
  function: 'card.review', title: '脱机消费差异处理',
  input: [
    { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
    { name: 'decision', title: '处理结果', type: 'text', limit: 20, required: true, codes: log_decision_codes },
    { name: 'reason', title: '处理意见', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
    { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
    { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
    { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
    { name: 'at', title: '交易时间', type: 'moment', required: true },
    { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
    { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
    { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
    { name: 'state', title: '处理状态', type: 'text', limit: 20, required: true, codes: log_state_codes },
    { name: 'faults', title: '差异', type: 'text', limit: 60 },
    { name: 'received', title: '收到时间', type: 'moment', required: true },
    { name: 'received_name', title: '导入人', type: 'text', limit: 40, required: true },
    { name: 'decided', title: '处理时间', type: 'moment' },
    { name: 'decided_name', title: '处理人', type: 'text', limit: 40 },
    { name: 'reason', title: '处理意见', type: 'text', limit: 200 },
  ],
};
