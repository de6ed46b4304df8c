import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { agree, approve, begin, choose, heading, page, row_of, today, use_console } from './stage';

use_console();

const heads = '目录编码,项目名称,目录类别,收费等级,费用类别,先行自付比例,三级限价,限住院';

function file(...lines: string[]) {
  return {
    name: '新版目录.csv', mimeType: 'text/csv',
    buffer: Buffer.from([heads, ...lines].join('\r\n')),
  };
}

describe('the catalogue', () => {
  it('takes an edition once its difference is seen and it is reviewed', async () => {
    await begin('policy_officer', '/catalogue');
    await heading('医保目录').waitFor();
    await page.getByRole('button', { name: '导入目录新版' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('生效日期').fill(today);
    const chooser = dialog.locator('input[type=file]');
    await chooser.setInputFiles(file('X001,试验注射液,西药中成药,乙类,西药费,,,是'));
    await row_of('乙类须写明').waitFor();
    expect(await barriers(page)).toEqual([]);
    await chooser.setInputFiles(file('X001,试验注射液,西药中成药,乙类,西药费,10%,58.5,是'));
    await dialog.getByText('新增 1 项，变更 0 项，停用 0 项，不变 0 项').waitFor();
    await row_of('X001').getByText('先行自付比例 10%；三级限价').waitFor();
    await dialog.getByRole('tab', { name: '停用（0）' }).click();
    await dialog.getByText('暂无数据').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('目录新版导入', 'policy_approver');

    await begin('policy_officer', '/catalogue?search=X001');
    await row_of('试验注射液').getByText('10%').waitFor();
    await page.getByRole('button', { name: '导入目录新版' }).click();
    await page.getByRole('dialog').getByLabel('生效日期').fill('2099-01-01');
    await page.getByRole('dialog').locator('input[type=file]')
      .setInputFiles(file('X001,试验注射液,西药中成药,甲类,西药费,,62,'));
    await row_of('X001').getByText('收费等级 乙类 → 甲类').waitFor();
    await take_picture(page, 'catalogue-difference');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('目录新版导入', 'policy_approver');

    await begin('clerk', '/catalogue?search=X001&day=2099-02-01');
    await row_of('试验注射液').getByText('甲类').waitFor();
    await row_of('试验注射液').click();
    await page.getByRole('heading', { name: '历次版本' }).waitFor();
    await page.getByRole('cell', { name: today }).waitFor();
    await take_picture(page, 'catalogue-item');
    expect(await barriers(page)).toEqual([]);
  });

  it('takes back a version that has not begun, and ends an item', async () => {
    await begin('policy_officer', '/catalogue?search=X001');
    await row_of('试验注射液').click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await agree();
    await page.getByText('已申报，等待复核').waitFor();
    await begin('policy_approver', '/declarations?state=waiting');
    await row_of('目录未生效版本撤销').getByRole('button', { name: '详情' }).click();
    await row_of('X001').getByText('收费等级 甲类 → 乙类').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过，业务已生效').waitFor();

    await begin('policy_officer', '/catalogue?search=X001&day=2099-02-01');
    await row_of('试验注射液').getByText('乙类').waitFor();
    await row_of('试验注射液').click();
    await page.getByRole('button', { name: '停用项目' }).click();
    const dialog = page.getByRole('dialog', { name: '停用项目' });
    await dialog.getByLabel('结束日期').fill('2098-12-31');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await begin('policy_approver', '/declarations?state=waiting');
    await row_of('目录新版导入').getByRole('button', { name: '详情' }).click();
    await row_of('X001').getByText('结束日期 — → 2098-12-31').waitFor();
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过，业务已生效').waitFor();

    await begin('clerk', '/catalogue?search=X001&day=2098-12-31');
    await row_of('试验注射液').waitFor();
    await row_of('试验注射液').click();
    await page.getByRole('cell', { name: '2098-12-31' }).first().waitFor();
  });

  it('takes codes of diagnoses', async () => {
    await begin('policy_officer', '/codes');
    await page.getByRole('button', { name: '导入编码' }).click();
    await choose('编码表', '疾病诊断（ICD-10 医保版）');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('生效日期').fill(today);
    await dialog.locator('input[type=file]').setInputFiles({
      name: '编码.csv', mimeType: 'text/csv',
      buffer: Buffer.from('编码,名称,结束日期\r\nX99.001,试验病,2098-12-31'),
    });
    await row_of('X99.001').getByText('结束日期 2098-12-31').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('诊断与手术编码导入', 'policy_approver');
    await begin('clerk', '/codes?search=试验病');
    await row_of('试验病').getByText('2098-12-31').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(new URL('/codes?search=试验病&day=2099-01-01', page.url()).href);
    await page.getByText('没有符合条件的记录').waitFor();
  });
});

describe('the code lists of the interface', () => {
  it('say what a code means, where it is used, and what becomes of another', async () => {
    await begin('administrator', '/dictionaries');
    await heading('数据字典').waitFor();
    await page.getByLabel('字典、名称或代码含义').fill('剖宫产');
    await page.keyboard.press('Enter');
    await row_of('matn_type').getByText('不核对，原样收存').waitFor();
    await page.goto(new URL('/dictionaries?search=insutype', page.url()).href);
    await row_of('insutype').getByText('可加位细分，其他拒收').waitFor();
    await row_of('insutype').getByRole('button', { name: '详情' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('row').filter({ hasText: '城乡居民基本医疗保险' })
      .getByText('390').waitFor();
    await drawer.getByText('data.insutype').first().waitFor();
    await take_picture(page, 'dictionary');
    expect(await barriers(page)).toEqual([]);
  });
});
