// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { RowFault } from './employers';
import { certificate_kind_codes, gender_codes } from './shared_codes';

export const card_result_codes = [
  { value: '1', title: '成功' },
  { value: '0', title: '失败' },
] as const;

export interface ListCardBatchesInput {
  size?: number | null;
  after?: string | null;
}

export interface CardBatchRow {
  batch: string;
  ordered: string;
  ordered_by: string;
  cards: number;
  made: number;
  failed: number;
  returned?: string | null;
}

export interface ListCardBatchesOutput {
  total?: number | null;
  next?: string | null;
  rows: CardBatchRow[];
}

export type OrderCardsInput = Record<string, never>;

export interface TakeCardOrderInput {
  batch: string;
}

export interface CardOrderRow {
  card_no: string;
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender: string;
  birth: string;
  area: string;
  photo?: string | null;
}

export interface TakeCardOrderOutput {
  total?: number | null;
  next?: string | null;
  rows: CardOrderRow[];
}

export interface MadeCard {
  card_no: string;
  result: string;
  chip?: string | null;
}

export interface ReturnCardsInput {
  batch: string;
  rows: MadeCard[];
}

export interface CheckReturnedCardsInput {
  batch: string;
  rows: MadeCard[];
}

export interface CheckReturnedCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface TakeCardPhotosInput {
  batch: string;
}

export interface CardPhoto {
  photo: string;
  content: string;
}

export interface TakeCardPhotosOutput {
  total?: number | null;
  next?: string | null;
  rows: CardPhoto[];
}

export const list_card_batches: Operation<ListCardBatchesInput, ListCardBatchesOutput> = {
  name: 'list_card_batches', method: 'GET', path: '/api/v1/card-batches',
  function: 'card.read', title: '制卡批次',
  input: [
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
        { name: 'ordered', title: '送制时间', type: 'moment', required: true },
        { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
        { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
        { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
        { name: 'returned', title: '最近回盘时间', type: 'moment' },
      ],
    },
  ],
};

export const order_cards: Operation<OrderCardsInput, CardBatchRow> = {
  name: 'order_cards', method: 'POST', path: '/api/v1/card-batches',
  function: 'card.produce', title: '生成制卡批次',
  input: [],
  output: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    { name: 'ordered', title: '送制时间', type: 'moment', required: true },
    { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
    { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
    { name: 'returned', title: '最近回盘时间', type: 'moment' },
  ],
};

export const take_card_order: Operation<TakeCardOrderInput, TakeCardOrderOutput> = {
  name: 'take_card_order', method: 'POST', path: '/api/v1/card-batches/{batch}/order',
  function: 'card.produce', title: '下载制卡文件',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: gender_codes },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'area', title: '发卡地区', type: 'text', limit: 6, required: true },
        { name: 'photo', title: '照片文件', type: 'text', limit: 24 },
      ],
    },
  ],
};

export const return_cards: Operation<ReturnCardsInput, CardBatchRow> = {
  name: 'return_cards', method: 'POST', path: '/api/v1/card-batches/{batch}/return',
  function: 'card.produce', title: '导入制卡回盘文件',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '卡', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'result', title: '制卡结果', type: 'text', limit: 1, required: true, codes: card_result_codes },
        { name: 'chip', title: '卡识别码', type: 'text', limit: 32 },
      ],
    },
  ],
  output: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    { name: 'ordered', title: '送制时间', type: 'moment', required: true },
    { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
    { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
    { name: 'returned', title: '最近回盘时间', type: 'moment' },
  ],
};

export const check_returned_cards: Operation<CheckReturnedCardsInput, CheckReturnedCardsOutput> = {
  name: 'check_returned_cards', method: 'POST', path: '/api/v1/card-batches/{batch}/return/check',
  function: 'card.produce', title: '制卡回盘文件预检',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '卡', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'result', title: '制卡结果', type: 'text', limit: 1, required: true, codes: card_result_codes },
        { name: 'chip', title: '卡识别码', type: 'text', limit: 32 },
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

export const take_card_photos: Operation<TakeCardPhotosInput, TakeCardPhotosOutput> = {
  name: 'take_card_photos', method: 'POST', path: '/api/v1/card-batches/{batch}/photos',
  function: 'card.produce', title: '下载制卡照片',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'photo', title: '照片文件', type: 'text', limit: 24, required: true },
        { name: 'content', title: '照片', type: 'text', limit: 8000000, required: true },
      ],
    },
  ],
};
