import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { begin, heading, page, row_of, server, today, use_console } from './stage';

use_console(async () => {
  await server.hire('window01', '测窗口');
  const call = await server.enter('security');
  await call('POST', '/roles',
    { code: 'log_reader', title: '日志查询员', functions: 'own.sessions trail.read' });
  await server.hire_settled('log.reader', '测日志', 'log_reader', 'security', 'centre');
});

const day_before = (day: string) =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('the trail', () => {
  it('is looked up by the kind of subject alone, and by what was done', async () => {
    await begin('auditor', '/trail');
    await row_of('新增角色').first().waitFor();
    await page.getByRole('combobox', { name: '对象类型' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '操作员', exact: true }).click();
    await page.waitForURL(/subject_kind=operator/);
    await row_of('新增角色').first().waitFor({ state: 'detached' });
    await row_of('新增操作员').first().waitFor();
    await page.getByRole('button', { name: '重置' }).click();
    await row_of('新增角色').first().waitFor();
    await page.getByRole('combobox', { name: '操作', exact: true }).focus();
    await page.keyboard.type('新增角色');
    await page.getByRole('option', { name: '新增角色', exact: true }).click();
    await page.waitForURL(/act=add_role/);
    await row_of('新增操作员').first().waitFor({ state: 'detached' });
    await row_of('新增角色').first().waitFor();
    await take_picture(page, 'trail-filtered');
    expect(await barriers(page)).toEqual([]);
  });

  it('is looked up by day, and by who it was', async () => {
    await begin('auditor', '/trail');
    await row_of('新增操作员').first().waitFor();
    await page.getByLabel('日期止').fill(day_before(today));
    await page.keyboard.press('Enter');
    await page.waitForURL(/to=/);
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByLabel('日期起').fill(today);
    await page.keyboard.press('Enter');
    await page.getByText('日期止早于日期起').first().waitFor();
    await page.getByRole('button', { name: '重置' }).click();
    await page.getByLabel('日期起').fill(today);
    await page.getByRole('textbox', { name: '用户名' }).fill('security');
    await page.keyboard.press('Enter');
    await page.waitForURL(/username=security/);
    await row_of('新增操作员').first().waitFor();
    await row_of('auditor').first().waitFor({ state: 'detached' });
  });

  it('is taken along by who may, and that is in it', async () => {
    await begin('auditor', '/trail?act=add_operator');
    await row_of('新增操作员').first().waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByText('导出 CSV').click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(3); // the head, and the two who were hired
    expect(lines[1]).toContain('新增操作员'); // in words, as on the page
    await page.goto('/trail?act=export_trail');
    await row_of('导出操作日志').first().waitFor();
    await row_of('导出操作日志').first().press('Enter');
    await page.getByRole('heading', { name: '变更内容' }).waitFor();
    await page.getByRole('dialog').getByText('add_operator').waitFor();

    await begin('log.reader', '/trail');
    await heading('操作日志').waitFor();
    await row_of('导出操作日志').first().waitFor();
    expect(await page.getByRole('button', { name: '导出' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
  });
});
