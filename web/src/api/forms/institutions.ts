// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import type { RowFault } from './employers';
import { declaration_state_codes, list_type_codes } from './shared_codes';

export const institution_kind_codes = [
  { value: '1', title: '定点医疗机构' },
  { value: '2', title: '定点零售药店' },
] as const;

export const hospital_grade_codes = [
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
] as const;

export const institution_state_codes = [
  { value: '1', title: '正常' },
  { value: '2', title: '暂停' },
  { value: '3', title: '取消定点' },
] as const;

export const coverage_codes = [
  { value: 'covered', title: '有效' },
  { value: 'renew', title: '待续签' },
  { value: 'none', title: '未签' },
] as const;

export const institution_change_kind_codes = [
  { value: 'state', title: '联网状态' },
  { value: 'level', title: '医院等级' },
] as const;

export const term_codes = [
  { value: 'coming', title: '尚未开始' },
  { value: 'current', title: '执行中' },
  { value: 'over', title: '已结束' },
  { value: 'void', title: '未执行' },
] as const;

export const staff_category_codes = [
  { value: '1', title: '医师' },
  { value: '2', title: '药师' },
  { value: '3', title: '护士' },
  { value: '4', title: '技师' },
] as const;

export interface ListInstitutionsInput {
  search?: string | null;
  kind?: string | null;
  level?: string | null;
  state?: string | null;
  agreement?: string | null;
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
  next_state?: string | null;
  next_since?: string | null;
  agreement: string;
  agreement_end?: string | null;
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

export interface InstitutionRegistration {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
}

export interface RegisterInstitutionsInput {
  rows: InstitutionRegistration[];
}

export interface CheckInstitutionsInput {
  rows: InstitutionRegistration[];
}

export interface CheckInstitutionsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ChangeInstitutionInput {
  institution: string;
  name: string;
  area: string;
}

export interface ChangeInstitutionStateInput {
  institution: string;
  state: string;
  since: string;
  reason?: string | null;
}

export interface ChangeInstitutionLevelInput {
  institution: string;
  level: string;
  since: string;
  reason?: string | null;
}

export interface ListInstitutionChangesInput {
  institution: string;
}

export interface InstitutionChangeRow {
  change: string;
  since: string;
  state?: string | null;
  level?: string | null;
  term: string;
}

export interface ListInstitutionChangesOutput {
  total?: number | null;
  next?: string | null;
  rows: InstitutionChangeRow[];
}

export interface WithdrawInstitutionChangeInput {
  institution: string;
  change: string;
  since: string;
  reason?: string | null;
}

export interface ListAgreementsInput {
  institution: string;
}

export interface AgreementRow {
  number: string;
  signed_on: string;
  start: string;
  end: string;
  remark?: string | null;
  term: string;
}

export interface ListAgreementsOutput {
  total?: number | null;
  next?: string | null;
  rows: AgreementRow[];
}

export interface AddAgreementInput {
  institution: string;
  number: string;
  signed_on: string;
  start: string;
  end: string;
  remark?: string | null;
}

export interface EndAgreementInput {
  institution: string;
  start: string;
  end: string;
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

export interface ListDepartmentsInput {
  institution: string;
  search?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface DepartmentRow {
  code: string;
  name: string;
  standard_code: string;
  start: string;
  end?: string | null;
}

export interface ListDepartmentsOutput {
  total?: number | null;
  next?: string | null;
  rows: DepartmentRow[];
}

export interface EnterDepartmentsInput {
  institution: string;
  rows: DepartmentRow[];
}

export interface CheckDepartmentsInput {
  institution: string;
  rows: DepartmentRow[];
}

export interface CheckDepartmentsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListStaffInput {
  institution: string;
  search?: string | null;
  category?: string | null;
  department?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface StaffLine {
  row: string;
  code: string;
  name: string;
  category: string;
  practice_no: string;
  department?: string | null;
  start: string;
  end?: string | null;
}

export interface ListStaffOutput {
  total?: number | null;
  next?: string | null;
  rows: StaffLine[];
}

export interface StaffRow {
  code: string;
  name: string;
  category: string;
  practice_no: string;
  department?: string | null;
  start: string;
  end?: string | null;
}

export interface EnterStaffInput {
  institution: string;
  rows: StaffRow[];
}

export interface CheckStaffInput {
  institution: string;
  rows: StaffRow[];
}

export interface CheckStaffOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface MappingEntry {
  code: string;
  name: string;
  list: string;
  item: string;
  start: string;
  end?: string | null;
  approval_no?: string | null;
  dosage_form?: string | null;
  specification?: string | null;
  pack?: string | null;
  charge_unit?: string | null;
  excluded?: string | null;
  content?: string | null;
  remark?: string | null;
}

export interface EnterMappingsInput {
  institution: string;
  rows: MappingEntry[];
}

export interface MappingsDone {
  count: number;
}

export interface CheckMappingsInput {
  institution: string;
  rows: MappingEntry[];
}

export interface CheckMappingsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export const list_institutions: Operation<ListInstitutionsInput, ListInstitutionsOutput> = {
  name: 'list_institutions', method: 'GET', path: '/api/v1/institutions',
  function: 'institution.read', title: '定点机构',
  input: [
    { name: 'search', title: '名称或编号', type: 'text', limit: 100 },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, codes: institution_kind_codes },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, codes: hospital_grade_codes },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, codes: institution_state_codes },
    { name: 'agreement', title: '服务协议', type: 'text', limit: 10, codes: coverage_codes },
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
        { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: institution_kind_codes },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
        { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
        { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: institution_state_codes },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'next_state', title: '即将变更为', type: 'text', limit: 1, codes: institution_state_codes },
        { name: 'next_since', title: '变更日期', type: 'day' },
        { name: 'agreement', title: '服务协议', type: 'text', limit: 10, required: true, codes: coverage_codes },
        { name: 'agreement_end', title: '协议到期日', type: 'day' },
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
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: institution_kind_codes },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: institution_state_codes },
    { name: 'since', title: '状态日期', type: 'day' },
    { name: 'next_state', title: '即将变更为', type: 'text', limit: 1, codes: institution_state_codes },
    { name: 'next_since', title: '变更日期', type: 'day' },
    { name: 'agreement', title: '服务协议', type: 'text', limit: 10, required: true, codes: coverage_codes },
    { name: 'agreement_end', title: '协议到期日', type: 'day' },
    { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
  ],
};

