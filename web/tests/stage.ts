import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { fill_in, launch, open, take_picture, type Desk, type Size } from './browser';
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

/** Picks an entry of a list in the dialog that is open. */
export async function choose(label: string, value: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(new RegExp(`^${label}`)).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** The confirming button of a question. */
export async function agree(): Promise<void> {
  await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
}

/** What stops a card, said at the counter with a reason. */
export async function stop_card(button: '挂失' | '报损', told: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: button });
  await dialog.getByLabel('原因').fill('本人到窗口说明');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(told).waitFor();
}

/** The newest declaration of this kind that waits is approved by `reviewer`. */
export async function approve(title: string, reviewer = 'reviewer'): Promise<void> {
  await begin(reviewer, '/declarations?state=waiting');
  await row_of(title).first().getByRole('button', { name: '详情' }).click();
  await page.getByRole('dialog').getByRole('table').first().waitFor();
  await take_picture(page, `declaration-${title}`);
  await page.getByRole('button', { name: '通过' }).click();
  await page.getByText('已通过，业务已生效').waitFor();
}

/** Sends the form that is open; what it declares is approved by somebody else. */
export async function declare(title: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('已申报，等待复核').waitFor();
  await approve(title);
}

/** An identity number that was never issued, born on 1990-03-07. */
export function identity_number(serial: number): string {
  const digits = `00000019900307${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** Today, as the agency counts days. */
export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

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
export function use_console(
  prepare: () => Promise<void> = async () => undefined,
  start: () => Promise<Server> = () => Server.start(),
): void {
  beforeAll(async () => {
    server = await start();
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
