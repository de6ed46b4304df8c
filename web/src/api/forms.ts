// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from './metadata';

export const codes = {
  flag: [
    { value: '0', title: '否' },
    { value: '1', title: '是' },
  ],
  organisation_kind: [
    { value: 'centre', title: '市中心' },
    { value: 'county', title: '县区经办机构' },
    { value: 'township', title: '乡镇（街道）' },
    { value: 'employer', title: '参保单位' },
    { value: 'institution', title: '定点医药机构' },
    { value: 'person', title: '参保人' },
  ],
  operator_state: [
    { value: 'active', title: '正常' },
    { value: 'locked', title: '锁定' },
    { value: 'disabled', title: '停用' },
  ],
  organisation_state: [
    { value: 'active', title: '正常' },
    { value: 'disabled', title: '停用' },
  ],
  trail_result: [
    { value: 'done', title: '成功' },
    { value: 'refused', title: '拒绝' },
  ],
  function: [
    { value: 'own.sessions', title: '本人登录与密码' },
    { value: 'organisation.read', title: '机构部门查询' },
    { value: 'organisation.manage', title: '机构部门维护' },
    { value: 'role.read', title: '角色查询' },
    { value: 'role.manage', title: '角色维护' },
    { value: 'operator.read', title: '操作员查询' },
    { value: 'operator.manage', title: '操作员维护' },
    { value: 'trail.read', title: '操作日志查询' },
    { value: 'trail.export', title: '操作日志导出' },
    { value: 'system.read', title: '运行状态查询' },
    { value: 'setting.manage', title: '系统参数设置' },
    { value: 'notice.publish', title: '通知发布' },
    { value: 'employer.read', title: '参保单位查询' },
    { value: 'employer.enter', title: '参保单位录入' },
    { value: 'employer.review', title: '参保单位复核' },
    { value: 'person.read', title: '参保人员查询' },
    { value: 'person.enter', title: '参保人员录入' },
    { value: 'person.review', title: '参保人员复核' },
    { value: 'person.reveal', title: '查看未脱敏的个人信息' },
    { value: 'household.read', title: '居民家庭查询' },
    { value: 'household.enter', title: '居民家庭录入' },
    { value: 'household.review', title: '居民家庭复核' },
    { value: 'institution.read', title: '定点机构查询' },
    { value: 'institution.enter', title: '定点机构录入' },
    { value: 'institution.review', title: '定点机构复核' },
    { value: 'card.read', title: '医疗卡查询' },
    { value: 'card.enter', title: '医疗卡办理' },
    { value: 'card.review', title: '医疗卡复核' },
    { value: 'card.produce', title: '制卡文件' },
    { value: 'black_list.read', title: '黑名单查询' },
    { value: 'black_list.enter', title: '黑名单录入' },
    { value: 'black_list.review', title: '黑名单复核' },
    { value: 'catalogue.read', title: '目录查询' },
    { value: 'catalogue.enter', title: '目录导入' },
    { value: 'catalogue.review', title: '目录复核' },
    { value: 'mapping.enter', title: '目录对照录入' },
    { value: 'mapping.review', title: '目录对照复核' },
    { value: 'policy.read', title: '政策查询' },
    { value: 'policy.enter', title: '政策起草' },
    { value: 'policy.review', title: '政策审批' },
    { value: 'paper.read', title: '政策文件查询' },
    { value: 'paper.publish', title: '政策文件发布' },
    { value: 'settlement.read', title: '结算查询' },
    { value: 'settlement.reverse', title: '结算冲正' },
    { value: 'own.record', title: '查看本人信息' },
  ],
} as const;

export interface SignInInput {
  username: string;
  password: string;
  code?: string;
}

export interface RoleName {
  code: string;
  title: string;
}

export interface FunctionCode {
  code: string;
}

export interface Me {
  operator_id: string;
  username: string;
  name: string;
  organisation: string;
  organisation_name: string;
  organisation_kind: string;
  roles: RoleName[];
  functions: FunctionCode[];
  csrf_token: string;
  must_change_password: string;
  second_factor: string;
}

export type SignOutInput = Record<string, never>;

export type SignOutOutput = Record<string, never>;

export type FindMeInput = Record<string, never>;

export interface ChangePasswordInput {
  current: string;
  new: string;
}

export type ChangePasswordOutput = Record<string, never>;

