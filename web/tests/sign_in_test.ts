import { describe, expect, it } from 'vitest';
import { barriers, fill_in, take_picture } from './browser';
import {
  begin, choose_password, heading, noted_password, page, row_of, server, sit_down, today,
  use_console,
} from './stage';
import { code_of } from './totp';

use_console();

describe('signing in', () => {
  it('refuses in the server\'s words, then leads back to where one was going', async () => {
    await sit_down('/roles');
    await fill_in(page, 'security', 'wrong');
    await page.getByText('用户名或密码不正确').waitFor();
    await take_picture(page, 'sign-in-refused');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('密码').fill(server.password_of('security'));
    await page.keyboard.press('Enter');
    await heading('角色').waitFor();
  });

  it('lets nobody pass who has to change the password first', async () => {
    await server.hire('fresh', '测新人');
    await begin('fresh', '/operators');
    await page.getByText('这是他人为您设置的密码').waitFor();
    await take_picture(page, 'new-password');
    expect(await barriers(page)).toEqual([]);
    await page.goto('/own/sessions');
    await page.getByText('这是他人为您设置的密码').waitFor();
    await page.getByLabel('原密码').fill(server.password_of('fresh'));
    await page.getByLabel(/^新密码/).fill('fresh-Horse-10');
    await page.getByLabel('再次输入新密码').fill('fresh-Horse-1');
    await page.keyboard.press('Enter');
    await page.getByText('两次输入不一致').waitFor();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.getByText('密码不能包含用户名').waitFor();
    await page.reload();
    await choose_password(server.password_of('fresh'), 'Left-Horse-10');
  });

  it('asks for a new password whenever the server finds that it is due', async () => {
    await begin('security');
    await page.getByText('待办事项', { exact: true }).waitFor();
    await page.route('**/api/v1/roles', route => route.fulfill({
      status: 403, json: { code: 'password.change', message: '请先修改密码', request_id: 'r' },
    }), { times: 1 });
    await page.getByRole('link', { name: '角色' }).first().click();
    await page.getByText('这是他人为您设置的密码，或密码已过期').waitFor();
  });

  it('locks who fails too often, until the password is reset', async () => {
    await server.hire_settled('forgetful', '测健忘');
    await sit_down();
    for (let failure = 1; failure <= 5; ++failure) {
      await fill_in(page, 'forgetful', `wrong ${failure}`);
      await page.getByText('用户名或密码不正确').waitFor();
    }
    // That the account is locked is told only to who knows its password.
    await fill_in(page, 'forgetful', server.password_of('forgetful'));
    await page.getByText('账号已锁定，请 15 分钟后再试').waitFor();
    await begin('security', '/operators?search=forgetful');
    await row_of('forgetful').getByText('锁定').waitFor();
    await take_picture(page, 'locked');
    await row_of('forgetful').getByRole('button', { name: '重置密码' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    const password = await noted_password();
    await row_of('forgetful').getByText('正常').waitFor();
    await sit_down();
    await fill_in(page, 'forgetful', password);
    await choose_password(password, 'Left-Horse-10');
  });

  it('asks for the code of a telephone that was registered', async () => {
    await server.hire_settled('guarded', '测口令');
    await begin('guarded', '/own/second-factor');
    await page.getByRole('button', { name: '开始启用' }).click();
    await page.getByAltText('动态口令二维码').waitFor();
    await take_picture(page, 'second-factor-begun');
    expect(await barriers(page)).toEqual([]);
    const secret = (await page.locator('ol code').textContent() ?? '').replaceAll(' ', '');
    await page.getByLabel('动态口令').fill('12');
    await page.keyboard.press('Enter');
    await page.getByText('动态口令不正确').waitFor();
    await page.getByLabel('动态口令').fill(code_of(secret));
    await page.keyboard.press('Enter');
    await page.getByText('更换手机时，请由安全管理员重置').waitFor();
    await begin('guarded');
    await page.getByLabel('动态口令').waitFor();
    await take_picture(page, 'sign-in-code');
    await page.getByLabel('动态口令').fill(code_of(secret, 1));
    await page.keyboard.press('Enter');
    await page.getByText('待办事项', { exact: true }).waitFor();
  });

  it('has a telephone registered first where the area asks for it', async () => {
    await server.hire_settled('unguarded', '测绑定');
    const call = await server.enter('administrator');
    await call('PUT', '/settings/second_factor_required', { value: today, reason: '等保整改' });
    await begin('unguarded', '/persons');
    await page.getByText('请先绑定手机，再开始使用').waitFor();
    expect(new URL(page.url()).pathname).toBe('/bind-second-factor');
    await page.getByRole('button', { name: '开始启用' }).click();
    await page.getByAltText('动态口令二维码').waitFor();
    await take_picture(page, 'second-factor-required');
    expect(await barriers(page)).toEqual([]);
    const secret = (await page.locator('ol code').textContent() ?? '').replaceAll(' ', '');
    await page.getByLabel('动态口令').fill(code_of(secret));
    await page.keyboard.press('Enter');
    await page.getByText('待办事项', { exact: true }).waitFor();
  });
});
