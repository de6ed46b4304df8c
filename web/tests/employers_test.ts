import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  approve, begin, choose, declare, heading, page, row_of, today, use_console,
} from './stage';

use_console();

/** The details of an employer of the demonstration. */
async function open_employer(name: string, username = 'clerk'): Promise<string> {
  await begin(username, `/employers?search=${encodeURIComponent(name)}`);
  await row_of(name).getByRole('button', { name: '详情' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '银行账户' }).waitFor();
  const facts = await drawer.textContent() ?? '';
  return /单位编号\s*(\d+)/.exec(facts)?.[1] ?? '';
}

describe('a split', () => {
  it('sends the chosen people to another employer, once it is reviewed', async () => {
    const into = await open_employer('试验企业003号');
    await open_employer('试验企业002号');
    await page.getByRole('button', { name: '单位分立' }).click();
    await heading('单位分立').waitFor();
    await page.getByLabel('生效日期').fill(today);
    await page.getByRole('textbox', { name: '转入单位编号' }).fill(into);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('请选择分出的职工').waitFor();
    const first = page.getByRole('row').nth(1);
    const person = await first.locator('td').nth(2).textContent() ?? '';
    await first.getByText('分出').click();
    await page.getByText('只看已选（1人）').click();
    await take_picture(page, 'employer-split');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('单位分立');

    await begin('clerk', `/persons/${person}`);
    await page.getByText('试验企业003号').first().waitFor();
    await page.getByText('试验企业002号').first().waitFor(); // what was before stays
    await open_employer('试验企业003号');
    await page.getByRole('heading', { name: '分立记录' }).waitFor();
    await row_of('分入自').getByText('试验企业002号').waitFor();
    await take_picture(page, 'employer-splits');
    expect(await barriers(page)).toEqual([]);
  });

  it('takes people out of a file, who have to be the employer\'s', async () => {
    await open_employer('试验企业003号');
    await page.getByRole('button', { name: '单位分立' }).click();
    await page.getByRole('tab', { name: '转入新单位' }).click();
    await page.getByLabel('统一社会信用代码').waitFor();
    const person = await page.getByRole('row').nth(1).locator('td').nth(2).textContent();
    await page.getByRole('button', { name: '按名单选职工' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const csv = (...numbers: string[]) => ({
      name: '名单.csv', mimeType: 'text/csv',
      buffer: Buffer.from(['人员编号或证件号码', ...numbers].join('\r\n')),
    });
    await file.setInputFiles(csv(person!, '1'));
    await row_of('不是本单位的在保人员').waitFor();
    await file.setInputFiles(csv(person!));
    await dialog.getByText('1 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '选入' }).click();
    await page.getByText('只看已选（1人）').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await take_picture(page, 'employer-split-new');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a new name', () => {
  it('stands on the pages of its people, once it is reviewed', async () => {
    const employer = await open_employer('试验企业004号');
    await begin('clerk', `/employers?search=${encodeURIComponent('试验企业004号')}`);
    await row_of('试验企业004号').getByRole('button', { name: '修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('单位名称').fill('试验企业004号集团');
    await dialog.getByText('职工自这一天起随单位改到新的区划').waitFor();
    await declare('单位信息变更');

    await begin('clerk', `/employers/${employer}/persons`);
    await heading('职工名单').waitFor();
    await page.getByRole('row').nth(1).click();
    await heading('参保人员详情').waitFor();
    await page.getByText('试验企业004号集团').first().waitFor();
  });
});

describe('a bank account', () => {
  it('is entered by the employer, reviewed, masked, and shown for a reason', async () => {
    await begin('employer_clerk', '/employers');
    await page.getByRole('button', { name: '详情' }).click();
    await page.getByRole('button', { name: '银行账户' }).waitFor();
    expect(await page.getByRole('button', { name: '单位分立' }).count()).toBe(0);
    await page.getByRole('button', { name: '银行账户' }).click();
    await heading('银行账户').waitFor();
    const path = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '登记银行账户' }).click();
    await choose('用途', '缴费');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('启用日期').fill(today);
    await dialog.getByLabel('开户银行').fill('示例银行城东支行');
    await dialog.getByLabel('银行账号').fill('6222-1');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('应为8至32位数字').waitFor();
    await dialog.getByLabel('银行账号').fill('6222 0000 1111 2222');
    await take_picture(page, 'employer-account-form');
    expect(await barriers(page)).toEqual([]);
    await declare('单位银行账户登记');

    await begin('employer_clerk', path);
    await row_of('622*********2222').waitFor();
    expect(await page.getByRole('button', { name: '查看账号' }).count()).toBe(0);
    await take_picture(page, 'employer-accounts');
    expect(await barriers(page)).toEqual([]);
    await begin('clerk', path);
    await page.getByRole('button', { name: '查看账号' }).click();
    await page.getByRole('dialog').getByLabel('查看原因').fill('退费核对');
    await page.keyboard.press('Control+Enter');
    await page.getByText('6222000011112222').waitFor();
    await take_picture(page, 'employer-account-revealed');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the changes of a month', () => {
  it('add up, and lead to the people', async () => {
    await begin('clerk', '/monthly-changes?only_changed=1');
    await row_of('试验企业003号').waitFor(); // of the split above
    expect(await page.getByLabel('月份').inputValue()).toMatch(/^\d{4}-\d{2}$/); // what is counted
    await take_picture(page, 'monthly-changes');
    expect(await barriers(page)).toEqual([]);
    await page.goto(new URL('/monthly-changes?group=all', page.url()).href);
    await page.getByRole('row').nth(1).waitFor();
    for (const row of (await page.getByRole('row').all()).slice(1)) {
      const cells = (await row.locator('td').allTextContents()).map(text => text.trim());
      const [opening, joined, came, moved, resumed, left, went, off, suspended, died, closing] =
        cells.slice(-12).map(Number) as [number, ...number[]];
      expect(opening + joined! + came! + moved! + resumed!
        - left! - went! - off! - suspended! - died!).toBe(closing);
    }
    await page.getByRole('cell', { name: '1', exact: true }).getByRole('link').first().click();
    await heading('月度变动人员').waitFor();
    await page.getByRole('row').nth(1).waitFor();
    await take_picture(page, 'changed-persons');
    expect(await barriers(page)).toEqual([]);
  });
});
