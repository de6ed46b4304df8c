import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { begin, heading, page, row_of, server, use_console } from './stage';

use_console(async () => {
  const pharmacy = server.pharmacy();
  await pharmacy.sell(pharmacy.insured, 3);
  await pharmacy.sell(pharmacy.retired);
});

const file = '职工门诊.yaml';

/** What the settlements that stand cost the funds, as they were booked. */
async function paid_by_funds(): Promise<number> {
  const call = await server.enter('clerk');
  const { rows } = await call('GET', '/settlements') as { rows: { fund: number }[] };
  return rows.reduce((sum, { fund }) => sum + fund, 0);
}

/** Of what a draft changes: by payer, the amount now, then, and by how much. */
async function figures(): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  const table = page.getByRole('table').filter({ hasText: '付款方' });
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const payer = await row.getByRole('rowheader').textContent() ?? '';
    const cells = await row.getByRole('cell').allTextContents();
    found.set(payer, cells.map(text => Number(text.replace(/,/g, '').replace('−', '-'))));
  }
  return found;
}

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
    + '    参数: {起付标准: {在职: 0元, 退休: 0元}}\n\n算例:');
    await page.getByText('规定变化自 2027-01-01').waitFor();
    await page.getByRole('tab', { name: '与原条文的差异' }).click();
    await take_picture(page, 'draft-difference');
    await page.getByRole('tab', { name: '影响测算' }).click();
    await page.getByText('请先保存').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText(/的 2 笔结算，费用总额 .+ 元；另有 0 笔/).waitFor();
    await page.getByText('个人少付的 2 笔，多付的 0 笔').waitFor();
    await take_picture(page, 'draft-effect');
    expect(await barriers(page)).toEqual([]);
    const by_payer = await figures();
    const [now, then, change] = by_payer.get('统筹基金')!;
    expect(then).toBeGreaterThan(now!);
    expect(change).toBeCloseTo(then! - now!, 2);
    const sum = (at: number, ...without: string[]) => [...by_payer]
      .filter(([payer]) => !without.includes(payer)).reduce((all, [, row]) => all + row[at]!, 0);
    expect(sum(1)).toBeCloseTo(sum(0), 2); // who pays has changed, not what
    expect(sum(0, '个人账户', '家庭共济账户', '个人现金')).toBeCloseTo(await paid_by_funds(), 2);
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

async function choose(label: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click({ force: true });
  await page.getByRole('option', { name: value, exact: true }).click();
}

describe('the trial calculator', () => {
  it('shows the way from the total to the cash, each step with its article', async () => {
    await begin('policy_officer', '/policy-trial?file=居民住院.yaml');
    await page.getByText('此前累计').waitFor();
    await choose('身份', '居民');
    await choose('医院等级', '三级');
    await page.getByRole('textbox', { name: '金额' }).fill('60,000');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('推导', { exact: true }).waitFor();
    await heading('待遇试算').scrollIntoViewIfNeeded();
    await take_picture(page, 'policy-trial-result');
    const bars = page.getByRole('list', { name: '从费用总额到个人现金' }).getByRole('listitem');
    expect(await bars.first().textContent()).toContain('60,000.00');
    expect(await bars.last().textContent()).toContain('个人现金');
    expect(await barriers(page)).toEqual([]);
  });

  it('says beside each line what is wrong with it, and calculates nothing meanwhile', async () => {
    await begin('policy_officer', '/policy-trial?file=居民住院.yaml');
    await page.getByText('此前累计').waitFor();
    await choose('身份', '居民');
    await choose('医院等级', '三级');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('必填', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: '金额' }).fill('3000元');
    await page.getByText('请填金额，至多两位小数').waitFor();
    await page.getByRole('button', { name: '展开' }).click();
    await page.getByRole('textbox', { name: '数量' }).fill('0');
    await page.getByText('请填大于 0 的数').waitFor();
    await take_picture(page, 'policy-trial-faults');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('textbox', { name: '金额' }).fill('3,000');
    await page.getByRole('textbox', { name: '数量' }).fill('10');
    await page.getByRole('textbox', { name: '目录限价' }).fill('200');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('推导', { exact: true }).waitFor();
    const sum = page.locator('dl > div').filter({ hasText: '符合范围' });
    expect(await sum.textContent()).toContain('2,000.00');
  });

  it('asks of each line what the policy wants to know of it', async () => {
    await begin_draft();
    await type_instead('\n沿革:\n', '\n明细维度:\n  来源: {取值: [本地, 外购], 缺省: 本地}\n\n沿革:\n');
    await type_instead('    环节:\n',
      '    费用:\n      外购: {当: {来源: 外购}, 先行自付: 30%}\n    环节:\n');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '用此草案试算' }).click();
    await page.getByText('此前累计').waitFor();
    await choose('身份', '在职');
    await choose('医院等级', '三级');
    await page.getByRole('textbox', { name: '金额' }).fill('1000');
    await page.getByRole('button', { name: '展开' }).click();
    await choose('来源', '外购');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('推导', { exact: true }).waitFor();
    await take_picture(page, 'policy-trial-lines');
    const sum = page.locator('dl > div').filter({ hasText: '符合范围' });
    expect(await sum.textContent()).toContain('700.00');
  });
});