export const register_institution: Operation<RegisterInstitutionInput, DeclarationRow> = {
  name: 'register_institution', method: 'POST', path: '/api/v1/institutions',
  function: 'institution.enter', title: '定点机构登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: institution_kind_codes },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const register_institutions: Operation<RegisterInstitutionsInput, DeclarationRow> = {
  name: 'register_institutions', method: 'POST', path: '/api/v1/institutions/batch',
  function: 'institution.enter', title: '定点机构批量登记',
  input: [
    {
      name: 'rows', title: '定点机构', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: institution_kind_codes },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
        { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
      ],
    },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_institutions: Operation<CheckInstitutionsInput, CheckInstitutionsOutput> = {
  name: 'check_institutions', method: 'POST', path: '/api/v1/institutions/batch/check',
  function: 'institution.enter', title: '定点机构批量登记预检',
  input: [
    {
      name: 'rows', title: '定点机构', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: institution_kind_codes },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
        { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const change_institution: Operation<ChangeInstitutionInput, DeclarationRow> = {
  name: 'change_institution', method: 'PUT', path: '/api/v1/institutions/{institution}',
  function: 'institution.enter', title: '定点机构变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
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
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: institution_state_codes },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_institution_level: Operation<ChangeInstitutionLevelInput, DeclarationRow> = {
  name: 'change_institution_level', method: 'POST', path: '/api/v1/institutions/{institution}/level',
  function: 'institution.enter', title: '定点机构等级变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: hospital_grade_codes },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'reason', title: '批准文件', type: 'text', limit: 200 },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_institution_changes: Operation<ListInstitutionChangesInput, ListInstitutionChangesOutput> = {
  name: 'list_institution_changes', method: 'GET', path: '/api/v1/institutions/{institution}/changes',
  function: 'institution.read', title: '定点机构状态与等级沿革',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'change', title: '变更项目', type: 'text', limit: 10, required: true, codes: institution_change_kind_codes },
        { name: 'since', title: '生效日期', type: 'day', required: true },
        { name: 'state', title: '联网状态', type: 'text', limit: 1, codes: institution_state_codes },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, codes: hospital_grade_codes },
        { name: 'term', title: '执行情况', type: 'text', limit: 10, required: true, codes: term_codes },
      ],
    },
  ],
};

export const withdraw_institution_change: Operation<WithdrawInstitutionChangeInput, DeclarationRow> = {
  name: 'withdraw_institution_change', method: 'POST', path: '/api/v1/institutions/{institution}/changes/withdraw',
  function: 'institution.enter', title: '定点机构变更撤销',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'change', title: '变更项目', type: 'text', limit: 10, required: true, codes: institution_change_kind_codes },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_agreements: Operation<ListAgreementsInput, ListAgreementsOutput> = {
  name: 'list_agreements', method: 'GET', path: '/api/v1/institutions/{institution}/agreements',
  function: 'institution.read', title: '服务协议',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '协议编号', type: 'text', limit: 40, required: true },
        { name: 'signed_on', title: '签订日期', type: 'day', required: true },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day', required: true },
        { name: 'remark', title: '备注', type: 'text', limit: 200 },
        { name: 'term', title: '执行情况', type: 'text', limit: 10, required: true, codes: term_codes },
      ],
    },
  ],
};

