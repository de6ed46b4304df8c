// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { CardRow } from './cards';
import type { BenefitSheet, ImageRow, PersonSheet, PurseSheet, ShownImage } from './persons';
import type { DocumentFile, SettlementRow, SettlementSheet } from './settlements';
import { card_state_codes, certificate_kind_codes, charge_type_codes, credential_kind_codes, declaration_state_codes, enrolment_state_codes, family_direction_codes, family_request_codes, filing_kind_codes, gap_kind_codes, gender_codes, identity_codes, image_kind_codes, insurance_codes, kinship_codes, medical_type_codes, movement_kind_codes, payer_kind_codes, person_type_codes, purse_entry_kind_codes, relation_codes, settlement_state_codes, visit_state_codes, yes_no_codes } from './shared_codes';

export type ListOwnCardsInput = Record<string, never>;

export interface ListOwnCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: CardRow[];
}

export interface ReportOwnLossInput {
  card: string;
}

export type ShowOwnCredentialInput = Record<string, never>;

export interface ShowOwnCredentialOutput {
  credential: string;
  name: string;
  seconds: number;
}

export type ListOwnImagesInput = Record<string, never>;

export interface ListOwnImagesOutput {
  total?: number | null;
  next?: string | null;
  rows: ImageRow[];
}

export interface GetOwnImageInput {
  number: number;
}

export type GetOwnPursesInput = Record<string, never>;

export type GetOwnRecordInput = Record<string, never>;

export type GetOwnBenefitsInput = Record<string, never>;

export interface ListOwnSettlementsInput {
  size?: number | null;
  after?: string | null;
}

export interface ListOwnSettlementsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettlementRow[];
}

export interface GetOwnSettlementInput {
  settlement_id: string;
}

export interface PrintOwnSettlementInput {
  settlement_id: string;
  derivation?: string | null;
}

export type PrintOwnCertificateInput = Record<string, never>;

export const list_own_cards: Operation<ListOwnCardsInput, ListOwnCardsOutput> = {
  name: 'list_own_cards', method: 'GET', path: '/api/v1/own/cards',
  function: 'own.record', title: '我的医疗卡',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const report_own_loss: Operation<ReportOwnLossInput, CardRow> = {
  name: 'report_own_loss', method: 'POST', path: '/api/v1/own/cards/{card}/loss',
  function: 'own.record', title: '本人医疗卡挂失',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
    { name: 'since', title: '状态时间', type: 'moment', required: true },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
  ],
};

export const show_own_credential: Operation<ShowOwnCredentialInput, ShowOwnCredentialOutput> = {
  name: 'show_own_credential', method: 'POST', path: '/api/v1/own/credential',
  function: 'own.record', title: '出示电子凭证',
  input: [],
  output: [
    { name: 'credential', title: '电子凭证', type: 'text', limit: 50, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'seconds', title: '有效秒数', type: 'number', limit: 6, required: true },
  ],
};

