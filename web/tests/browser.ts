import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
// The one line to change for the real server.
import { start } from './double';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = new URL('../../build/screenshots/', import.meta.url).pathname;

export const password = 'Right-Horse-9';

export interface Desk {
  readonly page: Page;
  readonly address: string;
  close: () => Promise<void>;
}

export const sizes = {
  counter: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** A server and a fresh browser profile; what goes wrong within the page fails the test. */
export async function open(browser: Browser, size: keyof typeof sizes = 'counter'): Promise<Desk> {
  const server = await start();
  const context = await browser.newContext({
    viewport: sizes[size], locale: 'zh-CN', baseURL: server.address, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  return {
    page,
    address: server.address,
    close: async () => {
      await context.close();
      server.stop();
      if (errors.length > 0) throw errors[0]!;
    },
  };
}

export async function sign_in(page: Page, username: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
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
