// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { PublicationRow } from './publications';
import { publication_kind_codes, yes_no_codes } from './shared_codes';

export interface PublishPaperInput {
  number?: string | null;
  title: string;
  text: string;
  agency: string;
  employers: string;
  institutions: string;
  insured: string;
}

export const publish_paper: Operation<PublishPaperInput, PublicationRow> = {
  name: 'publish_paper', method: 'POST', path: '/api/v1/papers',
  function: 'paper.publish', title: '发布政策文件',
  input: [
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'text', title: '内容', type: 'text', limit: 20000, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: yes_no_codes },
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
