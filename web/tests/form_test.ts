import { describe, expect, it } from 'vitest';
import { barriers, fill_in, take_picture } from './browser';
import {
  begin, choose_password, heading, hire_many, noted_password, page, row_of, server, sit_down,
  use_console,
} from './stage';

use_console(hire_many);

describe('a form', () => {
  it('adds an operator by keyboard alone, whose first password is shown once', async () => {
    await begin('security', '/operators?search=window');
    await page.getByRole('button', { name: '新增操作员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill('x');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('必填').first().waitFor();
    await take_picture(page, 'operator-form');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByLabel('用户名').fill('window01');
    await page.keyboard.press('Enter');
    await page.keyboard.type('测新〇一');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('示例镇');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText('业务复核').click();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('用户名 window01 已有').waitFor();
    await take_picture(page, 'operator-form-refused');
    await page.keyboard.type('b');
    await page.keyboard.press('Control+Enter');
    await page.getByText('测新〇一 的初始密码').waitFor();
    await take_picture(page, 'first-password');
    expect(await barriers(page)).toEqual([]);
    const password = await noted_password();
    expect(await page.content()).not.toContain(password);
    await page.getByText('共 23 条').waitFor();
    await sit_down();
    await fill_in(page, 'window01b', password);
    await choose_password(password, 'Left-Horse-10');
    await sit_down();
    await fill_in(page, 'window01b', password);
    await page.getByText('用户名或密码不正确').waitFor();
    await fill_in(page, 'window01b', 'Left-Horse-10');
    await page.getByText('待办事项', { exact: true }).waitFor();
  });

  it('gives an operator another role, which holds at once', async () => {
    await server.hire_settled('moving', '测轮岗');
    const theirs = await begin('moving', '/trail');
    await heading('无权访问').waitFor();
    await begin('security', '/operators?search=moving');
    await row_of('moving').getByRole('button', { name: '修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('审计员').click();
    await dialog.getByText('安全管理员').click();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('不能由同一人兼任').waitFor();
    await dialog.getByText('安全管理员').click();
    await dialog.getByText('业务经办', { exact: true }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await row_of('moving').getByText('审计员').waitFor();
    await theirs.reload();
    await theirs.getByRole('heading', { level: 1, name: '操作日志' }).waitFor();
  });

  it('asks before it loses what was entered', async () => {
    await begin('security', '/operators');
    await page.getByRole('button', { name: '新增操作员' }).click();
    const dialog = page.getByRole('dialog', { name: '新增操作员' });
    await dialog.getByLabel('用户名').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '新增操作员' }).click();
    await dialog.getByLabel('用户名').fill('lost');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: '放弃填写' });
    await take_picture(page, 'unsaved');
    await question.getByRole('button', { name: '取消' }).click();
    expect(await dialog.getByLabel('用户名').inputValue()).toBe('lost');
    await dialog.getByRole('button', { name: '取消' }).click();
    await question.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('places an organisation below another', async () => {
    await begin('administrator', '/organisations?organisation=county');
    await page.getByRole('button', { name: '新增下级机构' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('机构代码').fill('spring');
    await dialog.getByLabel('机构名称').fill('示例县清泉镇便民服务中心');
    await dialog.getByLabel('机构类型').click();
    await page.getByRole('option', { name: '乡镇' }).click();
    await take_picture(page, 'organisation-form');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('navigation', { name: '机构树' }).getByText('清泉镇').click();
    await page.getByRole('heading', { level: 2, name: '示例县清泉镇便民服务中心' }).waitFor();
  });
});

describe('a role', () => {
  it('is made of functions, and what became of it is in the trail', async () => {
    await begin('security', '/roles');
    await page.getByRole('button', { name: '新增角色' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('角色代码').fill('card_window');
    await dialog.getByLabel('角色名称').fill('制卡窗口');
    await dialog.getByText('医疗卡', { exact: true }).click();
    await take_picture(page, 'role-form');
    expect(await barriers(page)).toEqual([]);
    expect(await page.getByRole('checkbox', { name: '医疗卡复核' }).isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '修改' }).click();
    await dialog.getByText('医疗卡复核').click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await begin('auditor', '/trail?subject_kind=role&subject=card_window');
    await row_of('修改角色').waitFor();
    await row_of('修改角色').press('Enter');
    await page.getByRole('heading', { name: '变更内容' }).waitFor();
    await take_picture(page, 'trail-entry');
    expect(await barriers(page)).toEqual([]);
    expect((await page.locator('del').allTextContents()).map(text => text.trim()))
      .toEqual(['医疗卡查询、医疗卡领取与挂失、医疗卡申领与注销、医疗卡复核、制卡文件']);
    expect((await page.locator('ins').allTextContents()).map(text => text.trim()))
      .toEqual(['医疗卡查询、医疗卡领取与挂失、医疗卡申领与注销、制卡文件']);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '变更内容' }).waitFor({ state: 'hidden' });
  });
});
