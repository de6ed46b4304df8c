// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export interface SignInInput {
  username: string;
  password: string;
  code?: string | null;
}

export interface Named {
  code: string;
  title: string;
}

export interface Me {
  operator_id: string;
  username: string;
  name: string;
  organisation: string;
  organisation_name: string;
  organisation_kind: string;
  area_name: string;
  csrf_token: string;
  must_change_password: string;
  second_factor: string;
  must_bind_second_factor: string;
  by_provider: string;
  roles?: Named[];
  functions?: Named[];
}

export type DescribeProviderInput = Record<string, never>;

export interface DescribeProviderOutput {
  title?: string | null;
}

export type BeginSignOnInput = Record<string, never>;

export interface ProviderAddress {
  address?: string | null;
}

export interface FinishSignOnInput {
  code?: string | null;
  state?: string | null;
  iss?: string | null;
  error?: string | null;
}

export interface ConfirmSignOnInput {
  code: string;
}

export type LeaveProviderInput = Record<string, never>;

export const sign_in: Operation<SignInInput, Me> = {
  name: 'sign_in', method: 'POST', path: '/api/v1/sign-in',
  function: '', title: '登录',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'password', title: '密码', type: 'text', limit: 128, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6 },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'must_bind_second_factor', title: '须绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const describe_provider: Operation<DescribeProviderInput, DescribeProviderOutput> = {
  name: 'describe_provider', method: 'GET', path: '/api/v1/sign-in/provider',
  function: '', title: '统一身份认证',
  input: [],
  output: [
    { name: 'title', title: '按钮文字', type: 'text', limit: 40 },
  ],
};

export const begin_sign_on: Operation<BeginSignOnInput, ProviderAddress> = {
  name: 'begin_sign_on', method: 'POST', path: '/api/v1/sign-in/provider',
  function: '', title: '前往统一身份认证',
  input: [],
  output: [
    { name: 'address', title: '地址', type: 'text', limit: 4000 },
  ],
};

export const finish_sign_on: Operation<FinishSignOnInput, Me> = {
  name: 'finish_sign_on', method: 'POST', path: '/api/v1/sign-in/provider/return',
  function: '', title: '统一身份认证登录',
  input: [
    { name: 'code', title: '授权码', type: 'text', limit: 4000 },
    { name: 'state', title: '登录标记', type: 'text', limit: 200 },
    { name: 'iss', title: '认证方', type: 'text', limit: 400 },
    { name: 'error', title: '错误', type: 'text', limit: 100 },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'must_bind_second_factor', title: '须绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const confirm_sign_on: Operation<ConfirmSignOnInput, Me> = {
  name: 'confirm_sign_on', method: 'POST', path: '/api/v1/sign-in/provider/code',
  function: '', title: '统一身份认证登录（动态口令）',
  input: [
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'must_bind_second_factor', title: '须绑定动态口令', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const leave_provider: Operation<LeaveProviderInput, ProviderAddress> = {
  name: 'leave_provider', method: 'GET', path: '/api/v1/sign-in/provider/sign-out',
  function: '', title: '退出统一身份认证',
  input: [],
  output: [
    { name: 'address', title: '地址', type: 'text', limit: 4000 },
  ],
};
