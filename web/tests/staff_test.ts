import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { approve, begin, declare, heading, page, row_of, today, use_console } from './stage';

use_console();

async function open_own(list: '科室' | '医务人员'): Promise<void> {
  await begin('institution_clerk', '/institutions');
  await page.getByRole('button', { name: list, exact: true }).click();
  await heading(list).waitFor();
}

describe('the departments of an institution', () => {
  it('are entered in its own room, and count once the centre has reviewed them', async () => {
    await open_own('科室');
    await page.getByRole('button', { name: '登记科室', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('科室编码').fill('N1');
    await dialog.getByLabel('科室名称').fill('心血管内科');
    await dialog.getByLabel('标准科室').fill('Q99');
    await dialog.getByLabel('启用日期').fill(today);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('应为国家诊疗科目代码').waitFor();
    await dialog.getByLabel('标准科室').fill('A03');
    await take_picture(page, 'department-form');
    expect(await barriers(page)).toEqual([]);
    await declare('科室登记');
    await open_own('科室');
    await row_of('心血管内科').waitFor();
    await take_picture(page, 'institution-departments');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('its staff', () => {
  const heads = '人员代码,姓名,类别,执业证书编号,科室编码,到岗日期';
  const csv = (...lines: string[]) => ({
    name: '医务人员.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')),
  });

  it('comes out of a file, all or nobody', async () => {
    await open_own('医务人员');
    await page.getByRole('button', { name: '批量登记医务人员' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const right = `D990100000001,测医生,医师,110990100000001,N1,${today}`;
    await file.setInputFiles(csv(right, `D990100000002,测护士,护士,210990100000002,N9,${today}`));
    await row_of('不在本机构的科室之内').waitFor();
    await take_picture(page, 'staff-faults');
    await file.setInputFiles(csv(right, `D990100000002,测护士,护士,210990100000002,N1,${today}`));
    await dialog.getByText('2 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('医务人员登记');
    await open_own('医务人员');
    await row_of('测护士').waitFor();
    await take_picture(page, 'institution-staff');
    expect(await barriers(page)).toEqual([]);
  });

  it('is changed one by one', async () => {
    await open_own('医务人员');
    await row_of('测护士').getByRole('button', { name: '修改' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('人员代码').isDisabled()).toBe(true);
    await dialog.getByLabel('离岗日期').fill(today);
    await declare('医务人员登记');
    await open_own('医务人员');
    await row_of('测护士').getByText(today).nth(1).waitFor();
  });
});
