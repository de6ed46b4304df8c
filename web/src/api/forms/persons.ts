// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { DeclarationRow } from './declarations';
import type { PersonRow, RowFault } from './employers';
import type { DocumentFile } from './settlements';
import { card_state_codes, certificate_kind_codes, credential_kind_codes, declaration_state_codes, enrolment_state_codes, family_direction_codes, family_request_codes, filing_kind_codes, gap_kind_codes, gender_codes, identity_codes, image_kind_codes, insurance_codes, kinship_codes, medical_type_codes, movement_kind_codes, person_type_codes, purse_entry_kind_codes, relation_codes, visit_state_codes, wage_standing_codes, yes_no_codes } from './shared_codes';

export const nation_codes = [
  { value: '01', title: '汉族' },
  { value: '02', title: '蒙古族' },
  { value: '03', title: '回族' },
  { value: '04', title: '藏族' },
  { value: '05', title: '维吾尔族' },
  { value: '06', title: '苗族' },
  { value: '07', title: '彝族' },
  { value: '08', title: '壮族' },
  { value: '09', title: '布依族' },
  { value: '10', title: '朝鲜族' },
  { value: '11', title: '满族' },
  { value: '12', title: '侗族' },
  { value: '13', title: '瑶族' },
  { value: '14', title: '白族' },
  { value: '15', title: '土家族' },
  { value: '16', title: '哈尼族' },
  { value: '17', title: '哈萨克族' },
  { value: '18', title: '傣族' },
  { value: '19', title: '黎族' },
  { value: '20', title: '傈僳族' },
  { value: '21', title: '佤族' },
  { value: '22', title: '畲族' },
  { value: '23', title: '高山族' },
  { value: '24', title: '拉祜族' },
  { value: '25', title: '水族' },
  { value: '26', title: '东乡族' },
  { value: '27', title: '纳西族' },
  { value: '28', title: '景颇族' },
  { value: '29', title: '柯尔克孜族' },
  { value: '30', title: '土族' },
  { value: '31', title: '达斡尔族' },
  { value: '32', title: '仫佬族' },
  { value: '33', title: '羌族' },
  { value: '34', title: '布朗族' },
  { value: '35', title: '撒拉族' },
  { value: '36', title: '毛南族' },
  { value: '37', title: '仡佬族' },
  { value: '38', title: '锡伯族' },
  { value: '39', title: '阿昌族' },
  { value: '40', title: '普米族' },
  { value: '41', title: '塔吉克族' },
  { value: '42', title: '怒族' },
  { value: '43', title: '乌孜别克族' },
  { value: '44', title: '俄罗斯族' },
  { value: '45', title: '鄂温克族' },
  { value: '46', title: '德昂族' },
  { value: '47', title: '保安族' },
  { value: '48', title: '裕固族' },
  { value: '49', title: '京族' },
  { value: '50', title: '塔塔尔族' },
  { value: '51', title: '独龙族' },
  { value: '52', title: '鄂伦春族' },
  { value: '53', title: '赫哲族' },
  { value: '54', title: '门巴族' },
  { value: '55', title: '珞巴族' },
  { value: '56', title: '基诺族' },
] as const;

export const enrolment_event_codes = [
  { value: 'leave', title: '减员（停保）' },
  { value: 'suspend', title: '暂停' },
  { value: 'resume', title: '恢复' },
  { value: 'retire', title: '退休' },
  { value: 'transfer_out', title: '转出' },
  { value: 'civil_servant', title: '认定公务员' },
  { value: 'civil_servant_end', title: '取消公务员' },
  { value: 'retired_cadre', title: '认定离休' },
  { value: 'retired_cadre_end', title: '取消离休（转为退休）' },
] as const;

export const special_identity_codes = [
  { value: '21', title: '优抚人员' },
  { value: '2104', title: '一至六级残疾军人' },
  { value: '2301', title: '三无人员' },
  { value: '2302', title: '建档立卡贫困人员' },
  { value: '2303', title: '低保救助对象' },
  { value: '2304', title: '特困救助对象' },
  { value: '2305', title: '低收入救助对象' },
  { value: '2306', title: '因病致贫救助对象（含重特大疾病人员）' },
  { value: '2307', title: '农村五保户' },
  { value: '2308', title: '残疾人员' },
] as const;