export type BeginSecondFactorInput = Record<string, never>;

export interface BeginSecondFactorOutput {
  secret: string;
  uri: string;
}

export interface ConfirmSecondFactorInput {
  code: string;
}

export type ConfirmSecondFactorOutput = Record<string, never>;

export type ListSessionsInput = Record<string, never>;

export interface SessionRow {
  id: string;
  address: string;
  agent?: string;
  begun: string;
  seen: string;
  current: string;
}

export interface ListSessionsOutput {
  rows: SessionRow[];
}

export interface EndSessionInput {
  id: string;
}

export type EndSessionOutput = Record<string, never>;

export interface ListOperatorsInput {
  search?: string;
  organisation?: string;
  role?: string;
  state?: string;
  page?: string;
  size?: number;
  sort?: string;
}

export interface OperatorRow {
  operator_id: string;
  username: string;
  name: string;
  organisation: string;
  organisation_name: string;
  roles: RoleName[];
  state: string;
  second_factor: string;
  last_sign_in?: string;
}

export interface ListOperatorsOutput {
  rows: OperatorRow[];
  total?: number;
  next?: string;
}

export interface FindOperatorInput {
  operator_id: string;
}

export interface RoleCode {
  code: string;
}

export interface CreateOperatorInput {
  username: string;
  name: string;
  organisation: string;
  password: string;
  roles: RoleCode[];
}

export interface CreateOperatorOutput {
  operator_id: string;
}

export interface ChangeOperatorInput {
  operator_id: string;
  name: string;
  organisation: string;
  state: string;
  roles: RoleCode[];
}

export type ChangeOperatorOutput = Record<string, never>;

export interface ResetPasswordInput {
  operator_id: string;
  password: string;
}

export type ResetPasswordOutput = Record<string, never>;

export interface ListRolesInput {
  search?: string;
  page?: string;
  size?: number;
  sort?: string;
}

export interface RoleRow {
  code: string;
  title: string;
  standard: string;
  operators?: number;
  functions: FunctionCode[];
}

export interface ListRolesOutput {
  rows: RoleRow[];
  total?: number;
  next?: string;
}

export interface CreateRoleInput {
  code: string;
  title: string;
  functions: FunctionCode[];
}

export type CreateRoleOutput = Record<string, never>;

export interface ChangeRoleInput {
  code: string;
  title: string;
  functions: FunctionCode[];
}

export type ChangeRoleOutput = Record<string, never>;

export interface ListOrganisationsInput {
  search?: string;
  kind?: string;
  page?: string;
  size?: number;
  sort?: string;
}

export interface OrganisationRow {
  organisation: string;
  parent?: string;
  name: string;
  kind: string;
  area?: string;
  state: string;
  operators?: number;
}

export interface ListOrganisationsOutput {
  rows: OrganisationRow[];
  total?: number;
  next?: string;
}

export interface CreateOrganisationInput {
  parent: string;
  name: string;
  kind: string;
  area: string;
}

export interface CreateOrganisationOutput {
  organisation: string;
}

export interface ChangeOrganisationInput {
  organisation: string;
  name: string;
  area: string;
  state: string;
}

export type ChangeOrganisationOutput = Record<string, never>;

export interface ListAuditEntriesInput {
  from?: string;
  to?: string;
  username?: string;
  function?: string;
  subject?: string;
  result?: string;
  page?: string;
  size?: number;
  sort?: string;
}

export interface AuditEntryRow {
  entry_id: string;
  at: string;
  username?: string;
  operator_name?: string;
  organisation_name?: string;
  address?: string;
  function?: string;
  subject?: string;
  reason?: string;
  result: string;
  before?: string;
  after?: string;
}

export interface ListAuditEntriesOutput {
  rows: AuditEntryRow[];
  total?: number;
  next?: string;
}

export type FindDeskInput = Record<string, never>;

export interface DeskTodo {
  name: string;
  title: string;
  count: number;
  path?: string;
}

export interface DeskFigure {
  name: string;
  title: string;
  value: string;
  unit?: string;
}

export interface DeskDay {
  day: string;
  settlements: number;
  fund_paid: number;
}

export interface Desk {
  todos: DeskTodo[];
  figures: DeskFigure[];
  days: DeskDay[];
}

