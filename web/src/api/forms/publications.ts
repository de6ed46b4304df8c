// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { publication_kind_codes, yes_no_codes } from './shared_codes';

export interface ListPublicationsInput {
  search?: string | null;
  kind?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface PublicationRow {
  publication: string;
  kind: string;
  number?: string | null;
  title: string;
  published: string;
  published_by: string;
  organisation_name: string;
  agency: string;
  employers: string;
  institutions: string;
  insured: string;
  withdrawn?: string | null;
  received?: string | null;
}

export interface ListPublicationsOutput {
  total?: number | null;
  next?: string | null;
  rows: PublicationRow[];
}

export interface GetPublicationInput {
  publication: string;
}

export interface GetPublicationOutput {
  text: string;
  may_withdraw: string;
  row: PublicationRow;
}

export interface WithdrawPublicationInput {
  publication: string;
}

export interface SignForPublicationInput {
  publication: string;
}

export interface ListReceiptsInput {
  publication: string;
}

export interface ReceiptRow {
  organisation: string;
  organisation_name: string;
  by?: string | null;
  at?: string | null;
}

export interface ListReceiptsOutput {
  total?: number | null;
  next?: string | null;
  rows: ReceiptRow[];
}

export const list_publications: Operation<ListPublicationsInput, ListPublicationsOutput> = {
  name: 'list_publications', method: 'GET', path: '/api/v1/publications',
  function: 'own.sessions', title: '通知与政策文件',
  input: [
    { name: 'search', title: '文号、标题或内容', type: 'text', limit: 60 },
    { name: 'kind', title: '类型', type: 'text', limit: 10, codes: publication_kind_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: publication_kind_codes },
        { name: 'number', title: '文号', type: 'text', limit: 60 },
        { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
        { name: 'published', title: '发布时间', type: 'moment', required: true },
        { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '发布机构', type: 'text', limit: 100, required: true },
        { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'withdrawn', title: '撤回时间', type: 'moment' },
        { name: 'received', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};

export const get_publication: Operation<GetPublicationInput, GetPublicationOutput> = {
  name: 'get_publication', method: 'GET', path: '/api/v1/publications/{publication}',
  function: 'own.sessions', title: '文件内容',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'text', title: '内容', type: 'text', limit: 20000, required: true },
    { name: 'may_withdraw', title: '可撤回', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'row', title: '文件', type: 'row', required: true,
      fields: [
        { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: publication_kind_codes },
        { name: 'number', title: '文号', type: 'text', limit: 60 },
        { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
        { name: 'published', title: '发布时间', type: 'moment', required: true },
        { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '发布机构', type: 'text', limit: 100, required: true },
        { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'withdrawn', title: '撤回时间', type: 'moment' },
        { name: 'received', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};

export const withdraw_publication: Operation<WithdrawPublicationInput, PublicationRow> = {
  name: 'withdraw_publication', method: 'POST', path: '/api/v1/publications/{publication}/withdraw',
  function: 'own.sessions', title: '撤回文件',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: publication_kind_codes },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '发布机构', type: 'text', limit: 100, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const sign_for_publication: Operation<SignForPublicationInput, PublicationRow> = {
  name: 'sign_for_publication', method: 'POST', path: '/api/v1/publications/{publication}/receipt',
  function: 'own.sessions', title: '签收文件',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: publication_kind_codes },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '发布机构', type: 'text', limit: 100, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const list_receipts: Operation<ListReceiptsInput, ListReceiptsOutput> = {
  name: 'list_receipts', method: 'GET', path: '/api/v1/publications/{publication}/receipts',
  function: 'own.sessions', title: '签收情况',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'organisation', title: '机构代码', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'by', title: '签收人', type: 'text', limit: 40 },
        { name: 'at', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};