export const list_own_images: Operation<ListOwnImagesInput, ListOwnImagesOutput> = {
  name: 'list_own_images', method: 'GET', path: '/api/v1/own/images',
  function: 'own.record', title: '我的影像资料',
  input: [],
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

export const get_own_image: Operation<GetOwnImageInput, ShownImage> = {
  name: 'get_own_image', method: 'GET', path: '/api/v1/own/images/{number}',
  function: 'own.record', title: '我的影像原件',
  input: [
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const get_own_purses: Operation<GetOwnPursesInput, PurseSheet> = {
  name: 'get_own_purses', method: 'GET', path: '/api/v1/own/purses',
  function: 'own.record', title: '我的卡钱包',
  input: [],
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

export const get_own_record: Operation<GetOwnRecordInput, PersonSheet> = {
  name: 'get_own_record', method: 'GET', path: '/api/v1/own/record',
  function: 'own.record', title: '我的参保信息',
  input: [],
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

export const get_own_benefits: Operation<GetOwnBenefitsInput, BenefitSheet> = {
  name: 'get_own_benefits', method: 'GET', path: '/api/v1/own/benefits',
  function: 'own.record', title: '我的待遇',
  input: [],
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

export const list_own_settlements: Operation<ListOwnSettlementsInput, ListOwnSettlementsOutput> = {
  name: 'list_own_settlements', method: 'GET', path: '/api/v1/own/settlements',
  function: 'own.record', title: '我的结算',
  input: [
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: settlement_state_codes },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const get_own_settlement: Operation<GetOwnSettlementInput, SettlementSheet> = {
  name: 'get_own_settlement', method: 'GET', path: '/api/v1/own/settlements/{settlement_id}',
  function: 'own.record', title: '我的结算详情',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'head', title: '结算', type: 'row', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: insurance_codes },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: medical_type_codes },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: settlement_state_codes },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'facts', title: '情况', type: 'row', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: gender_codes },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: person_type_codes },
        { name: 'begins_on', title: '就诊日期', type: 'day', required: true },
        { name: 'ends_on', title: '结束日期', type: 'day', required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'department', title: '科室', type: 'text', limit: 100 },
        { name: 'doctor', title: '医师', type: 'text', limit: 50 },
        { name: 'invoice_no', title: '发票号', type: 'text', limit: 20 },
        { name: 'policy', title: '适用政策', type: 'text', limit: 100, required: true },
        { name: 'policy_basis', title: '政策依据', type: 'text', limit: 500 },
        { name: 'policy_from', title: '政策版本自', type: 'day', required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'deductible', title: '起付线', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '结算后账户余额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'original', title: '被退结算编号', type: 'text', limit: 20 },
        { name: 'reversed_by', title: '退费结算编号', type: 'text', limit: 20 },
        { name: 'journal', title: '记账凭证号', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 20, required: true, codes: payer_kind_codes },
        { name: 'title', title: '付款方', type: 'text', limit: 100, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'steps', title: '计算过程', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'payer', title: '付款方', type: 'text', limit: 30 },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
        { name: 'amount', title: '计算基数', type: 'money', limit: 16, required: true, negative: true },
        { name: 'paid', title: '支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self', title: '个人负担', type: 'money', limit: 16, required: true, negative: true },
        { name: 'arithmetic', title: '算式', type: 'text', limit: 2000 },
        { name: 'sentence', title: '说明', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'summary', title: '说明', type: 'rows', required: true,
      fields: [
        { name: 'text', title: '文字', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'lines', title: '费用明细', type: 'rows', required: true,
      fields: [
        { name: 'line_no', title: '流水号', type: 'text', limit: 30, required: true },
        { name: 'charged_at', title: '费用时间', type: 'moment', required: true },
        { name: 'code', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'item_class', title: '等级', type: 'text', limit: 10 },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, codes: charge_type_codes },
        { name: 'quantity', title: '数量', type: 'text', limit: 20, required: true },
        { name: 'price', title: '单价', type: 'text', limit: 20, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self_pay_rate', title: '先行自付比例', type: 'rate', limit: 5, required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'remark', title: '说明', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'postings', title: '记账分录', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '科目', type: 'text', limit: 100, required: true },
        { name: 'title', title: '科目名称', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '发生额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const print_own_settlement: Operation<PrintOwnSettlementInput, DocumentFile> = {
  name: 'print_own_settlement', method: 'POST', path: '/api/v1/own/settlements/{settlement_id}/print',
  function: 'own.record', title: '打印我的结算单',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'derivation', title: '附计算过程', type: 'text', limit: 1, codes: yes_no_codes },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const print_own_certificate: Operation<PrintOwnCertificateInput, DocumentFile> = {
  name: 'print_own_certificate', method: 'POST', path: '/api/v1/own/certificate',
  function: 'own.record', title: '打印我的参保证明',
  input: [],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};