export const sign_in: Operation<SignInInput, Me> = {
  name: 'sign_in', method: 'POST', path: '/api/v1/sign-in',
  function: '', title: '登录',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'password', title: '密码', type: 'text', limit: 100, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6, pattern: '[0-9]{6}' },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
    { name: 'organisation_name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    {
      name: 'roles', title: '角色', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '功能代码', type: 'text', limit: 40, required: true, codes: codes.function },
      ],
    },
    { name: 'csrf_token', title: '防跨站令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须修改密码', type: 'text', limit: 1, required: true, codes: codes.flag },
    { name: 'second_factor', title: '已启用动态口令', type: 'text', limit: 1, required: true, codes: codes.flag },
  ],
};

export const sign_out: Operation<SignOutInput, SignOutOutput> = {
  name: 'sign_out', method: 'POST', path: '/api/v1/sign-out',
  function: '', title: '退出登录',
  input: [],
  output: [],
};

export const find_me: Operation<FindMeInput, Me> = {
  name: 'find_me', method: 'GET', path: '/api/v1/me',
  function: '', title: '当前操作员',
  input: [],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
    { name: 'organisation_name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    {
      name: 'roles', title: '角色', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '功能代码', type: 'text', limit: 40, required: true, codes: codes.function },
      ],
    },
    { name: 'csrf_token', title: '防跨站令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须修改密码', type: 'text', limit: 1, required: true, codes: codes.flag },
    { name: 'second_factor', title: '已启用动态口令', type: 'text', limit: 1, required: true, codes: codes.flag },
  ],
};

export const change_password: Operation<ChangePasswordInput, ChangePasswordOutput> = {
  name: 'change_password', method: 'POST', path: '/api/v1/password',
  function: '', title: '修改密码',
  input: [
    { name: 'current', title: '原密码', type: 'text', limit: 100, required: true },
    { name: 'new', title: '新密码', type: 'text', limit: 100, required: true },
  ],
  output: [],
};

export const begin_second_factor: Operation<BeginSecondFactorInput, BeginSecondFactorOutput> = {
  name: 'begin_second_factor', method: 'POST', path: '/api/v1/second-factor',
  function: '', title: '启用动态口令',
  input: [],
  output: [
    { name: 'secret', title: '密钥', type: 'text', limit: 40, required: true },
    { name: 'uri', title: '登记地址', type: 'text', limit: 300, required: true },
  ],
};

export const confirm_second_factor: Operation<ConfirmSecondFactorInput, ConfirmSecondFactorOutput> = {
  name: 'confirm_second_factor', method: 'POST', path: '/api/v1/second-factor/confirm',
  function: '', title: '确认动态口令',
  input: [
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true, pattern: '[0-9]{6}' },
  ],
  output: [],
};

export const list_sessions: Operation<ListSessionsInput, ListSessionsOutput> = {
  name: 'list_sessions', method: 'GET', path: '/api/v1/sessions',
  function: 'own.sessions', title: '我的会话',
  input: [],
  output: [
    {
      name: 'rows', title: '明细', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '会话编号', type: 'text', limit: 40, required: true },
        { name: 'address', title: '登录地址', type: 'text', limit: 60, required: true },
        { name: 'agent', title: '浏览器', type: 'text', limit: 300 },
        { name: 'begun', title: '登录时间', type: 'moment', required: true },
        { name: 'seen', title: '最近操作', type: 'moment', required: true },
        { name: 'current', title: '当前会话', type: 'text', limit: 1, required: true, codes: codes.flag },
      ],
    },
  ],
};

export const end_session: Operation<EndSessionInput, EndSessionOutput> = {
  name: 'end_session', method: 'DELETE', path: '/api/v1/sessions/{id}',
  function: 'own.sessions', title: '结束会话',
  input: [
    { name: 'id', title: '会话编号', type: 'text', limit: 40, required: true },
  ],
  output: [],
};

