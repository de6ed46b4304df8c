// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export type ListSessionsInput = Record<string, never>;

export interface SessionRow {
  id: string;
  address: string;
  agent: string;
  begun: string;
  seen: string;
  current: string;
}

export interface ListSessionsOutput {
  total?: number | null;
  next?: string | null;
  rows: SessionRow[];
}

export interface EndSessionInput {
  id: string;
}

export type EndSessionOutput = Record<string, never>;

export const list_sessions: Operation<ListSessionsInput, ListSessionsOutput> = {
  name: 'list_sessions', method: 'GET', path: '/api/v1/sessions',
  function: 'own.sessions', title: '我的会话',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '会话编号', type: 'text', limit: 20, required: true },
        { name: 'address', title: '登录地址', type: 'text', limit: 45, required: true },
        { name: 'agent', title: '浏览器', type: 'text', limit: 200, required: true },
        { name: 'begun', title: '登录时间', type: 'moment', required: true },
        { name: 'seen', title: '最近操作', type: 'moment', required: true },
        { name: 'current', title: '当前会话', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const end_session: Operation<EndSessionInput, EndSessionOutput> = {
  name: 'end_session', method: 'DELETE', path: '/api/v1/sessions/{id}',
  function: 'own.sessions', title: '结束会话',
  input: [
    { name: 'id', title: '会话编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};