export const wage_state_codes = [
  { value: 'coming', title: '尚未开始' },
  { value: 'current', title: '执行中' },
  { value: 'over', title: '已结束' },
  { value: 'replaced', title: '已被更正' },
  { value: 'void', title: '未执行' },
] as const;

export interface RegisterPersonInput {
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface PersonRegistration {
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface RegisterPersonsInput {
  rows: PersonRegistration[];
}

export interface CheckPersonsInput {
  rows: PersonRegistration[];
}

export interface CheckPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ChangePersonInput {
  person: string;
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
}

export interface EnrolPersonInput {
  person: string;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface ChangeEnrolmentInput {
  person: string;
  insurance: string;
  start: string;
  event: string;
  since: string;
  went_to?: string | null;
  reason?: string | null;
}

export interface NamedEnrolment {
  number: string;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface EnrolPersonsInput {
  rows: NamedEnrolment[];
}

export interface CheckEnrolmentsInput {
  rows: NamedEnrolment[];
}

export interface CheckEnrolmentsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface NamedEvent {
  number: string;
  insurance: string;
  event: string;
  since: string;
  went_to?: string | null;
  reason?: string | null;
}

export interface ChangeEnrolmentsInput {
  rows: NamedEvent[];
}

export interface CheckEnrolmentEventsInput {
  rows: NamedEvent[];
}

export interface CheckEnrolmentEventsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface RecordDeathInput {
  person: string;
  death: string;
}

export interface SetIdentityInput {
  person: string;
  kind: string;
  start: string;
  end?: string | null;
}

export interface LinkFamilyInput {
  person: string;
  name: string;
  certificate: string;
  kinship: string;
  start: string;
  consent: string;
}

export interface EndFamilyInput {
  person: string;
  relative: string;
  since: string;
}

export interface ListPersonWagesInput {
  person: string;
}

export interface PersonWageRow {
  row: string;
  year: number;
  employer: string;
  employer_name: string;
  since: string;
  until?: string | null;
  declared: number;
  counted: number;
  standing: string;
  state: string;
  approved: string;
}

export interface ListPersonWagesOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonWageRow[];
}

export interface FindHouseholdInput {
  person: string;
}

export interface HouseholdRow {
  household: string;
  head: string;
  head_name: string;
  area: string;
  members: number;
  head_since?: string | null;
  head_death?: string | null;
  dissolved?: string | null;
}

export interface FindHouseholdOutput {
  total?: number | null;
  next?: string | null;
  rows: HouseholdRow[];
}

export interface RequestCardInput {
  person: string;
}

export interface ListImagesInput {
  person: string;
}

export interface ImageRow {
  number: number;
  kind: string;
  note?: string | null;
  at: string;
  by: string;
  width: number;
  height: number;
  bytes: number;
  replaced_by?: number | null;
}

export interface ListImagesOutput {
  total?: number | null;
  next?: string | null;
  rows: ImageRow[];
}

export interface AddImageInput {
  person: string;
  kind: string;
  note?: string | null;
  replaces?: number | null;
  content: string;
}

export interface ShowPhotoInput {
  person: string;
}

export interface ShownImage {
  content: string;
}

export interface RevealImageInput {
  person: string;
  number: number;
  reason: string;
}

export interface GetPursesInput {
  person: string;
}

export interface PurseRow {
  card: string;
  number: string;
  state: string;
  balance: number;
  owed: number;
  next: number;
  held: number;
  closed?: string | null;
  returnable?: string | null;
}

export interface PurseEntryRow {
  at: string;
  kind: string;
  number: string;
  purse: number;
  account: number;
  suspense: number;
  balance: number;
  institution_name?: string | null;
  by: string;
}

export interface PurseSheet {
  account: number;
  most_top_up: number;
  most_in_purse: number;
  purses: PurseRow[];
  entries: PurseEntryRow[];
}

export interface FindPersonsInput {
  text: string;
}

export interface FindPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
}

export interface GetPersonInput {
  person: string;
}

export interface EnrolmentRow {
  insurance: string;
  person_type: string;
  start: string;
  end?: string | null;
  paused?: string | null;
  benefits_from?: string | null;
  state: string;
  area: string;
  employer_name?: string | null;
  civil_servant: string;
}

export interface CredentialRow {
  kind: string;
  valid_until?: string | null;
  valid: string;
}

export interface PersonSheet {
  certificate_type: string;
  phone?: string | null;
  death?: string | null;
  today: string;
  head: PersonRow;
  enrolments: EnrolmentRow[];
  credentials: CredentialRow[];
}

export interface GetBenefitsInput {
  person: string;
}

export interface IdentityRow {
  kind: string;
  start: string;
  end?: string | null;
  valid: string;
}

export interface FilingRow {
  kind: string;
  code?: string | null;
  name?: string | null;
  start: string;
  end?: string | null;
  institution_name?: string | null;
  valid: string;
}

export interface AccumulatorRow {
  insurance: string;
  name: string;
  period: string;
  apart?: string | null;
  used: string;
  limit?: string | null;
  unit?: string | null;
  share?: number | null;
  deductible: string;
  basis?: string | null;
}

export interface MovementRow {
  settlement_id?: string | null;
  at: string;
  kind: string;
  who: string;
  institution_name?: string | null;
  amount: number;
  balance?: number | null;
}

export interface VisitRow {
  visit_id: string;
  med_type: string;
  begin: string;
  end?: string | null;
  institution_name: string;
  disease?: string | null;
  state: string;
}

export interface FamilyRow {
  person: string;
  name: string;
  direction: string;
  kinship?: string | null;
  start: string;
  end?: string | null;
  valid: string;
}

export interface FamilyRequestRow {
  declaration: string;
  act: string;
  entered: string;
  state: string;
  note?: string | null;
}

export interface GapRow {
  kind: string;
  insurance?: string | null;
  employer_name?: string | null;
  from: string;
  to?: string | null;
}

export interface HouseholdMateRow {
  name: string;
  relation: string;
  insured: string;
  insured_until?: string | null;
}

export interface BenefitSheet {
  balance: number;
  identities: IdentityRow[];
  filings: FilingRow[];
  accumulators: AccumulatorRow[];
  movements: MovementRow[];
  visits: VisitRow[];
  family: FamilyRow[];
  family_requests: FamilyRequestRow[];
  gaps: GapRow[];
  household: HouseholdMateRow[];
}

export interface RevealPersonInput {
  person: string;
  reason: string;
}

export interface RevealPersonOutput {
  name: string;
  certificate: string;
  phone?: string | null;
}

export interface PrintCertificateInput {
  person: string;
}

export const register_person: Operation<RegisterPersonInput, DeclarationRow> = {
  name: 'register_person', method: 'POST', path: '/api/v1/persons',
  function: 'person.enter', title: '人员参保登记',
  input: [
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
    { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'gender', title: '性别', type: 'text', limit: 3, codes: gender_codes },
    { name: 'birth', title: '出生日期', type: 'day' },
    { name: 'nation', title: '民族', type: 'text', limit: 3, codes: nation_codes },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'end', title: '参保结束', type: 'day' },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
    { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const register_persons: Operation<RegisterPersonsInput, DeclarationRow> = {
  name: 'register_persons', method: 'POST', path: '/api/v1/persons/batch',
  function: 'person.enter', title: '人员批量参保登记',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, codes: gender_codes },
        { name: 'birth', title: '出生日期', type: 'day' },
        { name: 'nation', title: '民族', type: 'text', limit: 3, codes: nation_codes },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const check_persons: Operation<CheckPersonsInput, CheckPersonsOutput> = {
  name: 'check_persons', method: 'POST', path: '/api/v1/persons/batch/check',
  function: 'person.enter', title: '批量参保登记预检',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, codes: gender_codes },
        { name: 'birth', title: '出生日期', type: 'day' },
        { name: 'nation', title: '民族', type: 'text', limit: 3, codes: nation_codes },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const change_person: Operation<ChangePersonInput, DeclarationRow> = {
  name: 'change_person', method: 'PUT', path: '/api/v1/persons/{person}',
  function: 'person.enter', title: '人员信息变更',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
    { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'gender', title: '性别', type: 'text', limit: 3, codes: gender_codes },
    { name: 'birth', title: '出生日期', type: 'day' },
    { name: 'nation', title: '民族', type: 'text', limit: 3, codes: nation_codes },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
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

export const enrol_person: Operation<EnrolPersonInput, DeclarationRow> = {
  name: 'enrol_person', method: 'POST', path: '/api/v1/persons/{person}/enrolments',
  function: 'person.enter', title: '人员增员（参保）',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'end', title: '参保结束', type: 'day' },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
    { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
    { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const change_enrolment: Operation<ChangeEnrolmentInput, DeclarationRow> = {
  name: 'change_enrolment', method: 'POST', path: '/api/v1/persons/{person}/enrolment-events',
  function: 'person.enter', title: '人员参保变动',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'event', title: '变动类型', type: 'text', limit: 20, required: true, codes: enrolment_event_codes },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'went_to', title: '管外转入地区划', type: 'text', limit: 6 },
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

export const enrol_persons: Operation<EnrolPersonsInput, DeclarationRow> = {
  name: 'enrol_persons', method: 'POST', path: '/api/v1/persons/enrolments/batch',
  function: 'person.enter', title: '人员批量增员（参保）',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const check_enrolments: Operation<CheckEnrolmentsInput, CheckEnrolmentsOutput> = {
  name: 'check_enrolments', method: 'POST', path: '/api/v1/persons/enrolments/batch/check',
  function: 'person.enter', title: '批量增员预检',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: yes_no_codes },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
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

export const change_enrolments: Operation<ChangeEnrolmentsInput, DeclarationRow> = {
  name: 'change_enrolments', method: 'POST', path: '/api/v1/persons/enrolment-events/batch',
  function: 'person.enter', title: '人员批量参保变动',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'event', title: '变动类型', type: 'text', limit: 20, required: true, codes: enrolment_event_codes },
        { name: 'since', title: '生效日期', type: 'day', required: true },
        { name: 'went_to', title: '管外转入地区划', type: 'text', limit: 6 },
        { name: 'reason', title: '原因', type: 'text', limit: 200 },
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

export const check_enrolment_events: Operation<CheckEnrolmentEventsInput, CheckEnrolmentEventsOutput> = {
  name: 'check_enrolment_events', method: 'POST', path: '/api/v1/persons/enrolment-events/batch/check',
  function: 'person.enter', title: '批量参保变动预检',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'event', title: '变动类型', type: 'text', limit: 20, required: true, codes: enrolment_event_codes },
        { name: 'since', title: '生效日期', type: 'day', required: true },
        { name: 'went_to', title: '管外转入地区划', type: 'text', limit: 6 },
        { name: 'reason', title: '原因', type: 'text', limit: 200 },
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

export const record_death: Operation<RecordDeathInput, DeclarationRow> = {
  name: 'record_death', method: 'POST', path: '/api/v1/persons/{person}/death',
  function: 'person.enter', title: '人员死亡登记',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'death', title: '死亡日期', type: 'day', required: true },
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

export const set_identity: Operation<SetIdentityInput, DeclarationRow> = {
  name: 'set_identity', method: 'POST', path: '/api/v1/persons/{person}/identities',
  function: 'person.enter', title: '特殊身份登记',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '身份类别', type: 'text', limit: 6, required: true, codes: special_identity_codes },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'end', title: '结束日期', type: 'day' },
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

export const link_family: Operation<LinkFamilyInput, DeclarationRow> = {
  name: 'link_family', method: 'POST', path: '/api/v1/persons/{person}/family',
  function: 'family.enter', title: '家庭共济绑定',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '亲属姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate', title: '亲属证件号码', type: 'text', limit: 50, required: true },
    { name: 'kinship', title: '是本人的', type: 'text', limit: 20, required: true, codes: kinship_codes },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'consent', title: '本人和亲属均已同意', type: 'text', limit: 1, required: true, codes: yes_no_codes },
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

export const end_family: Operation<EndFamilyInput, DeclarationRow> = {
  name: 'end_family', method: 'POST', path: '/api/v1/persons/{person}/family/{relative}/end',
  function: 'family.enter', title: '家庭共济解除',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'relative', title: '亲属人员编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '解除日期', type: 'day', required: true },
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

export const list_person_wages: Operation<ListPersonWagesInput, ListPersonWagesOutput> = {
  name: 'list_person_wages', method: 'GET', path: '/api/v1/persons/{person}/wage-bases',
  function: 'wage.read', title: '个人缴费基数',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'year', title: '缴费年度', type: 'number', limit: 4, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 100, required: true },
        { name: 'since', title: '执行起始日期', type: 'day', required: true },
        { name: 'until', title: '执行截止日期', type: 'day' },
        { name: 'declared', title: '申报月工资', type: 'money', limit: 16, required: true },
        { name: 'counted', title: '缴费基数', type: 'money', limit: 16, required: true },
        { name: 'standing', title: '核定结果', type: 'text', limit: 10, required: true, codes: wage_standing_codes },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: wage_state_codes },
        { name: 'approved', title: '复核时间', type: 'moment', required: true },
      ],
    },
  ],
};

export const find_household: Operation<FindHouseholdInput, FindHouseholdOutput> = {
  name: 'find_household', method: 'GET', path: '/api/v1/persons/{person}/household',
  function: 'household.read', title: '查找居民家庭',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
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
  ],
};

