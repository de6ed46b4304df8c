import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import type { Pharmacy } from './hospital';
import { draw, words_in } from './pdf';
import { begin, heading, page, server, use_console } from './stage';

let pharmacy: Pharmacy;
let settlement = '';

use_console(async () => {
  pharmacy = server.pharmacy();
  settlement = await pharmacy.sell(pharmacy.insured, 3);
  await pharmacy.sell(pharmacy.retired);
});

/** What a click saves, drawn under that name. */
async function saved(picture: string, click: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  await draw(file, picture);
  return { name: file.suggestedFilename(), words: await words_in(file) };
}

async function save_statement(picture: string, entry: string) {
  await page.getByRole('button', { name: '导出 PDF' }).click();
  return saved(picture, () =>
    page.getByRole('menuitem', { name: entry, exact: true }).click());
}

describe('a settlement as PDF', () => {
  it('says who pays what, and how that was reckoned where it is asked for', async () => {
    await begin('clerk', `/settlements/${settlement}`);
    await heading('结算详情').waitFor();
    const short = await save_statement('statement', '结算单');
    expect(short.name).toBe(`结算单_${settlement}.pdf`);
    for (const text of ['医疗保险费用结算单', settlement, pharmacy.name, '费用明细', '合计', '个人账户',
      '第1页共1页'])
      expect(short.words).toContain(text);
    expect(short.words).not.toContain(pharmacy.insured.certno);
    expect(short.words).not.toContain('计算过程');
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await take_picture(page, 'statement-menu');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const full = await save_statement('statement-derivation', '结算单（附计算过程）');
    expect(full.words).toContain('计算过程');
    expect(full.words).toContain('算式');
  });

  it('is there for the insured person too', async () => {
    await begin('insured', '/own/settlements', 'phone');
    await page.getByRole('link', { name: '看说明' }).first().click();
    await heading('我的结算详情').waitFor();
    const own = await save_statement('statement-own', '结算单');
    expect(own.words).toContain('打印人本人');
  });

  it('is kept from institutions that it does not belong to', async () => {
    await begin('institution_clerk');
    await heading(/好$/).waitFor();
    const status = await page.evaluate(async path => {
      const me = await (await fetch('/api/v1/me')).json() as { csrf_token: string };
      const headers = { 'Content-Type': 'application/json', 'X-Csrf-Token': me.csrf_token };
      return (await fetch(path, { method: 'POST', headers, body: '{}' })).status;
    }, `/api/v1/settlements/${settlement}/print`);
    expect(status).toBe(404);
  });
});

describe('a certificate of insurance', () => {
  it('is printed at the desk, masked', async () => {
    await begin('clerk', `/persons/${pharmacy.insured.psn_no}`);
    await heading('参保人员详情').waitFor();
    const { name, words } = await saved('certificate', () =>
      page.getByRole('button', { name: '参保证明' }).click());
    expect(name).toBe(`参保证明_${pharmacy.insured.psn_no}.pdf`);
    for (const text of ['医疗保险参保证明', pharmacy.insured.psn_no, '职工基本医疗保险', '正常参保'])
      expect(words).toContain(text);
    expect(words).not.toContain(pharmacy.insured.certno);
    await take_picture(page, 'person-certificate');
  });

  it('is printed by the insured person', async () => {
    await begin('insured', '/own/record');
    const { words } = await saved('certificate-own', () =>
      page.getByRole('button', { name: '参保证明' }).click());
    expect(words).toContain('医疗保险参保证明');
  });
});

describe('a list as PDF', () => {
  it('has the rows and columns of the screen, and by what it was narrowed', async () => {
    await begin('clerk', `/settlements?person=${pharmacy.insured.psn_no}`);
    await page.getByText('有效').first().waitFor();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await take_picture(page, 'list-export');
    const { name, words } = await saved('list', () =>
      page.getByRole('menuitem', { name: '导出 PDF' }).click());
    expect(name).toMatch(/^结算查询_\d{4}-\d\d-\d\d\.pdf$/);
    for (const text of ['结算查询', `人员编号：${pharmacy.insured.psn_no}`, '定点机构', pharmacy.name,
      '费用总额', '有效', '打印时间'])
      expect(words).toContain(text);
    expect(words).not.toContain('结算编号');
  });

  it('is refused where it is too long', async () => {
    await begin('clerk', '/settlements');
    await page.getByText('有效').first().waitFor();
    await page.route('**/api/v1/settlements?*', async route => {
      const answer = await route.fetch();
      const { rows } = await answer.json() as { rows: object[] };
      const many = Array.from({ length: 200 }, () => rows[0]!);
      await route.fulfill({ response: answer, json: { rows: many, total: null, next: '1' } });
    });
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: '导出 PDF' }).click();
    await page.getByText('PDF 一次最多 2000 行').waitFor();
  });
});
