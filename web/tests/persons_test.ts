import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  approve, begin, choose, declare, heading, identity_number as card, page, row_of, server, today,
  use_console,
} from './stage';

use_console();

async function find(number: string): Promise<void> {
  await begin('clerk', '/persons');
  await page.getByLabel('人员编号、证件号码').fill(number);
  await page.keyboard.press('Enter');
  await heading('参保人员详情').waitFor();
}

describe('a person', () => {
  it('is registered by one, reviewed by another, and found by the certificate', async () => {
    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '人员参保登记', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('测新人');
    await choose('证件类型', '居民身份证（户口簿）');
    const right = card(11);
    await dialog.getByLabel('证件号码').fill(right.slice(0, 17) + (right.endsWith('1') ? '2' : '1'));
    await choose('险种', '城乡居民基本医疗保险');
    await choose('人员类别', '居民（成年）');
    await dialog.getByLabel('参保区划').fill('990100');
    await dialog.getByLabel('参保开始').fill(today);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText(/校验/).waitFor();
    await take_picture(page, 'person-form');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel('证件号码').fill(right);
    await declare('人员参保登记');
    await find(right);
    await page.getByText('测**').first().waitFor();
    await take_picture(page, 'person-registered');
    expect(await barriers(page)).toEqual([]);
  });

  it('leaves an insurance with a day', async () => {
    await find(card(11));
    await page.getByRole('button', { name: '业务办理' }).click();
    await page.getByRole('menuitem', { name: '参保变动 城乡居民基本医疗保险' }).click();
    await choose('变动类型', '暂停');
    await page.getByRole('dialog').getByLabel('生效日期').fill(today);
    await take_picture(page, 'person-event');
    await declare('人员参保变动');
    await find(card(11));
    await page.getByText('暂停参保').first().waitFor();
  });
});

describe('the box at the top', () => {
  it('finds an employer by its name, and a person by the number', async () => {
    await begin('clerk', '/');
    const box = page.getByRole('combobox', { name: /^查找功能/ });
    await box.fill('试验企业002号');
    await page.getByRole('option', { name: /试验企业002号/ }).waitFor();
    await take_picture(page, 'search-employer');
    await page.keyboard.press('Enter');
    await row_of('试验企业002号').waitFor();
    expect(new URL(page.url()).pathname).toBe('/employers');
    expect(await page.getByRole('row').count()).toBe(2); // the head and the one employer
    await box.fill(server.pharmacy().insured.psn_no);
    await page.getByRole('option', { name: /^参保人员/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading('参保人员详情').waitFor();
  });
});

describe('a file of persons', () => {
  const heads = '姓名,证件类型,证件号码,险种,人员类别,参保区划,参保开始';
  const line = (name: string, number: string, kind = '居民（成年）') =>
    `${name},居民身份证（户口簿）,${number},城乡居民基本医疗保险,${kind},990100,${today}`;
  const csv = (...lines: string[]) => ({
    name: '新参保.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')),
  });

  it('is checked row by row, and entered only when all are right', async () => {
    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '批量参保登记' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    await file.setInputFiles(csv(line('测一', card(21)), line('测二', card(23), '神仙')));
    await dialog.getByText('有 1 处需要更正').waitFor();
    await row_of('神仙').getByText('人员类别').waitFor();
    // What only the server knows: the same person twice, somebody who is there already.
    await file.setInputFiles(csv(line('测一', card(21)), line('测二', card(21))));
    await row_of('在本批中重复').waitFor();
    await take_picture(page, 'import-faults');
    expect(await barriers(page)).toEqual([]);
    expect(await dialog.getByRole('button', { name: '提交申报' }).isDisabled()).toBe(true);
    await file.setInputFiles(csv(line('测一', card(21)), line('测二', card(23))));
    await dialog.getByText('2 行全部通过校验').waitFor();
    await take_picture(page, 'import-ready');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('人员批量参保登记');
    await find(card(23));
    await page.getByText('测*').first().waitFor();
  });

  it('may be of people who are known: they leave, and come back', async () => {
    const file_of = (heads: string, ...lines: string[]) => ({
      name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')),
    });
    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '批量减员和变动' }).click();
    const dialog = page.getByRole('dialog');
    const events = '人员编号或证件号码,险种,变动类型,生效日期,原因';
    const pauses = (number: string) =>
      `${number},城乡居民基本医疗保险,暂停,${today},外出务工`;
    await dialog.locator('input[type=file]')
      .setInputFiles(file_of(events, pauses(card(21)), pauses(card(95))));
    await row_of('没有可以办理的参保人员').waitFor();
    await take_picture(page, 'import-event-faults');
    expect(await barriers(page)).toEqual([]);
    await dialog.locator('input[type=file]')
      .setInputFiles(file_of(events, pauses(card(21)), pauses(card(23))));
    await dialog.getByText('2 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('人员批量参保变动');
    await find(card(23));
    await page.getByText('暂停参保').first().waitFor();

    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '批量增员' }).click();
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file_of(
      '人员编号或证件号码,险种,人员类别,参保区划,参保开始',
      `${card(21)},城乡居民基本医疗保险,居民（成年）,990100,${today}`,
    ));
    await row_of('不能重复参保').waitFor();
  });

  it('may come from a Chinese spreadsheet; what cannot be read is said', async () => {
    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '批量参保登记' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    // 姓名,备注 and 测,x in GB 18030
    await file.setInputFiles({
      name: 'a.csv', mimeType: 'text/csv',
      buffer: Buffer.from('d0d5c3fb2cb1b8d7a20d0ab2e22c78', 'hex'),
    });
    await dialog.getByText('缺少必填的列：证件类型').waitFor();
    await dialog.getByText('未识别的列已忽略：备注').waitFor();
    await file.setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('no') });
    await dialog.getByText('文件无法读取').waitFor();
  });

  it('begins with a template whose empty lines are no rows', async () => {
    await begin('clerk', '/persons');
    await page.getByRole('button', { name: '批量参保登记' }).click();
    const dialog = page.getByRole('dialog');
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '下载模板' }).click();
    const template = await (await saved).path();
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'a.xlsx', mimeType: '', buffer: readFileSync(template),
    });
    await dialog.getByText('文件中没有数据行').waitFor();
  });
});