export const request_card: Operation<RequestCardInput, DeclarationRow> = {
  name: 'request_card', method: 'POST', path: '/api/v1/persons/{person}/cards',
  function: 'card.enter', title: '医疗卡申领（补换）',
  input: [
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

export const list_images: Operation<ListImagesInput, ListImagesOutput> = {
  name: 'list_images', method: 'GET', path: '/api/v1/persons/{person}/images',
  function: 'card.read', title: '影像资料',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
        { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: image_kind_codes },
        { name: 'note', title: '说明', type: 'text', limit: 60 },
        { name: 'at', title: '上传时间', type: 'moment', required: true },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'width', title: '宽（像素）', type: 'number', limit: 6, required: true },
        { name: 'height', title: '高（像素）', type: 'number', limit: 6, required: true },
        { name: 'bytes', title: '字节数', type: 'number', limit: 9, required: true },
        { name: 'replaced_by', title: '已替换为', type: 'number', limit: 6 },
      ],
    },
  ],
};

export const add_image: Operation<AddImageInput, ImageRow> = {
  name: 'add_image', method: 'POST', path: '/api/v1/persons/{person}/images',
  function: 'card.counter', title: '上传影像',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: image_kind_codes },
    { name: 'note', title: '说明', type: 'text', limit: 60 },
    { name: 'replaces', title: '替换影像序号', type: 'number', limit: 6 },
    { name: 'content', title: '图片', type: 'text', limit: 2796204, required: true },
  ],
  output: [
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
    { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: image_kind_codes },
    { name: 'note', title: '说明', type: 'text', limit: 60 },
    { name: 'at', title: '上传时间', type: 'moment', required: true },
    { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'width', title: '宽（像素）', type: 'number', limit: 6, required: true },
    { name: 'height', title: '高（像素）', type: 'number', limit: 6, required: true },
    { name: 'bytes', title: '字节数', type: 'number', limit: 9, required: true },
    { name: 'replaced_by', title: '已替换为', type: 'number', limit: 6 },
  ],
};

