// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { PolicyCheck } from './policy_checks';
import { yes_no_codes } from './shared_codes';

export const draft_state_codes = [
  { value: 'draft', title: '起草中' },
  { value: 'waiting', title: '待审批' },
  { value: 'approved', title: '已通过' },
  { value: 'refused', title: '未通过' },
  { value: 'discarded', title: '已作废' },
] as const;

export interface ListDraftsInput {
  file?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface DraftRow {
  draft_id: string;
  file: string;
  state: string;
  note: string;
  revision: number;
  entered_by: string;
  changed: string;
  submitted?: string | null;
  reviewed_by?: string | null;
  reviewed?: string | null;
  reason?: string | null;
  effective?: string | null;
  edition?: number | null;
  digest: string;
}

export interface ListDraftsOutput {
  total?: number | null;
  next?: string | null;
  rows: DraftRow[];
}

export interface GetDraftInput {
  draft_id: string;
}

export interface DraftShown {
  text: string;
  base?: string | null;
  may_enter: string;
  may_review: string;
  draft: DraftRow;
  check: PolicyCheck;
}

export interface BeginDraftInput {
  file: string;
  note: string;
}

export interface SaveDraftInput {
  draft_id: string;
  revision: number;
  note: string;
  text: string;
}

export interface SubmitDraftInput {
  draft_id: string;
}

export interface RecallDraftInput {
  draft_id: string;
}

export interface DiscardDraftInput {
  draft_id: string;
}

export interface ApproveDraftInput {
  draft_id: string;
  revision: number;
  reason?: string | null;
}

export interface RefuseDraftInput {
  draft_id: string;
  revision: number;
  reason?: string | null;
}

export interface EstimateDraftInput {
  draft_id: string;
}

export interface EffectRow {
  payer: string;
  before: number;
  after: number;
}

export interface EffectCase {
  day: string;
  med_type: string;
  level: string;
  total: number;
  funds_before: number;
  funds_after: number;
  patient_before: number;
  patient_after: number;
}

export interface EstimateDraftOutput {
  decided: number;
  left_out: number;
  better: number;
  worse: number;
  first?: string | null;
  last?: string | null;
  since?: string | null;
  total: number;
  payers: EffectRow[];
  cases: EffectCase[];
}

export const list_drafts: Operation<ListDraftsInput, ListDraftsOutput> = {
  name: 'list_drafts', method: 'GET', path: '/api/v1/policy-drafts',
  function: 'policy.read', title: '政策草案',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'state', title: '状态', type: 'text', limit: 10, codes: draft_state_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
        { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
        { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
        { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '修改时间', type: 'moment', required: true },
        { name: 'submitted', title: '提交时间', type: 'moment' },
        { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '审批时间', type: 'moment' },
        { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
        { name: 'effective', title: '规定变化自', type: 'day' },
        { name: 'edition', title: '版次', type: 'number', limit: 6 },
        { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
      ],
    },
  ],
};

export const get_draft: Operation<GetDraftInput, DraftShown> = {
  name: 'get_draft', method: 'GET', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.read', title: '查看草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
    { name: 'base', title: '原条文', type: 'text', limit: 200000 },
    { name: 'may_enter', title: '可起草', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'may_review', title: '可审批', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'draft', title: '草案', type: 'row', required: true,
      fields: [
        { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
        { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
        { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
        { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '修改时间', type: 'moment', required: true },
        { name: 'submitted', title: '提交时间', type: 'moment' },
        { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '审批时间', type: 'moment' },
        { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
        { name: 'effective', title: '规定变化自', type: 'day' },
        { name: 'edition', title: '版次', type: 'number', limit: 6 },
        { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
      ],
    },
    {
      name: 'check', title: '检查结果', type: 'row', required: true,
      fields: [
        { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'changes_from', title: '规定变化自', type: 'day' },
        { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        {
          name: 'problems', title: '问题', type: 'rows', required: true,
          fields: [
            { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
            { name: 'path', title: '位置', type: 'text', limit: 200, required: true },
            { name: 'what', title: '问题', type: 'text', limit: 500, required: true },
            { name: 'right', title: '应当', type: 'text', limit: 500, required: true },
          ],
        },
        {
          name: 'examples', title: '算例', type: 'rows', required: true,
          fields: [
            { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
            { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
            { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: yes_no_codes },
            { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
          ],
        },
      ],
    },
  ],
};

export const begin_draft: Operation<BeginDraftInput, DraftRow> = {
  name: 'begin_draft', method: 'POST', path: '/api/v1/policy-drafts',
  function: 'policy.enter', title: '起草政策',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const save_draft: Operation<SaveDraftInput, DraftRow> = {
  name: 'save_draft', method: 'PUT', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.enter', title: '保存草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const submit_draft: Operation<SubmitDraftInput, DraftRow> = {
  name: 'submit_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/submit',
  function: 'policy.enter', title: '提交草案审批',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const recall_draft: Operation<RecallDraftInput, DraftRow> = {
  name: 'recall_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/recall',
  function: 'policy.enter', title: '撤回草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const discard_draft: Operation<DiscardDraftInput, DraftRow> = {
  name: 'discard_draft', method: 'DELETE', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.enter', title: '作废草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const approve_draft: Operation<ApproveDraftInput, DraftRow> = {
  name: 'approve_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/approve',
  function: 'policy.review', title: '通过草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const refuse_draft: Operation<RefuseDraftInput, DraftRow> = {
  name: 'refuse_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/refuse',
  function: 'policy.review', title: '退回草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: draft_state_codes },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const estimate_draft: Operation<EstimateDraftInput, EstimateDraftOutput> = {
  name: 'estimate_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/effects',
  function: 'policy.read', title: '测算草案影响',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'decided', title: '测算笔数', type: 'number', limit: 6, required: true },
    { name: 'left_out', title: '未测算笔数', type: 'number', limit: 6, required: true },
    { name: 'better', title: '个人少付笔数', type: 'number', limit: 6, required: true },
    { name: 'worse', title: '个人多付笔数', type: 'number', limit: 6, required: true },
    { name: 'first', title: '最早结算日', type: 'day' },
    { name: 'last', title: '最近结算日', type: 'day' },
    { name: 'since', title: '查找起始日', type: 'day' },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'payer', title: '付款方', type: 'text', limit: 30, required: true },
        { name: 'before', title: '现行', type: 'money', limit: 16, required: true },
        { name: 'after', title: '草案', type: 'money', limit: 16, required: true },
      ],
    },
    {
      name: 'cases', title: '变化最大的', type: 'rows', required: true,
      fields: [
        { name: 'day', title: '结算日期', type: 'day', required: true },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 50, required: true },
        { name: 'level', title: '医院等级', type: 'text', limit: 30, required: true },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
        { name: 'funds_before', title: '基金（现行）', type: 'money', limit: 16, required: true },
        { name: 'funds_after', title: '基金（草案）', type: 'money', limit: 16, required: true },
        { name: 'patient_before', title: '个人（现行）', type: 'money', limit: 16, required: true },
        { name: 'patient_after', title: '个人（草案）', type: 'money', limit: 16, required: true },
      ],
    },
  ],
};
