// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export interface GetPurseBooksInput {
  from?: string | null;
  until?: string | null;
}

export interface PurseInstitutionRow {
  institution: string;
  institution_name: string;
  count: number;
  amount: number;
}

export interface GetPurseBooksOutput {
  from: string;
  until: string;
  opening: number;
  topped_up: number;
  consumed: number;
  returned: number;
  closing: number;
  from_account: number;
  advanced: number;
  covered: number;
  owed: number;
  payable: number;
  difference: number;
  held: number;
  held_amount: number;
  institutions: PurseInstitutionRow[];
}

export const get_purse_books: Operation<GetPurseBooksInput, GetPurseBooksOutput> = {
  name: 'get_purse_books', method: 'GET', path: '/api/v1/purse-books',
  function: 'card.read', title: '圈存对账',
  input: [
    { name: 'from', title: '开始日期', type: 'day' },
    { name: 'until', title: '结束日期', type: 'day' },
  ],
  output: [
    { name: 'from', title: '开始日期', type: 'day', required: true },
    { name: 'until', title: '结束日期', type: 'day', required: true },
    { name: 'opening', title: '期初余额', type: 'money', limit: 16, required: true },
    { name: 'topped_up', title: '圈存', type: 'money', limit: 16, required: true },
    { name: 'consumed', title: '脱机消费', type: 'money', limit: 16, required: true },
    { name: 'returned', title: '退回账户', type: 'money', limit: 16, required: true },
    { name: 'closing', title: '期末余额', type: 'money', limit: 16, required: true },
    { name: 'from_account', title: '由个人账户支付', type: 'money', limit: 16, required: true },
    { name: 'advanced', title: '新增挂账', type: 'money', limit: 16, required: true },
    { name: 'covered', title: '收回挂账', type: 'money', limit: 16, required: true },
    { name: 'owed', title: '期末挂账', type: 'money', limit: 16, required: true },
    { name: 'payable', title: '应付定点机构', type: 'money', limit: 16, required: true },
    { name: 'difference', title: '差额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'held', title: '待处理笔数', type: 'number', limit: 9, required: true },
    { name: 'held_amount', title: '待处理金额', type: 'money', limit: 16, required: true },
    {
      name: 'institutions', title: '各定点机构', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'count', title: '笔数', type: 'number', limit: 9, required: true },
        { name: 'amount', title: '应付金额', type: 'money', limit: 16, required: true },
      ],
    },
  ],
};
