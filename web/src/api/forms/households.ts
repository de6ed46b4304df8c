// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import type { RowFault } from './employers';
import type { HouseholdRow } from './persons';
import { declaration_state_codes, relation_codes, yes_no_codes } from './shared_codes';

export interface GetHouseholdInput {
  household: string;
}

export interface MemberRow {
  person: string;
  name: string;
  certificate: string;
  birth: string;
  relation: string;
  insured: string;
  insured_until?: string | null;
}

export interface HouseholdSheet {
  row: HouseholdRow;
  members: MemberRow[];
}

export interface RegisterHouseholdInput {
  head: string;
  area: string;
}

export interface AddMemberInput {
  household: string;
  person: string;
  relation: string;
}

export interface RemoveMemberInput {
  household: string;
  person: string;
}

export interface ChangeHeadInput {
  household: string;
  person: string;
  since: string;
}

export interface DissolveHouseholdInput {
  household: string;
  reason?: string | null;
}

export interface EnrolHouseholdInput {
  household: string;
  year: number;
  benefits_from?: string | null;
}

export interface HouseholdEntry {
  household?: string | null;
  number?: string | null;
  benefits_from?: string | null;
}

export interface EnrolHouseholdsInput {
  year: number;
  rows: HouseholdEntry[];
}

export interface CheckHouseholdsInput {
  year: number;
  rows: HouseholdEntry[];
}

export interface CheckHouseholdsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export const get_household: Operation<GetHouseholdInput, HouseholdSheet> = {
  name: 'get_household', method: 'GET', path: '/api/v1/households/{household}',
  function: 'household.read', title: '居民家庭',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'row', title: '家庭', type: 'row', required: true,
      fields: [
        { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
        { name: 'head', title: '户主人员编号', type: 'text', limit: 20, required: true },
        { name: 'head_name', title: '户主', type: 'text', limit: 50, required: true },
        { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true },
        { name: 'members', title: '人数', type: 'number', limit: 4, required: true },
        { name: 'head_since', title: '户主变更日期', type: 'day' },
        { name: 'head_death', title: '户主死亡日期', type: 'day' },
        { name: 'dissolved', title: '注销日期', type: 'day' },
      ],
    },
    {
      name: 'members', title: '成员', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'relation', title: '与户主关系', type: 'text', limit: 20, required: true, codes: relation_codes },
        { name: 'insured', title: '居民医保', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'insured_until', title: '参保至', type: 'day' },
      ],
    },
  ],
};

export const register_household: Operation<RegisterHouseholdInput, DeclarationRow> = {
  name: 'register_household', method: 'POST', path: '/api/v1/households',
  function: 'household.enter', title: '居民家庭登记',
  input: [
    { name: 'head', title: '户主人员编号', type: 'text', limit: 20, required: true },
    { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true },
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

export const add_member: Operation<AddMemberInput, DeclarationRow> = {
  name: 'add_member', method: 'POST', path: '/api/v1/households/{household}/members',
  function: 'household.enter', title: '家庭成员增加',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'relation', title: '与户主关系', type: 'text', limit: 20, required: true, codes: relation_codes },
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

export const remove_member: Operation<RemoveMemberInput, DeclarationRow> = {
  name: 'remove_member', method: 'POST', path: '/api/v1/households/{household}/members/{person}/remove',
  function: 'household.enter', title: '家庭成员移出',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
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

export const change_head: Operation<ChangeHeadInput, DeclarationRow> = {
  name: 'change_head', method: 'POST', path: '/api/v1/households/{household}/head',
  function: 'household.enter', title: '变更户主',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '生效日期', type: 'day', required: true },
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

export const dissolve_household: Operation<DissolveHouseholdInput, DeclarationRow> = {
  name: 'dissolve_household', method: 'POST', path: '/api/v1/households/{household}/dissolve',
  function: 'household.enter', title: '注销家庭',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
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

export const enrol_household: Operation<EnrolHouseholdInput, DeclarationRow> = {
  name: 'enrol_household', method: 'POST', path: '/api/v1/households/{household}/enrolments',
  function: 'household.enter', title: '家庭年度参保',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '参保年度', type: 'number', limit: 4, required: true },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
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

export const enrol_households: Operation<EnrolHouseholdsInput, DeclarationRow> = {
  name: 'enrol_households', method: 'POST', path: '/api/v1/households/enrolments',
  function: 'household.enter', title: '家庭批量年度参保',
  input: [
    { name: 'year', title: '参保年度', type: 'number', limit: 4, required: true },
    {
      name: 'rows', title: '家庭或成员', type: 'rows', required: true,
      fields: [
        { name: 'household', title: '户编号', type: 'text', limit: 20 },
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50 },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
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

export const check_households: Operation<CheckHouseholdsInput, CheckHouseholdsOutput> = {
  name: 'check_households', method: 'POST', path: '/api/v1/households/enrolments/check',
  function: 'household.enter', title: '家庭批量年度参保预检',
  input: [
    { name: 'year', title: '参保年度', type: 'number', limit: 4, required: true },
    {
      name: 'rows', title: '家庭或成员', type: 'rows', required: true,
      fields: [
        { name: 'household', title: '户编号', type: 'text', limit: 20 },
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50 },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
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
