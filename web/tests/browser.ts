import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const pictures = new URL('../../build/screenshots/', import.meta.url).pathname;

export const sizes = {
  counter: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof sizes;

/** A fresh browser profile with one page. */
export interface Desk {
  readonly page: Page;
  close: () => Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium', args: ['--no-sandbox'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' }, // else files that are saved get no Chinese names
  });
}

/** What goes wrong within the page fails the test when the desk is closed. */
export async function open(browser: Browser, address: string, size: Size): Promise<Desk> {
  const context = await browser.newContext({
    viewport: sizes[size], locale: 'zh-CN', baseURL: address, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  return {
    page,
    close: async () => {
      await context.close();
      if (errors.length > 0) throw errors[0]!;
    },
  };
}

export async function fill_in(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

export async function take_picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `${pictures}${name}.png` });
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { html: string }[];
}

/** What a person with a screen reader or a keyboard would stumble over. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate('axe.run()') as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 200)).join('\n')}`);
}

/** Whether something makes the page wider than the screen. */
export async function overflows(page: Page): Promise<boolean> {
  return await page.evaluate('document.documentElement.scrollWidth > window.innerWidth') as boolean;
}
