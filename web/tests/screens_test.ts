import { describe, expect, it } from 'vitest';
import { barriers, overflows, take_picture } from './browser';
import { begin, heading, hire_many, page, sit_down, use_console } from './stage';

use_console(hire_many);

const pages = [
  ['home', 'clerk', '/', /好$/], ['operators', 'security', '/operators', '操作员'],
  ['roles', 'security', '/roles', '角色'],
  ['organisations', 'administrator', '/organisations?organisation=county', '机构部门'],
  ['employers', 'clerk', '/employers', '参保单位'],
  ['institutions', 'clerk', '/institutions', '定点机构'],
  ['declarations', 'reviewer', '/declarations', '业务申报'],
  ['trail', 'auditor', '/trail', '操作日志'], ['sessions', 'clerk', '/own/sessions', '我的会话'],
  ['password', 'clerk', '/own/password', '修改密码'],
  ['second-factor', 'clerk', '/own/second-factor', '动态口令'],
  ['households', 'clerk', '/households', '居民家庭'],
  ['settings', 'administrator', '/settings', '系统参数'],
  ['publications', 'administrator', '/publications', '通知与政策文件'],
  ['items', 'clerk', '/catalogue', '医保目录'], ['codes', 'clerk', '/codes', '诊断与手术编码'],
  ['cards', 'clerk', '/cards', '医疗卡'], ['orders', 'reviewer', '/card-batches', '制卡批次'],
  ['offline-logs', 'clerk', '/offline-logs', '脱机消费'],
  ['purse-books', 'reviewer', '/purse-books', '圈存对账'],
  ['black-list', 'clerk', '/black-list', '黑名单'],
  ['employer-home', 'employer_clerk', '/', /好$/],
  ['employer-own', 'employer_clerk', '/employers', '参保单位'],
  ['institution-home', 'institution_clerk', '/', /好$/],
  ['institution-no-settlements', 'institution_clerk', '/settlements', '结算查询'],
  ['policies', 'policy_officer', '/policies', '现行政策'],
  ['policy', 'policy_officer', '/policies/职工住院.yaml', /住院/],
  ['policy-drafts', 'policy_approver', '/policy-drafts', '政策草案'],
  ['policy-trial', 'policy_officer', '/policy-trial?file=居民住院.yaml', '待遇试算'],
  ['wage-limits', 'clerk', '/wage-limits', '基数上下限'],
  ['wage-bases', 'clerk', '/employers/99010100000001/wage-bases', '缴费基数'],
  ['monthly', 'clerk', '/monthly-changes', '月度变动汇总'],
  ['monthly-people', 'clerk', '/monthly-changes/persons?month=2026-01', '月度变动人员'],
  ['monthly-own', 'employer_clerk', '/monthly-changes', '月度变动汇总'],
  ['departments', 'clerk', '/institutions/H99010000001/departments', '科室'],
  ['staff', 'clerk', '/institutions/H99010000001/staff', '医务人员'],
  ['mappings', 'reviewer', '/mappings', '目录对照'],
  ['mappings-own', 'institution_clerk', '/mappings', '目录对照'],
  ['dictionaries', 'administrator', '/dictionaries', '数据字典'],
  ['jobs', 'administrator', '/jobs', '运行作业'], ['own-jobs', 'clerk', '/own/jobs', '我的作业'],
  ['backups', 'administrator', '/backups', '备份与恢复'],
  ['missing', 'clerk', '/no-such-page', '页面不存在'],
] as const;

describe.each(['counter', 'phone'] as const)('on the screen of a %s', size => {
  it.each(pages)('%s is whole and without barriers', async (name, username, path, title) => {
    await begin(username, path, size);
    await heading(title).waitFor();
    await page.waitForLoadState('networkidle');
    await take_picture(page, `${name}-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it('so is the door', async () => {
    await sit_down('/', size);
    await heading('登录').waitFor();
    await take_picture(page, `sign-in-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
