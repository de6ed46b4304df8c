import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { begin, heading, page, row_of, today, use_console } from './stage';

use_console();

const heads = '院内编码,院内名称,目录类别,医保目录编码,开始日期,剂型';

function file(...lines: string[]) {
  return {
    name: '目录对照.csv', mimeType: 'text/csv',
    buffer: Buffer.from([heads, ...lines].join('\r\n')),
  };
}

/** Two drugs of the catalogue, by their codes. */
async function drugs(): Promise<string[]> {
  await begin('institution_clerk', '/catalogue?list=101');
  await page.locator('tbody tr').nth(1).waitFor();
  return Promise.all([0, 1].map(async row =>
    (await page.locator('tbody tr').nth(row).locator('td').first().innerText()).trim()));
}

describe('what an institution means by its own codes', () => {
  it('is entered in its room, by hand and by file', async () => {
    const [one, other] = await drugs();
    await begin('institution_clerk', '/mappings');
    await heading('目录对照').waitFor();
    await page.getByRole('button', { name: '申报对照', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('院内编码').fill('YP001');
    await dialog.getByLabel('院内名称').fill('院内制表的药');
    await dialog.getByLabel(/^目录类别/).click();
    await page.getByRole('option', { name: '西药中成药', exact: true }).click();
    await dialog.getByLabel('医保目录编码').fill('NO-SUCH-ITEM');
    await dialog.getByLabel('开始日期').fill(today);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('起的目录之内').waitFor();
    await take_picture(page, 'mapping-form');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel('医保目录编码').fill(one!);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报1条，等待复核').waitFor();
    await row_of('YP001').getByText('待复核').waitFor();

    await page.getByRole('button', { name: '批量申报对照' }).click();
    const chooser = dialog.locator('input[type=file]');
    const right = `YP002,第二种药,西药中成药,${other},${today},片剂`;
    await chooser.setInputFiles(file(right, `YP001,重报的药,西药中成药,${one},${today},`));
    await row_of('正在等待复核').waitFor();
    await take_picture(page, 'mapping-faults');
    await chooser.setInputFiles(
      file(right, `YP003,第三种药,西药中成药,${other},${today},胶囊剂`));
    await dialog.getByText('2 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报2条，等待复核').waitFor();
    await row_of('YP003').waitFor();
  });

  it('is compared and reviewed by the centre', async () => {
    await begin('reviewer', '/');
    await page.getByRole('link', { name: /待复核的目录对照$/ }).click();
    await heading('目录对照').waitFor();
    await row_of('YP003').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('胶囊剂').waitFor();
    await take_picture(page, 'mapping-review');
    expect(await barriers(page)).toEqual([]);
    await drawer.getByRole('button', { name: '退回' }).click();
    await page.getByPlaceholder('复核意见').fill('规格与目录不符');
    await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
    await row_of('YP003').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '通过本页待复核' }).click();
    await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
    await page.getByText('已通过2条').waitFor();
    await page.getByText('没有符合条件的记录').waitFor();
  });

  it('is seen and withdrawn by the institution', async () => {
    await begin('institution_clerk', '/mappings');
    await row_of('YP003').getByText('已退回').waitFor();
    await row_of('YP001').getByText('已通过').waitFor();
    await take_picture(page, 'institution-mappings');
    expect(await barriers(page)).toEqual([]);
    await row_of('YP001').getByRole('button', { name: '详情' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
    await row_of('YP001').getByText('已撤回').waitFor();
  });
});
