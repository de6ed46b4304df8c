// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export const backup_standing_codes = [
  { value: 'fresh', title: '正常' },
  { value: 'old', title: '已过期' },
  { value: 'none', title: '没有备份' },
  { value: 'unknown', title: '没有记录可查' },
  { value: 'unreadable', title: '记录无法读取' },
] as const;

export const backup_kind_codes = [
  { value: 'backup', title: '备份' },
  { value: 'restore', title: '恢复' },
] as const;

export const backup_outcome_codes = [
  { value: 'verified', title: '成功，已核对' },
  { value: 'unverified', title: '成功，未核对' },
  { value: 'failed', title: '失败' },
] as const;

export const archive_place_codes = [
  { value: 'there', title: '在原处' },
  { value: 'gone', title: '已移走或删除' },
  { value: 'unseen', title: '本服务器看不到' },
] as const;

export type ListBackupsInput = Record<string, never>;

export interface BackupRow {
  kind: string;
  ended: string;
  outcome: string;
  taken?: string | null;
  archive: string;
  place?: string | null;
  host: string;
  store: string;
  bytes: number;
  rows: number;
  settlements: number;
  seconds: number;
  failure?: string | null;
}

export interface ListBackupsOutput {
  standing: string;
  store: string;
  record?: string | null;
  newest?: string | null;
  age_hours?: number | null;
  limit_hours: number;
  rows: BackupRow[];
}

export const list_backups: Operation<ListBackupsInput, ListBackupsOutput> = {
  name: 'list_backups', method: 'GET', path: '/api/v1/backups',
  function: 'system.read', title: '备份与恢复',
  input: [],
  output: [
    { name: 'standing', title: '备份状况', type: 'text', limit: 10, required: true, codes: backup_standing_codes },
    { name: 'store', title: '数据库', type: 'text', limit: 300, required: true },
    { name: 'record', title: '备份记录', type: 'text', limit: 300 },
    { name: 'newest', title: '最近备份的数据截至', type: 'moment' },
    { name: 'age_hours', title: '距今小时数', type: 'number', limit: 9 },
    { name: 'limit_hours', title: '允许小时数', type: 'number', limit: 6, required: true },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 10, required: true, codes: backup_kind_codes },
        { name: 'ended', title: '完成时间', type: 'moment', required: true },
        { name: 'outcome', title: '结果', type: 'text', limit: 10, required: true, codes: backup_outcome_codes },
        { name: 'taken', title: '数据截至', type: 'moment' },
        { name: 'archive', title: '备份文件', type: 'text', limit: 300, required: true },
        { name: 'place', title: '文件现状', type: 'text', limit: 10, codes: archive_place_codes },
        { name: 'host', title: '主机', type: 'text', limit: 100, required: true },
        { name: 'store', title: '数据库', type: 'text', limit: 300, required: true },
        { name: 'bytes', title: '文件字节数', type: 'number', limit: 15, required: true },
        { name: 'rows', title: '记录行数', type: 'number', limit: 15, required: true },
        { name: 'settlements', title: '结算笔数', type: 'number', limit: 15, required: true },
        { name: 'seconds', title: '用时秒数', type: 'number', limit: 9, required: true },
        { name: 'failure', title: '失败原因', type: 'text', limit: 500 },
      ],
    },
  ],
};
