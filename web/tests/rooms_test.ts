import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  approve, begin, choose, declare, heading, page, row_of, server, today, use_console,
} from './stage';

use_console();

describe('an employer', () => {
  it('sees its own people, and declares that somebody leaves', async () => {
    await begin('employer_clerk', '/employers');
    await page.getByRole('button', { name: '职工名单' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2); // the head and the one employer
    await page.getByRole('button', { name: '职工名单' }).click();
    await heading('职工名单').waitFor();
    await page.getByRole('row').nth(1).waitFor();
    await take_picture(page, 'employees');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('row').nth(1).click();
    await heading('参保人员详情').waitFor();
    expect(await page.getByRole('heading', { name: '最近结算' }).count()).toBe(0);
    await page.getByRole('button', { name: '业务办理' }).click();
    await page.getByRole('menuitem', { name: /^参保变动/ }).first().click();
    await choose('变动类型', '减员（停保）');
    await page.getByRole('dialog').getByLabel('生效日期').fill(today);
    await page.getByRole('dialog').getByLabel('原因').fill('合同到期');
    await take_picture(page, 'employer-leave');
    await declare('人员参保变动');
  });

  it('signs for a policy paper that concerns it', async () => {
    await begin('policy_officer', '/publications');
    await page.getByRole('button', { name: '发布政策文件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文号').fill('示医保发〔2026〕9号');
    await dialog.getByLabel('标题').fill('关于公布2027年缴费基数的通知');
    await dialog.getByLabel('内容').fill('自2027年1月1日起，缴费基数上限为……');
    await dialog.locator('.field', { hasText: '参保单位' }).locator('.el-switch').click();
    await take_picture(page, 'publish');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已发布').waitFor();

    await begin('employer_clerk');
    await page.getByText('待签收的通知和文件').waitFor();
    await take_picture(page, 'employer-desk');
    await page.getByRole('button', { name: '关于公布2027年缴费基数的通知' }).click();
    await page.getByText('缴费基数上限为').waitFor();
    await take_picture(page, 'paper');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByText('已签收').waitFor();
    await page.getByText('待签收的通知和文件').waitFor({ state: 'detached' });

    await begin('policy_officer', '/publications');
    await row_of('缴费基数').click();
    await page.getByRole('heading', { name: '签收情况' }).waitFor();
    await page.getByRole('cell', { name: 'employer_clerk' }).waitFor();
    await take_picture(page, 'receipts');
  });
});

describe('a personal account', () => {
  it('is opened to a relative from the own room, after a review', async () => {
    const { psn_name, certno } = server.pharmacy().resident;
    await begin('insured', '/own/record');
    await page.getByRole('button', { name: '绑定亲属' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('亲属姓名').fill(psn_name);
    await dialog.getByLabel('亲属证件号码').fill('000000199003070118');
    await choose('是本人的', '祖父母、外祖父母');
    await dialog.getByLabel('开始日期').fill(today);
    await dialog.locator('.field', { hasText: '均已同意' }).locator('.el-switch').click();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('没有姓名与证件号码').waitFor();
    await dialog.getByLabel('亲属证件号码').fill(certno);
    await take_picture(page, 'family-link');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();
    await row_of('绑定').filter({ hasText: '待复核' }).waitFor();
    await approve('家庭共济绑定');
    await begin('insured', '/own/record');
    const linked = row_of('祖父母、外祖父母');
    await linked.getByRole('button', { name: '解除' }).scrollIntoViewIfNeeded();
    await take_picture(page, 'own-family');
    expect(await barriers(page)).toEqual([]);
  });
});

/** The name of the offline list's file, as this browser asks for it. */
async function taken_list(): Promise<string> {
  await page.getByRole('button', { name: '离线名单' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载', exact: true }).click();
  return (await saved).suggestedFilename();
}

describe('a black list', () => {
  it('stops online settlement with its review', async () => {
    const pharmacy = server.pharmacy();
    const { psn_no } = pharmacy.retired;
    await begin('clerk', '/black-list');
    await page.getByRole('button', { name: '列入黑名单' }).click();
    await choose('对象类型', '参保人员');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('对象编号').fill(psn_no);
    await dialog.getByLabel('列入日期').fill(today);
    await dialog.getByLabel('原因').fill('出借医疗卡供他人使用');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();
    await pharmacy.sell(pharmacy.retired);
    await approve('列入黑名单');
    await expect(pharmacy.sell(pharmacy.retired)).rejects.toThrow('已列入黑名单');
    await begin('clerk', '/black-list');
    await row_of('出借医疗卡').waitFor();
    await take_picture(page, 'black-list');
    expect(await barriers(page)).toEqual([]);
    expect(await taken_list()).toMatch(/^离线黑名单_\d+\.csv$/);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '离线名单' }).click();
    const version = page.getByLabel('上次下载的版本');
    await version.waitFor();
    expect(await version.inputValue()).toMatch(/^\d+$/);
    await take_picture(page, 'offline-list');
    expect(await barriers(page)).toEqual([]);
    const answered = page.waitForResponse(/api\/v1\/black-list\/downloads/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载', exact: true }).click();
    const { rows } = await (await answered).json() as { rows: { kind: string; blocked: string }[] };
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'card', blocked: '1' }));
    expect((await saved).suggestedFilename()).toMatch(/^离线黑名单变动_\d+\.csv$/);
  });
});

async function look_for_household(member: string): Promise<void> {
  await begin('clerk', '/households');
  await page.getByLabel('人员编号、证件号码').fill(member);
  await page.keyboard.press('Enter');
}

describe('a household', () => {
  it('is found by a member, not enrolled twice, and takes nobody of another', async () => {
    await look_for_household(server.pharmacy().resident.psn_no);
    await page.getByRole('button', { name: '年度参保', exact: true }).waitFor();
    await take_picture(page, 'household');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '年度参保', exact: true }).click();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('没有需要参保的成员').waitFor(); // all are insured without an end
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '增加成员' }).click();
    await page.getByRole('dialog').getByLabel('人员编号').fill(server.pharmacy().insured.psn_no);
    await choose('与户主关系', '其他');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/已在家庭\d+，请先移出/).first().waitFor();
  });

  it('is enrolled by a list, of which each wrong row is named', async () => {
    await begin('clerk', '/households');
    await page.getByRole('button', { name: '批量年度参保' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: '某村.csv', mimeType: 'text/csv',
      buffer: Buffer.from(['户编号,人员编号或证件号码,待遇开始',
        `,${server.pharmacy().resident.psn_no},`, ',4711,'].join('\r\n')),
    });
    await dialog.getByText('查无您辖区内的居民家庭成员').waitFor();
    await dialog.getByText('已参保，或已死亡').waitFor(); // insured without an end
    expect(await dialog.getByRole('button', { name: '提交申报' }).isDisabled()).toBe(true);
    await take_picture(page, 'household-import');
    expect(await barriers(page)).toEqual([]);
  });

  it('is dissolved with a review, and its people found another', async () => {
    const { psn_no } = server.pharmacy().resident;
    await look_for_household(psn_no);
    const spouse = await row_of('配偶').getByRole('link').textContent() ?? '';
    await page.getByRole('button', { name: '注销家庭' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('并入另一户');
    expect(await barriers(page)).toEqual([]);
    await declare('注销家庭');
    await look_for_household(psn_no);
    await page.getByRole('button', { name: '登记家庭（户主）' }).click();
    await page.getByRole('dialog').getByLabel('区划').waitFor();
    await declare('居民家庭登记');
    await look_for_household(psn_no);
    await page.getByRole('button', { name: '增加成员' }).click();
    await page.getByRole('dialog').getByLabel('人员编号').fill(spouse);
    await choose('与户主关系', '配偶');
    await declare('家庭成员增加');
    await look_for_household(spouse); // found by the one who came
    await row_of('配偶').getByText(spouse).waitFor();
    await row_of('户主').getByText(psn_no).waitFor();
  });
});

