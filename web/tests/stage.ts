import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { fill_in, launch, open, type Desk, type Size } from './browser';
import { Server } from './server';

// What the tests of a file share: one server, one browser, and the page that was opened last.

export let server: Server;
export let page: Page;
let browser: Browser;
let desks: Desk[] = [];

/** Opens the console in a browser profile of its own. */
export async function sit_down(path = '/', size: Size = 'counter'): Promise<Page> {
  const desk = await open(browser, server.address, size);
  desks.push(desk);
  page = desk.page;
  await page.goto(path);
  return page;
}

/** The same, and signs in. */
export async function begin(username: string, path = '/', size: Size = 'counter'): Promise<Page> {
  await sit_down(path, size);
  await fill_in(page, username, server.password_of(username));
  return page;
}

export function heading(name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}

export function row_of(text: string) {
  return page.getByRole('row').filter({ hasText: text });
}

export async function choose_password(current: string, wanted: string): Promise<void> {
  await page.getByText('这是他人为您设置的密码').waitFor();
  await page.getByLabel('原密码').fill(current);
  await page.keyboard.press('Enter');
  await page.keyboard.type(wanted);
  await page.keyboard.press('Enter');
  await page.keyboard.type(wanted);
  await page.keyboard.press('Enter');
  await page.getByText('待办事项', { exact: true }).waitFor();
}

/** What the dialog tells once, closing it. */
export async function noted_password(): Promise<string> {
  const shown = page.getByRole('dialog').locator('output');
  await shown.waitFor();
  const password = await shown.textContent() ?? '';
  await page.getByRole('button', { name: '已记下' }).click();
  await shown.waitFor({ state: 'detached' });
  return password;
}

/** To be called once by each file; `prepare` makes what its tests begin with. */
export function use_console(prepare: () => Promise<void> = async () => undefined): void {
  beforeAll(async () => {
    server = await Server.start();
    browser = await launch();
    await prepare();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    const left = desks;
    desks = [];
    for (const desk of left) await desk.close();
  });
}

/** Operators enough for more than one page: window01 to window22. */
export async function hire_many(): Promise<void> {
  for (let number = 1; number <= 22; ++number)
    await server.hire(`window${String(number).padStart(2, '0')}`, `测窗口${number}`);
}
