import { describe, expect, it } from 'vitest';
import { barriers, overflows, take_picture } from './browser';
import { now } from './hospital';
import {
  agree, begin, choose, heading, page, row_of, server, stop_card, use_console,
} from './stage';

use_console(() => server.hire_settled('counter', '测柜台', 'clerk', 'security', 'centre'));

async function on_purse(username: string, person: string): Promise<void> {
  await begin(username, `/persons/${person}`);
  await page.getByRole('main').getByRole('heading', { name: '卡钱包', exact: true }).waitFor();
}

function file_of(rows: readonly (readonly (string | number)[])[]) {
  const heads = '定点机构编号,终端编号,终端流水号,卡号,卡交易计数,交易时间,金额,交易前余额,交易后余额';
  const text = [heads, ...rows.map(row => row.join(','))].join('\r\n');
  return { name: '脱机消费.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function choose_file(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file_of(rows));
}

describe('the purse of a card', () => {
  it('is topped up at the counter, with what is written onto the card', async () => {
    const { psn_no } = server.pharmacy().retired;
    await on_purse('clerk', psn_no);
    await page.getByRole('button', { name: '圈存', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('圈存金额').fill('600');
    await dialog.getByRole('button', { name: '圈存', exact: true }).click();
    await dialog.getByText('不超过500.00元').waitFor();
    await dialog.getByLabel('圈存金额').fill('200');
    await dialog.getByRole('button', { name: '圈存', exact: true }).click();
    await dialog.getByText('请把以下内容写入卡内').waitFor();
    await dialog.getByText('圈存认证码').waitFor();
    await take_picture(page, 'purse-top-up');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '已写卡' }).click();
    await row_of('圈存').first().waitFor();
    await page.getByRole('main').getByRole('heading', { name: '卡钱包', exact: true })
      .scrollIntoViewIfNeeded();
    await take_picture(page, 'person-purse');
    expect(await barriers(page)).toEqual([]);
  });

  it('is spent off line: what follows is booked, a difference decided by another', async () => {
    const { card_no, psn_no } = server.pharmacy().retired;
    const { code } = server.pharmacy();
    await begin('counter', '/offline-logs');
    await heading('脱机消费').waitFor();
    await page.getByRole('button', { name: '导入日志' }).click();
    const spent = now();
    await choose_file([[code, 'T1', '1', card_no, 1, spent, 30, 200, 171]]);
    await row_of('交易后余额').getByText('与交易后余额不符').waitFor();
    await take_picture(page, 'purse-import-faults');
    expect(await barriers(page)).toEqual([]);
    await choose_file([
      [code, 'T1', '1', card_no, 1, spent, 30, 200, 170],
      [code, 'T1', '2', card_no, 2, spent, 20, 180, 160],
    ]);
    await page.getByText('2 行全部通过校验').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '导入日志' }).click();
    await page.getByText('新收到 2 笔，重复 0 笔；入账 1 笔，待处理 1 笔').waitFor();
    await row_of('余额不衔接').waitFor();
    await take_picture(page, 'purse-logs');
    expect(await barriers(page)).toEqual([]);

    await begin('reviewer', '/offline-logs?state=held');
    await row_of('余额不衔接').getByRole('button', { name: '处理' }).click();
    await choose('处理结果', '核准支付');
    await page.getByRole('dialog').getByLabel('处理意见').fill('机构凭据齐全');
    await take_picture(page, 'purse-decision');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '处理' }).click();
    await page.getByText('已处理').waitFor();

    await begin('reviewer', '/purse-books');
    await page.getByText('账平：').waitFor();
    await row_of('应付定点机构').getByText('50.00').waitFor();
    await take_picture(page, 'purse-books');
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await on_purse('clerk', psn_no);
    await row_of('脱机消费').nth(1).waitFor();
  });

  it('of a lost card goes back after some time', async () => {
    const { psn_no } = server.pharmacy().retired;
    await begin('administrator', '/settings');
    await row_of('卡钱包退回等待天数').getByRole('button', { name: '修改' }).click();
    await page.getByRole('dialog').getByLabel(/新值/).fill('0');
    await page.getByRole('dialog').getByLabel(/修改原因/).fill('试验');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await on_purse('clerk', psn_no);
    await stop_card('挂失', '已挂失，立即生效');
    await on_purse('clerk', psn_no);
    await page.getByRole('button', { name: '退回账户' }).click();
    await page.getByText('钱包内的 150.00 元退回个人账户').waitFor();
    await agree();
    await page.getByText('已申报，等待复核').waitFor();
  });

  it('is seen in the own room', async () => {
    const { psn_no } = server.pharmacy().insured;
    await on_purse('counter', psn_no);
    await page.getByRole('button', { name: '圈存', exact: true }).click();
    await page.getByRole('dialog').getByLabel('圈存金额').fill('10');
    await page.getByRole('dialog').getByRole('button', { name: '圈存', exact: true }).click();
    await page.getByRole('button', { name: '已写卡' }).click();
    await begin('insured', '/own/record', 'phone');
    await page.getByRole('heading', { name: '卡钱包', exact: true }).waitFor();
    await page.getByRole('heading', { name: '卡钱包', exact: true }).scrollIntoViewIfNeeded();
    await take_picture(page, 'own-purse');
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
