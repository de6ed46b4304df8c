import { describe, expect, it } from 'vitest';
import { barriers, take_picture } from './browser';
import {
  approve, begin, choose, declare, heading, page, row_of, today, use_console,
} from './stage';

use_console();

const year = today.slice(0, 4);

/** The list of the employer's own room, of who is in that state. */
async function open_bases(standing = ''): Promise<void> {
  await begin('employer_clerk', '/employers');
  await page.getByRole('button', { name: '缴费基数' }).click();
  await heading('缴费基数').waitFor();
  await page.getByText('下限 4,941.00 元，上限 24,704.00 元').waitFor();
  if (standing) await page.goto(`${page.url()}?standing=${standing}`);
  await page.getByRole('row').nth(1).waitFor();
}

/** The number in a row of such a list. */
async function person_in(row: number): Promise<string> {
  return await page.getByRole('row').nth(row).locator('td').first().textContent() ?? '';
}

describe('a wage base', () => {
  it('is declared by the employer, reviewed, and shown as declared and as counted', async () => {
    await open_bases('missing');
    const person = await person_in(1);
    await page.getByRole('row').nth(1).getByRole('button', { name: '申报', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('人员编号或证件号码').inputValue()).toBe(person);
    await dialog.getByLabel('月工资').fill('0');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('应大于0').waitFor();
    await dialog.getByLabel('月工资').fill('3000');
    await take_picture(page, 'wage-form');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('已申报，等待复核').waitFor();

    // While it waits nobody declares this person again.
    await page.getByRole('row').nth(1).getByRole('button', { name: '申报', exact: true }).click();
    await dialog.getByLabel('月工资').fill('9000');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('正在等待复核').waitFor();
    await take_picture(page, 'wage-waiting');

    await approve('缴费基数申报');
    await begin('employer_clerk', `/persons/${person}`);
    await page.getByRole('heading', { name: '缴费基数' }).waitFor();
    const row = row_of('保底');
    await row.getByText('3,000.00').waitFor();
    await row.getByText('4,941.00').waitFor();
    await row.getByText('执行中').waitFor();
    await take_picture(page, 'wage-person');
    expect(await barriers(page)).toEqual([]);
    await open_bases();
    await row_of(person).getByText('保底').waitFor();
    await row_of(person).getByRole('button', { name: '更正' }).waitFor();
    await take_picture(page, 'wage-bases');
    expect(await barriers(page)).toEqual([]);
  });

  it('comes out of a file, all rows or none', async () => {
    await open_bases();
    const [one, other] = [await person_in(1), await person_in(2)];
    await page.getByRole('button', { name: '批量申报' }).click();
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type=file]');
    const csv = (...lines: string[]) => ({
      name: '工资.csv', mimeType: 'text/csv',
      buffer: Buffer.from(['人员编号或证件号码,月工资,执行起始日期', ...lines].join('\r\n')),
    });
    await file.setInputFiles(csv(`${one},"8,000.50",`, '99010000000000,7000,', `${other},x,`));
    await row_of('至多两位小数').waitFor(); // the browser's own check
    await file.setInputFiles(csv(`${one},"8,000.50",`, '99010000000000,7000,', `${other},90000,`));
    await row_of('不是本单位').waitFor();
    await take_picture(page, 'wage-faults');
    expect(await barriers(page)).toEqual([]);
    await file.setInputFiles(csv(`${one},"8,000.50",${today}`, `${other},90000,`));
    await dialog.getByText('2 行全部通过校验').waitFor();
    await dialog.getByText('共 2 人，其中保底 0 人、封顶 1 人').waitFor();
    await dialog.getByText('24,704.00').waitFor();
    await take_picture(page, 'wage-import');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('已申报，等待复核').waitFor();

    await begin('reviewer', '/declarations?state=waiting');
    await row_of('缴费基数申报').first().getByRole('button', { name: '详情' }).click();
    await page.getByText('共 2 人，其中保底 0 人、封顶 1 人').waitFor();
    await take_picture(page, 'wage-review');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByText('已通过，业务已生效').waitFor();
    await open_bases();
    await row_of(other).getByText('封顶').waitFor();
    await row_of(one).getByText('8,001.00').waitFor(); // 8000.50, to the yuan
  });
});

describe('the limits', () => {
  it('are corrected by two of the centre, and then count for all bases of the year', async () => {
    await begin('clerk', '/wage-limits');
    await heading('基数上下限').waitFor();
    await row_of(year).getByRole('button', { name: '更正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('上年度月平均工资').fill('8500');
    await dialog.getByLabel('依据文号').fill(`示医保发〔${year}〕8号（虚构）`);
    await take_picture(page, 'wage-limit-form');
    expect(await barriers(page)).toEqual([]);
    await declare('基数上下限登记');
    await begin('clerk', '/wage-limits');
    await row_of('8号').getByText('5,100.00').waitFor();
    await row_of('1号').getByText('4,941.00').waitFor(); // what it corrects is kept
    await take_picture(page, 'wage-limits');
    expect(await barriers(page)).toEqual([]);
    await begin('employer_clerk', '/wage-limits');
    await row_of('8号').waitFor();
    expect(await page.getByRole('button', { name: '登记上下限' }).count()).toBe(0);
    await page.goto('/employers');
    await page.getByRole('button', { name: '缴费基数' }).click();
    await page.getByText('下限 5,100.00 元').waitFor();
    await row_of('封顶').first().getByText('25,500.00').waitFor();
  });

  it('of a year to come are entered before anything is declared for it', async () => {
    const next = String(Number(year) + 1);
    await begin('employer_clerk', '/employers');
    await page.getByRole('button', { name: '缴费基数' }).click();
    await heading('缴费基数').waitFor();
    await page.goto(`${page.url()}?year=${next}`);
    await page.getByText(`${next}年度的缴费基数上下限还没有公布`).waitFor();
    await take_picture(page, 'wage-no-limits');
    await begin('clerk', '/wage-limits');
    await page.getByRole('button', { name: '登记上下限' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('年度起始日期').fill(`${next}-01-01`);
    await dialog.getByLabel('年度截止日期').fill(`${next}-12-30`);
    await dialog.getByLabel('上年度月平均工资').fill('8600');
    await choose('尾数取整到', '角');
    await dialog.getByLabel('依据文号').fill(`示医保发〔${next}〕1号（虚构）`);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('不超过18个月').waitFor();
    await dialog.getByLabel('年度截止日期').fill(`${next}-12-31`);
    await declare('基数上下限登记');
  });
});
