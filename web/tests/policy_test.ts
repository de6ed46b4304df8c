import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { begin, heading, page, row_of, use_console } from './stage';

use_console();

const file = '职工门诊.yaml';

async function type_instead(old: string | RegExp, now: string): Promise<void> {
  const text = page.getByRole('textbox', { name: '条文' });
  await text.fill((await text.inputValue()).replace(old, now));
}

async function begin_draft(): Promise<void> {
  await begin('policy_officer', `/policies/${file}`);
  await page.getByRole('button', { name: '起草修改' }).click();
  await page.getByLabel('事由').fill('按新文件提高待遇');
  await page.getByRole('dialog').getByRole('button', { name: '起草' }).click();
  await heading(`草案：${file}`).waitFor();
  await page.getByText('条文合格').waitFor();
}

describe('a policy in force', () => {
  it('shows its parameters, its history, its text and its examples', async () => {
    await begin('policy_officer', '/policies');
    await row_of('职工住院.yaml').click();
    await heading(/住院/).waitFor();
    await page.getByRole('table').first().waitFor();
    await take_picture(page, 'policy-parameters');
    for (const [tab, picture] of [
      ['沿革', 'policy-history'], ['条文', 'policy-text'], ['算例', 'policy-examples'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await take_picture(page, picture);
      expect(await barriers(page)).toEqual([]);
    }
    await page.getByRole('tab', { name: '修订记录' }).click();
    await page.getByText('自建库以来没有修订').waitFor();
  });
});

describe('a draft', () => {
  it('is checked while it is written, submitted by one, approved by another', async () => {
    await begin_draft();
    await type_instead('沿革:', '沿阁:');
    await page.getByText(/有 \d+ 处问题/).waitFor();
    await page.getByText('“沿阁”').first().waitFor();
    await take_picture(page, 'draft-wrong');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /第 \d+ 行/ }).first().click();
    await type_instead('沿阁:', '沿革:');
    await page.getByText('条文合格').waitFor();
    await type_instead('\n算例:', '\n  - 生效: 2027-01-01\n    依据: 示医保发〔2026〕99号（虚构）\n'
    + '    参数: {公务员门诊限额: 2100元}\n\n算例:');
    await page.getByText('规定变化自 2027-01-01').waitFor();
    await page.getByRole('tab', { name: '与原条文的差异' }).click();
    await take_picture(page, 'draft-difference');
    await page.getByRole('tab', { name: '影响测算' }).click();
    await page.getByText('请先保存').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('没有可以测算的结算').waitFor();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('待审批').waitFor();
    expect(await page.getByRole('button', { name: '审批', exact: true }).count()).toBe(0);

    await begin('policy_approver', '/policy-drafts');
    await row_of(file).click();
    await page.getByRole('button', { name: '审批', exact: true }).click();
    await take_picture(page, 'draft-review');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过', { exact: true }).waitFor();

    await begin('policy_officer', `/policies/${file}`);
    await page.getByRole('tab', { name: '修订记录' }).click();
    await page.getByText('第 2 版').waitFor();
    await page.getByRole('button', { name: '查看差异' }).click();
    await page.getByText('依据: 示医保发〔2026〕99号').waitFor();
    await take_picture(page, 'policy-editions');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the trial calculator', () => {
  it('shows the way from the total to the cash, each step with its article', async () => {
    await begin('policy_officer', '/policy-trial?file=居民住院.yaml');
    const choose = async (label: string, value: string) => {
      await page.getByRole('combobox', { name: label, exact: true }).click({ force: true });
      await page.getByRole('option', { name: value, exact: true }).click();
    };
    await page.getByText('此前累计').waitFor();
    await choose('身份', '居民');
    await choose('医院等级', '三级');
    await page.getByRole('textbox', { name: '金额' }).fill('60000');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('推导', { exact: true }).waitFor();
    await heading('待遇试算').scrollIntoViewIfNeeded();
    await take_picture(page, 'policy-trial-result');
    const bars = page.getByRole('list', { name: '从费用总额到个人现金' }).getByRole('listitem');
    expect(await bars.first().textContent()).toContain('60,000.00');
    expect(await bars.last().textContent()).toContain('个人现金');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('textbox', { name: '金额' }).fill('');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('请填费用明细').waitFor();
  });
});
