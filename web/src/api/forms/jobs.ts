// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export const job_state_codes = [
  { value: 'waiting', title: '等待' },
  { value: 'running', title: '办理中' },
  { value: 'cancelling', title: '取消中' },
  { value: 'committing', title: '正在写入' },
  { value: 'done', title: '已完成' },
  { value: 'refused', title: '未办理' },
  { value: 'cancelled', title: '已取消' },
  { value: 'failed', title: '出错' },
] as const;

export interface ListJobsInput {
  state?: string | null;
  own?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface JobRow {
  job: string;
  act: string;
  username: string;
  organisation_name: string;
  asked: string;
  ended?: string | null;
  state: string;
  doing?: string | null;
  done: number;
  total: number;
  own: string;
  cancellable: string;
  refusal?: string | null;
  message?: string | null;
}

export interface ListJobsOutput {
  total?: number | null;
  next?: string | null;
  rows: JobRow[];
}

export interface GetJobInput {
  job: string;
}

export interface FollowJobInput {
  job: string;
}

export type FollowJobOutput = Record<string, never>;

export interface GetJobAnswerInput {
  job: string;
}

export type GetJobAnswerOutput = Record<string, never>;

export interface CancelJobInput {
  job: string;
}

export const list_jobs: Operation<ListJobsInput, ListJobsOutput> = {
  name: 'list_jobs', method: 'GET', path: '/api/v1/jobs',
  function: 'own.sessions', title: '运行作业',
  input: [
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: job_state_codes },
    { name: 'own', title: '本人的', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
        { name: 'asked', title: '提交时间', type: 'moment', required: true },
        { name: 'ended', title: '结束时间', type: 'moment' },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: job_state_codes },
        { name: 'doing', title: '正在做', type: 'text', limit: 60 },
        { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
        { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
        { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
        { name: 'message', title: '说明', type: 'text', limit: 500 },
      ],
    },
  ],
};

export const get_job: Operation<GetJobInput, JobRow> = {
  name: 'get_job', method: 'GET', path: '/api/v1/jobs/{job}',
  function: 'own.sessions', title: '作业进度',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
    { name: 'asked', title: '提交时间', type: 'moment', required: true },
    { name: 'ended', title: '结束时间', type: 'moment' },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: job_state_codes },
    { name: 'doing', title: '正在做', type: 'text', limit: 60 },
    { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
    { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
    { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
    { name: 'message', title: '说明', type: 'text', limit: 500 },
  ],
};

export const follow_job: Operation<FollowJobInput, FollowJobOutput> = {
  name: 'follow_job', method: 'GET', path: '/api/v1/jobs/{job}/events',
  function: 'own.sessions', title: '跟踪作业进度',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};

export const get_job_answer: Operation<GetJobAnswerInput, GetJobAnswerOutput> = {
  name: 'get_job_answer', method: 'GET', path: '/api/v1/jobs/{job}/answer',
  function: 'own.sessions', title: '作业的办理结果',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};

export const cancel_job: Operation<CancelJobInput, JobRow> = {
  name: 'cancel_job', method: 'POST', path: '/api/v1/jobs/{job}/cancel',
  function: 'own.sessions', title: '取消作业',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
    { name: 'asked', title: '提交时间', type: 'moment', required: true },
    { name: 'ended', title: '结束时间', type: 'moment' },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: job_state_codes },
    { name: 'doing', title: '正在做', type: 'text', limit: 60 },
    { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
    { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
    { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
    { name: 'message', title: '说明', type: 'text', limit: 500 },
  ],
};
