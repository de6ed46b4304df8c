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
  draft_state: [
    { value: 'draft', title: '起草中' },
    { value: 'waiting', title: '待审批' },
    { value: 'approved', title: '已通过' },
    { value: 'refused', title: '未通过' },
    { value: 'discarded', title: '已作废' },
  ],
  quantity_type: [
    { value: 'money', title: '金额' },
    { value: 'rate', title: '比例' },
    { value: 'number', title: '数' },
  ],
  waterfall_kind: [
    { value: 'total', title: '费用总额' },
    { value: 'paid', title: '支付' },
    { value: 'rest', title: '余下' },
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

export type ListPoliciesInput = Record<string, never>;

export interface PolicyRow {
  file: string;
  insurance: string;
  benefit: string;
  first: string;
  latest: string;
  edition: number;
  approved_by?: string | null;
  approved_at?: string | null;
}

export interface ListPoliciesOutput {
  total?: number | null;
  next?: string | null;
  rows: PolicyRow[];
}

export interface GetPolicyInput {
  file: string;
  day?: string | null;
}

export interface PolicyVersionRow {
  from: string;
  basis: string;
  note: string;
}

export interface ParameterCell {
  keys: string;
  value: string;
  since: string;
  basis: string;
}

export interface ParameterRow {
  name: string;
  axes: string;
  note: string;
  cells: ParameterCell[];
}

export interface ExampleRow {
  name: string;
  line: number;
  passed: string;
  compared: number;
}

export interface GetPolicyOutput {
  text: string;
  medical_types: string;
  shown: string;
  policy: PolicyRow;
  versions: PolicyVersionRow[];
  parameters: ParameterRow[];
  examples: ExampleRow[];
}

export interface CheckPolicyInput {
  file: string;
  text: string;
}

export interface PolicyProblemRow {
  line: number;
  path: string;
  what: string;
  right: string;
}

export interface PolicyCheck {
  fit: string;
  changes_from?: string | null;
  retroactive: string;
  problems: PolicyProblemRow[];
  examples: ExampleRow[];
}

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
  total: number;
  payers: EffectRow[];
  cases: EffectCase[];
}

export interface DescribeTrialInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
}

export interface DimensionRow {
  name: string;
  values: string;
  otherwise?: string | null;
  several: string;
}

export interface QuantityRow {
  name: string;
  type: string;
  required: string;
}

export interface DescribeTrialOutput {
  from: string;
  basis: string;
  item_classes: string;
  charge_types: string;
  dimensions: DimensionRow[];
  line_dimensions: DimensionRow[];
  inputs: QuantityRow[];
  accumulators: QuantityRow[];
}

export interface NamedValue {
  name: string;
  value: string;
}

export interface TrialLine {
  item_class: string;
  charge_type?: string | null;
  item?: string | null;
  amount: number;
  quantity?: number | null;
  share?: number | null;
  limit?: number | null;
  self_pay?: string | null;
}

export interface TryPolicyInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
  facts?: NamedValue[];
  parts?: NamedValue[];
  past?: NamedValue[];
  lines?: TrialLine[];
}

export interface WaterfallRow {
  title: string;
  kind: string;
  payer: string;
  basis: string;
  amount: number;
}

export interface TrialStep {
  stage: string;
  basis: string;
  reckoning: string;
}

export interface TryPolicyOutput {
  from: string;
  basis: string;
  total: number;
  in_scope: number;
  funds: number;
  accounts: number;
  cash: number;
  allowances: number;
  waterfall: WaterfallRow[];
  steps: TrialStep[];
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

export const list_policies: Operation<ListPoliciesInput, ListPoliciesOutput> = {
  name: 'list_policies', method: 'GET', path: '/api/v1/policies',
  function: 'policy.read', title: '现行政策',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
  ],
};

