// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export const dictionary_use_codes = [
  { value: 'checked', title: '列外代码拒收' },
  { value: 'extended', title: '可加位细分，其他拒收' },
  { value: 'kept', title: '不核对，原样收存' },
  { value: 'given', title: '由本系统答复' },
] as const;

export const message_direction_codes = [
  { value: 'input', title: '入参' },
  { value: 'output', title: '出参' },
] as const;

export interface ListDictionariesInput {
  search?: string | null;
  use?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface DictionaryRow {
  dictionary: string;
  title: string;
  values: number;
  messages: number;
  use: string;
  source: string;
}

export interface ListDictionariesOutput {
  total?: number | null;
  next?: string | null;
  rows: DictionaryRow[];
}

export interface GetDictionaryInput {
  dictionary: string;
}

export interface DictionaryValue {
  value: string;
  title: string;
  decides?: string | null;
}

export interface DictionaryPlace {
  infno: string;
  message: string;
  direction: string;
  field: string;
  title: string;
}

export interface GetDictionaryOutput {
  row: DictionaryRow;
  values: DictionaryValue[];
  places: DictionaryPlace[];
}

export const list_dictionaries: Operation<ListDictionariesInput, ListDictionariesOutput> = {
  name: 'list_dictionaries', method: 'GET', path: '/api/v1/dictionaries',
  function: 'system.read', title: '数据字典',
  input: [
    { name: 'search', title: '字典、名称或代码含义', type: 'text', limit: 100 },
    { name: 'use', title: '收到时', type: 'text', limit: 10, codes: dictionary_use_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'dictionary', title: '字典', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'values', title: '代码数', type: 'number', limit: 6, required: true },
        { name: 'messages', title: '交易数', type: 'number', limit: 6, required: true },
        { name: 'use', title: '收到时', type: 'text', limit: 10, required: true, codes: dictionary_use_codes },
        { name: 'source', title: '来源', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const get_dictionary: Operation<GetDictionaryInput, GetDictionaryOutput> = {
  name: 'get_dictionary', method: 'GET', path: '/api/v1/dictionaries/{dictionary}',
  function: 'system.read', title: '数据字典详情',
  input: [
    { name: 'dictionary', title: '字典', type: 'text', limit: 40, required: true },
  ],
  output: [
    {
      name: 'row', title: '字典', type: 'row', required: true,
      fields: [
        { name: 'dictionary', title: '字典', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'values', title: '代码数', type: 'number', limit: 6, required: true },
        { name: 'messages', title: '交易数', type: 'number', limit: 6, required: true },
        { name: 'use', title: '收到时', type: 'text', limit: 10, required: true, codes: dictionary_use_codes },
        { name: 'source', title: '来源', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'values', title: '代码', type: 'rows', required: true,
      fields: [
        { name: 'value', title: '代码', type: 'text', limit: 20, required: true },
        { name: 'title', title: '含义', type: 'text', limit: 100, required: true },
        { name: 'decides', title: '本系统办理', type: 'text', limit: 1, codes: yes_no_codes },
      ],
    },
    {
      name: 'places', title: '使用处', type: 'rows', required: true,
      fields: [
        { name: 'infno', title: '交易编号', type: 'text', limit: 10, required: true },
        { name: 'message', title: '交易名称', type: 'text', limit: 100, required: true },
        { name: 'direction', title: '方向', type: 'text', limit: 6, required: true, codes: message_direction_codes },
        { name: 'field', title: '数据项', type: 'text', limit: 60, required: true },
        { name: 'title', title: '含义', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};
