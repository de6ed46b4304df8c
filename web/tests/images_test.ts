import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { barriers, overflows, take_picture } from './browser';
import {
  agree, approve, begin, choose, heading, page, row_of, server, stop_card, use_console,
} from './stage';

use_console(() => server.hire_settled('counter', '测柜台', 'clerk', 'security', 'centre'));

/** A drawing of somebody, as a camera or a scanner would write it. */
async function drawn(width: number, height: number, type = 'image/jpeg'): Promise<Buffer> {
  const address = await page.evaluate(`(() => {
    const canvas = Object.assign(document.createElement('canvas'),
      { width: ${width}, height: ${height} });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#f4f4f2';
    pen.fillRect(0, 0, ${width}, ${height});
    pen.fillStyle = '#3d5a80';
    pen.beginPath();
    pen.ellipse(${width / 2}, ${height}, ${width * 0.42}, ${height * 0.34}, 0, 0, 7);
    pen.fill();
    pen.fillStyle = '#d9b38c';
    pen.beginPath();
    pen.ellipse(${width / 2}, ${height * 0.42}, ${width * 0.22}, ${height * 0.24}, 0, 0, 7);
    pen.fill();
    return canvas.toDataURL('${type}');
  })()`);
  return Buffer.from(String(address).replace(/^[^,]*,/, ''), 'base64');
}

async function on_person(username: string, person: string): Promise<void> {
  await begin(username, `/persons/${person}`);
  await page.getByRole('main').getByRole('heading', { name: '影像资料' }).waitFor();
}

/** Chooses a file in the dialog and sends it. */
async function upload(kind: string | undefined, file: Buffer, name = '照片.jpg'): Promise<void> {
  if (kind) await choose('影像类别', kind);
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: file });
  await dialog.getByAltText('所选图片').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: '上传', exact: true }).click();
}

async function uploaded(): Promise<void> {
  await page.getByText('影像已保存').last().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('the pictures of a person', () => {
  it('are put in at the counter; what is none is refused in plain words', async () => {
    const { psn_no } = server.pharmacy().retired;
    await on_person('clerk', psn_no);
    await page.getByRole('button', { name: '上传影像' }).click();
    await upload('照片', Buffer.from('这不是图片'));
    await page.getByText('不是这两种格式').waitFor();
    await upload('照片', await drawn(600, 400));
    await page.getByText('应为竖幅').waitFor();
    await upload('照片', await drawn(716, 882));
    await uploaded();

    await page.getByRole('button', { name: '看照片' }).click();
    await page.getByRole('dialog').locator('img').waitFor();
    expect(await page.evaluate(`(async () => {
      const shown = document.querySelector('[role=dialog] img');
      await shown.decode();
      return [shown.naturalWidth, shown.naturalHeight];
    })()`)).toEqual([358, 441]);
    await take_picture(page, 'person-photo');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '上传影像' }).click();
    await choose('影像类别', '证件扫描件');
    await page.getByRole('dialog').getByLabel('说明').fill('身份证正面');
    await upload(undefined, await drawn(1000, 630, 'image/png'), '身份证.png');
    await take_picture(page, 'person-image-form');
    await uploaded();
    await row_of('身份证正面').getByRole('button', { name: '替换' }).click();
    await upload(undefined, await drawn(1100, 690), '身份证.jpg');
    await uploaded();
    await row_of('身份证正面').nth(1).waitFor();
    await page.getByRole('main').getByRole('heading', { name: '影像资料' })
      .scrollIntoViewIfNeeded();
    await take_picture(page, 'person-images');
    expect(await barriers(page)).toEqual([]);
  });

  it('are shown for a reason, which the auditor reads', async () => {
    const { psn_no } = server.pharmacy().retired;
    await on_person('reviewer', psn_no);
    expect(await page.getByRole('button', { name: '看照片' }).count()).toBe(0);
    await row_of('身份证正面').first().getByRole('button', { name: '查看原件' }).click();
    await page.getByRole('dialog').getByLabel('查看原因').fill('复核申领材料');
    await page.getByRole('dialog').getByRole('button', { name: '查看原件' }).click();
    await page.getByRole('dialog').locator('img').waitFor();
    await begin('auditor', `/trail?act=reveal_image`);
    await row_of('查看影像原件').first().waitFor();
  });

  it('go to the card maker', async () => {
    const { psn_no } = server.pharmacy().retired;
    await begin('clerk', `/persons/${psn_no}`);
    await stop_card('报损', '已报损');
    await page.getByRole('button', { name: '申领（补换）' }).click();
    await agree();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('医疗卡申领（补换）');
    await begin('reviewer', '/card-batches');
    await page.getByRole('button', { name: '生成制卡批次' }).click();
    await page.getByText('本批共 1 张').waitFor();
    expect(await page.getByText('没有照片').count()).toBe(0);
    await page.getByRole('dialog').getByRole('button', { name: '生成制卡批次' }).click();
    await page.getByText('已生成批次，共 1 张').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '制卡照片' }).click();
    await agree();
    const archive = unzipSync(readFileSync((await (await saved).path())));
    const [[name, jpeg]] = Object.entries(archive) as [[string, Uint8Array]];
    expect(name).toMatch(/^\d{16}\.jpg$/);
    expect([...jpeg.subarray(0, 3)]).toEqual([0xFF, 0xD8, 0xFF]);
  });

  it('stand in the own room', async () => {
    const { psn_no } = server.pharmacy().insured;
    await on_person('counter', psn_no);
    await page.getByRole('button', { name: '上传影像' }).click();
    await upload('照片', await drawn(358, 441));
    await uploaded();
    await begin('insured', '/own/record', 'phone');
    await heading('我的参保信息').waitFor();
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByRole('dialog').locator('img').waitFor();
    await take_picture(page, 'own-photo');
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
