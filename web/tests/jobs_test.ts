import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  begin, heading, identity_number as card, page, row_of, server, today, use_console,
} from './stage';

const others = ['busy.a', 'busy.b', 'busy.c', 'busy.d'];

use_console(async () => {
  for (const name of others)
    await server.hire_settled(name, '测忙碌', 'policy_officer', 'security', 'centre');
});

const heads = '姓名,证件类型,证件号码,险种,人员类别,参保区划,参保开始';

function persons(count: number, first: number) {
  const lines = Array.from({ length: count }, (_, at) => `测试,居民身份证（户口簿）,${
    card(first + at)},城乡居民基本医疗保险,居民（成年）,990100,${today}`);
  return {
    name: '新参保.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...lines].join('\r\n')),
  };
}

async function open_import() {
  await begin('clerk', '/persons');
  await page.getByRole('button', { name: '批量参保登记' }).click();
  return page.getByRole('dialog');
}

describe('a file of many rows', () => {
  it('shows how far it is, by questions where the stream breaks', async () => {
    const dialog = await open_import();
    await page.route('**/jobs/*/events', route => route.abort());
    const bar = dialog.getByRole('progressbar', { name: '批量参保登记预检的进度' });
    await server.slowed(async () => {
      await dialog.locator('input[type=file]').setInputFiles(persons(500, 100));
      await dialog.getByText(/^[1-9]\d* \/ 500$/).waitFor();
    });
    await server.held(async () => {
      const done = Number(/\d+/.exec(await dialog.getByText('/ 500').textContent() ?? ''));
      expect(done).toBeLessThan(500);
      expect(await bar.getAttribute('aria-valuenow')).toBe(String(Math.floor(done / 5)));
      await dialog.getByRole('button', { name: '取消作业' }).focus();
      await take_picture(page, 'import-progress');
      expect(await barriers(page)).toEqual([]);
    });
    await dialog.getByText('500 行全部通过校验').waitFor();
    expect(await bar.count()).toBe(0);
  });

  it('is called off while it waits or works, and nothing was entered', async () => {
    const dialog = await open_import();
    await dialog.locator('input[type=file]').setInputFiles(persons(500, 300));
    await dialog.getByText('500 行全部通过校验').waitFor();
    const begin_burden = await server.burden('policy_officer', ...others);
    await page.route('**/persons/batch', async route => {
      await begin_burden();
      await route.continue();
    });
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await dialog.getByRole('button', { name: '取消作业' }).press('Enter');
    await dialog.getByText('作业已取消，没有写入任何内容').waitFor();
    await take_picture(page, 'import-cancelled');
    expect(await barriers(page)).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await begin('clerk', '/declarations');
    await heading('业务申报').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await row_of('人员批量参保登记').count()).toBe(0);
  });

  it('goes on without the page that began it', async () => {
    const dialog = await open_import();
    await dialog.locator('input[type=file]').setInputFiles(persons(20, 900));
    await dialog.getByText('20 行全部通过校验').waitFor();
    // The server is done before anybody could close the dialog: the page must not hear of it.
    let told = () => undefined as void;
    const held = new Promise<void>(go_on => {
      told = go_on;
    });
    await page.route('**/jobs/*/events', async route => {
      await held;
      await route.abort();
    });
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByText('作业在后台继续办理').waitFor();
    told();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('/own/jobs');
    await row_of('人员批量参保登记').getByText('已完成').waitFor();
    await page.goto('/declarations');
    await row_of('人员批量参保登记').waitFor();
  });
});

describe('the jobs of a server', () => {
  it('are followed by who looks after it, without what they are about', async () => {
    await begin('administrator', '/jobs');
    await heading('运行作业').waitFor();
    const begin_burden = await server.burden('policy_officer', ...others);
    await begin_burden();
    const bars = page.getByRole('progressbar', { name: '目录新版差异的进度' });
    const at_work = page.getByRole('row').filter({ has: bars, hasText: '办理中' });
    await server.slowed(() => at_work.first().waitFor()); // otherwise done in half a second
    await server.held(async () => {
      expect(await at_work.count()).toBeGreaterThan(0);
      await at_work.first().scrollIntoViewIfNeeded();
      await take_picture(page, 'jobs-running');
      expect(await barriers(page)).toEqual([]);
    });
    await expect.poll(() => bars.count(), { timeout: 10_000 }).toBe(0);
    await row_of('policy_officer').getByText('已完成').first().waitFor();
    await take_picture(page, 'jobs-done');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('backups', () => {
  it('are missed, in order, or too old', async () => {
    await begin('administrator', '/backups');
    await page.getByText('没有成功的备份').waitFor();
    await take_picture(page, 'backups-none');
    expect(await barriers(page)).toEqual([]);
    const record = server.backup();
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByText('备份正常').waitFor();
    await row_of('.archive').getByText('在原处').waitFor();
    await take_picture(page, 'backups-fresh');
    expect(await barriers(page)).toEqual([]);
    const good = JSON.parse(readFileSync(record, 'utf8')) as object;
    const notes = [
      { ...good, taken: '2026-01-02 02:00:00', ended: '2026-01-02 02:03:00' },
      { ...good, kind: 'restore', store: 'sqlite:/var/lib/yibao/drill.db',
        taken: '2026-01-02 02:00:00', ended: '2026-01-05 10:00:00' },
      { ...good, taken: '', ended: '2026-01-06 02:03:00', bytes: 0, settlements: 0,
        verified: false, failure: 'a.archive.part: cannot be written: No space left on device' },
    ];
    writeFileSync(record, notes.map(note => `${JSON.stringify(note)}\n`).join(''));
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByText('备份已过期').waitFor();
    await page.getByText('最近一次备份（2026-01-06 02:03:00）失败').waitFor();
    await page.getByText('恢复到 sqlite:/var/lib/yibao/drill.db').waitFor();
    await take_picture(page, 'backups-old');
    expect(await barriers(page)).toEqual([]);
  });
});
