import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fill_in, take_picture } from './browser';
import { now, say } from './hospital';
import { Server } from './server';
import {
  agree, approve, begin, choose, choose_password, heading, identity_number, noted_password, page,
  row_of, server, sit_down, today, use_console,
} from './stage';

// A new agency, from nothing to its first bill, without the command line.

use_console(undefined, () => Server.found('guo.an'));

const policy = readFileSync(
  new URL('../../policies/示例市/职工门诊.yaml', import.meta.url), 'utf8');
const pharmacy = { code: 'P99010000001', name: '示例市第一药店', area: '990100' };
const card = identity_number(11);

async function send(): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('已申报，等待复核').waitFor();
}

const hired = [
  ['administrator', '系统管理员'], ['clerk', '业务经办'], ['reviewer', '业务复核'],
  ['policy_officer', '政策管理'], ['policy_approver', '政策审批'],
] as const;

/** The first sign-in, with a password that somebody else has seen. */
async function arrive(username: string, password: string): Promise<void> {
  const chosen = 'Right-Horse-9';
  await sit_down('/');
  await fill_in(page, username, password);
  await choose_password(password, chosen);
  server.note_password(username, chosen);
}

async function people_are_hired(): Promise<void> {
  await arrive('guo.an', server.password_of('guo.an'));
  await page.goto(new URL('/operators', page.url()).href);
  const passwords = new Map<string, string>();
  for (const [username, role] of hired) {
    await page.getByRole('button', { name: '新增操作员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill(username);
    await dialog.getByLabel('姓名').fill(`测${role}`);
    await choose('所属机构', '示例市医疗保障经办中心');
    await dialog.getByText(role, { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    passwords.set(username, await noted_password());
  }
  for (const [username, password] of passwords) await arrive(username, password);
}

async function an_organisation_is_added(): Promise<void> {
  await begin('administrator', '/organisations?organisation=centre');
  await page.getByRole('button', { name: '新增下级机构' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机构代码').fill('county');
  await dialog.getByLabel('机构名称').fill('示例县医疗保障经办所');
  await choose('机构类型', '县区经办机构');
  await dialog.getByLabel('行政区划').fill('990100');
  await page.keyboard.press('Control+Enter');
  await page.getByText('示例县医疗保障经办所').first().waitFor();
}

async function an_employer_and_a_person_are_registered(): Promise<string> {
  await begin('clerk', '/employers');
  await page.getByRole('button', { name: '单位参保登记' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill('示例市试验纺织厂');
  await dialog.getByLabel('统一社会信用代码').fill('91350100M000100Y43');
  await choose('单位类型', '企业');
  await dialog.getByLabel('参保区划').fill('990100');
  await send();
  await approve('单位参保登记');
  await begin('clerk', '/employers');
  await row_of('纺织').getByRole('button', { name: '职工名单' }).click();
  await heading('职工名单').waitFor();
  const employer = new URL(page.url()).pathname.split('/')[2]!;

  await page.goto(new URL('/persons', page.url()).href);
  await page.getByRole('button', { name: '人员参保登记', exact: true }).click();
  await page.getByRole('dialog').getByLabel('姓名').fill('测新人');
  await choose('证件类型', '居民身份证（户口簿）');
  await page.getByRole('dialog').getByLabel('证件号码').fill(card);
  await choose('险种', '职工基本医疗保险');
  await choose('人员类别', '在职');
  await page.getByRole('dialog').getByLabel('单位编号').fill(employer);
  await page.getByRole('dialog').getByLabel('参保区划').fill('990100');
  await page.getByRole('dialog').getByLabel('参保开始').fill(today);
  await send();
  await approve('人员参保登记');
  await begin('clerk', '/persons');
  await page.getByLabel('人员编号、证件号码').fill(card);
  await page.keyboard.press('Enter');
  await heading('参保人员详情').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

async function a_card_is_made(person: string): Promise<string> {
  await page.getByRole('button', { name: '申领（补换）' }).click();
  await agree();
  await page.getByText('已申报，等待复核').waitFor();
  await approve('医疗卡申领（补换）');
  await begin('reviewer', '/card-batches');
  await page.getByRole('button', { name: '生成制卡批次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '生成制卡批次' }).click();
  await page.getByText('已生成批次，共 1 张').waitFor();
  const answered = page.waitForResponse(/api\/v1\/card-batches\/\d+\/order/);
  await page.getByRole('button', { name: '制卡文件' }).click();
  await agree();
  const { rows } = await (await answered).json() as { rows: { card_no: string }[] };
  const number = rows[0]!.card_no;
  await page.getByRole('button', { name: '导入回盘' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: '回盘.csv', mimeType: 'text/csv',
    buffer: Buffer.from(`卡号,制卡结果,卡识别码\r\n${number},成功,${'0123456789ABCDEF'.repeat(2)}`),
  });
  await dialog.getByText('1 行全部通过校验').waitFor();
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('已导入：累计制成 1 张').waitFor();
  await begin('clerk', `/persons/${person}`);
  await page.getByRole('button', { name: '领取启用' }).click();
  await agree();
  await page.getByText('已领取启用').waitFor();
  return number;
}

async function a_pharmacy_is_connected(): Promise<string> {
  await begin('clerk', '/institutions');
  await page.getByRole('button', { name: '定点机构登记' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('定点机构编号').fill(pharmacy.code);
  await dialog.getByLabel('机构名称').fill(pharmacy.name);
  await choose('机构类别', '定点零售药店');
  await choose('医院等级', '无等级');
  await dialog.getByLabel('行政区划').fill(pharmacy.area);
  await send();
  await approve('定点机构登记');
  await begin('reviewer', '/institutions');
  await row_of(pharmacy.name).getByRole('button', { name: '接口密钥' }).click();
  await agree();
  const shown = page.getByRole('dialog').locator('output');
  await shown.waitFor();
  return await shown.textContent() ?? '';
}

async function the_catalogue_and_a_policy_are_made(): Promise<void> {
  await begin('policy_officer', '/catalogue');
  await page.getByRole('button', { name: '导入目录新版' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('生效日期').fill('2020-01-01');
  await dialog.locator('input[type=file]').setInputFiles({
    name: '目录.csv', mimeType: 'text/csv',
    buffer: Buffer.from('目录编码,项目名称,目录类别,收费等级,费用类别\r\nX001,试验片,西药中成药,甲类,西药费'),
  });
  await dialog.getByText('新增 1 项').waitFor();
  await dialog.getByRole('button', { name: '提交申报' }).click();
  await page.getByText('已申报，等待复核').waitFor();
  await approve('目录新版导入', 'policy_approver');

  await begin('policy_officer', '/policies');
  await page.getByRole('button', { name: '起草新政策' }).click();
  await page.getByRole('dialog').getByLabel(/^政策/).fill('职工门诊.yaml');
  await page.getByRole('dialog').getByLabel('事由').fill('建立职工门诊共济保障');
  await page.getByRole('dialog').getByRole('button', { name: '起草' }).click();
  await heading('草案：职工门诊.yaml').waitFor();
  await page.getByRole('textbox', { name: '条文' }).fill(policy);
  await page.getByText('条文合格').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByText('待审批').waitFor();
  await begin('policy_approver', '/policy-drafts');
  await row_of('职工门诊.yaml').click();
  await heading('草案：职工门诊.yaml').waitFor();
  await page.getByRole('button', { name: '审批', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '通过' }).click();
  await page.getByText('已通过', { exact: true }).waitFor();
}

/** Signed with the secret that the console told. */
async function a_bill_is_settled(person: string, number: string, secret: string): Promise<string> {
  const headers = () => {
    const stamp = String(Math.floor(Date.now() / 1000));
    const nonce = randomUUID();
    const signature = createHash('sha256').update(stamp + secret + nonce + stamp).digest('hex');
    return {
      'x-tif-paasid': pharmacy.code, 'x-tif-timestamp': stamp, 'x-tif-nonce': nonce,
      'x-tif-signature': signature,
    };
  };
  const sender = {
    address: server.address, entry: '/fsi/api/rsfComIfsService/callService',
    insured_area: '990100', institution: pharmacy, headers,
  };
  const answer = await say(sender, '2102', {
    druginfo: {
      psn_no: person, mdtrt_cert_type: '03', mdtrt_cert_no: number, psn_name: '测新人',
      begntime: now(), medfee_sumamt: 600, insutype: '310', acct_used_flag: '1', med_type: '41',
    },
    drugdetail: [{
      feedetl_sn: '1', fee_ocur_time: now(), med_list_codg: 'X001', medins_list_codg: 'X001',
      cnt: 1, pric: 600, rx_circ_flag: '0', det_item_fee_sumamt: 600,
    }],
  });
  return answer.output.setlinfo.setl_id;
}

async function the_insured_get_a_place(): Promise<void> {
  await begin('administrator', '/organisations?organisation=centre');
  await page.getByRole('button', { name: '新增下级机构' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机构代码').fill('insured');
  await dialog.getByLabel('机构名称').fill('参保人之家');
  await choose('机构类型', '参保人');
  await page.keyboard.press('Control+Enter');
  await page.getByText('参保人之家').first().waitFor();
}

async function a_person_gets_a_sign_in(): Promise<void> {
  await begin('guo.an', '/operators');
  await page.getByRole('button', { name: '新增操作员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用户名').fill('xin.ren');
  await dialog.getByLabel('姓名').fill('测新人');
  await choose('所属机构', '参保人之家');
  await dialog.getByText('参保人', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('参保人的账号须关联参保人').waitFor();
  await dialog.getByLabel('参保人的人员编号、证件或卡号').fill(card);
  await take_picture(page, 'insured-sign-in');
  await page.keyboard.press('Control+Enter');
  await arrive('xin.ren', await noted_password());
}

async function the_person_sees_the_own_settlement(settlement: string): Promise<void> {
  await page.goto(new URL('/own/record', page.url()).href);
  await page.getByText('测**').first().waitFor();
  await page.goto(new URL('/own/settlements', page.url()).href);
  await row_of(pharmacy.name).getByRole('link', { name: '看说明' }).click();
  await heading('我的结算详情').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/own/settlements/${settlement}`);
  await page.getByText('600.00').first().waitFor();
}

it('a new agency goes from nothing to its first bill without the command line', async () => {
  await people_are_hired();
  await an_organisation_is_added();
  const person = await an_employer_and_a_person_are_registered();
  const number = await a_card_is_made(person);
  const secret = await a_pharmacy_is_connected();
  await the_catalogue_and_a_policy_are_made();
  const settlement = await a_bill_is_settled(person, number, secret);
  await begin('clerk', `/settlements/${settlement}`);
  await page.getByText(pharmacy.name).first().waitFor();
  await page.getByText('600.00').first().waitFor();
  await take_picture(page, 'first-bill');
  expect(await page.getByText('有效').count()).toBeGreaterThan(0);
  await the_insured_get_a_place();
  await a_person_gets_a_sign_in();
  await the_person_sees_the_own_settlement(settlement);
}, 240_000);
