// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { Named } from './sign_in';

export const function_codes = [
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
  { value: 'wage.read', title: '缴费基数查询' },
  { value: 'wage.enter', title: '缴费基数申报' },
  { value: 'wage.review', title: '缴费基数复核' },
  { value: 'wage_limit.enter', title: '基数上下限录入' },
  { value: 'wage_limit.review', title: '基数上下限复核' },
  { value: 'household.read', title: '居民家庭查询' },
  { value: 'household.enter', title: '居民家庭录入' },
  { value: 'household.review', title: '居民家庭复核' },
  { value: 'family.enter', title: '家庭共济申报' },
  { value: 'family.review', title: '家庭共济复核' },
  { value: 'institution.read', title: '定点机构查询' },
  { value: 'institution.enter', title: '定点机构录入' },
  { value: 'institution.review', title: '定点机构复核' },
  { value: 'card.read', title: '医疗卡查询' },
  { value: 'card.counter', title: '医疗卡领取与挂失' },
  { value: 'card.enter', title: '医疗卡申领与注销' },
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
  { value: 'paper.publish', title: '政策文件发布' },
  { value: 'settlement.read', title: '结算查询' },
  { value: 'settlement.reverse', title: '结算冲正' },
  { value: 'own.record', title: '查看本人信息' },
] as const;

export type ListFunctionsInput = Record<string, never>;

export interface ListFunctionsOutput {
  total?: number | null;
  next?: string | null;
  rows: Named[];
}

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
