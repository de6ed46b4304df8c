// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export type ListRolesInput = Record<string, never>;

export interface RoleRow {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
  kinds?: string | null;
}

export interface ListRolesOutput {
  total?: number | null;
  next?: string | null;
  rows: RoleRow[];
}

export interface AddRoleInput {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
  kinds?: string | null;
}

export interface ChangeRoleInput {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
  kinds?: string | null;
}

export const list_roles: Operation<ListRolesInput, ListRolesOutput> = {
  name: 'list_roles', method: 'GET', path: '/api/v1/roles',
  function: 'role.read', title: '角色',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
        { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
        { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'kinds', title: '可用机构类型', type: 'text', limit: 80 },
      ],
    },
  ],
};

export const add_role: Operation<AddRoleInput, RoleRow> = {
  name: 'add_role', method: 'POST', path: '/api/v1/roles',
  function: 'role.manage', title: '新增角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'kinds', title: '可用机构类型', type: 'text', limit: 80 },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'kinds', title: '可用机构类型', type: 'text', limit: 80 },
  ],
};

export const change_role: Operation<ChangeRoleInput, RoleRow> = {
  name: 'change_role', method: 'PUT', path: '/api/v1/roles/{code}',
  function: 'role.manage', title: '修改角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'kinds', title: '可用机构类型', type: 'text', limit: 80 },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'kinds', title: '可用机构类型', type: 'text', limit: 80 },
  ],
};