export const show_photo: Operation<ShowPhotoInput, ShownImage> = {
  name: 'show_photo', method: 'POST', path: '/api/v1/persons/{person}/photo',
  function: 'card.counter', title: '查看照片',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const reveal_image: Operation<RevealImageInput, ShownImage> = {
  name: 'reveal_image', method: 'POST', path: '/api/v1/persons/{person}/images/{number}/reveal',
  function: 'person.reveal', title: '查看影像原件',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const get_purses: Operation<GetPursesInput, PurseSheet> = {
  name: 'get_purses', method: 'GET', path: '/api/v1/persons/{person}/purses',
  function: 'card.read', title: '卡钱包',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'account', title: '个人账户余额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'most_top_up', title: '圈存单笔上限', type: 'money', limit: 16, required: true },
    { name: 'most_in_purse', title: '卡钱包余额上限', type: 'money', limit: 16, required: true },
    {
      name: 'purses', title: '卡钱包', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'owed', title: '挂账', type: 'money', limit: 16, required: true },
        { name: 'next', title: '下次圈存序号', type: 'number', limit: 9, required: true },
        { name: 'held', title: '待处理笔数', type: 'number', limit: 9, required: true },
        { name: 'closed', title: '退回时间', type: 'moment' },
        { name: 'returnable', title: '可退回日期', type: 'day' },
      ],
    },
    {
      name: 'entries', title: '卡钱包明细', type: 'rows', required: true,
      fields: [
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'kind', title: '业务', type: 'text', limit: 20, required: true, codes: purse_entry_kind_codes },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'purse', title: '卡钱包', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'suspense', title: '挂账', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const find_persons: Operation<FindPersonsInput, FindPersonsOutput> = {
  name: 'find_persons', method: 'POST', path: '/api/v1/persons/find',
  function: 'person.read', title: '参保人员查询',
  input: [
    { name: 'text', title: '人员编号、证件或卡号', type: 'text', limit: 60, required: true },
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

export const get_person: Operation<GetPersonInput, PersonSheet> = {
  name: 'get_person', method: 'GET', path: '/api/v1/persons/{person}',
  function: 'person.read', title: '参保人员详情',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: certificate_kind_codes },
    { name: 'phone', title: '联系电话', type: 'text', limit: 30 },
    { name: 'death', title: '死亡日期', type: 'day' },
    { name: 'today', title: '查询日期', type: 'day', required: true },
    {
      name: 'head', title: '基本信息', type: 'row', required: true,
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
    {
      name: 'enrolments', title: '参保信息', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'paused', title: '暂停日期', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, required: true, codes: enrolment_state_codes },
        { name: 'area', title: '参保地', type: 'text', limit: 12, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'credentials', title: '就诊凭证', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '凭证', type: 'text', limit: 3, required: true, codes: credential_kind_codes },
        { name: 'valid_until', title: '有效期至', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const get_benefits: Operation<GetBenefitsInput, BenefitSheet> = {
  name: 'get_benefits', method: 'GET', path: '/api/v1/persons/{person}/benefits',
  function: 'settlement.read', title: '参保人员待遇',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'balance', title: '个人账户余额', type: 'money', limit: 16, required: true },
    {
      name: 'identities', title: '特殊身份', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '身份类别', type: 'text', limit: 6, required: true, codes: identity_codes },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'filings', title: '备案', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '备案类别', type: 'text', limit: 20, required: true, codes: filing_kind_codes },
        { name: 'code', title: '代码', type: 'text', limit: 30 },
        { name: 'name', title: '名称', type: 'text', limit: 100 },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'accumulators', title: '待遇累计', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'name', title: '累计项目', type: 'text', limit: 100, required: true },
        { name: 'period', title: '周期', type: 'text', limit: 40, required: true },
        { name: 'apart', title: '分列', type: 'text', limit: 100 },
        { name: 'used', title: '已累计', type: 'text', limit: 20, required: true },
        { name: 'limit', title: '限额', type: 'text', limit: 20 },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
        { name: 'share', title: '已用比例', type: 'rate', limit: 5 },
        { name: 'deductible', title: '起付类', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'movements', title: '账户明细', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20 },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'kind', title: '类型', type: 'text', limit: 20, required: true, codes: movement_kind_codes },
        { name: 'who', title: '使用人', type: 'text', limit: 50, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '余额', type: 'money', limit: 16, negative: true },
      ],
    },
    {
      name: 'visits', title: '就诊', type: 'rows', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
        { name: 'begin', title: '开始时间', type: 'moment', required: true },
        { name: 'end', title: '结束时间', type: 'moment' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'state', title: '状态', type: 'text', limit: 12, required: true, codes: visit_state_codes },
      ],
    },
    {
      name: 'family', title: '家庭共济', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'direction', title: '共济方向', type: 'text', limit: 10, required: true, codes: family_direction_codes },
        { name: 'kinship', title: '使用人是账户所有人的', type: 'text', limit: 20, codes: kinship_codes },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
    {
      name: 'family_requests', title: '家庭共济申报', type: 'rows', required: true,
      fields: [
        { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true, codes: family_request_codes },
        { name: 'entered', title: '申报时间', type: 'moment', required: true },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: declaration_state_codes },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'gaps', title: '待遇暂停与未参保月份', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '情形', type: 'text', limit: 20, required: true, codes: gap_kind_codes },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: insurance_codes },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
        { name: 'from', title: '开始', type: 'day', required: true },
        { name: 'to', title: '结束', type: 'day' },
      ],
    },
    {
      name: 'household', title: '家庭成员', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'relation', title: '与户主关系', type: 'text', limit: 20, required: true, codes: relation_codes },
        { name: 'insured', title: '今年参保', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'insured_until', title: '参保至', type: 'day' },
      ],
    },
  ],
};

export const reveal_person: Operation<RevealPersonInput, RevealPersonOutput> = {
  name: 'reveal_person', method: 'POST', path: '/api/v1/persons/{person}/reveal',
  function: 'person.reveal', title: '查看未脱敏的个人信息',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 30 },
  ],
};

export const print_certificate: Operation<PrintCertificateInput, DocumentFile> = {
  name: 'print_certificate', method: 'POST', path: '/api/v1/persons/{person}/certificate',
  function: 'person.read', title: '打印参保证明',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};
