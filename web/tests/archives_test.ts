import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { approve, begin, page, row_of, use_console } from './stage';

use_console();

async function file_employer(name: string, uscc: string): Promise<void> {
  await page.getByRole('button', { name: '单位参保登记' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill(name);
  await dialog.getByLabel('统一社会信用代码').fill(uscc);
  await dialog.getByLabel('单位类型').click();
  await page.getByRole('option', { name: '企业', exact: true }).click();
  await dialog.getByLabel('参保区划').fill('990100');
  await dialog.getByLabel('联系人').fill('测联系');
  await dialog.getByLabel('联系电话').fill('13800001234');
}

describe('an employer', () => {
  it('is entered by one, reviewed by another, and listed', async () => {
    await begin('clerk', '/employers');
    await file_employer('示例市试验纺织厂', '91350100M000100Y44');
    await page.keyboard.press('Control+Enter');
    await page.getByText('校验位不对').waitFor();
    await take_picture(page, 'employer-form');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByLabel('统一社会信用代码').fill('91350100M000100Y43');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();

    await begin('reviewer');
    await page.getByText('待复核申报').waitFor();
    await page.goto(new URL('/declarations?state=waiting', page.url()).href);
    await row_of('示例市试验纺织厂').getByRole('button', { name: '详情' }).click();
    await page.getByText('申报内容').waitFor();
    await page.getByText('138****1234').waitFor();
    await take_picture(page, 'declaration');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过，业务已生效').waitFor();

    await begin('clerk', '/employers?search=纺织');
    await row_of('示例市试验纺织厂').getByRole('button', { name: '详情' }).click();
    await page.getByText('申报记录').waitFor();
    await take_picture(page, 'employer');
    expect(await barriers(page)).toEqual([]);
  });

  it('changes its state only with a reason that its people allow', async () => {
    await begin('clerk', '/employers?search=试验企业002号');
    await row_of('试验企业002号').getByRole('button', { name: '状态变更' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('参保状态').click();
    await page.getByRole('option', { name: '注销' }).click();
    await dialog.getByLabel('生效日期').fill(new Date().toISOString().slice(0, 10));
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('名参保人员，请先办理停保或转移').waitFor();
    await take_picture(page, 'employer-state');
  });
});

describe('an institution', () => {
  it('is registered, approved, and gets the secret that it signs with', async () => {
    await begin('clerk', '/institutions');
    await page.getByRole('button', { name: '定点机构登记' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('定点机构编号').fill('H99010000777');
    await dialog.getByLabel('机构名称').fill('示例市试验医院777');
    await dialog.getByLabel('机构类别').click();
    await page.getByRole('option', { name: '定点医疗机构' }).click();
    await dialog.getByLabel('医院等级').click();
    await page.getByRole('option', { name: '二级甲等' }).click();
    await dialog.getByLabel('行政区划').fill('990100');
    await take_picture(page, 'institution-form');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();
    await begin('reviewer', '/declarations?state=waiting');
    await row_of('示例市试验医院777').getByRole('button', { name: '详情' }).click();
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过，业务已生效').waitFor();
    await page.goto(new URL('/institutions?search=777', page.url()).href);
    await row_of('示例市试验医院777').getByRole('button', { name: '接口密钥' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    expect(await page.locator('output').textContent()).toMatch(/^[0-9a-f]{64}$/);
    await take_picture(page, 'institution-secret');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a declaration', () => {
  it('is returned with a note, or withdrawn by who entered it', async () => {
    await begin('clerk', '/employers');
    await file_employer('示例市试验造纸厂', '91110000802100433B');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();
    await begin('reviewer', '/declarations?state=waiting');
    await row_of('示例市试验造纸厂').getByRole('button', { name: '详情' }).click();
    await page.getByRole('button', { name: '退回' }).click();
    await page.getByPlaceholder('复核意见').fill('名称与营业执照不符');
    await page.getByRole('button', { name: '确定' }).click();
    await page.locator('.el-message').getByText('已退回').waitFor();
    await begin('clerk');
    await page.getByText('被退回的申报').waitFor();
    await take_picture(page, 'desk-returned');
    await page.getByRole('link', { name: '办理被退回的申报' }).click();
    await row_of('示例市试验造纸厂').getByText('已退回').waitFor();
    await take_picture(page, 'declarations');
  });
});

describe('a file of employers', () => {
  const heads = '单位名称,统一社会信用代码,参保区划,单位类型,联系人';
  const csv = (...lines: string[]) => ({
    name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')),
  });

  it('is checked row by row, and entered as a whole', async () => {
    await begin('clerk', '/employers');
    await page.getByRole('button', { name: '单位批量登记' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const first = '示例市试验印染厂,91990100MA0000001G,990100,企业,测联系';
    await file.setInputFiles(csv(first, '示例市试验织布厂,91990100MA0000001G,990100,企业,'));
    await row_of('在本批中重复').getByRole('cell', { name: '统一社会信用代码', exact: true })
      .waitFor();
    expect(await dialog.getByRole('button', { name: '提交申报' }).isDisabled()).toBe(true);
    await take_picture(page, 'employer-import-faults');
    expect(await barriers(page)).toEqual([]);
    await file.setInputFiles(csv(first));
    await dialog.getByText('1 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('单位批量参保登记');
    await begin('clerk', '/employers?search=印染');
    await row_of('示例市试验印染厂').getByText('正常参保').waitFor();
  });
});

describe('a file of institutions', () => {
  it('is checked row by row, and entered as a whole', async () => {
    await begin('clerk', '/institutions');
    await page.getByRole('button', { name: '机构批量登记' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const csv = (level: string) => ({
      name: '机构.csv', mimeType: 'text/csv',
      buffer: Buffer.from(['定点机构编号,机构名称,机构类别,医院等级,行政区划',
        `P99010000778,示例市试验药店778,定点零售药店,${level},990100`].join('\r\n')),
    });
    await file.setInputFiles(csv('二级甲等'));
    await row_of('药店没有等级').getByRole('cell', { name: '医院等级', exact: true }).waitFor();
    await file.setInputFiles(csv('无等级'));
    await dialog.getByText('1 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('定点机构批量登记');
    await begin('clerk', '/institutions?search=778');
    await row_of('示例市试验药店778').getByText('正常').waitFor();
  });
});
