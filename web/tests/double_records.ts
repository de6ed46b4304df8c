// The invented records of the test double.

import {
  codes, type Desk, type OperatorRow, type OrganisationRow, type RoleRow, type SessionRow,
  type TrailRow,
} from '../src/api/forms';

function organisation(
  ...[code, parent, name, kind, area, active]: [string, string, string, string, string, string]
): OrganisationRow {
  return { code, parent, name, kind, area, active };
}

export const organisations: OrganisationRow[] = [
  organisation('1', '', '示例市医疗保障事务中心', 'centre', '990100', '1'),
  organisation('2', '1', '示例市东城区医疗保障局', 'county', '990101', '1'),
  organisation('3', '1', '示例市西河县医疗保障局', 'county', '990121', '1'),
  organisation('4', '2', '东城区和平街道便民服务中心', 'township', '990101001', '1'),
  organisation('5', '2', '东城区胜利街道便民服务中心', 'township', '990101002', '1'),
  organisation('6', '3', '西河县青山镇社会保障服务站', 'township', '990121100', '0'),
];

const functions = codes.function.map(each => each.value as string);
const of_cases = functions.filter(each => /^(employer|person|card|household)\./.test(each));

function role(
  ...[code, title, standard, held]: [string, string, string, readonly string[]]
): RoleRow {
  return { code, title, standard, functions: held.join(' ') };
}

export const roles: RoleRow[] = [
  role('administrator', '系统管理员', '1', functions.slice(0, 3)),
  role('security', '安全管理员', '1', functions.slice(1, 7)),
  role('auditor', '审计员', '1', functions.slice(7, 9)),
  role('clerk', '业务经办', '1', of_cases),
  role('reviewer', '业务复核', '1', of_cases),
  role('card_window', '制卡窗口', '0', functions.filter(each => each.startsWith('card'))),
];

const two = (number: number) => String(number).padStart(2, '0');
const surnames = ['测甲', '测乙', '测丙', '测丁', '测戊', '测己', '测庚'];

export const operators: OperatorRow[] = Array.from({ length: 46 }, (_, index) => {
  const home = organisations[index % 5]!;
  return {
    operator_id: String(1001 + index), username: `clerk${two(index + 1)}`, phone: null,
    name: `${surnames[index % 7]}〇${index + 1}`, organisation: home.code,
    organisation_name: home.name, roles: index % 7 === 0 ? 'clerk card_window' : 'clerk',
    active: index % 6 === 5 ? '0' : '1', locked: index % 6 === 4 ? '1' : '0',
    second_factor: index % 3 === 0 ? '1' : '0',
  };
});

const before = {
  name: '测甲〇1', organisation: '1', active: '1', roles: 'clerk',
};
const after = {
  name: '测甲〇1', organisation: '2', active: '0', phone: '00000000',
  roles: 'clerk',
};

export const trail: TrailRow[] = Array.from({ length: 57 }, (_, index) => ({
  id: String(90_057 - index), at: `2026-11-${two(21 - index % 20)} 10:${two(59 - index)}:07`,
  username: 'manager', organisation: '1', address: `10.99.3.${index + 4}`,
  request: `r${index}`, act: index % 4 === 3 ? 'change_role' : 'change_operator',
  subject_kind: 'operator', subject: String(1001 + index),
  refusal: index % 9 === 8 ? 'operator.conflict' : null,
  content: JSON.stringify({ reason: '岗位调整', before, after }),
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
