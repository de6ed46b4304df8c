// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import { declaration_state_codes, enrolment_state_codes, gender_codes, insurance_codes, person_type_codes, wage_standing_codes, yes_no_codes } from './shared_codes';

export const employer_kind_codes = [
  { value: '10', title: '企业' },
  { value: '20', title: '机关' },
  { value: '30', title: '事业单位' },
  { value: '40', title: '社会团体' },
  { value: '50', title: '民办非企业单位' },
  { value: '60', title: '个体工商户' },
  { value: '90', title: '其他' },
] as const;

export const employer_state_codes = [
  { value: '1', title: '正常参保' },
  { value: '2', title: '暂停参保' },
  { value: '3', title: '破产' },
  { value: '4', title: '注销' },
  { value: '5', title: '已合并' },
] as const;

export const split_direction_codes = [
  { value: 'out', title: '分出至' },
  { value: 'in', title: '分入自' },
] as const;

export const account_purpose_codes = [
  { value: 'collection', title: '缴费' },
  { value: 'refund', title: '退费' },
] as const;

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

export interface SplitRow {
  since: string;
  direction: string;
  other_name: string;
  people: number;
}

export interface GetEmployerOutput {
  insured: number;
  paused: number;
  row: EmployerRow;
  splits: SplitRow[];
}

export interface ListEmployeesInput {
  employer: string;
  person_type?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface PersonRow {
  person: string;
  name: string;
  certificate: string;
  gender: string;
  birth: string;
  insurance?: string | null;
  person_type?: string | null;
  state?: string | null;
  area?: string | null;
  employer_name?: string | null;
}

export interface ListEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
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
}

export interface EmployerEntry {
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
}

export interface RegisterEmployersInput {
  rows: EmployerEntry[];
}

export interface CheckEmployersInput {
  rows: EmployerEntry[];
}

export interface RowFault {
  row: number;
  field: string;
  code: string;
  message: string;
}

export interface CheckEmployersOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
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
  area_since?: string | null;
}

export interface ChangeEmployerStateInput {
  employer: string;
  state: string;
  since: string;
  merged_into?: string | null;
  reason?: string | null;
}

export interface NamedEmployee {
  number: string;
}

export interface MatchEmployeesInput {
  employer: string;
  rows: NamedEmployee[];
}

export interface MatchEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
}

export interface CheckEmployeesInput {
  employer: string;
  rows: NamedEmployee[];
}

export interface CheckEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface SplitPerson {
  person: string;
}

export interface SplitEmployerInput {
  employer: string;
  since: string;
  into?: string | null;
  everybody?: string | null;
  reason?: string | null;
  name?: string | null;
  uscc?: string | null;
  area?: string | null;
  kind?: string | null;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  rows?: SplitPerson[];
}

export interface ListEmployerAccountsInput {
  employer: string;
}

export interface EmployerAccountRow {
  account: string;
  purpose: string;
  bank: string;
  account_name: string;
  account_no: string;
  start: string;
  end?: string | null;
}

export interface ListEmployerAccountsOutput {
  total?: number | null;
  next?: string | null;
  rows: EmployerAccountRow[];
}

export interface AddEmployerAccountInput {
  employer: string;
  purpose: string;
  bank: string;
  account_name: string;
  account_no: string;
  start: string;
}

export interface EndEmployerAccountInput {
  employer: string;
  account: string;
  end: string;
  reason?: string | null;
}

export interface RevealEmployerAccountInput {
  employer: string;
  account: string;
  reason: string;
}

export interface RevealEmployerAccountOutput {
  account_name: string;
  account_no: string;
}