describe('an insured person', () => {
  it('becomes a civil servant from a day on, with a review', async () => {
    const { psn_no } = server.pharmacy().retired;
    await begin('clerk', `/persons/${psn_no}`);
    await page.getByRole('button', { name: '业务办理' }).click();
    await page.getByRole('menuitem', { name: /^参保变动.*职工基本医疗保险/ }).click();
    await choose('变动类型', '认定公务员');
    await page.getByRole('dialog').getByLabel('生效日期').fill(today);
    await declare('人员参保变动');
    await begin('clerk', `/persons/${psn_no}`);
    await page.getByRole('button', { name: '业务办理' }).click();
    await page.getByRole('menuitem', { name: `职工基本医疗保险（${today}）` }).click();
    await choose('变动类型', '认定公务员');
    await page.getByRole('dialog').getByLabel('生效日期').fill(today);
    await page.keyboard.press('Control+Enter');
    await page.getByText('此人已是公务员').waitFor();
  });
});

describe('the rules of the area', () => {
  it('are changed by the administrator, with a reason', async () => {
    await begin('administrator', '/settings');
    await row_of('转院衔接天数').getByRole('button', { name: '修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新值').fill('31');
    await dialog.getByLabel('修改原因').fill('示医保发〔2026〕1号');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('0 至 30 的整数').first().waitFor();
    await dialog.getByLabel('新值').fill('5');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已保存').waitFor();
    await row_of('转院衔接天数').getByRole('cell', { name: '5', exact: true }).waitFor();
    await take_picture(page, 'setting-changed');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('an institution', () => {
  it('sees its own settlements, and takes the offline list', async () => {
    await begin('institution_clerk', '/black-list');
    await page.getByRole('button', { name: '离线名单' }).waitFor();
    expect(await page.getByRole('button', { name: '列入黑名单' }).count()).toBe(0);
    expect(await taken_list()).toMatch(/^离线黑名单_\d+\.csv$/);
    await page.goto(new URL('/institutions', page.url()).href);
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await take_picture(page, 'institution-own');
    expect(await barriers(page)).toEqual([]);
  });
});
