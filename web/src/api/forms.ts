// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from './metadata';

export const codes = {
  yes_no: [
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
  declaration_state: [
    { value: 'waiting', title: '待复核' },
    { value: 'approved', title: '已通过' },
    { value: 'refused', title: '已退回' },
    { value: 'withdrawn', title: '已撤回' },
  ],
  review_decision: [
    { value: 'approve', title: '通过' },
    { value: 'refuse', title: '退回' },
  ],
  employer_kind: [
    { value: '10', title: '企业' },
    { value: '20', title: '机关' },
    { value: '30', title: '事业单位' },
    { value: '40', title: '社会团体' },
    { value: '50', title: '民办非企业单位' },
    { value: '60', title: '个体工商户' },
    { value: '90', title: '其他' },
  ],
  employer_state: [
    { value: '1', title: '正常参保' },
    { value: '2', title: '暂停参保' },
    { value: '3', title: '破产' },
    { value: '4', title: '注销' },
    { value: '5', title: '已合并' },
  ],
  institution_kind: [
    { value: '1', title: '定点医疗机构' },
    { value: '2', title: '定点零售药店' },
  ],
  hospital_grade: [
    { value: '1', title: '三级特等' },
    { value: '2', title: '三级甲等' },
    { value: '3', title: '三级乙等' },
    { value: '4', title: '三级丙等' },
    { value: '5', title: '二级甲等' },
    { value: '6', title: '二级乙等' },
    { value: '7', title: '二级丙等' },
    { value: '8', title: '一级甲等' },
    { value: '9', title: '一级乙等' },
    { value: '10', title: '一级丙等' },
    { value: '11', title: '无等级' },
    { value: '12', title: '三级无等' },
    { value: '13', title: '二级无等' },
    { value: '14', title: '一级无等' },
  ],
  institution_state: [
    { value: '1', title: '正常' },
    { value: '2', title: '暂停' },
    { value: '3', title: '取消定点' },
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
    { value: 'declaration.read', title: '业务申报查询' },
    { value: 'declaration.decide', title: '业务申报复核' },
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
  roles?: Named[];
  functions?: Named[];
}

export type SignOutInput = Record<string, never>;

export type SignOutOutput = Record<string, never>;

export type WhoAmIInput = Record<string, never>;

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
  secret: string;
  code: string;
}

export type ConfirmSecondFactorOutput = Record<string, never>;

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

export type FindDeskInput = Record<string, never>;

export interface DeskTodo {
  name: string;
  title: string;
  count: number;
  path?: string | null;
}

export interface DeskFigure {
  name: string;
  title: string;
  value: string;
  unit?: string | null;
}

export interface FindDeskOutput {
  todos: DeskTodo[];
  figures: DeskFigure[];
}

export type ListOrganisationsInput = Record<string, never>;

export interface OrganisationRow {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ListOrganisationsOutput {
  total?: number | null;
  next?: string | null;
  rows: OrganisationRow[];
}

export interface AddOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ChangeOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export type ListFunctionsInput = Record<string, never>;

export interface ListFunctionsOutput {
  total?: number | null;
  next?: string | null;
  rows: Named[];
}

export type ListRolesInput = Record<string, never>;

export interface RoleRow {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
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
}

export interface ChangeRoleInput {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
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
  active: string;
}

export interface ResetOperatorInput {
  operator_id: string;
}

export interface ListTrailInput {
  operator_id?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface TrailRow {
  id: string;
  at: string;
  username?: string | null;
  organisation?: string | null;
  address: string;
  request: string;
  act: string;
  subject_kind?: string | null;
  subject?: string | null;
  refusal?: string | null;
  content?: string | null;
}

export interface ListTrailOutput {
  total?: number | null;
  next?: string | null;
  rows: TrailRow[];
}

export interface ListDeclarationsInput {
  state?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface DeclarationRow {
  declaration: string;
  act: string;
  subject_kind: string;
  subject?: string | null;
  subject_title: string;
  organisation: string;
  organisation_name: string;
  entered_by: string;
  entered: string;
  state: string;
  reviewed_by?: string | null;
  reviewed?: string | null;
  note?: string | null;
}

export interface ListDeclarationsOutput {
  total?: number | null;
  next?: string | null;
  rows: DeclarationRow[];
}

export interface GetDeclarationInput {
  declaration: string;
}

export interface GetDeclarationOutput {
  content: string;
  row: DeclarationRow;
}

export interface WithdrawDeclarationInput {
  declaration: string;
}

export interface ReviewDeclarationInput {
  declaration: string;
  decision: string;
  note?: string | null;
}

export interface ListEmployersInput {
  search?: string | null;
  area?: string | null;
  kind?: string | null;
  state?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface EmployerRow {
  employer: string;
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  bank?: string | null;
  account_name?: string | null;
  account_no?: string | null;
  state: string;
  since?: string | null;
  merged_into?: string | null;
}

export interface ListEmployersOutput {
  total?: number | null;
  next?: string | null;
  rows: EmployerRow[];
}

export interface GetEmployerInput {
  employer: string;
}

export interface GetEmployerOutput {
  insured: number;
  paused: number;
  row: EmployerRow;
}

export interface RegisterEmployerInput {
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  bank?: string | null;
  account_name?: string | null;
  account_no?: string | null;
}

export interface ChangeEmployerInput {
  employer: string;
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  bank?: string | null;
  account_name?: string | null;
  account_no?: string | null;
}

export interface ChangeEmployerStateInput {
  employer: string;
  state: string;
  since: string;
  merged_into?: string | null;
  reason?: string | null;
}

export interface ListInstitutionsInput {
  search?: string | null;
  kind?: string | null;
  level?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface InstitutionRow {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
  state: string;
  since?: string | null;
  paasid: string;
}

export interface ListInstitutionsOutput {
  total?: number | null;
  next?: string | null;
  rows: InstitutionRow[];
}

export interface GetInstitutionInput {
  institution: string;
}

export interface RegisterInstitutionInput {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
}

export interface ChangeInstitutionInput {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
}

export interface ChangeInstitutionStateInput {
  institution: string;
  state: string;
  since: string;
  reason?: string | null;
}

export interface IssueSecretInput {
  institution: string;
}

export interface IssueSecretOutput {
  institution: string;
  paasid: string;
  secret: string;
}

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
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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

export const sign_out: Operation<SignOutInput, SignOutOutput> = {
  name: 'sign_out', method: 'POST', path: '/api/v1/sign-out',
  function: 'own.sessions', title: '退出',
  input: [],
  output: [],
};

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
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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

export const change_password: Operation<ChangePasswordInput, ChangePasswordOutput> = {
  name: 'change_password', method: 'POST', path: '/api/v1/password',
  function: 'own.sessions', title: '修改密码',
  input: [
    { name: 'current', title: '原密码', type: 'text', limit: 128, required: true },
    { name: 'new', title: '新密码', type: 'text', limit: 128, required: true },
  ],
  output: [],
};

export const begin_second_factor: Operation<BeginSecondFactorInput, BeginSecondFactorOutput> = {
  name: 'begin_second_factor', method: 'POST', path: '/api/v1/second-factor',
  function: 'own.sessions', title: '绑定动态口令',
  input: [],
  output: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'uri', title: '二维码内容', type: 'text', limit: 400, required: true },
  ],
};

export const confirm_second_factor: Operation<ConfirmSecondFactorInput, ConfirmSecondFactorOutput> = {
  name: 'confirm_second_factor', method: 'POST', path: '/api/v1/second-factor/confirm',
  function: 'own.sessions', title: '确认动态口令',
  input: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true },
  ],
  output: [],
};

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
        { name: 'current', title: '当前会话', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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

export const find_desk: Operation<FindDeskInput, FindDeskOutput> = {
  name: 'find_desk', method: 'GET', path: '/api/v1/desk',
  function: 'own.sessions', title: '首页',
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
  ],
};

export const list_organisations: Operation<ListOrganisationsInput, ListOrganisationsOutput> = {
  name: 'list_organisations', method: 'GET', path: '/api/v1/organisations',
  function: 'organisation.read', title: '机构部门',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
        { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
        { name: 'area', title: '行政区划', type: 'text', limit: 12 },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const add_organisation: Operation<AddOrganisationInput, OrganisationRow> = {
  name: 'add_organisation', method: 'POST', path: '/api/v1/organisations',
  function: 'organisation.manage', title: '新增机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const change_organisation: Operation<ChangeOrganisationInput, OrganisationRow> = {
  name: 'change_organisation', method: 'PUT', path: '/api/v1/organisations/{code}',
  function: 'organisation.manage', title: '修改机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const list_functions: Operation<ListFunctionsInput, ListFunctionsOutput> = {
  name: 'list_functions', method: 'GET', path: '/api/v1/functions',
  function: 'role.read', title: '功能权限',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

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
        { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
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
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
};

export const change_role: Operation<ChangeRoleInput, RoleRow> = {
  name: 'change_role', method: 'PUT', path: '/api/v1/roles/{code}',
  function: 'role.manage', title: '修改角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
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
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const list_trail: Operation<ListTrailInput, ListTrailOutput> = {
  name: 'list_trail', method: 'GET', path: '/api/v1/trail',
  function: 'trail.read', title: '操作日志',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20 },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
        { name: 'address', title: '来源地址', type: 'text', limit: 45, required: true },
        { name: 'request', title: '请求编号', type: 'text', limit: 64, required: true },
        { name: 'act', title: '操作', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'refusal', title: '拒绝原因', type: 'text', limit: 60 },
        { name: 'content', title: '变更内容', type: 'text', limit: 100000 },
      ],
    },
  ],
};

export const list_declarations: Operation<ListDeclarationsInput, ListDeclarationsOutput> = {
  name: 'list_declarations', method: 'GET', path: '/api/v1/declarations',
  function: 'declaration.read', title: '业务申报',
  input: [
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: codes.declaration_state },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
        { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
        { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
        { name: 'entered', title: '录入时间', type: 'moment', required: true },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
        { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '复核时间', type: 'moment' },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const get_declaration: Operation<GetDeclarationInput, GetDeclarationOutput> = {
  name: 'get_declaration', method: 'GET', path: '/api/v1/declarations/{declaration}',
  function: 'declaration.read', title: '申报内容',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'content', title: '申报内容', type: 'text', limit: 100000, required: true },
    {
      name: 'row', title: '申报', type: 'row', required: true,
      fields: [
        { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
        { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
        { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
        { name: 'entered', title: '录入时间', type: 'moment', required: true },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
        { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '复核时间', type: 'moment' },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const withdraw_declaration: Operation<WithdrawDeclarationInput, DeclarationRow> = {
  name: 'withdraw_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/withdraw',
  function: 'declaration.read', title: '撤回申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const review_declaration: Operation<ReviewDeclarationInput, DeclarationRow> = {
  name: 'review_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/review',
  function: 'declaration.decide', title: '复核申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'decision', title: '复核结论', type: 'text', limit: 10, required: true, codes: codes.review_decision },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_employers: Operation<ListEmployersInput, ListEmployersOutput> = {
  name: 'list_employers', method: 'GET', path: '/api/v1/employers',
  function: 'employer.read', title: '参保单位',
  input: [
    { name: 'search', title: '名称、代码或编号', type: 'text', limit: 100 },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, codes: codes.employer_kind },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, codes: codes.employer_state },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'bank', title: '开户银行', type: 'text', limit: 100 },
        { name: 'account_name', title: '银行户名', type: 'text', limit: 100 },
        { name: 'account_no', title: '银行账号', type: 'text', limit: 40 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const get_employer: Operation<GetEmployerInput, GetEmployerOutput> = {
  name: 'get_employer', method: 'GET', path: '/api/v1/employers/{employer}',
  function: 'employer.read', title: '参保单位详情',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'insured', title: '在保人数', type: 'number', limit: 9, required: true },
    { name: 'paused', title: '暂停人数', type: 'number', limit: 9, required: true },
    {
      name: 'row', title: '参保单位', type: 'row', required: true,
      fields: [
        { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'bank', title: '开户银行', type: 'text', limit: 100 },
        { name: 'account_name', title: '银行户名', type: 'text', limit: 100 },
        { name: 'account_no', title: '银行账号', type: 'text', limit: 40 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const register_employer: Operation<RegisterEmployerInput, DeclarationRow> = {
  name: 'register_employer', method: 'POST', path: '/api/v1/employers',
  function: 'employer.enter', title: '单位参保登记',
  input: [
    { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
    { name: 'bank', title: '开户银行', type: 'text', limit: 100 },
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100 },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_employer: Operation<ChangeEmployerInput, DeclarationRow> = {
  name: 'change_employer', method: 'PUT', path: '/api/v1/employers/{employer}',
  function: 'employer.enter', title: '单位信息变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
    { name: 'bank', title: '开户银行', type: 'text', limit: 100 },
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100 },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_employer_state: Operation<ChangeEmployerStateInput, DeclarationRow> = {
  name: 'change_employer_state', method: 'POST', path: '/api/v1/employers/{employer}/state',
  function: 'employer.enter', title: '单位状态变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_institutions: Operation<ListInstitutionsInput, ListInstitutionsOutput> = {
  name: 'list_institutions', method: 'GET', path: '/api/v1/institutions',
  function: 'institution.read', title: '定点机构',
  input: [
    { name: 'search', title: '名称或编号', type: 'text', limit: 100 },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, codes: codes.hospital_grade },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, codes: codes.institution_state },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
        { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
        { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const get_institution: Operation<GetInstitutionInput, InstitutionRow> = {
  name: 'get_institution', method: 'GET', path: '/api/v1/institutions/{institution}',
  function: 'institution.read', title: '定点机构详情',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
    { name: 'since', title: '状态日期', type: 'day' },
    { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
  ],
};

export const register_institution: Operation<RegisterInstitutionInput, DeclarationRow> = {
  name: 'register_institution', method: 'POST', path: '/api/v1/institutions',
  function: 'institution.enter', title: '定点机构登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_institution: Operation<ChangeInstitutionInput, DeclarationRow> = {
  name: 'change_institution', method: 'PUT', path: '/api/v1/institutions/{institution}',
  function: 'institution.enter', title: '定点机构变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_institution_state: Operation<ChangeInstitutionStateInput, DeclarationRow> = {
  name: 'change_institution_state', method: 'POST', path: '/api/v1/institutions/{institution}/state',
  function: 'institution.enter', title: '定点机构状态变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const issue_secret: Operation<IssueSecretInput, IssueSecretOutput> = {
  name: 'issue_secret', method: 'POST', path: '/api/v1/institutions/{institution}/secret',
  function: 'institution.review', title: '重置接口密钥',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
    { name: 'secret', title: '接口密钥', type: 'text', limit: 64, required: true },
  ],
};