export interface ListWageBasesInput {
  employer: string;
  year?: number | null;
  standing?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface WageBaseRow {
  person: string;
  name: string;
  certificate: string;
  employed_since: string;
  since?: string | null;
  declared?: number | null;
  counted?: number | null;
  standing: string;
  approved?: string | null;
}

export interface ListWageBasesOutput {
  total?: number | null;
  next?: string | null;
  rows: WageBaseRow[];
}

export interface WageEntry {
  number: string;
  wage: number;
  since?: string | null;
}

export interface DeclareWageBasesInput {
  employer: string;
  year: number;
  rows: WageEntry[];
}

export interface CheckWageBasesInput {
  employer: string;
  year: number;
  rows: WageEntry[];
}

export interface CheckWageBasesOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface WeighWageBasesInput {
  employer: string;
  year: number;
  rows: WageEntry[];
}

export interface WeighedWageRow {
  person: string;
  name: string;
  certificate: string;
  since: string;
  before?: number | null;
  replaces: number;
  declared: number;
  counted: number;
  standing: string;
}

export interface WeighWageBasesOutput {
  total?: number | null;
  next?: string | null;
  rows: WeighedWageRow[];
}

export const list_employers: Operation<ListEmployersInput, ListEmployersOutput> = {
  name: 'list_employers', method: 'GET', path: '/api/v1/employers',
  function: 'employer.read', title: '参保单位',
  input: [
    { name: 'search', title: '名称、代码或编号', type: 'text', limit: 100 },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, codes: employer_kind_codes },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, codes: employer_state_codes },
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
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: employer_state_codes },
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
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: employer_state_codes },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'splits', title: '分立记录', type: 'rows', required: true,
      fields: [
        { name: 'since', title: '生效日期', type: 'day', required: true },
        { name: 'direction', title: '分立', type: 'text', limit: 3, required: true, codes: split_direction_codes },
        { name: 'other_name', title: '对方单位', type: 'text', limit: 100, required: true },
        { name: 'people', title: '人数', type: 'number', limit: 9, required: true },
      ],
    },
  ],
};

export const list_employees: Operation<ListEmployeesInput, ListEmployeesOutput> = {
  name: 'list_employees', method: 'GET', path: '/api/v1/employers/{employer}/persons',
  function: 'person.read', title: '单位职工',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: person_type_codes },
    { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: enrolment_state_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: gender_codes },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: person_type_codes },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: enrolment_state_codes },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
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
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
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

