// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { Me } from './sign_in';
import { yes_no_codes } from './shared_codes';

export type WhoAmIInput = Record<string, never>;

export const who_am_i: Operation<WhoAmIInput, Me> = {
  name: 'who_am_i', method: 'GET', path: '/api/v1/me',
  function: 'own.sessions', title: '当前操作员',
  input: [],
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
