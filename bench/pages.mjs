// Measures, in a real browser, how long a clerk waits: the first page of a browser that has nothing
// of it yet, and lists from the click in the menu until their rows stand on the screen. Makes a
// demonstration agency and settles some bills first. Prints rows of Markdown for docs/benchmarks.md.
//
//   node bench/pages.mjs [--persons N] [--visits N] [--runs N]      (after ./run build)

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { chromium } = createRequire(new URL('../web/', import.meta.url))('playwright-core');
const program = new URL('../build/yibao', import.meta.url).pathname;
const number = text => ({ type: 'string', default: text });
const { values } = parseArgs({
  options: { persons: number('20000'), visits: number('5000'), runs: number('7') },
});

const folder = mkdtempSync(join(tmpdir(), 'yibao-pages-'));
const data = join(folder, 'data');
const server = spawn(program, ['demo', '--data', data, '--port', '0', '--persons', values.persons]);
process.once('exit', () => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
const address = await new Promise((tell, fail) => {
  let said = '';
  server.stdout.on('data', part => {
    said += part;
    const found = /is served at (http:\S+)/.exec(said)?.[1];
    if (found) tell(found);
  });
  server.once('exit', code => fail(new Error(`the demonstration ended with ${code}`)));
});
execFileSync(program, ['demo-hospital', '--data', data, '--visits', values.visits, '--json']);
const { operators } = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium', args: ['--no-sandbox'],
});

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function sign_in(page) {
  const { password } = operators.find(one => one.username === 'clerk');
  await page.getByLabel('用户名').fill('clerk');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('待办事项', { exact: true }).waitFor();
}

const lists = ['参保单位', '定点机构', '结算查询', '业务申报', '现行政策', '月度变动汇总'];
const waits = new Map();
const note = (what, wait) => waits.set(what, [...waits.get(what) ?? [], wait]);

for (let run = 0; run < Number(values.runs); ++run) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  note('first page: the door, nothing cached', await timed(async () => {
    await page.goto(address);
    await page.getByLabel('用户名').waitFor();
  }));
  note('signing in until the desk stands (Argon2id included)', await timed(() => sign_in(page)));
  const menu = page.getByRole('navigation', { name: '功能菜单' });
  for (const pass of ['first time', 'again'])
    for (const list of lists) {
      await menu.getByRole('link', { name: '首页' }).click();
      await page.getByText('待办事项', { exact: true }).waitFor();
      note(`${list}, ${pass}`, await timed(async () => {
        await menu.getByRole('link', { name: list }).click();
        const rows = page.getByRole('row').nth(1).or(page.getByText('暂无数据'));
        await rows.first().waitFor();
      }));
    }
  await context.close();
}
await browser.close();

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
console.log(`| what, ${values.persons} persons, ${values.visits} visits | median | slowest |`);
console.log('| --- | --- | --- |');
for (const [what, all] of waits) {
  const sorted = [...all].sort((one, other) => one - other);
  console.log(`| ${what} | ${at(sorted, 0.5).toFixed(0)} ms | ${at(sorted, 1).toFixed(0)} ms |`);
}
process.exit();
