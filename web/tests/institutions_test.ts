import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import { approve, begin, choose, page, row_of, use_console } from './stage';

use_console();

/** A day from today on, as the agency counts days. */
function day(later: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10);
}

async function send(): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('已申报，等待复核').waitFor();
}

async function open_institution(who: string, institution: string): Promise<void> {
  await begin(who, `/institutions?search=${institution}`);
  await row_of(institution).getByRole('button', { name: '详情' }).click();
  await page.getByRole('heading', { name: '状态与等级沿革' }).waitFor();
}

describe('a change of an institution that is dated ahead', () => {
  const hospital = 'H99010000009';

  it('leaves it as it is until its day', async () => {
    await begin('clerk', `/institutions?search=${hospital}`);
    await row_of(hospital).getByRole('button', { name: '状态变更' }).click();
    await choose('联网状态', '暂停');
    await page.getByRole('dialog').getByLabel('生效日期').fill(day(20));
    await page.getByRole('dialog').getByLabel('原因').fill('违规使用医保基金');
    await send();
    await approve('定点机构状态变更');
    await begin('clerk', `/institutions?search=${hospital}&state=1`);
    await row_of(hospital).getByText('暂停', { exact: true }).waitFor();
  });

  it('is taken back before it', async () => {
    await open_institution('clerk', hospital);
    await row_of('尚未开始').getByText('暂停', { exact: true }).waitFor();
    await take_picture(page, 'institution-changes');
    expect(await barriers(page)).toEqual([]);
    await row_of('尚未开始').getByRole('button', { name: '撤销' }).click();
    await page.getByLabel('原因').fill('已经整改');
    await send();
    await approve('定点机构变更撤销');
    await open_institution('clerk', hospital);
    await row_of('未执行').getByText('暂停', { exact: true }).waitFor();
  });

  it('gives it another level from a day on', async () => {
    await open_institution('clerk', hospital);
    await page.getByRole('button', { name: '等级变更' }).click();
    await choose('医院等级', '三级乙等');
    await page.getByLabel('生效日期').fill(day(30));
    await send();
    await approve('定点机构等级变更');
    await open_institution('clerk', hospital);
    await row_of('尚未开始').getByText('三级乙等', { exact: true }).waitFor();
  });
});

describe('a service agreement', () => {
  const pharmacy = 'P99010000037';

  it('that ends soon is found from the first page', async () => {
    await begin('clerk');
    await page.getByText('待续签的服务协议').waitFor();
    await page.goto(new URL('/institutions?agreement=renew', page.url()).href);
    await row_of(pharmacy).getByText('待续签').waitFor();
    await take_picture(page, 'institutions-renew');
  });

  it('is followed by another, without a day in both', async () => {
    await open_institution('clerk', pharmacy);
    await row_of('执行中').waitFor();
    await page.getByRole('button', { name: '登记服务协议' }).click();
    await page.getByLabel('协议编号').fill('医保协续037');
    await page.getByLabel('签订日期').fill(day(0));
    await page.getByLabel('开始日期').fill(day(0));
    await page.getByLabel('结束日期').fill(day(386));
    await page.keyboard.press('Control+Enter');
    await page.getByText('为止，开始日期').waitFor();
    await take_picture(page, 'agreement-form');
    await page.getByLabel('开始日期').fill(day(22));
    await send();
    await approve('服务协议登记');
    await open_institution('clerk', pharmacy);
    await row_of('医保协续037').getByText('尚未开始').waitFor();
    await take_picture(page, 'institution-agreements');
    expect(await barriers(page)).toEqual([]);
  });

  it('is called off before it begins', async () => {
    await open_institution('clerk', pharmacy);
    await row_of('医保协续037').getByRole('button', { name: '提前终止' }).click();
    await page.getByLabel('结束日期').fill(day(0));
    await send();
    await approve('服务协议提前终止');
    await open_institution('clerk', pharmacy);
    await row_of('医保协续037').getByText('未执行').waitFor();
  });
});
