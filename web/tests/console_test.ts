import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  barriers, launch, open, overflows, password, sign_in, take_picture, type Desk,
} from './browser';

let browser: Browser;
let desk: Desk;
let page: Page;

async function begin(username: string, path = '/', size: 'counter' | 'phone' = 'counter') {
  desk = await open(browser, size);
  page = desk.page;
  await sign_in(page, username, path);
}

function heading(name: string) {
  return page.getByRole('heading', { level: 1, name });
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => desk.close());

describe('signing in', () => {
  it('refuses in the server\'s words, then leads back to where one was going', async () => {
    desk = await open(browser);
    page = desk.page;
    await page.goto('/roles');
    await page.getByLabel('用户名').fill('manager');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('用户名或密码错误，还可再试 4 次').waitFor();
    await take_picture(page, 'sign-in-refused');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
    await heading('角色').waitFor();
  });

  it('asks for the code of the second factor when the server wants it', async () => {
    await begin('guarded');
    const code = page.getByLabel('动态口令');
    await code.waitFor();
    await take_picture(page, 'sign-in-code');
    await code.fill('123456');
    await page.keyboard.press('Enter');
    await page.getByText('待办事项').waitFor();
  });

  it('lets nobody pass who has to change the password first', async () => {
    await begin('fresh', '/operators');
    await page.getByText('这是他人为您设置的密码').waitFor();
    await take_picture(page, 'new-password');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('原密码').fill(password);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Left-Horse-10');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Left-Horse-1');
    await page.keyboard.press('Enter');
    await page.getByText('两次输入不一致').waitFor();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.getByText('待办事项').waitFor();
  });
});

const pages = [
  ['home', '/', '测管理'], ['operators', '/operators', '操作员'], ['roles', '/roles', '角色'],
  ['organisations', '/organisations?organisation=2', '机构部门'],
  ['trail', '/trail', '操作日志'], ['sessions', '/own/sessions', '我的会话'],
  ['password', '/own/password', '修改密码'], ['second-factor', '/own/second-factor', '动态口令'],
  ['missing', '/no-such-page', '页面不存在'],
] as const;

