// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export const link_kind_codes = [
  { value: 'subject', title: '身份标识（sub）' },
  { value: 'login', title: '登录名，首次登录时绑定' },
] as const;

export interface GetOperatorLinkInput {
  operator_id: string;
}

export interface OperatorLink {
  operator_id: string;
  kind?: string | null;
  value?: string | null;
  since?: string | null;
  login_claim?: string | null;
}

export interface LinkOperatorInput {
  operator_id: string;
  kind: string;
  value: string;
}

export interface UnlinkOperatorInput {
  operator_id: string;
}

export interface ListOperatorsInput {
  search?: string | null;
  organisation?: string | null;
  role?: string | null;
  page?: number | null;
  size?: number | null;
  sort?: string | null;
}

export interface OperatorRow {
  operator_id: string;
  username: string;
  name: string;
  phone?: string | null;
  organisation: string;
  organisation_name: string;
  roles: string;
  person?: string | null;
  person_name?: string | null;
  active: string;
  locked: string;
  second_factor: string;
}

export interface ListOperatorsOutput {
  total?: number | null;
  next?: string | null;
  rows: OperatorRow[];
}

export interface GetOperatorInput {
  operator_id: string;
}

export interface AddOperatorInput {
  username: string;
  name: string;
  phone?: string | null;
  organisation: string;
  roles: string;
  person?: string | null;
}

export interface OperatorMade {
  password: string;
  operator: OperatorRow;
}

export interface ChangeOperatorInput {
  operator_id: string;
  name: string;
  phone?: string | null;
  organisation: string;
  roles: string;
  person?: string | null;
  active: string;
}

export interface ResetOperatorInput {
  operator_id: string;
}

export const get_operator_link: Operation<GetOperatorLinkInput, OperatorLink> = {
  name: 'get_operator_link', method: 'GET', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.read', title: '统一身份关联',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: link_kind_codes },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const link_operator: Operation<LinkOperatorInput, OperatorLink> = {
  name: 'link_operator', method: 'PUT', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.manage', title: '关联统一身份',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, required: true, codes: link_kind_codes },
    { name: 'value', title: '统一身份', type: 'text', limit: 255, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: link_kind_codes },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const unlink_operator: Operation<UnlinkOperatorInput, OperatorLink> = {
  name: 'unlink_operator', method: 'DELETE', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.manage', title: '解除统一身份',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: link_kind_codes },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const list_operators: Operation<ListOperatorsInput, ListOperatorsOutput> = {
  name: 'list_operators', method: 'GET', path: '/api/v1/operators',
  function: 'operator.read', title: '操作员',
  input: [
    { name: 'search', title: '用户名', type: 'text', limit: 40 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
    { name: 'role', title: '角色', type: 'text', limit: 30 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'person', title: '关联参保人', type: 'text', limit: 20 },
        { name: 'person_name', title: '参保人姓名', type: 'text', limit: 50 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const get_operator: Operation<GetOperatorInput, OperatorRow> = {
  name: 'get_operator', method: 'GET', path: '/api/v1/operators/{operator_id}',
  function: 'operator.read', title: '操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'person', title: '关联参保人', type: 'text', limit: 20 },
    { name: 'person_name', title: '参保人姓名', type: 'text', limit: 50 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
};

export const add_operator: Operation<AddOperatorInput, OperatorMade> = {
  name: 'add_operator', method: 'POST', path: '/api/v1/operators',
  function: 'operator.manage', title: '新增操作员',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'person', title: '参保人的人员编号、证件或卡号', type: 'text', limit: 60 },
  ],
  output: [
    { name: 'password', title: '初始密码', type: 'text', limit: 40, required: true },
    {
      name: 'operator', title: '操作员', type: 'row', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'person', title: '关联参保人', type: 'text', limit: 20 },
        { name: 'person_name', title: '参保人姓名', type: 'text', limit: 50 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const change_operator: Operation<ChangeOperatorInput, OperatorRow> = {
  name: 'change_operator', method: 'PUT', path: '/api/v1/operators/{operator_id}',
  function: 'operator.manage', title: '修改操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'person', title: '参保人的人员编号、证件或卡号', type: 'text', limit: 60 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'person', title: '关联参保人', type: 'text', limit: 20 },
    { name: 'person_name', title: '参保人姓名', type: 'text', limit: 50 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
};

export const reset_operator: Operation<ResetOperatorInput, OperatorMade> = {
  name: 'reset_operator', method: 'POST', path: '/api/v1/operators/{operator_id}/reset',
  function: 'operator.manage', title: '重置操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'password', title: '初始密码', type: 'text', limit: 40, required: true },
    {
      name: 'operator', title: '操作员', type: 'row', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'person', title: '关联参保人', type: 'text', limit: 20 },
        { name: 'person_name', title: '参保人姓名', type: 'text', limit: 50 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};