export const add_agreement: Operation<AddAgreementInput, DeclarationRow> = {
  name: 'add_agreement', method: 'POST', path: '/api/v1/institutions/{institution}/agreements',
  function: 'institution.enter', title: '服务协议登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'number', title: '协议编号', type: 'text', limit: 40, required: true },
    { name: 'signed_on', title: '签订日期', type: 'day', required: true },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'end', title: '结束日期', type: 'day', required: true },
    { name: 'remark', title: '备注', type: 'text', limit: 200 },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const end_agreement: Operation<EndAgreementInput, DeclarationRow> = {
  name: 'end_agreement', method: 'POST', path: '/api/v1/institutions/{institution}/agreements/end',
  function: 'institution.enter', title: '服务协议提前终止',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'end', title: '结束日期', type: 'day', required: true },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
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

export const list_departments: Operation<ListDepartmentsInput, ListDepartmentsOutput> = {
  name: 'list_departments', method: 'GET', path: '/api/v1/institutions/{institution}/departments',
  function: 'institution.read', title: '科室',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'search', title: '名称或编码', type: 'text', limit: 100 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
};

export const enter_departments: Operation<EnterDepartmentsInput, DeclarationRow> = {
  name: 'enter_departments', method: 'POST', path: '/api/v1/institutions/{institution}/departments',
  function: 'institution.enter', title: '科室登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '科室', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_departments: Operation<CheckDepartmentsInput, CheckDepartmentsOutput> = {
  name: 'check_departments', method: 'POST', path: '/api/v1/institutions/{institution}/departments/check',
  function: 'institution.enter', title: '科室登记预检',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '科室', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const list_staff: Operation<ListStaffInput, ListStaffOutput> = {
  name: 'list_staff', method: 'GET', path: '/api/v1/institutions/{institution}/staff',
  function: 'institution.read', title: '医务人员',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'search', title: '姓名或代码', type: 'text', limit: 100 },
    { name: 'category', title: '类别', type: 'text', limit: 1, codes: staff_category_codes },
    { name: 'department', title: '科室编码', type: 'text', limit: 30 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: staff_category_codes },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
  ],
};

export const enter_staff: Operation<EnterStaffInput, DeclarationRow> = {
  name: 'enter_staff', method: 'POST', path: '/api/v1/institutions/{institution}/staff',
  function: 'institution.enter', title: '医务人员登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '医务人员', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: staff_category_codes },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_staff: Operation<CheckStaffInput, CheckStaffOutput> = {
  name: 'check_staff', method: 'POST', path: '/api/v1/institutions/{institution}/staff/check',
  function: 'institution.enter', title: '医务人员登记预检',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '医务人员', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: staff_category_codes },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const enter_mappings: Operation<EnterMappingsInput, MappingsDone> = {
  name: 'enter_mappings', method: 'POST', path: '/api/v1/institutions/{institution}/mappings',
  function: 'mapping.enter', title: '目录对照申报',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '目录对照', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '院内编码', type: 'text', limit: 150, required: true },
        { name: 'name', title: '院内名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'approval_no', title: '批准文号', type: 'text', limit: 30 },
        { name: 'dosage_form', title: '剂型', type: 'text', limit: 200 },
        { name: 'specification', title: '规格', type: 'text', limit: 200 },
        { name: 'pack', title: '包装规格', type: 'text', limit: 100 },
        { name: 'charge_unit', title: '计价单位', type: 'text', limit: 100 },
        { name: 'excluded', title: '除外内容', type: 'text', limit: 2000 },
        { name: 'content', title: '项目内涵', type: 'text', limit: 2000 },
        { name: 'remark', title: '备注', type: 'text', limit: 500 },
      ],
    },
  ],
  output: [
    { name: 'count', title: '条数', type: 'number', limit: 6, required: true },
  ],
};

export const check_mappings: Operation<CheckMappingsInput, CheckMappingsOutput> = {
  name: 'check_mappings', method: 'POST', path: '/api/v1/institutions/{institution}/mappings/check',
  function: 'mapping.enter', title: '目录对照预检',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '目录对照', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '院内编码', type: 'text', limit: 150, required: true },
        { name: 'name', title: '院内名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: list_type_codes },
        { name: 'item', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'approval_no', title: '批准文号', type: 'text', limit: 30 },
        { name: 'dosage_form', title: '剂型', type: 'text', limit: 200 },
        { name: 'specification', title: '规格', type: 'text', limit: 200 },
        { name: 'pack', title: '包装规格', type: 'text', limit: 100 },
        { name: 'charge_unit', title: '计价单位', type: 'text', limit: 100 },
        { name: 'excluded', title: '除外内容', type: 'text', limit: 2000 },
        { name: 'content', title: '项目内涵', type: 'text', limit: 2000 },
        { name: 'remark', title: '备注', type: 'text', limit: 500 },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};