export const list_operators: Operation<ListOperatorsInput, ListOperatorsOutput> = {
  name: 'list_operators', method: 'GET', path: '/api/v1/operators',
  function: 'operator.read', title: '操作员',
  input: [
    { name: 'search', title: '用户名或姓名', type: 'text', limit: 50 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 20 },
    { name: 'role', title: '角色', type: 'text', limit: 40 },
    { name: 'state', title: '状态', type: 'text', limit: 10, codes: codes.operator_state },
    { name: 'page', title: '页', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 4 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    {
      name: 'rows', title: '明细', type: 'rows', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
        { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
        {
          name: 'roles', title: '角色', type: 'rows', required: true,
          fields: [
            { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
            { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
          ],
        },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.operator_state },
        { name: 'second_factor', title: '动态口令', type: 'text', limit: 1, required: true, codes: codes.flag },
        { name: 'last_sign_in', title: '最近登录', type: 'moment' },
      ],
    },
    { name: 'total', title: '总行数', type: 'number', limit: 9 },
    { name: 'next', title: '下一页', type: 'text', limit: 40 },
  ],
};

export const find_operator: Operation<FindOperatorInput, OperatorRow> = {
  name: 'find_operator', method: 'GET', path: '/api/v1/operators/{operator_id}',
  function: 'operator.read', title: '操作员详情',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
    { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
    {
      name: 'roles', title: '角色', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
      ],
    },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.operator_state },
    { name: 'second_factor', title: '动态口令', type: 'text', limit: 1, required: true, codes: codes.flag },
    { name: 'last_sign_in', title: '最近登录', type: 'moment' },
  ],
};

export const create_operator: Operation<CreateOperatorInput, CreateOperatorOutput> = {
  name: 'create_operator', method: 'POST', path: '/api/v1/operators',
  function: 'operator.manage', title: '新增操作员',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true, pattern: '[a-z][a-z0-9._-]{2,39}' },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 20, required: true },
    { name: 'password', title: '初始密码', type: 'text', limit: 100, required: true },
    {
      name: 'roles', title: '角色', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
      ],
    },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
};

export const change_operator: Operation<ChangeOperatorInput, ChangeOperatorOutput> = {
  name: 'change_operator', method: 'PUT', path: '/api/v1/operators/{operator_id}',
  function: 'operator.manage', title: '修改操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 20, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.operator_state },
    {
      name: 'roles', title: '角色', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
      ],
    },
  ],
  output: [],
};

export const reset_password: Operation<ResetPasswordInput, ResetPasswordOutput> = {
  name: 'reset_password', method: 'POST', path: '/api/v1/operators/{operator_id}/password',
  function: 'operator.manage', title: '重置密码',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'password', title: '新密码', type: 'text', limit: 100, required: true },
  ],
  output: [],
};

export const list_roles: Operation<ListRolesInput, ListRolesOutput> = {
  name: 'list_roles', method: 'GET', path: '/api/v1/roles',
  function: 'role.read', title: '角色',
  input: [
    { name: 'search', title: '代码或名称', type: 'text', limit: 40 },
    { name: 'page', title: '页', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 4 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    {
      name: 'rows', title: '明细', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
        { name: 'standard', title: '系统预置', type: 'text', limit: 1, required: true, codes: codes.flag },
        { name: 'operators', title: '操作员数', type: 'number', limit: 6 },
        {
          name: 'functions', title: '功能权限', type: 'rows', required: true,
          fields: [
            { name: 'code', title: '功能代码', type: 'text', limit: 40, required: true, codes: codes.function },
          ],
        },
      ],
    },
    { name: 'total', title: '总行数', type: 'number', limit: 9 },
    { name: 'next', title: '下一页', type: 'text', limit: 40 },
  ],
};

export const create_role: Operation<CreateRoleInput, CreateRoleOutput> = {
  name: 'create_role', method: 'POST', path: '/api/v1/roles',
  function: 'role.manage', title: '新增角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true, pattern: '[a-z][a-z0-9_]{1,39}' },
    { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
    {
      name: 'functions', title: '功能权限', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '功能代码', type: 'text', limit: 40, required: true, codes: codes.function },
      ],
    },
  ],
  output: [],
};

export const change_role: Operation<ChangeRoleInput, ChangeRoleOutput> = {
  name: 'change_role', method: 'PUT', path: '/api/v1/roles/{code}',
  function: 'role.manage', title: '修改角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 40, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 40, required: true },
    {
      name: 'functions', title: '功能权限', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '功能代码', type: 'text', limit: 40, required: true, codes: codes.function },
      ],
    },
  ],
  output: [],
};

