import { describe, expect, it } from 'vitest';
import { take_picture } from './browser';
import { begin, heading, page, row_of, server, use_console } from './stage';

use_console();

describe('the frame', () => {
  it('shows only what the operator may, and refuses the rest', async () => {
    await begin('clerk', '/trail');
    await heading('无权访问').waitFor();
    await take_picture(page, 'forbidden');
    expect(await page.getByRole('link', { name: '操作日志' }).count()).toBe(0);
  });

  it('is used by keys: find, switch groups, help', async () => {
    await begin('auditor');
    await page.getByText('待办事项', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('日志');
    await page.getByRole('option', { name: '操作日志' }).waitFor();
    await take_picture(page, 'search');
    await page.keyboard.press('Enter');
    await heading('操作日志').waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByText('待办事项', { exact: true }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('键盘快捷键').waitFor();
    await take_picture(page, 'help');
    await page.keyboard.press('Escape');
    await page.getByText('键盘快捷键').waitFor({ state: 'hidden' });
  });

  it('speaks English when asked to, and remembers', async () => {
    await begin('security', '/operators');
    await page.getByRole('button', { name: 'EN' }).click();
    await heading('Operators').waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'User name' }).waitFor();
    await take_picture(page, 'english');
  });

  it('ends another session, and one\'s own', async () => {
    await server.hire_settled('roaming', '测两处');
    const elsewhere = await begin('roaming', '/own/sessions');
    await row_of('当前').waitFor();
    await begin('roaming', '/own/sessions');
    await row_of('当前').waitFor();
    await page.getByRole('button', { name: '结束会话' }).first().waitFor();
    while (await page.getByRole('button', { name: '结束会话' }).count() > 0) {
      const left = await page.getByRole('row').count();
      await page.getByRole('button', { name: '结束会话' }).first().click();
      await take_picture(page, 'end-session');
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByRole('row').nth(left - 1).waitFor({ state: 'detached' });
    }
    await elsewhere.getByRole('button', { name: '刷新' }).click();
    await elsewhere.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    await page.getByRole('button', { name: '测两处' }).click();
    await take_picture(page, 'operator-menu');
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await heading('登录').waitFor();
    await page.goto('/own/sessions');
    await heading('登录').waitFor();
  });

  it('folds its menu, and opens it over the page on a phone', async () => {
    await begin('security', '/operators', 'phone');
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('link', { name: '角色' }).waitFor();
    await page.waitForTimeout(200);
    await take_picture(page, 'menu-phone');
    await page.getByRole('link', { name: '角色' }).click();
    await heading('角色').waitFor();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: '收起菜单' }).click();
    await take_picture(page, 'menu-folded');
  });

  it('warns before it signs out who does nothing', async () => {
    await begin('clerk');
    await page.getByText('待办事项', { exact: true }).waitFor();
    await page.clock.install();
    await page.reload();
    await page.getByText('待办事项', { exact: true }).waitFor();
    await page.clock.fastForward('28:30');
    await page.getByText('您还在吗？').waitFor();
    await take_picture(page, 'idle');
    await page.clock.fastForward('02:00');
    await heading('登录').waitFor();
  });
});
