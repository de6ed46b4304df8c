// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DocumentFile } from './settlements';

export const alignment_codes = [
  { value: 'left', title: '靠左' },
  { value: 'right', title: '靠右' },
] as const;

export interface PrintedFilter {
  title: string;
  text: string;
}

export interface PrintedColumn {
  title: string;
  align?: string | null;
}

export interface PrintedCell {
  text?: string | null;
}

export interface PrintedRow {
  cells: PrintedCell[];
}

export interface PrintListInput {
  title: string;
  filters?: PrintedFilter[];
  columns: PrintedColumn[];
  rows: PrintedRow[];
}

export const print_list: Operation<PrintListInput, DocumentFile> = {
  name: 'print_list', method: 'POST', path: '/api/v1/lists/print',
  function: 'own.sessions', title: '打印列表',
  input: [
    { name: 'title', title: '标题', type: 'text', limit: 60, required: true },
    {
      name: 'filters', title: '查询条件', type: 'rows',
      fields: [
        { name: 'title', title: '条件', type: 'text', limit: 100, required: true },
        { name: 'text', title: '内容', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'columns', title: '列', type: 'rows', required: true,
      fields: [
        { name: 'title', title: '列名', type: 'text', limit: 100, required: true },
        { name: 'align', title: '对齐', type: 'text', limit: 5, codes: alignment_codes },
      ],
    },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        {
          name: 'cells', title: '单元格', type: 'rows', required: true,
          fields: [
            { name: 'text', title: '文字', type: 'text', limit: 2000 },
          ],
        },
      ],
    },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};
