import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { take_picture } from './browser';
import { begin, hire_many, page, row_of, use_console } from './stage';

use_console(hire_many);

describe('a list', () => {
  it('keeps filters, order and page in the address, back and forth', async () => {
    await begin('security', '/operators?search=window');
    await page.getByText('共 22 条').waitFor();
    await page.getByRole('textbox', { name: '用户名' }).fill('window1');
    await page.keyboard.press('Enter');
    await page.getByText('共 10 条').waitFor();
    expect(page.url()).toContain('search=window1');
    await page.getByRole('button', { name: '用户名', exact: true }).click();
    await page.waitForURL(/sort=username/);
    await page.getByRole('button', { name: '用户名', exact: true }).click();
    await page.waitForURL(/sort=-username/);
    await page.getByRole('row').nth(1).filter({ hasText: 'window19' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.getByText('共 22 条').waitFor();
    expect(await page.getByRole('textbox', { name: '用户名' }).inputValue()).toBe('window');
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForURL(/page=2/);
    await row_of('window22').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
  });

  it('exports all pages, and remembers the columns', async () => {
    await begin('security', '/operators?search=window');
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByText('操作员编号').click();
    await take_picture(page, 'columns');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导出' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByText('导出 CSV').click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(23);
    expect(lines[0]).toContain('操作员编号');
    await page.reload();
    await page.getByRole('columnheader', { name: '操作员编号' }).waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const [book] = await Promise.all([
      page.waitForEvent('download'), page.getByText('导出 Excel').click(),
    ]);
    expect(readFileSync(await book.path()).subarray(0, 2).toString()).toBe('PK');
  });

  it('says that nothing was found', async () => {
    await begin('security', '/operators?search=nobody');
    await page.getByText('没有符合条件的记录').waitFor();
    await take_picture(page, 'nothing-found');
  });

  it('prints without what belongs to the screen', async () => {
    await begin('security', '/operators?search=window');
    await page.getByText('共 22 条').waitFor();
    await page.emulateMedia({ media: 'print' });
    await take_picture(page, 'print');
    expect(await page.getByRole('navigation', { name: '功能菜单' }).isVisible()).toBe(false);
    expect(await page.getByText('打印人').isVisible()).toBe(true);
  });
});
