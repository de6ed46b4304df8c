import type { Request, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { barriers, fill_in, overflows, take_picture } from './browser';
import { IdentityProvider, free_port } from './provider';
import { Server } from './server';
import { begin, heading, page, row_of, server, sit_down, use_console } from './stage';
import { code_of } from './totp';

let identity: IdentityProvider;
let console_address: string;

async function start(): Promise<Server> {
  const port = await free_port();
  console_address = `http://127.0.0.1:${port}`;
  identity = await IdentityProvider.start(console_address);
  return Server.start(identity.flags(console_address), port);
}

use_console(async () => undefined, start);
afterAll(() => identity.stop());

const button = () => page.getByRole('button', { name: '统一身份认证登录' });

/** Signs in there, as whatever subject one types, and agrees to be told of. */
async function sign_in_there(subject: string): Promise<void> {
  await button().click();
  await page.locator('input[name=login]').fill(subject);
  await page.locator('input[name=password]').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function operator_id_of(username: string): Promise<string> {
  const call = await server.enter('security');
  const { rows } = await call('GET', `/operators?search=${username}`) as
    { rows: { operator_id: string }[] };
  return rows[0]!.operator_id;
}

/** The security administrator links an operator, by the same interface as the page does. */
async function link(username: string, value: string, kind = 'subject'): Promise<void> {
  const call = await server.enter('security');
  await call('PUT', `/operators/${await operator_id_of(username)}/link`, { kind, value });
}

/** The question to the provider is changed on the way. */
async function bend(change: (asked: URLSearchParams) => void): Promise<void> {
  await page.route(/\/auth\?/, async route => {
    const address = new URL(route.request().url());
    change(address.searchParams);
    await route.fulfill({ status: 302, headers: { Location: address.href } });
  }, { times: 1 });
}

/** What the browser hands over of what it was sent back with. */
async function on_return(act: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/sign-in/provider/return', act, { times: 1 });
}

async function refused(text: string | RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: text }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const me = await page.request.get('/api/v1/me');
  expect(me.status()).toBe(401);
}

describe('signing in by a provider of identities', () => {
  it('is for whom the security administrator has linked', async () => {
    await begin('security', '/operators?search=clerk');
    await page.getByRole('row').filter({ hasText: /^clerk/ })
      .getByRole('button', { name: '统一身份' }).click();
    await page.getByRole('dialog').getByLabel('统一身份').last().fill('u-20260017');
    await take_picture(page, 'operator-link');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '关联', exact: true }).click();
    await page.getByRole('dialog').getByText('u-2***0017').waitFor();
    await take_picture(page, 'operator-linked');
    expect(await barriers(page)).toEqual([]);

    await sit_down('/employers');
    await button().waitFor();
    await take_picture(page, 'sign-in-provider');
    expect(await barriers(page)).toEqual([]);
    await sign_in_there('u-20260017');
    await heading('参保单位').waitFor();
    expect(page.url()).toBe(`${console_address}/employers`);
    const cookies = await page.context().cookies(`${console_address}/api/v1/sign-in`);
    expect(cookies.map(cookie => cookie.name)).toContain('yibao_session');
    expect(cookies.map(cookie => cookie.name)).not.toContain('yibao_sign_on');
    await page.reload();
    await heading('参保单位').waitFor();

    await page.getByTitle('我的账户').click();
    await page.getByText('退出登录').click();
    await page.getByText('统一身份认证可能仍保持登录').waitFor();
    await take_picture(page, 'sign-in-left');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '退出统一身份认证' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await heading('登录').waitFor();

    await begin('auditor', '/trail');
    await row_of('统一身份认证登录').first().waitFor();
    await row_of('关联统一身份').first().waitFor();
    await take_picture(page, 'trail-sign-on');
  });

  it('makes nobody an operator', async () => {
    await sit_down('/', 'phone');
    await sign_in_there('stranger');
    await refused('您的统一身份还没有关联操作员，请把身份标识 stranger 告知安全管理员');
    await take_picture(page, 'sign-in-unlinked');
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it('binds a login that was linked beforehand', async () => {
    await server.hire('linked', '测登录名');
    await link('linked', 'u-5.cn', 'login');
    await sit_down();
    await sign_in_there('u-5');
    await heading(/好$/).waitFor(); // though the first password was never changed
    const call = await server.enter('security');
    const now = await call('GET', `/operators/${await operator_id_of('linked')}/link`);
    expect(now.kind).toBe('subject');
  });

  it('believes no answer but the one to its own question', async () => {
    await server.hire('careful', '测防伪');
    await link('careful', 'u-6');
    await sit_down();
    await on_return(async route => {
      const said = route.request().postDataJSON() as { state: string };
      await route.continue({ postData: { ...said, state: 'f'.repeat(64) } });
    });
    await sign_in_there('u-6');
    await refused('这次登录不是从本浏览器发起的');

    await sit_down();
    await bend(asked => asked.set('nonce', 'another'));
    await sign_in_there('u-6');
    await refused('没有通过验证');

    await sit_down();
    await bend(asked =>
      asked.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'));
    await sign_in_there('u-6');
    await refused('已失效或已用过');
  });

  it('takes a code once, even with the cookie that went with it', async () => {
    await server.hire('single', '测一次');
    await link('single', 'u-7');
    await sit_down();
    const returned = new Promise<Request>(tell => page.on('request', request => {
      if (request.url().endsWith('/sign-in/provider/return')) tell(request);
    }));
    await sign_in_there('u-7');
    const request = await returned;
    await heading(/好$/).waitFor();
    const { cookie } = await request.allHeaders();
    expect(cookie).toContain('yibao_sign_on=');
    const again = await fetch(request.url(), {
      method: 'POST', body: request.postData(),
      headers: { 'Content-Type': 'application/json', Cookie: String(cookie) },
    });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).not.toContain('yibao_session');
    expect(await again.json()).toMatchObject({ code: 'signin.grant' });
  });

  it('takes no token that has expired', async () => {
    await server.hire('late', '测过期');
    await link('late', 'u-8');
    identity.token_life = -3600;
    await sit_down();
    await sign_in_there('u-8');
    await refused('没有通过验证');
    identity.token_life = 300;
  });

  it('keeps out who was stopped', async () => {
    await server.hire('stopped', '测停用');
    await link('stopped', 'u-9');
    const call = await server.enter('security');
    await call('PUT', `/operators/${await operator_id_of('stopped')}`,
      { name: '测停用', organisation: 'township', roles: 'clerk', active: '0' });
    await sit_down();
    await sign_in_there('u-9');
    await refused('账号已停用，请联系管理员');
  });

  it('asks for the second factor of the operator', async () => {
    await server.hire_settled('twofold', '测双因子');
    await link('twofold', 'u-10');
    const call = await server.enter('twofold');
    const secret = String((await call('POST', '/second-factor')).secret);
    await call('POST', '/second-factor/confirm', { secret, code: code_of(secret) });
    await sit_down('/employers');
    await sign_in_there('u-10');
    await page.getByLabel('动态口令').waitFor();
    await take_picture(page, 'sign-in-provider-code');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('动态口令').fill('000000');
    await page.keyboard.press('Enter');
    await refused('动态口令不正确');
    await page.getByLabel('动态口令').fill(code_of(secret, 1));
    await page.keyboard.press('Enter');
    await heading('参保单位').waitFor();
  });

  it('is left to the password when the provider is away', async () => {
    await sit_down();
    await on_return(async route => {
      await identity.stop();
      await route.continue();
    });
    await sign_in_there('u-20260017');
    await refused('统一身份认证暂时无法使用，请稍后再试，或改用用户名和密码登录');
    await take_picture(page, 'sign-in-provider-away');
    await fill_in(page, 'clerk', server.password_of('clerk'));
    await heading(/好$/).waitFor();
    identity = await IdentityProvider.start(console_address); // for the end
  });
});