export const get_policy: Operation<GetPolicyInput, GetPolicyOutput> = {
  name: 'get_policy', method: 'GET', path: '/api/v1/policies/{file}',
  function: 'policy.read', title: '查看政策',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
    { name: 'medical_types', title: '医疗类别', type: 'text', limit: 500, required: true },
    { name: 'shown', title: '参数生效日', type: 'day', required: true },
    {
      name: 'policy', title: '政策', type: 'row', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
    {
      name: 'versions', title: '沿革', type: 'rows', required: true,
      fields: [
        { name: 'from', title: '生效日期', type: 'day', required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'note', title: '说明', type: 'text', limit: 500, required: true },
      ],
    },
    {
      name: 'parameters', title: '参数表', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '参数', type: 'text', limit: 100, required: true },
        { name: 'axes', title: '维度', type: 'text', limit: 200, required: true },
        { name: 'note', title: '依据', type: 'text', limit: 500, required: true },
        {
          name: 'cells', title: '取值', type: 'rows', required: true,
          fields: [
            { name: 'keys', title: '适用', type: 'text', limit: 200, required: true },
            { name: 'value', title: '值', type: 'text', limit: 500, required: true },
            { name: 'since', title: '自', type: 'day', required: true },
            { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
          ],
        },
      ],
    },
    {
      name: 'examples', title: '算例', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};

export const check_policy: Operation<CheckPolicyInput, PolicyCheck> = {
  name: 'check_policy', method: 'POST', path: '/api/v1/policy-checks',
  function: 'policy.enter', title: '检查政策条文',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
  ],
  output: [
    { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'changes_from', title: '规定变化自', type: 'day' },
    { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};

export const list_drafts: Operation<ListDraftsInput, ListDraftsOutput> = {
  name: 'list_drafts', method: 'GET', path: '/api/v1/policy-drafts',
  function: 'policy.read', title: '政策草案',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'state', title: '状态', type: 'text', limit: 10, codes: codes.draft_state },
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
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'may_review', title: '可审批', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'draft', title: '草案', type: 'row', required: true,
      fields: [
        { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
        { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'changes_from', title: '规定变化自', type: 'day' },
        { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
            { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
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

export const describe_trial: Operation<DescribeTrialInput, DescribeTrialOutput> = {
  name: 'describe_trial', method: 'GET', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算所需情况',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'item_classes', title: '目录类别', type: 'text', limit: 100, required: true },
    { name: 'charge_types', title: '费用类别', type: 'text', limit: 500, required: true },
    {
      name: 'dimensions', title: '维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'line_dimensions', title: '明细维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'inputs', title: '输入', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: codes.quantity_type },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'accumulators', title: '累计', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: codes.quantity_type },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const try_policy: Operation<TryPolicyInput, TryPolicyOutput> = {
  name: 'try_policy', method: 'POST', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
    {
      name: 'facts', title: '情况', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'parts', title: '账单各份', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'past', title: '此前累计', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'lines', title: '明细', type: 'rows',
      fields: [
        { name: 'item_class', title: '目录类别', type: 'text', limit: 10, required: true },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 20 },
        { name: 'item', title: '项目编码', type: 'text', limit: 50 },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'quantity', title: '数量', type: 'rate', limit: 16 },
        { name: 'share', title: '目录自付比例', type: 'rate', limit: 5 },
        { name: 'limit', title: '目录限价', type: 'money', limit: 16 },
        { name: 'self_pay', title: '全自费', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
    { name: 'in_scope', title: '符合范围', type: 'money', limit: 16, required: true },
    { name: 'funds', title: '基金支付', type: 'money', limit: 16, required: true },
    { name: 'accounts', title: '账户支付', type: 'money', limit: 16, required: true },
    { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true },
    { name: 'allowances', title: '津贴', type: 'money', limit: 16, required: true },
    {
      name: 'waterfall', title: '瀑布图', type: 'rows', required: true,
      fields: [
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '类别', type: 'text', limit: 10, required: true, codes: codes.waterfall_kind },
        { name: 'payer', title: '付款方', type: 'text', limit: 30, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
      ],
    },
    {
      name: 'steps', title: '推导', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'reckoning', title: '推导', type: 'text', limit: 20000, required: true },
      ],
    },
  ],
};