describe.each(['counter', 'phone'] as const)('on the screen of a %s', size => {
  it.each(pages)('%s is whole and without barriers', async (name, path, title) => {
    await begin('manager', path, size);
    await heading(title).waitFor();
    await page.waitForLoadState('networkidle');
    await take_picture(page, `${name}-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it('so is the door', async () => {
    desk = await open(browser, size);
    page = desk.page;
    await page.goto('/');
    await heading('登录').waitFor();
    await take_picture(page, `sign-in-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});

describe('a list', () => {
  it('keeps filters, order and page in the address, back and forth', async () => {
    await begin('manager', '/operators');
    await page.getByText('共 46 条').waitFor();
    await page.getByRole('textbox', { name: '用户名' }).fill('clerk1');
    await page.keyboard.press('Enter');
    await page.getByText('共 10 条').waitFor();
    expect(page.url()).toContain('search=clerk1');
    await page.getByRole('button', { name: '用户名', exact: true }).click();
    await page.waitForURL(/sort=username/);
    expect(await page.getByRole('row').nth(1).textContent()).toContain('clerk10');
    await page.goBack();
    await page.goBack();
    await page.getByText('共 46 条').waitFor();
    expect(await page.getByRole('textbox', { name: '用户名' }).inputValue()).toBe('');
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForURL(/page=2/);
  });

  it('exports all pages, and remembers the columns', async () => {
    await begin('manager', '/operators');
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByText('操作员编号').click();
    await take_picture(page, 'columns');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导出' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByText('导出 CSV').click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(47);
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
    await begin('manager', '/operators?search=nobody');
    await page.getByText('没有符合条件的记录').waitFor();
    await take_picture(page, 'nothing-found');
  });

  it('prints without what belongs to the screen', async () => {
    await begin('manager', '/operators');
    await page.getByText('共 46 条').waitFor();
    await page.emulateMedia({ media: 'print' });
    await take_picture(page, 'print');
    expect(await page.getByRole('navigation', { name: '功能菜单' }).isVisible()).toBe(false);
    expect(await page.getByText('打印人 测管理').isVisible()).toBe(true);
  });
});

describe('a form', () => {
  it('is filled by keyboard alone, and shows a refusal at its field', async () => {
    await begin('manager', '/operators');
    await page.getByRole('button', { name: '新增操作员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill('x');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('必填').first().waitFor();
    await take_picture(page, 'operator-form');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel('用户名').fill('clerk01');
    await page.keyboard.press('Enter');
    await page.keyboard.type('测新〇一');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('和平');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText('业务复核').click();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('该用户名已被使用').waitFor();
    await take_picture(page, 'operator-form-refused');
    await page.keyboard.type('b');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Blue-Lake-4711').waitFor();
    await take_picture(page, 'first-password');
    await page.getByRole('button', { name: '已记下' }).click();
    await page.getByText('共 47 条').waitFor();
  });

  it('of a role has all functions to tick', async () => {
    await begin('manager', '/roles');
    await page.getByRole('button', { name: '新增角色' }).click();
    await page.getByRole('dialog').getByText('参保单位', { exact: true }).click();
    await take_picture(page, 'role-form');
    expect(await barriers(page)).toEqual([]);
    expect(await page.getByRole('checkbox', { name: '参保单位复核' }).isChecked()).toBe(true);
  });
});

describe('the trail', () => {
  it('shows an entry with what it changed', async () => {
    await begin('manager', '/trail');
    await page.getByRole('row').nth(1).press('Enter');
    await page.getByText('变更内容').waitFor();
    await take_picture(page, 'trail-entry');
    expect(await barriers(page)).toEqual([]);
    expect(await page.locator('del').allTextContents()).toEqual(['1', '是']);
    await page.keyboard.press('Escape');
    await page.getByText('变更内容').waitFor({ state: 'hidden' });
  });
});

describe('the frame', () => {
  it('shows only what the operator may, and refuses the rest', async () => {
    await begin('clerk', '/roles');
    await heading('无权访问').waitFor();
    await take_picture(page, 'forbidden');
    expect(await page.getByRole('link', { name: '操作日志' }).count()).toBe(0);
  });

  it('is used by keys: find, switch groups, help', async () => {
    await begin('manager');
    await page.getByText('待办事项').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('日志');
    await page.getByRole('option', { name: '操作日志' }).waitFor();
    await take_picture(page, 'search');
    await page.keyboard.press('Enter');
    await heading('操作日志').waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByText('待办事项').waitFor();
    await page.keyboard.press('?');
    await page.getByText('键盘快捷键').waitFor();
    await take_picture(page, 'help');
    await page.keyboard.press('Escape');
    await page.getByText('键盘快捷键').waitFor({ state: 'hidden' });
  });

  it('speaks English when asked to, and remembers', async () => {
    await begin('manager', '/operators');
    await page.getByRole('button', { name: 'EN' }).click();
    await heading('Operators').waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'User name' }).waitFor();
    await take_picture(page, 'english');
  });

  it('ends another session, and one\'s own', async () => {
    await begin('manager', '/own/sessions');
    await page.getByRole('button', { name: '结束会话' }).click();
    await take_picture(page, 'end-session');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('会话已结束').waitFor();
    await page.getByRole('button', { name: '测管理' }).click();
    await take_picture(page, 'operator-menu');
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await heading('登录').waitFor();
    await page.goto('/operators');
    await heading('登录').waitFor();
  });

  it('folds its menu, and opens it over the page on a phone', async () => {
    await begin('manager', '/operators', 'phone');
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

  it('registers a telephone as a second factor', async () => {
    await begin('manager', '/own/second-factor');
    await page.getByRole('button', { name: '开始启用' }).click();
    await page.getByAltText('动态口令二维码').waitFor();
    await take_picture(page, 'second-factor-begun');
    expect(await barriers(page)).toEqual([]);
  });

  it('warns before it signs out who does nothing', async () => {
    await begin('manager');
    await page.getByText('待办事项').waitFor();
    await page.clock.install();
    await page.reload();
    await page.getByText('待办事项').waitFor();
    await page.clock.fastForward('28:30');
    await page.getByText('您还在吗？').waitFor();
    await take_picture(page, 'idle');
    await page.clock.fastForward('02:00');
    await heading('登录').waitFor();
  });
});
