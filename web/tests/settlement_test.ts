import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { barriers, overflows, take_picture } from './browser';
import type { Pharmacy } from './hospital';
import { begin, heading, page, row_of, server, use_console } from './stage';

let pharmacy: Pharmacy;
let first = '';
let last = '';

use_console(async () => {
  pharmacy = server.pharmacy();
  first = await pharmacy.sell(pharmacy.insured, 3);
  await pharmacy.sell(pharmacy.retired);
  last = await pharmacy.sell(pharmacy.insured, 1);
});

async function sound(name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await take_picture(page, name);
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

describe('the settlement desk', () => {
  it('lists settlements, and finds those of a person by certificate', async () => {
    await begin('clerk', '/settlements');
    await heading('结算查询').waitFor();
    await page.getByText('共 3 条').waitFor();
    await sound('settlements-counter');
    expect(await page.getByText(pharmacy.insured.certno).count()).toBe(0);
    await page.getByRole('button', { name: '按证件或卡查人' }).click();
    await page.getByLabel('人员编号、证件号码').fill(pharmacy.insured.certno);
    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.search.includes(`person=${pharmacy.insured.psn_no}`));
    await page.getByText('共 2 条').waitFor();
    expect(page.url()).not.toContain(pharmacy.insured.certno);
  });

  it('lists to an institution its own, and nothing of others', async () => {
    const call = await server.enter('administrator');
    await call('POST', '/organisations', {
      code: 'pharmacy', name: pharmacy.name, kind: 'institution', parent: 'centre',
      institution: pharmacy.code, active: '1',
    });
    await expect.poll(async () => JSON.stringify(await call('GET', '/organisations')),
      { timeout: 10_000 }).toContain('"pharmacy"');
    await server.hire_settled('pharmacy', '测药店', 'institution_clerk', 'security', 'pharmacy');
    await begin('pharmacy', '/settlements');
    await page.getByText('共 3 条').waitFor();
    await sound('institution-settlements-counter');
    await begin('institution_clerk', '/settlements');
    await page.getByText('暂无数据').waitFor();
  });

  it('searches on where a part of the records had none', async () => {
    await begin('clerk');
    await heading(/好$/).waitFor();
    const nothing = { rows: [], next: '9223372036854775807' };
    await page.route('**/api/v1/settlements?*', route => {
      const first = !route.request().url().includes('after=');
      return first ? route.fulfill({ json: nothing }) : route.continue();
    });
    await page.goto('/settlements');
    await page.getByText('已查找的部分没有符合条件的记录').waitFor();
    await sound('settlements-none-so-far');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: '导出' }).click();
        await page.getByText('导出 CSV').click();
      })(),
    ]);
    expect(readFileSync(await file.path(), 'utf8').trim().split('\r\n')).toHaveLength(4);
    await page.getByRole('button', { name: '继续查找' }).click();
    await row_of(pharmacy.name).first().waitFor();
    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByText('已查找的部分没有符合条件的记录').waitFor();
  });

  it('shows how a settlement came about, and prints it', async () => {
    await begin('auditor', `/settlements/${first}`);
    await heading('结算详情').waitFor();
    await page.getByRole('heading', { name: '计算过程' }).waitFor();
    await page.getByText(`应付定点机构：${pharmacy.name}`).waitFor();
    await sound('settlement-counter');
    expect(await page.getByRole('button', { name: '冲正' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await take_picture(page, 'settlement-print');
    expect(await page.getByText('医疗保险费用结算单').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '打印结算单' }).isVisible()).toBe(false);
  });

  it('reverses the newest first, and says what stands in the way', async () => {
    await begin('reviewer', `/settlements/${first}`);
    const reverse = async () => {
      await page.getByRole('button', { name: '冲正', exact: true }).click();
      await page.getByLabel('冲正原因').fill('重复收费');
      await take_picture(page, 'settlement-reverse');
      await page.getByRole('dialog').getByRole('button', { name: '冲正', exact: true }).click();
    };
    await reverse();
    await page.getByRole('alert').filter({ hasText: last }).waitFor();
    await page.goto(`/settlements/${last}`);
    await reverse();
    await page.getByText('已退费', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: '查看退费' }).click();
    await page.getByText('这是一笔退费').waitFor();
    await sound('settlement-reversal');
    last = await pharmacy.sell(pharmacy.insured, 1);
  });

  it('is found by its number from every page', async () => {
    await begin('clerk');
    await heading(/好$/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(last);
    await page.getByRole('option', { name: new RegExp(pharmacy.name) }).waitFor();
    await take_picture(page, 'search');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/settlements/${last}`));
  });

  it.each(['counter', 'phone'] as const)('is whole on the screen of a %s', async size => {
    await begin('clerk', `/settlements/${last}`, size);
    await page.getByRole('heading', { name: '记账分录' }).waitFor();
    await sound(`settlement-${size}`);
  });
});

describe('the page of a person', () => {
  it('is found by a card, masked until somebody says why', async () => {
    await begin('clerk', '/persons');
    await page.getByLabel('人员编号、证件号码').fill(pharmacy.insured.card_no);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/persons/${pharmacy.insured.psn_no}`));
    await page.getByRole('heading', { name: '待遇累计与限额' }).waitFor();
    await page.getByRole('heading', { name: '家庭共济' }).waitFor();
    await sound('person-counter');
    expect(await page.getByText(pharmacy.insured.certno).count()).toBe(0);
    await page.getByRole('button', { name: '查看完整信息' }).click();
    await page.getByLabel('查看原因').fill('核对证件');
    await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
    await page.getByText(pharmacy.insured.certno).waitFor();
  });

  it('says so where nobody is found', async () => {
    await begin('clerk', '/persons');
    await page.getByLabel('人员编号、证件号码').fill('12345678');
    await page.keyboard.press('Enter');
    await page.getByText('在您的管辖范围内没有找到').waitFor();
    await sound('person-nobody');
  });
});

describe.each(['counter', 'phone'] as const)('the own room on the screen of a %s', size => {
  it('shows enrolments, limits and the account', async () => {
    await begin('insured', '/own/record', size);
    await heading('我的参保信息').waitFor();
    await page.getByRole('heading', { name: '参保经历' }).waitFor();
    await sound(`own-record-${size}`);
  });

  it('explains each settlement in plain words', async () => {
    await begin('insured', '/own/settlements', size);
    await page.getByText('有效').first().waitFor();
    await sound(`own-settlements-${size}`);
    await page.getByRole('link', { name: '看说明' }).first().click();
    await page.getByText(/这次在.*一共花费/).waitFor();
    await sound(`own-settlement-${size}`);
  });
});