export const list_organisations: Operation<ListOrganisationsInput, ListOrganisationsOutput> = {
  name: 'list_organisations', method: 'GET', path: '/api/v1/organisations',
  function: 'organisation.read', title: '机构部门',
  input: [
    { name: 'search', title: '名称', type: 'text', limit: 100 },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, codes: codes.organisation_kind },
    { name: 'page', title: '页', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 4 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    {
      name: 'rows', title: '明细', type: 'rows', required: true,
      fields: [
        { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
        { name: 'parent', title: '上级机构', type: 'text', limit: 20 },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
        { name: 'area', title: '行政区划', type: 'text', limit: 12 },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.organisation_state },
        { name: 'operators', title: '操作员数', type: 'number', limit: 6 },
      ],
    },
    { name: 'total', title: '总行数', type: 'number', limit: 9 },
    { name: 'next', title: '下一页', type: 'text', limit: 40 },
  ],
};

export const create_organisation: Operation<CreateOrganisationInput, CreateOrganisationOutput> = {
  name: 'create_organisation', method: 'POST', path: '/api/v1/organisations',
  function: 'organisation.manage', title: '新增机构',
  input: [
    { name: 'parent', title: '上级机构', type: 'text', limit: 20, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true, pattern: '[0-9]{6}([0-9]{3}){0,2}' },
  ],
  output: [
    { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
  ],
};

export const change_organisation: Operation<ChangeOrganisationInput, ChangeOrganisationOutput> = {
  name: 'change_organisation', method: 'PUT', path: '/api/v1/organisations/{organisation}',
  function: 'organisation.manage', title: '修改机构',
  input: [
    { name: 'organisation', title: '机构编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true, pattern: '[0-9]{6}([0-9]{3}){0,2}' },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.organisation_state },
  ],
  output: [],
};

export const list_audit_entries: Operation<ListAuditEntriesInput, ListAuditEntriesOutput> = {
  name: 'list_audit_entries', method: 'GET', path: '/api/v1/audit-entries',
  function: 'trail.read', title: '操作日志',
  input: [
    { name: 'from', title: '自', type: 'day' },
    { name: 'to', title: '至', type: 'day' },
    { name: 'username', title: '用户名', type: 'text', limit: 40 },
    { name: 'function', title: '功能', type: 'text', limit: 40, codes: codes.function },
    { name: 'subject', title: '对象', type: 'text', limit: 200 },
    { name: 'result', title: '结果', type: 'text', limit: 10, codes: codes.trail_result },
    { name: 'page', title: '页', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 4 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    {
      name: 'rows', title: '明细', type: 'rows', required: true,
      fields: [
        { name: 'entry_id', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40 },
        { name: 'operator_name', title: '操作员', type: 'text', limit: 50 },
        { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100 },
        { name: 'address', title: '来源地址', type: 'text', limit: 60 },
        { name: 'function', title: '功能', type: 'text', limit: 40, codes: codes.function },
        { name: 'subject', title: '对象', type: 'text', limit: 200 },
        { name: 'reason', title: '原因', type: 'text', limit: 200 },
        { name: 'result', title: '结果', type: 'text', limit: 10, required: true, codes: codes.trail_result },
        { name: 'before', title: '变更前', type: 'text', limit: 20000 },
        { name: 'after', title: '变更后', type: 'text', limit: 20000 },
      ],
    },
    { name: 'total', title: '总行数', type: 'number', limit: 9 },
    { name: 'next', title: '下一页', type: 'text', limit: 40 },
  ],
};

export const find_desk: Operation<FindDeskInput, Desk> = {
  name: 'find_desk', method: 'GET', path: '/api/v1/desk',
  function: '', title: '首页',
  input: [],
  output: [
    {
      name: 'todos', title: '待办事项', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '事项', type: 'text', limit: 40, required: true },
        { name: 'title', title: '事项名称', type: 'text', limit: 60, required: true },
        { name: 'count', title: '件数', type: 'number', limit: 9, required: true },
        { name: 'path', title: '办理页面', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'figures', title: '业务概况', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '指标', type: 'text', limit: 40, required: true },
        { name: 'title', title: '指标名称', type: 'text', limit: 60, required: true },
        { name: 'value', title: '数值', type: 'text', limit: 24, required: true },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
      ],
    },
    {
      name: 'days', title: '每日结算', type: 'rows', required: true,
      fields: [
        { name: 'day', title: '日期', type: 'day', required: true },
        { name: 'settlements', title: '结算笔数', type: 'number', limit: 9, required: true },
        { name: 'fund_paid', title: '基金支付', type: 'money', limit: 16, required: true },
      ],
    },
  ],
};
