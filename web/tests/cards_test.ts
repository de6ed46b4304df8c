import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  agree, approve, begin, heading, page, row_of, server, stop_card, use_console,
} from './stage';

use_console();

async function on_person(username: string, person: string): Promise<void> {
  await begin(username, `/persons/${person}`);
  await page.getByRole('main').getByRole('heading', { name: '医疗卡' }).waitFor();
}

async function say_of_card(button: string, told: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await agree();
  await page.getByText(told).waitFor();
}

describe('a medical card', () => {
  it('is stopped at once when it is lost, and works again when it is found', async () => {
    const pharmacy = server.pharmacy();
    const { psn_no, card_no } = pharmacy.retired;
    expect(await pharmacy.ask('03', card_no)).toBe(psn_no);
    await on_person('clerk', psn_no);
    await page.getByRole('button', { name: '挂失', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '挂失' });
    await dialog.getByLabel('原因').fill('本人遗失');
    await take_picture(page, 'card-loss');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '挂失', exact: true }).click();
    await page.getByText('已挂失，立即生效').waitFor();
    await expect(pharmacy.ask('03', card_no)).rejects.toThrow('已挂失，不能使用');
    await expect(pharmacy.sell(pharmacy.retired)).rejects.toThrow('已挂失，不能使用');
    await page.getByRole('main').getByRole('heading', { name: '医疗卡' }).scrollIntoViewIfNeeded();
    await take_picture(page, 'person-cards');
    expect(await barriers(page)).toEqual([]);
    await say_of_card('解除挂失', '已解除挂失');
    expect(await pharmacy.ask('03', card_no)).toBe(psn_no);
  });

  it('works again when a slip at the counter was corrected', async () => {
    const pharmacy = server.pharmacy();
    const { psn_no, card_no } = pharmacy.retired;
    await on_person('clerk', psn_no);
    await stop_card('报损', '已报损，可申领新卡');
    await expect(pharmacy.ask('03', card_no)).rejects.toThrow('已损坏，不能使用');
    await page.getByRole('button', { name: '卡日志' }).first().click();
    await page.getByRole('cell', { name: '本人到窗口说明' }).waitFor();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByLabel('更正原因').fill('看错了卡，此卡没有损坏');
    await take_picture(page, 'card-correction');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();
    await approve('医疗卡更正');
    expect(await pharmacy.ask('03', card_no)).toBe(psn_no);
  });

  it('is replaced: applied for, reviewed, made, collected', async () => {
    const pharmacy = server.pharmacy();
    const { psn_no, card_no } = pharmacy.retired;
    await on_person('clerk', psn_no);
    await stop_card('报损', '已报损，可申领新卡');
    await say_of_card('申领（补换）', '已申报，等待复核');
    await approve('医疗卡申领（补换）');

    await begin('reviewer', '/card-batches');
    await heading('制卡批次').waitFor();
    await page.getByRole('button', { name: '生成制卡批次' }).click();
    await page.getByText('其中 1 张没有照片').waitFor();
    await take_picture(page, 'card-order');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '生成制卡批次' }).click();
    await page.getByText('已生成批次，共 1 张').waitFor();
    const answered = page.waitForResponse(/api\/v1\/card-batches\/\d+\/order/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '制卡文件' }).click();
    await agree();
    const { rows } = await (await answered).json() as { rows: { card_no: string }[] };
    expect((await saved).suggestedFilename()).toMatch(/^制卡文件 \d+\.xlsx$/);
    const number = rows[0]!.card_no;

    await page.getByRole('button', { name: '导入回盘' }).click();
    const dialog = page.getByRole('dialog');
    const file = (chip: string) => ({
      name: '回盘.csv', mimeType: 'text/csv',
      buffer: Buffer.from(`卡号,制卡结果,卡识别码\r\n${number},成功,${chip}`),
    });
    await dialog.locator('input[type=file]').setInputFiles(file('12'));
    await row_of('卡识别码').getByText('应为32位').waitFor();
    await take_picture(page, 'card-return-faults');
    expect(await barriers(page)).toEqual([]);
    await dialog.locator('input[type=file]').setInputFiles(file('0123456789ABCDEF'.repeat(2)));
    await dialog.getByText('1 行全部通过校验').waitFor();
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入：累计制成 1 张').waitFor();
    await take_picture(page, 'card-batches');

    await on_person('clerk', psn_no);
    await say_of_card('领取启用', '已领取启用');
    expect(await pharmacy.ask('03', number)).toBe(psn_no);
    await expect(pharmacy.ask('03', card_no)).rejects.toThrow('已注销，不能使用');
    await page.getByRole('button', { name: '卡日志' }).first().click();
    await page.getByRole('cell', { name: '领取启用' }).waitFor();
    await take_picture(page, 'card-log');
    expect(await barriers(page)).toEqual([]);
    await begin('clerk', '/cards?state=cancelled');
    await row_of('注销').first().waitFor();
    await take_picture(page, 'cards');
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the own room on a phone', () => {
  it('shows a credential that the pharmacy takes, and stops a lost card', async () => {
    const pharmacy = server.pharmacy();
    const { psn_no, card_no } = pharmacy.insured;
    await begin('insured', '/own/record', 'phone');
    await heading('我的参保信息').waitFor();
    const answered = page.waitForResponse(/api\/v1\/own\/credential/);
    await page.goto(new URL('/own/credential', page.url()).href);
    const { credential } = await (await answered).json() as { credential: string };
    await page.getByAltText('电子凭证二维码').waitFor();
    await page.getByText(/\d+ 秒内有效/).waitFor();
    expect(await pharmacy.ask('01', credential)).toBe(psn_no);
    await take_picture(page, 'own-credential');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '挂失' }).click();
    await agree();
    await page.getByText('已挂失，立即生效').waitFor();
    await expect(pharmacy.ask('03', card_no)).rejects.toThrow('已挂失');
  });
});
