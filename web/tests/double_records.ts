// The invented records of the test double.

import {
  codes, type AuditEntryRow, type Desk, type OperatorRow, type OrganisationRow, type RoleRow,
  type SessionRow,
} from '../src/api/forms';

function organisation(
  ...[number, parent, name, kind, area, state, operators]:
  [string, string, string, string, string, string, number]
): OrganisationRow {
  return { organisation: number, parent, name, kind, area, state, operators };
}

export const organisations: OrganisationRow[] = [
  organisation('1', '', '示例市医疗保障事务中心', 'centre', '990100', 'active', 18),
  organisation('2', '1', '示例市东城区医疗保障局', 'county', '990101', 'active', 7),
  organisation('3', '1', '示例市西河县医疗保障局', 'county', '990121', 'active', 6),
  organisation('4', '2', '东城区和平街道便民服务中心', 'township', '990101001', 'active', 2),
  organisation('5', '2', '东城区胜利街道便民服务中心', 'township', '990101002', 'active', 2),
  organisation('6', '3', '西河县青山镇社会保障服务站', 'township', '990121100', 'disabled', 0),
];

const functions = codes.function.map(each => ({ code: each.value }));
const of_cases = functions.filter(each => /^(employer|person|card|household)\./.test(each.code));

function role(
  ...[code, title, standard, operators, held]:
  [string, string, string, number, RoleRow['functions']]
): RoleRow {
  return { code, title, standard, operators, functions: held };
}

export const roles: RoleRow[] = [
  role('administrator', '系统管理员', '1', 2, functions.slice(0, 3)),
  role('security', '安全管理员', '1', 1, functions.slice(1, 7)),
  role('auditor', '审计员', '1', 1, functions.slice(7, 9)),
  role('clerk', '业务经办', '1', 12, of_cases),
  role('reviewer', '业务复核', '1', 5, of_cases),
  role('card_window', '制卡窗口', '0', 3, functions.filter(each => each.code.startsWith('card'))),
];

const two = (number: number) => String(number).padStart(2, '0');
const surnames = ['测甲', '测乙', '测丙', '测丁', '测戊', '测己', '测庚'];
const states = ['active', 'active', 'active', 'active', 'locked', 'disabled'];

export const operators: OperatorRow[] = Array.from({ length: 46 }, (_, index) => {
  const home = organisations[index % 5]!;
  const held = [roles[3]!, ...(index % 7 === 0 ? [roles[5]!] : [])];
  return {
    operator_id: String(1001 + index), username: `clerk${two(index + 1)}`,
    name: `${surnames[index % 7]}〇${index + 1}`, organisation: home.organisation,
    organisation_name: home.name, roles: held.map(({ code, title }) => ({ code, title })),
    state: states[index % 6]!, second_factor: index % 3 === 0 ? '1' : '0',
    last_sign_in: index % 6 === 5 ? undefined : `2026-11-${two(21 - index % 20)} 08:30:12`,
  };
});

const before = {
  name: '测甲〇1', organisation: '1', state: 'active', roles: [{ code: 'clerk' }],
};
const after = {
  name: '测甲〇1', organisation: '2', state: 'disabled',
  roles: [{ code: 'clerk' }, { code: 'card_window' }],
};

export const audit_entries: AuditEntryRow[] = Array.from({ length: 57 }, (_, index) => ({
  entry_id: String(90_057 - index), at: `2026-11-${two(21 - index % 20)} 10:${two(59 - index)}:07`,
  username: 'manager', operator_name: '测管理', organisation_name: '示例市医疗保障事务中心',
  address: `10.99.3.${index + 4}`, function: index % 4 === 3 ? 'role.manage' : 'operator.manage',
  subject: `操作员 clerk${two(index + 1)}`, reason: index % 2 === 0 ? '岗位调整，见人事通知' : '',
  result: index % 9 === 8 ? 'refused' : 'done',
  before: JSON.stringify(before), after: JSON.stringify(after),
}));

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

export const sessions: SessionRow[] = [
  {
    id: 's1', address: '10.99.3.21', agent: `Mozilla/5.0 (Windows NT 10.0; Win64) ${chrome}`,
    begun: '2026-11-22 08:28:40', seen: '2026-11-22 10:02:11', current: '1',
  },
  {
    id: 's2', address: '10.99.7.105', agent: `Mozilla/5.0 (X11; Linux x86_64) ${chrome}`,
    begun: '2026-11-21 16:40:03', seen: '2026-11-21 17:21:56', current: '0',
  },
];

export const desk: Desk = {
  todos: [
    { name: 'employer_review', title: '参保单位变更待复核', count: 12, path: '/operators' },
    { name: 'person_review', title: '人员增减变动待复核', count: 36, path: '/operators' },
    { name: 'card_review', title: '医疗卡补办待复核', count: 5, path: '/roles' },
    { name: 'mapping_review', title: '目录对照待复核', count: 2, path: '/roles' },
  ],
  figures: [
    { name: 'insured', title: '参保人数', value: '20,000', unit: '人' },
    { name: 'employers', title: '参保单位', value: '412', unit: '家' },
    { name: 'settlements', title: '今日结算', value: '1,286', unit: '笔' },
    { name: 'fund_paid', title: '今日基金支付', value: '31.42', unit: '万元' },
  ],
  days: Array.from({ length: 14 }, (_, index) => ({
    day: `2026-11-${two(index + 8)}`, settlements: 900 + (index * 137) % 420,
    fund_paid: 210_000 + (index * 53_111) % 160_000,
  })),
};