export const register_employers: Operation<RegisterEmployersInput, DeclarationRow> = {
  name: 'register_employers', method: 'POST', path: '/api/v1/employers/batch',
  function: 'employer.enter', title: '单位批量参保登记',
  input: [
    {
      name: 'rows', title: '单位', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
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

export const check_employers: Operation<CheckEmployersInput, CheckEmployersOutput> = {
  name: 'check_employers', method: 'POST', path: '/api/v1/employers/batch/check',
  function: 'employer.enter', title: '单位批量参保登记预检',
  input: [
    {
      name: 'rows', title: '单位', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
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

export const change_employer: Operation<ChangeEmployerInput, DeclarationRow> = {
  name: 'change_employer', method: 'PUT', path: '/api/v1/employers/{employer}',
  function: 'employer.enter', title: '单位信息变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: employer_kind_codes },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
    { name: 'area_since', title: '区划变更日期', type: 'day' },
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

export const change_employer_state: Operation<ChangeEmployerStateInput, DeclarationRow> = {
  name: 'change_employer_state', method: 'POST', path: '/api/v1/employers/{employer}/state',
  function: 'employer.enter', title: '单位状态变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: employer_state_codes },
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
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const match_employees: Operation<MatchEmployeesInput, MatchEmployeesOutput> = {
  name: 'match_employees', method: 'POST', path: '/api/v1/employers/{employer}/persons/match',
  function: 'person.read', title: '按名单选职工',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: gender_codes },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: person_type_codes },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: enrolment_state_codes },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const check_employees: Operation<CheckEmployeesInput, CheckEmployeesOutput> = {
  name: 'check_employees', method: 'POST', path: '/api/v1/employers/{employer}/persons/check',
  function: 'person.read', title: '职工名单预检',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
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

export const split_employer: Operation<SplitEmployerInput, DeclarationRow> = {
  name: 'split_employer', method: 'POST', path: '/api/v1/employers/{employer}/split',
  function: 'employer.enter', title: '单位分立',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'into', title: '转入单位编号', type: 'text', limit: 20 },
    { name: 'everybody', title: '全部职工', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
    { name: 'name', title: '单位名称', type: 'text', limit: 100 },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18 },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, codes: employer_kind_codes },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
    {
      name: 'rows', title: '分出的职工', type: 'rows',
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
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

export const list_employer_accounts: Operation<ListEmployerAccountsInput, ListEmployerAccountsOutput> = {
  name: 'list_employer_accounts', method: 'GET', path: '/api/v1/employers/{employer}/accounts',
  function: 'employer.read', title: '单位银行账户',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
        { name: 'purpose', title: '用途', type: 'text', limit: 10, required: true, codes: account_purpose_codes },
        { name: 'bank', title: '开户银行', type: 'text', limit: 100, required: true },
        { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
        { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
};

export const add_employer_account: Operation<AddEmployerAccountInput, DeclarationRow> = {
  name: 'add_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts',
  function: 'employer.enter', title: '单位银行账户登记',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'purpose', title: '用途', type: 'text', limit: 10, required: true, codes: account_purpose_codes },
    { name: 'bank', title: '开户银行', type: 'text', limit: 100, required: true },
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
    { name: 'start', title: '启用日期', type: 'day', required: true },
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

export const end_employer_account: Operation<EndEmployerAccountInput, DeclarationRow> = {
  name: 'end_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts/{account}/end',
  function: 'employer.enter', title: '单位银行账户停用',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
    { name: 'end', title: '停用日期', type: 'day', required: true },
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

export const reveal_employer_account: Operation<RevealEmployerAccountInput, RevealEmployerAccountOutput> = {
  name: 'reveal_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts/{account}/reveal',
  function: 'person.reveal', title: '查看单位银行账号',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
  ],
};

export const list_wage_bases: Operation<ListWageBasesInput, ListWageBasesOutput> = {
  name: 'list_wage_bases', method: 'GET', path: '/api/v1/employers/{employer}/wage-bases',
  function: 'wage.read', title: '单位职工缴费基数',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '缴费年度', type: 'number', limit: 4 },
    { name: 'standing', title: '核定结果', type: 'text', limit: 10, codes: wage_standing_codes },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'employed_since', title: '在职起始日期', type: 'day', required: true },
        { name: 'since', title: '执行起始日期', type: 'day' },
        { name: 'declared', title: '申报月工资', type: 'money', limit: 16 },
        { name: 'counted', title: '缴费基数', type: 'money', limit: 16 },
        { name: 'standing', title: '核定结果', type: 'text', limit: 10, required: true, codes: wage_standing_codes },
        { name: 'approved', title: '复核时间', type: 'moment' },
      ],
    },
  ],
};

export const declare_wage_bases: Operation<DeclareWageBasesInput, DeclarationRow> = {
  name: 'declare_wage_bases', method: 'POST', path: '/api/v1/employers/{employer}/wage-bases',
  function: 'wage.enter', title: '缴费基数申报',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '缴费年度', type: 'number', limit: 4, required: true },
    {
      name: 'rows', title: '职工工资', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'wage', title: '月工资', type: 'money', limit: 10, required: true },
        { name: 'since', title: '执行起始日期', type: 'day' },
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

export const check_wage_bases: Operation<CheckWageBasesInput, CheckWageBasesOutput> = {
  name: 'check_wage_bases', method: 'POST', path: '/api/v1/employers/{employer}/wage-bases/check',
  function: 'wage.enter', title: '缴费基数申报预检',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '缴费年度', type: 'number', limit: 4, required: true },
    {
      name: 'rows', title: '职工工资', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'wage', title: '月工资', type: 'money', limit: 10, required: true },
        { name: 'since', title: '执行起始日期', type: 'day' },
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

export const weigh_wage_bases: Operation<WeighWageBasesInput, WeighWageBasesOutput> = {
  name: 'weigh_wage_bases', method: 'POST', path: '/api/v1/employers/{employer}/wage-bases/weigh',
  function: 'wage.enter', title: '缴费基数试核',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '缴费年度', type: 'number', limit: 4, required: true },
    {
      name: 'rows', title: '职工工资', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'wage', title: '月工资', type: 'money', limit: 10, required: true },
        { name: 'since', title: '执行起始日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'since', title: '执行起始日期', type: 'day', required: true },
        { name: 'before', title: '原申报月工资', type: 'money', limit: 16 },
        { name: 'replaces', title: '替代的后续申报', type: 'number', limit: 4, required: true },
        { name: 'declared', title: '申报月工资', type: 'money', limit: 16, required: true },
        { name: 'counted', title: '缴费基数', type: 'money', limit: 16, required: true },
        { name: 'standing', title: '核定结果', type: 'text', limit: 10, required: true, codes: wage_standing_codes },
      ],
    },
  ],
};
