// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from './metadata';

export const codes = {
  yes_no: [
    { value: '0', title: '否' },
    { value: '1', title: '是' },
  ],
  link_kind: [
    { value: 'subject', title: '身份标识（sub）' },
    { value: 'login', title: '登录名，首次登录时绑定' },
  ],
  publication_kind: [
    { value: 'notice', title: '通知' },
    { value: 'paper', title: '政策文件' },
  ],
  organisation_kind: [
    { value: 'centre', title: '市中心' },
    { value: 'county', title: '县区经办机构' },
    { value: 'township', title: '乡镇（街道）' },
    { value: 'employer', title: '参保单位' },
    { value: 'institution', title: '定点医药机构' },
    { value: 'person', title: '参保人' },
  ],
  declaration_state: [
    { value: 'waiting', title: '待复核' },
    { value: 'approved', title: '已通过' },
    { value: 'refused', title: '已退回' },
    { value: 'withdrawn', title: '已撤回' },
  ],
  review_decision: [
    { value: 'approve', title: '通过' },
    { value: 'refuse', title: '退回' },
  ],
  employer_kind: [
    { value: '10', title: '企业' },
    { value: '20', title: '机关' },
    { value: '30', title: '事业单位' },
    { value: '40', title: '社会团体' },
    { value: '50', title: '民办非企业单位' },
    { value: '60', title: '个体工商户' },
    { value: '90', title: '其他' },
  ],
  employer_state: [
    { value: '1', title: '正常参保' },
    { value: '2', title: '暂停参保' },
    { value: '3', title: '破产' },
    { value: '4', title: '注销' },
    { value: '5', title: '已合并' },
  ],
  split_direction: [
    { value: 'out', title: '分出至' },
    { value: 'in', title: '分入自' },
  ],
  person_type: [
    { value: '11', title: '在职' },
    { value: '1105', title: '农民工' },
    { value: '12', title: '退休' },
    { value: '1204', title: '提前退休' },
    { value: '13', title: '离休' },
    { value: '1401', title: '新生儿' },
    { value: '1402', title: '学龄前儿童' },
    { value: '1403', title: '中小学生' },
    { value: '1404', title: '大学生' },
    { value: '1405', title: '未成年（未入学）' },
    { value: '15', title: '居民（成年）' },
    { value: '16', title: '居民（老年）' },
    { value: '1701', title: '城乡居民' },
    { value: '33', title: '一至六级残疾军人' },
    { value: '99', title: '其他' },
  ],
  enrolment_state: [
    { value: '0', title: '未参保' },
    { value: '1', title: '正常参保' },
    { value: '2', title: '暂停参保' },
    { value: '3', title: '无效参保' },
    { value: '4', title: '终止参保' },
  ],
  gender: [
    { value: '0', title: '未知' },
    { value: '1', title: '男' },
    { value: '2', title: '女' },
    { value: '9', title: '未说明性别' },
  ],
  insurance: [
    { value: '310', title: '职工基本医疗保险' },
    { value: '320', title: '公务员医疗补助' },
    { value: '330', title: '大额医疗费用补助' },
    { value: '340', title: '离休人员医疗保障' },
    { value: '350', title: '一至六级残废军人医疗补助' },
    { value: '370', title: '企业补充医疗保险' },
    { value: '390', title: '城乡居民基本医疗保险' },
    { value: '392', title: '城乡居民大病医疗保险' },
    { value: '410', title: '长期照护保险' },
    { value: '510', title: '生育保险' },
  ],
  institution_kind: [
    { value: '1', title: '定点医疗机构' },
    { value: '2', title: '定点零售药店' },
  ],
  hospital_grade: [
    { value: '1', title: '三级特等' },
    { value: '2', title: '三级甲等' },
    { value: '3', title: '三级乙等' },
    { value: '4', title: '三级丙等' },
    { value: '5', title: '二级甲等' },
    { value: '6', title: '二级乙等' },
    { value: '7', title: '二级丙等' },
    { value: '8', title: '一级甲等' },
    { value: '9', title: '一级乙等' },
    { value: '10', title: '一级丙等' },
    { value: '11', title: '无等级' },
    { value: '12', title: '三级无等' },
    { value: '13', title: '二级无等' },
    { value: '14', title: '一级无等' },
  ],
  institution_state: [
    { value: '1', title: '正常' },
    { value: '2', title: '暂停' },
    { value: '3', title: '取消定点' },
  ],
  certificate_kind: [
    { value: '01', title: '居民身份证（户口簿）' },
    { value: '02', title: '中国人民解放军军官证' },
    { value: '03', title: '中国人民武装警察警官证' },
    { value: '04', title: '香港特区护照/港澳居民来往内地通行证' },
    { value: '05', title: '澳门特区护照/港澳居民来往内地通行证' },
    { value: '06', title: '台湾居民来往大陆通行证' },
    { value: '07', title: '外国人永久居留证' },
    { value: '08', title: '外国人护照' },
    { value: '09', title: '残疾人证' },
    { value: '16', title: '中国护照' },
    { value: '17', title: '港澳台居民居住证' },
    { value: '90', title: '社会保障卡' },
    { value: '990201', title: '医学出生证明' },
    { value: '99', title: '其他身份证件' },
  ],
  nation: [
    { value: '01', title: '汉族' },
    { value: '02', title: '蒙古族' },
    { value: '03', title: '回族' },
    { value: '04', title: '藏族' },
    { value: '05', title: '维吾尔族' },
    { value: '06', title: '苗族' },
    { value: '07', title: '彝族' },
    { value: '08', title: '壮族' },
    { value: '09', title: '布依族' },
    { value: '10', title: '朝鲜族' },
    { value: '11', title: '满族' },
    { value: '12', title: '侗族' },
    { value: '13', title: '瑶族' },
    { value: '14', title: '白族' },
    { value: '15', title: '土家族' },
    { value: '16', title: '哈尼族' },
    { value: '17', title: '哈萨克族' },
    { value: '18', title: '傣族' },
    { value: '19', title: '黎族' },
    { value: '20', title: '傈僳族' },
    { value: '21', title: '佤族' },
    { value: '22', title: '畲族' },
    { value: '23', title: '高山族' },
    { value: '24', title: '拉祜族' },
    { value: '25', title: '水族' },
    { value: '26', title: '东乡族' },
    { value: '27', title: '纳西族' },
    { value: '28', title: '景颇族' },
    { value: '29', title: '柯尔克孜族' },
    { value: '30', title: '土族' },
    { value: '31', title: '达斡尔族' },
    { value: '32', title: '仫佬族' },
    { value: '33', title: '羌族' },
    { value: '34', title: '布朗族' },
    { value: '35', title: '撒拉族' },
    { value: '36', title: '毛南族' },
    { value: '37', title: '仡佬族' },
    { value: '38', title: '锡伯族' },
    { value: '39', title: '阿昌族' },
    { value: '40', title: '普米族' },
    { value: '41', title: '塔吉克族' },
    { value: '42', title: '怒族' },
    { value: '43', title: '乌孜别克族' },
    { value: '44', title: '俄罗斯族' },
    { value: '45', title: '鄂温克族' },
    { value: '46', title: '德昂族' },
    { value: '47', title: '保安族' },
    { value: '48', title: '裕固族' },
    { value: '49', title: '京族' },
    { value: '50', title: '塔塔尔族' },
    { value: '51', title: '独龙族' },
    { value: '52', title: '鄂伦春族' },
    { value: '53', title: '赫哲族' },
    { value: '54', title: '门巴族' },
    { value: '55', title: '珞巴族' },
    { value: '56', title: '基诺族' },
  ],
  enrolment_event: [
    { value: 'leave', title: '减员（停保）' },
    { value: 'suspend', title: '暂停' },
    { value: 'resume', title: '恢复' },
    { value: 'retire', title: '退休' },
    { value: 'transfer_out', title: '转出' },
  ],
  special_identity: [
    { value: '21', title: '优抚人员' },
    { value: '2104', title: '一至六级残疾军人' },
    { value: '2301', title: '三无人员' },
    { value: '2302', title: '建档立卡贫困人员' },
    { value: '2303', title: '低保救助对象' },
    { value: '2304', title: '特困救助对象' },
    { value: '2305', title: '低收入救助对象' },
    { value: '2306', title: '因病致贫救助对象（含重特大疾病人员）' },
    { value: '2307', title: '农村五保户' },
    { value: '2308', title: '残疾人员' },
  ],
  account_purpose: [
    { value: 'collection', title: '缴费' },
    { value: 'refund', title: '退费' },
  ],
  summary_group: [
    { value: 'employer', title: '按单位' },
    { value: 'area', title: '按参保区划' },
    { value: 'all', title: '合计' },
  ],
  change_kind: [
    { value: 'joined', title: '新增参保' },
    { value: 'came_in', title: '管外转入' },
    { value: 'moved_in', title: '管内转入' },
    { value: 'resumed', title: '恢复参保' },
    { value: 'left', title: '停保减员' },
    { value: 'went_out', title: '管外转出' },
    { value: 'moved_out', title: '管内转出' },
    { value: 'suspended', title: '暂停参保' },
    { value: 'died', title: '死亡' },
    { value: 'retired', title: '在职转退休' },
  ],
  staff_category: [
    { value: '1', title: '医师' },
    { value: '2', title: '药师' },
    { value: '3', title: '护士' },
    { value: '4', title: '技师' },
  ],
  relation: [
    { value: 'head', title: '户主' },
    { value: 'spouse', title: '配偶' },
    { value: 'child', title: '子女' },
    { value: 'parent', title: '父母' },
    { value: 'grandchild', title: '孙子女' },
    { value: 'grandparent', title: '祖父母' },
    { value: 'sibling', title: '兄弟姐妹' },
    { value: 'other', title: '其他' },
  ],
  card_state: [
    { value: 'requested', title: '待制卡' },
    { value: 'in_production', title: '制卡中' },
    { value: 'ready', title: '待领取' },
    { value: 'active', title: '正常' },
    { value: 'lost', title: '挂失' },
    { value: 'damaged', title: '损坏' },
    { value: 'cancelled', title: '注销' },
  ],
  card_event: [
    { value: 'request', title: '申领' },
    { value: 'order', title: '送制' },
    { value: 'make', title: '制成' },
    { value: 'fail', title: '制卡失败' },
    { value: 'collect', title: '领取启用' },
    { value: 'lose', title: '挂失' },
    { value: 'find', title: '解除挂失' },
    { value: 'damage', title: '报损' },
    { value: 'cancel', title: '注销' },
  ],
  card_report: [
    { value: 'collect', title: '领取启用' },
    { value: 'lose', title: '挂失' },
    { value: 'find', title: '解除挂失' },
    { value: 'damage', title: '报损' },
  ],
  card_result: [
    { value: '1', title: '成功' },
    { value: '0', title: '失败' },
  ],
  black_list_kind: [
    { value: 'person', title: '参保人员' },
    { value: 'employer', title: '参保单位' },
  ],
  blocked_kind: [
    { value: 'person', title: '参保人员' },
    { value: 'employer', title: '参保单位' },
    { value: 'card', title: '医疗卡' },
  ],
  image_kind: [
    { value: 'photo', title: '照片' },
    { value: 'certificate', title: '证件扫描件' },
    { value: 'application', title: '申请表' },
    { value: 'other', title: '其他' },
  ],
  purse_entry_kind: [
    { value: 'top_up', title: '圈存' },
    { value: 'cover', title: '收回挂账' },
    { value: 'consume', title: '脱机消费' },
    { value: 'return', title: '退回账户' },
  ],
  log_state: [
    { value: 'booked', title: '已入账' },
    { value: 'held', title: '待处理' },
    { value: 'paid', title: '核准支付' },
    { value: 'refused', title: '核定不付' },
  ],
  log_decision: [
    { value: 'pay', title: '核准支付' },
    { value: 'refuse', title: '核定不付' },
  ],
  list_type: [
    { value: '101', title: '西药中成药' },
    { value: '102', title: '中药饮片' },
    { value: '103', title: '自制剂' },
    { value: '104', title: '民族药' },
    { value: '105', title: '其他' },
    { value: '106', title: '中药配方颗粒' },
    { value: '201', title: '医疗服务项目' },
    { value: '301', title: '医用耗材' },
  ],
  item_class: [
    { value: '01', title: '甲类' },
    { value: '02', title: '乙类' },
    { value: '03', title: '丙类' },
  ],
  charge_type: [
    { value: '01', title: '床位费' },
    { value: '02', title: '诊察费' },
    { value: '03', title: '检查费' },
    { value: '04', title: '化验费' },
    { value: '05', title: '治疗费' },
    { value: '06', title: '手术费' },
    { value: '07', title: '护理费' },
    { value: '08', title: '卫生材料费' },
    { value: '09', title: '西药费' },
    { value: '10', title: '中药饮片费' },
    { value: '11', title: '中成药费' },
    { value: '12', title: '一般诊疗费' },
    { value: '13', title: '挂号费' },
    { value: '14', title: '其他费' },
  ],
  hospital_level: [
    { value: '0', title: '无等级' },
    { value: '1', title: '一级' },
    { value: '2', title: '二级' },
    { value: '3', title: '三级' },
  ],
  edition_mode: [
    { value: 'changes', title: '只变更列出的项目' },
    { value: 'whole', title: '整个目录：未列出的同类项目停用' },
  ],
  item_change: [
    { value: 'added', title: '新增' },
    { value: 'changed', title: '变更' },
    { value: 'ended', title: '停用' },
  ],
  code_list: [
    { value: 'diagnosis', title: '疾病诊断（ICD-10 医保版）' },
    { value: 'procedure', title: '手术操作（ICD-9-CM-3 医保版）' },
  ],
  medical_type: [
    { value: '11', title: '普通门诊' },
    { value: '12', title: '门诊挂号' },
    { value: '13', title: '急诊' },
    { value: '1301', title: '急诊抢救' },
    { value: '1103', title: '癌症筛查' },
    { value: '14', title: '门诊慢特病' },
    { value: '15', title: '门诊统筹' },
    { value: '16', title: '门诊特殊病' },
    { value: '18', title: '特药购药' },
    { value: '9901', title: '门诊两病' },
    { value: '9903', title: '意外伤害门诊' },
    { value: '990101', title: '门诊单病种' },
    { value: '9904', title: '大病特药' },
    { value: '21', title: '普通住院' },
    { value: '2101', title: '普通住院' },
    { value: '2102', title: '单病种住院' },
    { value: '2105', title: '康复治疗住院' },
    { value: '2106', title: '生育平产(居民)' },
    { value: '2107', title: '生育剖宫产(居民)' },
    { value: '2109', title: '新生儿抢救' },
    { value: '21303', title: '精神病住院' },
    { value: '22', title: '外伤住院' },
    { value: '23', title: '转外诊治住院' },
    { value: '28', title: '日间手术' },
    { value: '41', title: '定点药店购药' },
    { value: '51', title: '生育门诊' },
    { value: '52', title: '生育住院' },
    { value: '71', title: '家庭病床' },
  ],
  settlement_state: [
    { value: 'standing', title: '有效' },
    { value: 'reversed', title: '已退费' },
    { value: 'reversal', title: '退费' },
  ],
  payer_kind: [
    { value: 'fund', title: '基金' },
    { value: 'institution', title: '医疗机构承担' },
    { value: 'account', title: '个人账户' },
    { value: 'family_account', title: '家庭共济账户' },
    { value: 'cash', title: '个人现金' },
  ],
  credential_kind: [
    { value: '01', title: '医保电子凭证' },
    { value: '02', title: '居民身份证' },
    { value: '03', title: '社会保障卡' },
  ],
  identity: [
    { value: '21', title: '优抚人员' },
    { value: '2104', title: '一至六级残疾军人' },
    { value: '2301', title: '三无人员' },
    { value: '2302', title: '建档立卡贫困人员' },
    { value: '2303', title: '低保救助对象' },
    { value: '2304', title: '特困救助对象' },
    { value: '2305', title: '低收入救助对象' },
    { value: '2306', title: '因病致贫救助对象（含重特大疾病人员）' },
    { value: '2307', title: '农村五保户' },
    { value: '2308', title: '残疾人员' },
  ],
  filing_kind: [
    { value: 'chronic', title: '门诊慢特病' },
    { value: 'off_site', title: '异地长期居住' },
    { value: 'referral', title: '转诊转院' },
    { value: 'maternity', title: '生育' },
  ],
  visit_state: [
    { value: 'open', title: '在办' },
    { value: 'discharged', title: '已出院' },
    { value: 'settled', title: '已结算' },
    { value: 'cancelled', title: '已撤销' },
  ],
  family_direction: [
    { value: 'gives', title: '可使用本人账户' },
    { value: 'takes', title: '本人可使用其账户' },
  ],
  hit_kind: [
    { value: 'person', title: '参保人员' },
    { value: 'settlement', title: '结算' },
    { value: 'employer', title: '参保单位' },
    { value: 'institution', title: '定点机构' },
  ],
  draft_state: [
    { value: 'draft', title: '起草中' },
    { value: 'waiting', title: '待审批' },
    { value: 'approved', title: '已通过' },
    { value: 'refused', title: '未通过' },
    { value: 'discarded', title: '已作废' },
  ],
  quantity_type: [
    { value: 'money', title: '金额' },
    { value: 'rate', title: '比例' },
    { value: 'number', title: '数' },
  ],
  waterfall_kind: [
    { value: 'total', title: '费用总额' },
    { value: 'paid', title: '支付' },
    { value: 'rest', title: '余下' },
  ],
  alignment: [
    { value: 'left', title: '靠左' },
    { value: 'right', title: '靠右' },
  ],
  job_state: [
    { value: 'waiting', title: '等待' },
    { value: 'running', title: '办理中' },
    { value: 'cancelling', title: '取消中' },
    { value: 'committing', title: '正在写入' },
    { value: 'done', title: '已完成' },
    { value: 'refused', title: '未办理' },
    { value: 'cancelled', title: '已取消' },
    { value: 'failed', title: '出错' },
  ],
  backup_standing: [
    { value: 'fresh', title: '正常' },
    { value: 'old', title: '已过期' },
    { value: 'none', title: '没有备份' },
    { value: 'unknown', title: '没有记录可查' },
    { value: 'unreadable', title: '记录无法读取' },
  ],
  backup_kind: [
    { value: 'backup', title: '备份' },
    { value: 'restore', title: '恢复' },
  ],
  backup_outcome: [
    { value: 'verified', title: '成功，已核对' },
    { value: 'unverified', title: '成功，未核对' },
    { value: 'failed', title: '失败' },
  ],
  archive_place: [
    { value: 'there', title: '在原处' },
    { value: 'gone', title: '已移走或删除' },
    { value: 'unseen', title: '本服务器看不到' },
  ],
  function: [
    { value: 'own.sessions', title: '本人登录与密码' },
    { value: 'organisation.read', title: '机构部门查询' },
    { value: 'organisation.manage', title: '机构部门维护' },
    { value: 'role.read', title: '角色查询' },
    { value: 'role.manage', title: '角色维护' },
    { value: 'operator.read', title: '操作员查询' },
    { value: 'operator.manage', title: '操作员维护' },
    { value: 'trail.read', title: '操作日志查询' },
    { value: 'trail.export', title: '操作日志导出' },
    { value: 'system.read', title: '运行状态查询' },
    { value: 'setting.manage', title: '系统参数设置' },
    { value: 'notice.publish', title: '通知发布' },
    { value: 'declaration.read', title: '业务申报查询' },
    { value: 'declaration.decide', title: '业务申报复核' },
    { value: 'employer.read', title: '参保单位查询' },
    { value: 'employer.enter', title: '参保单位录入' },
    { value: 'employer.review', title: '参保单位复核' },
    { value: 'person.read', title: '参保人员查询' },
    { value: 'person.enter', title: '参保人员录入' },
    { value: 'person.review', title: '参保人员复核' },
    { value: 'person.reveal', title: '查看未脱敏的个人信息' },
    { value: 'household.read', title: '居民家庭查询' },
    { value: 'household.enter', title: '居民家庭录入' },
    { value: 'household.review', title: '居民家庭复核' },
    { value: 'institution.read', title: '定点机构查询' },
    { value: 'institution.enter', title: '定点机构录入' },
    { value: 'institution.review', title: '定点机构复核' },
    { value: 'card.read', title: '医疗卡查询' },
    { value: 'card.counter', title: '医疗卡领取与挂失' },
    { value: 'card.enter', title: '医疗卡申领与注销' },
    { value: 'card.review', title: '医疗卡复核' },
    { value: 'card.produce', title: '制卡文件' },
    { value: 'black_list.read', title: '黑名单查询' },
    { value: 'black_list.enter', title: '黑名单录入' },
    { value: 'black_list.review', title: '黑名单复核' },
    { value: 'catalogue.read', title: '目录查询' },
    { value: 'catalogue.enter', title: '目录导入' },
    { value: 'catalogue.review', title: '目录复核' },
    { value: 'mapping.enter', title: '目录对照录入' },
    { value: 'mapping.review', title: '目录对照复核' },
    { value: 'policy.read', title: '政策查询' },
    { value: 'policy.enter', title: '政策起草' },
    { value: 'policy.review', title: '政策审批' },
    { value: 'paper.read', title: '政策文件查询' },
    { value: 'paper.publish', title: '政策文件发布' },
    { value: 'settlement.read', title: '结算查询' },
    { value: 'settlement.reverse', title: '结算冲正' },
    { value: 'own.record', title: '查看本人信息' },
  ],
} as const;

export interface SignInInput {
  username: string;
  password: string;
  code?: string | null;
}

export interface Named {
  code: string;
  title: string;
}

export interface Me {
  operator_id: string;
  username: string;
  name: string;
  organisation: string;
  organisation_name: string;
  organisation_kind: string;
  area_name: string;
  csrf_token: string;
  must_change_password: string;
  second_factor: string;
  by_provider: string;
  roles?: Named[];
  functions?: Named[];
}

export type SignOutInput = Record<string, never>;

export type SignOutOutput = Record<string, never>;

export type DescribeProviderInput = Record<string, never>;

export interface DescribeProviderOutput {
  title?: string | null;
}

export type BeginSignOnInput = Record<string, never>;

export interface ProviderAddress {
  address?: string | null;
}

export interface FinishSignOnInput {
  code?: string | null;
  state?: string | null;
  iss?: string | null;
  error?: string | null;
}

export interface ConfirmSignOnInput {
  code: string;
}

export type LeaveProviderInput = Record<string, never>;

export interface GetOperatorLinkInput {
  operator_id: string;
}

export interface OperatorLink {
  operator_id: string;
  kind?: string | null;
  value?: string | null;
  since?: string | null;
  login_claim?: string | null;
}

export interface LinkOperatorInput {
  operator_id: string;
  kind: string;
  value: string;
}

export interface UnlinkOperatorInput {
  operator_id: string;
}

export type WhoAmIInput = Record<string, never>;

export interface ChangePasswordInput {
  current: string;
  new: string;
}

export type ChangePasswordOutput = Record<string, never>;

export type BeginSecondFactorInput = Record<string, never>;

export interface BeginSecondFactorOutput {
  secret: string;
  uri: string;
}

export interface ConfirmSecondFactorInput {
  secret: string;
  code: string;
}

export type ConfirmSecondFactorOutput = Record<string, never>;

export type ListSessionsInput = Record<string, never>;

export interface SessionRow {
  id: string;
  address: string;
  agent: string;
  begun: string;
  seen: string;
  current: string;
}

export interface ListSessionsOutput {
  total?: number | null;
  next?: string | null;
  rows: SessionRow[];
}

export interface EndSessionInput {
  id: string;
}

export type EndSessionOutput = Record<string, never>;

export type FindDeskInput = Record<string, never>;

export interface DeskTodo {
  name: string;
  title: string;
  count: number;
  path?: string | null;
}

export interface DeskFigure {
  name: string;
  title: string;
  value: string;
  unit?: string | null;
}

export interface FindDeskOutput {
  todos: DeskTodo[];
  figures: DeskFigure[];
}

export interface ListPublicationsInput {
  search?: string | null;
  kind?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface PublicationRow {
  publication: string;
  kind: string;
  number?: string | null;
  title: string;
  published: string;
  published_by: string;
  agency: string;
  employers: string;
  institutions: string;
  insured: string;
  withdrawn?: string | null;
  received?: string | null;
}

export interface ListPublicationsOutput {
  total?: number | null;
  next?: string | null;
  rows: PublicationRow[];
}

export interface GetPublicationInput {
  publication: string;
}

export interface GetPublicationOutput {
  text: string;
  row: PublicationRow;
}

export interface PublishNoticeInput {
  number?: string | null;
  title: string;
  text: string;
  agency: string;
  employers: string;
  institutions: string;
  insured: string;
}

export interface PublishPaperInput {
  number?: string | null;
  title: string;
  text: string;
  agency: string;
  employers: string;
  institutions: string;
  insured: string;
}

export interface WithdrawPublicationInput {
  publication: string;
}

export interface SignForPublicationInput {
  publication: string;
}

export interface ListReceiptsInput {
  publication: string;
}

export interface ReceiptRow {
  organisation: string;
  organisation_name: string;
  by?: string | null;
  at?: string | null;
}

export interface ListReceiptsOutput {
  total?: number | null;
  next?: string | null;
  rows: ReceiptRow[];
}

export type ListOrganisationsInput = Record<string, never>;

export interface OrganisationRow {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ListOrganisationsOutput {
  total?: number | null;
  next?: string | null;
  rows: OrganisationRow[];
}

export interface AddOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ChangeOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export type ListFunctionsInput = Record<string, never>;

export interface ListFunctionsOutput {
  total?: number | null;
  next?: string | null;
  rows: Named[];
}

export type ListRolesInput = Record<string, never>;

export interface RoleRow {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
}

export interface ListRolesOutput {
  total?: number | null;
  next?: string | null;
  rows: RoleRow[];
}

export interface AddRoleInput {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
}

export interface ChangeRoleInput {
  code: string;
  title: string;
  functions: string;
  standard?: string | null;
}

export interface ListOperatorsInput {
  search?: string | null;
  organisation?: string | null;
  role?: string | null;
  page?: number | null;
  size?: number | null;
  sort?: string | null;
}

export interface OperatorRow {
  operator_id: string;
  username: string;
  name: string;
  phone?: string | null;
  organisation: string;
  organisation_name: string;
  roles: string;
  active: string;
  locked: string;
  second_factor: string;
}

export interface ListOperatorsOutput {
  total?: number | null;
  next?: string | null;
  rows: OperatorRow[];
}

export interface GetOperatorInput {
  operator_id: string;
}

export interface AddOperatorInput {
  username: string;
  name: string;
  phone?: string | null;
  organisation: string;
  roles: string;
}

export interface OperatorMade {
  password: string;
  operator: OperatorRow;
}

export interface ChangeOperatorInput {
  operator_id: string;
  name: string;
  phone?: string | null;
  organisation: string;
  roles: string;
  active: string;
}

export interface ResetOperatorInput {
  operator_id: string;
}

export interface ListTrailInput {
  operator_id?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface TrailRow {
  id: string;
  at: string;
  username?: string | null;
  organisation?: string | null;
  address: string;
  request: string;
  act: string;
  subject_kind?: string | null;
  subject?: string | null;
  refusal?: string | null;
  content?: string | null;
}

export interface ListTrailOutput {
  total?: number | null;
  next?: string | null;
  rows: TrailRow[];
}

export type ListSettingsInput = Record<string, never>;

export interface SettingRow {
  setting: string;
  title: string;
  value: string;
  usual: string;
  expected: string;
}

export interface ListSettingsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettingRow[];
}

export interface ChangeSettingInput {
  setting: string;
  value?: string | null;
  reason: string;
}

export interface ListDeclarationsInput {
  state?: string | null;
  subject_kind?: string | null;
  subject?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface DeclarationRow {
  declaration: string;
  act: string;
  subject_kind: string;
  subject?: string | null;
  subject_title: string;
  organisation: string;
  organisation_name: string;
  entered_by: string;
  entered: string;
  state: string;
  reviewed_by?: string | null;
  reviewed?: string | null;
  note?: string | null;
}

export interface ListDeclarationsOutput {
  total?: number | null;
  next?: string | null;
  rows: DeclarationRow[];
}

export interface GetDeclarationInput {
  declaration: string;
}

export interface GetDeclarationOutput {
  content: string;
  row: DeclarationRow;
}

export interface WithdrawDeclarationInput {
  declaration: string;
}

export interface ReviewDeclarationInput {
  declaration: string;
  decision: string;
  note?: string | null;
}

export interface ListEmployersInput {
  search?: string | null;
  area?: string | null;
  kind?: string | null;
  state?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface EmployerRow {
  employer: string;
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  state: string;
  since?: string | null;
  merged_into?: string | null;
}

export interface ListEmployersOutput {
  total?: number | null;
  next?: string | null;
  rows: EmployerRow[];
}

export interface GetEmployerInput {
  employer: string;
}

export interface SplitRow {
  since: string;
  direction: string;
  other_name: string;
  people: number;
}

export interface GetEmployerOutput {
  insured: number;
  paused: number;
  row: EmployerRow;
  splits: SplitRow[];
}

export interface ListEmployeesInput {
  employer: string;
  person_type?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface PersonRow {
  person: string;
  name: string;
  certificate: string;
  gender: string;
  birth: string;
  insurance?: string | null;
  person_type?: string | null;
  state?: string | null;
  area?: string | null;
  employer_name?: string | null;
}

export interface ListEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
}

export interface RegisterEmployerInput {
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
}

export interface ChangeEmployerInput {
  employer: string;
  name: string;
  uscc: string;
  area: string;
  kind: string;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
}

export interface ChangeEmployerStateInput {
  employer: string;
  state: string;
  since: string;
  merged_into?: string | null;
  reason?: string | null;
}

export interface ListInstitutionsInput {
  search?: string | null;
  kind?: string | null;
  level?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface InstitutionRow {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
  state: string;
  since?: string | null;
  paasid: string;
}

export interface ListInstitutionsOutput {
  total?: number | null;
  next?: string | null;
  rows: InstitutionRow[];
}

export interface GetInstitutionInput {
  institution: string;
}

export interface RegisterInstitutionInput {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
}

export interface ChangeInstitutionInput {
  institution: string;
  name: string;
  kind: string;
  level: string;
  area: string;
}

export interface ChangeInstitutionStateInput {
  institution: string;
  state: string;
  since: string;
  reason?: string | null;
}

export interface IssueSecretInput {
  institution: string;
}

export interface IssueSecretOutput {
  institution: string;
  paasid: string;
  secret: string;
}

export interface RegisterPersonInput {
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface PersonRegistration {
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface RegisterPersonsInput {
  rows: PersonRegistration[];
}

export interface CheckPersonsInput {
  rows: PersonRegistration[];
}

export interface RowFault {
  row: number;
  field: string;
  code: string;
  message: string;
}

export interface CheckPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ChangePersonInput {
  person: string;
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender?: string | null;
  birth?: string | null;
  nation?: string | null;
  phone?: string | null;
}

export interface EnrolPersonInput {
  person: string;
  insurance: string;
  person_type: string;
  area: string;
  employer?: string | null;
  start: string;
  end?: string | null;
  benefits_from?: string | null;
  civil_servant?: string | null;
  came_from?: string | null;
}

export interface ChangeEnrolmentInput {
  person: string;
  insurance: string;
  start: string;
  event: string;
  since: string;
  went_to?: string | null;
  reason?: string | null;
}

export interface RecordDeathInput {
  person: string;
  death: string;
}

export interface SetIdentityInput {
  person: string;
  kind: string;
  start: string;
  end?: string | null;
}

export interface NamedEmployee {
  number: string;
}

export interface MatchEmployeesInput {
  employer: string;
  rows: NamedEmployee[];
}

export interface MatchEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
}

export interface CheckEmployeesInput {
  employer: string;
  rows: NamedEmployee[];
}

export interface CheckEmployeesOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface SplitPerson {
  person: string;
}

export interface SplitEmployerInput {
  employer: string;
  since: string;
  into?: string | null;
  everybody?: string | null;
  reason?: string | null;
  name?: string | null;
  uscc?: string | null;
  area?: string | null;
  kind?: string | null;
  legal_person?: string | null;
  contact?: string | null;
  phone?: string | null;
  address?: string | null;
  rows?: SplitPerson[];
}

export interface ListEmployerAccountsInput {
  employer: string;
}

export interface EmployerAccountRow {
  account: string;
  purpose: string;
  bank: string;
  account_name: string;
  account_no: string;
  start: string;
  end?: string | null;
}

export interface ListEmployerAccountsOutput {
  total?: number | null;
  next?: string | null;
  rows: EmployerAccountRow[];
}

export interface AddEmployerAccountInput {
  employer: string;
  purpose: string;
  bank: string;
  account_name: string;
  account_no: string;
  start: string;
}

export interface EndEmployerAccountInput {
  employer: string;
  account: string;
  end: string;
  reason?: string | null;
}

export interface RevealEmployerAccountInput {
  employer: string;
  account: string;
  reason: string;
}

export interface RevealEmployerAccountOutput {
  account_name: string;
  account_no: string;
}

export interface ListMonthlyChangesInput {
  month?: string | null;
  group?: string | null;
  area?: string | null;
  employer?: string | null;
  insurance?: string | null;
  only_changed?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface MonthlyChangeRow {
  row: string;
  insurance: string;
  area?: string | null;
  employer?: string | null;
  employer_name?: string | null;
  opening: number;
  joined: number;
  came_in: number;
  moved_in: number;
  resumed: number;
  left: number;
  went_out: number;
  moved_out: number;
  suspended: number;
  died: number;
  closing: number;
  retired: number;
}

export interface ListMonthlyChangesOutput {
  total?: number | null;
  next?: string | null;
  rows: MonthlyChangeRow[];
}

export interface ListChangedPersonsInput {
  month?: string | null;
  kind?: string | null;
  area?: string | null;
  employer?: string | null;
  insurance?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface ChangedPersonRow {
  row: string;
  day: string;
  kind: string;
  person: string;
  name: string;
  certificate: string;
  insurance: string;
  area: string;
  employer_name?: string | null;
}

export interface ListChangedPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: ChangedPersonRow[];
}

export interface ListDepartmentsInput {
  institution: string;
  search?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface DepartmentRow {
  code: string;
  name: string;
  standard_code: string;
  start: string;
  end?: string | null;
}

export interface ListDepartmentsOutput {
  total?: number | null;
  next?: string | null;
  rows: DepartmentRow[];
}

export interface EnterDepartmentsInput {
  institution: string;
  rows: DepartmentRow[];
}

export interface CheckDepartmentsInput {
  institution: string;
  rows: DepartmentRow[];
}

export interface CheckDepartmentsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListStaffInput {
  institution: string;
  search?: string | null;
  category?: string | null;
  department?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface StaffLine {
  row: string;
  code: string;
  name: string;
  category: string;
  practice_no: string;
  department?: string | null;
  start: string;
  end?: string | null;
}

export interface ListStaffOutput {
  total?: number | null;
  next?: string | null;
  rows: StaffLine[];
}

export interface StaffRow {
  code: string;
  name: string;
  category: string;
  practice_no: string;
  department?: string | null;
  start: string;
  end?: string | null;
}

export interface EnterStaffInput {
  institution: string;
  rows: StaffRow[];
}

export interface CheckStaffInput {
  institution: string;
  rows: StaffRow[];
}

export interface CheckStaffOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface FindHouseholdInput {
  person: string;
}

export interface HouseholdRow {
  household: string;
  head: string;
  head_name: string;
  area: string;
  members: number;
}

export interface FindHouseholdOutput {
  total?: number | null;
  next?: string | null;
  rows: HouseholdRow[];
}

export interface GetHouseholdInput {
  household: string;
}

export interface MemberRow {
  person: string;
  name: string;
  certificate: string;
  birth: string;
  relation: string;
  insured: string;
  insured_until?: string | null;
}

export interface HouseholdSheet {
  row: HouseholdRow;
  members: MemberRow[];
}

export interface RegisterHouseholdInput {
  head: string;
  area: string;
}

export interface AddMemberInput {
  household: string;
  person: string;
  relation: string;
}

export interface RemoveMemberInput {
  household: string;
  person: string;
}

export interface EnrolHouseholdInput {
  household: string;
  year: number;
  benefits_from?: string | null;
}

export interface ListCardsInput {
  state?: string | null;
  person?: string | null;
  batch?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface CardRow {
  card: string;
  number: string;
  person: string;
  name: string;
  state: string;
  since: string;
  batch?: string | null;
}

export interface ListCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: CardRow[];
}

export interface GetCardInput {
  card: string;
}

export interface CardLogRow {
  at: string;
  event: string;
  state: string;
  by: string;
}

export interface GetCardOutput {
  row: CardRow;
  log: CardLogRow[];
}

export interface RequestCardInput {
  person: string;
}

export interface CancelCardInput {
  card: string;
}

export interface ReportCardInput {
  card: string;
  event: string;
}

export interface ListCardBatchesInput {
  size?: number | null;
  after?: string | null;
}

export interface CardBatchRow {
  batch: string;
  ordered: string;
  ordered_by: string;
  cards: number;
  made: number;
  failed: number;
  returned?: string | null;
}

export interface ListCardBatchesOutput {
  total?: number | null;
  next?: string | null;
  rows: CardBatchRow[];
}

export type OrderCardsInput = Record<string, never>;

export interface TakeCardOrderInput {
  batch: string;
}

export interface CardOrderRow {
  card_no: string;
  name: string;
  certificate_type: string;
  certificate_no: string;
  gender: string;
  birth: string;
  area: string;
  photo?: string | null;
}

export interface TakeCardOrderOutput {
  total?: number | null;
  next?: string | null;
  rows: CardOrderRow[];
}

export interface MadeCard {
  card_no: string;
  result: string;
  chip?: string | null;
}

export interface ReturnCardsInput {
  batch: string;
  rows: MadeCard[];
}

export interface CheckReturnedCardsInput {
  batch: string;
  rows: MadeCard[];
}

export interface CheckReturnedCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListBlackListInput {
  kind?: string | null;
  number?: string | null;
  all?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface BlackListRow {
  entry: string;
  kind: string;
  number: string;
  title: string;
  since: string;
  until?: string | null;
  reason: string;
  lifted?: string | null;
  changed_by: string;
  changed: string;
}

export interface ListBlackListOutput {
  total?: number | null;
  next?: string | null;
  rows: BlackListRow[];
}

export interface AddToBlackListInput {
  kind: string;
  number: string;
  since: string;
  until?: string | null;
  reason: string;
}

export interface LiftFromBlackListInput {
  entry: string;
  reason: string;
}

export interface ListBlockedInput {
  since_version?: number | null;
}

export interface BlockedRow {
  kind: string;
  number: string;
  blocked: string;
  since: string;
  until?: string | null;
}

export interface ListBlockedOutput {
  version: number;
  rows: BlockedRow[];
}

export type ListOwnCardsInput = Record<string, never>;

export interface ListOwnCardsOutput {
  total?: number | null;
  next?: string | null;
  rows: CardRow[];
}

export interface ReportOwnLossInput {
  card: string;
}

export type ShowOwnCredentialInput = Record<string, never>;

export interface ShowOwnCredentialOutput {
  credential: string;
  name: string;
  seconds: number;
}

export type ListWaitingCardsInput = Record<string, never>;

export interface ListWaitingCardsOutput {
  cards: number;
  without_photo: CardRow[];
}

export interface TakeCardPhotosInput {
  batch: string;
}

export interface CardPhoto {
  photo: string;
  content: string;
}

export interface TakeCardPhotosOutput {
  total?: number | null;
  next?: string | null;
  rows: CardPhoto[];
}

export interface ListImagesInput {
  person: string;
}

export interface ImageRow {
  number: number;
  kind: string;
  note?: string | null;
  at: string;
  by: string;
  width: number;
  height: number;
  bytes: number;
  replaced_by?: number | null;
}

export interface ListImagesOutput {
  total?: number | null;
  next?: string | null;
  rows: ImageRow[];
}

export interface AddImageInput {
  person: string;
  kind: string;
  note?: string | null;
  replaces?: number | null;
  content: string;
}

export interface ShowPhotoInput {
  person: string;
}

export interface ShownImage {
  content: string;
}

export interface RevealImageInput {
  person: string;
  number: number;
  reason: string;
}

export type ListOwnImagesInput = Record<string, never>;

export interface ListOwnImagesOutput {
  total?: number | null;
  next?: string | null;
  rows: ImageRow[];
}

export interface GetOwnImageInput {
  number: number;
}

export interface GetPursesInput {
  person: string;
}

export interface PurseRow {
  card: string;
  number: string;
  state: string;
  balance: number;
  owed: number;
  next: number;
  held: number;
  closed?: string | null;
  returnable?: string | null;
}

export interface PurseEntryRow {
  at: string;
  kind: string;
  number: string;
  purse: number;
  account: number;
  suspense: number;
  balance: number;
  institution_name?: string | null;
  by: string;
}

export interface PurseSheet {
  account: number;
  most_top_up: number;
  most_in_purse: number;
  purses: PurseRow[];
  entries: PurseEntryRow[];
}

export type GetOwnPursesInput = Record<string, never>;

export interface TopUpPurseInput {
  card: string;
  amount: number;
  number: number;
}

export interface TopUpPurseOutput {
  card: string;
  number: string;
  name: string;
  top_up: number;
  amount: number;
  covered: number;
  balance: number;
  account: number;
  at: string;
  code: string;
}

export interface ReturnPurseInput {
  card: string;
}

export interface OfflineRow {
  institution: string;
  terminal: string;
  terminal_serial: string;
  card_no: string;
  counter: number;
  at: string;
  amount: number;
  before: number;
  after: number;
}

export interface ImportLogsInput {
  rows: OfflineRow[];
}

export interface ImportLogsOutput {
  received: number;
  again: number;
  booked: number;
  held: number;
}

export interface CheckLogsInput {
  rows: OfflineRow[];
}

export interface CheckLogsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListLogsInput {
  state?: string | null;
  institution?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface OfflineLogRow {
  log: string;
  institution_name: string;
  terminal: string;
  terminal_serial: string;
  number: string;
  person: string;
  counter: number;
  at: string;
  amount: number;
  before: number;
  after: number;
  state: string;
  faults?: string | null;
  received: string;
  received_name: string;
  decided?: string | null;
  decided_name?: string | null;
  reason?: string | null;
}

export interface ListLogsOutput {
  total?: number | null;
  next?: string | null;
  rows: OfflineLogRow[];
}

export interface DecideLogInput {
  log: string;
  decision: string;
  reason: string;
}

export interface GetPurseBooksInput {
  from?: string | null;
  until?: string | null;
}

export interface PurseInstitutionRow {
  institution: string;
  institution_name: string;
  count: number;
  amount: number;
}

export interface GetPurseBooksOutput {
  from: string;
  until: string;
  opening: number;
  topped_up: number;
  consumed: number;
  returned: number;
  closing: number;
  from_account: number;
  advanced: number;
  covered: number;
  owed: number;
  payable: number;
  difference: number;
  held: number;
  held_amount: number;
  institutions: PurseInstitutionRow[];
}

export interface ListItemsInput {
  search?: string | null;
  list?: string | null;
  item_class?: string | null;
  day?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface ItemRow {
  item: string;
  name: string;
  list: string;
  item_class: string;
  charge_type: string;
  first_self_pay?: number | null;
  limit_tertiary?: number | null;
  limit_secondary?: number | null;
  limit_primary?: number | null;
  limit_ungraded?: number | null;
  restriction?: string | null;
  inpatient_only?: string | null;
  child_only?: string | null;
  second_line?: string | null;
  maternity_only?: string | null;
  injury_only?: string | null;
  min_level?: string | null;
  max_days?: number | null;
  negotiated?: string | null;
  special?: string | null;
  start: string;
  end?: string | null;
}

export interface ListItemsOutput {
  total?: number | null;
  next?: string | null;
  rows: ItemRow[];
}

export interface GetItemInput {
  item: string;
}

export interface GetItemOutput {
  total?: number | null;
  next?: string | null;
  rows: ItemRow[];
}

export interface ItemEntry {
  item: string;
  name: string;
  list: string;
  item_class: string;
  charge_type: string;
  first_self_pay?: number | null;
  limit_tertiary?: number | null;
  limit_secondary?: number | null;
  limit_primary?: number | null;
  limit_ungraded?: number | null;
  restriction?: string | null;
  inpatient_only?: string | null;
  child_only?: string | null;
  second_line?: string | null;
  maternity_only?: string | null;
  injury_only?: string | null;
  min_level?: string | null;
  max_days?: number | null;
  negotiated?: string | null;
  special?: string | null;
}

export interface ImportItemsInput {
  start: string;
  mode: string;
  rows: ItemEntry[];
}

export interface CheckItemsInput {
  start: string;
  mode: string;
  rows: ItemEntry[];
}

export interface CheckItemsOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface CompareItemsInput {
  start: string;
  mode: string;
  rows: ItemEntry[];
}

export interface ItemChange {
  item: string;
  name: string;
  change: string;
  before?: string | null;
  after?: string | null;
}

export interface CompareItemsOutput {
  added: number;
  changed: number;
  ended: number;
  same: number;
  rows: ItemChange[];
}

export interface CompareDeclaredItemsInput {
  declaration: string;
}

export interface CompareDeclaredItemsOutput {
  added: number;
  changed: number;
  ended: number;
  same: number;
  rows: ItemChange[];
}

export interface ListCodesInput {
  list?: string | null;
  search?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface CodeRow {
  code: string;
  name: string;
}

export interface ListCodesOutput {
  total?: number | null;
  next?: string | null;
  rows: CodeRow[];
}

export interface ImportCodesInput {
  list: string;
  rows: CodeRow[];
}

export interface CheckCodesInput {
  list: string;
  rows: CodeRow[];
}

export interface CheckCodesOutput {
  total?: number | null;
  next?: string | null;
  rows: RowFault[];
}

export interface ListSettlementsInput {
  settlement_id?: string | null;
  person?: string | null;
  institution?: string | null;
  from?: string | null;
  to?: string | null;
  size?: number | null;
  after?: string | null;
}

export interface SettlementRow {
  settlement_id: string;
  at: string;
  person: string;
  person_name: string;
  institution: string;
  institution_name: string;
  insurance: string;
  med_type: string;
  state: string;
  total: number;
  fund: number;
  account: number;
  cash: number;
}

export interface ListSettlementsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettlementRow[];
}

export interface GetSettlementInput {
  settlement_id: string;
}

export interface SettlementFacts {
  visit_id: string;
  certificate: string;
  gender: string;
  person_type: string;
  begins_on: string;
  ends_on: string;
  disease?: string | null;
  department?: string | null;
  doctor?: string | null;
  invoice_no?: string | null;
  policy: string;
  policy_basis?: string | null;
  policy_from: string;
  full_self_pay: number;
  over_limit: number;
  first_self_pay: number;
  in_scope: number;
  deductible: number;
  balance: number;
  original?: string | null;
  reversed_by?: string | null;
  journal?: string | null;
}

export interface SettlementPayer {
  kind: string;
  title: string;
  amount: number;
}

export interface SettlementStep {
  stage: string;
  payer?: string | null;
  basis?: string | null;
  amount: number;
  paid: number;
  self: number;
  arithmetic?: string | null;
  sentence: string;
}

export interface Sentence {
  text: string;
}

export interface SettlementLine {
  line_no: string;
  charged_at: string;
  code: string;
  name: string;
  item_class?: string | null;
  charge_type?: string | null;
  quantity: string;
  price: string;
  amount: number;
  self_pay_rate: number;
  full_self_pay: number;
  over_limit: number;
  first_self_pay: number;
  in_scope: number;
  remark?: string | null;
}

export interface SettlementPosting {
  account: string;
  title: string;
  amount: number;
}

export interface SettlementSheet {
  head: SettlementRow;
  facts: SettlementFacts;
  payers: SettlementPayer[];
  steps: SettlementStep[];
  summary: Sentence[];
  lines: SettlementLine[];
  postings: SettlementPosting[];
}

export interface ReverseSettlementInput {
  settlement_id: string;
  reason: string;
}

export interface FindPersonsInput {
  text: string;
}

export interface FindPersonsOutput {
  total?: number | null;
  next?: string | null;
  rows: PersonRow[];
}

export interface GetPersonInput {
  person: string;
}

export interface EnrolmentRow {
  insurance: string;
  person_type: string;
  start: string;
  end?: string | null;
  paused?: string | null;
  benefits_from?: string | null;
  state: string;
  area: string;
  employer_name?: string | null;
  civil_servant: string;
}

export interface CredentialRow {
  kind: string;
  valid_until?: string | null;
  valid: string;
}

export interface PersonSheet {
  certificate_type: string;
  phone?: string | null;
  death?: string | null;
  today: string;
  head: PersonRow;
  enrolments: EnrolmentRow[];
  credentials: CredentialRow[];
}

export interface GetBenefitsInput {
  person: string;
}

export interface IdentityRow {
  kind: string;
  start: string;
  end?: string | null;
  valid: string;
}

export interface FilingRow {
  kind: string;
  code?: string | null;
  name?: string | null;
  start: string;
  end?: string | null;
  institution_name?: string | null;
  valid: string;
}

export interface AccumulatorRow {
  insurance: string;
  name: string;
  period: string;
  apart?: string | null;
  used: string;
  limit?: string | null;
  unit?: string | null;
  share?: number | null;
  deductible: string;
  basis?: string | null;
}

export interface MovementRow {
  settlement_id: string;
  at: string;
  who: string;
  institution_name: string;
  amount: number;
  balance?: number | null;
}

export interface VisitRow {
  visit_id: string;
  med_type: string;
  begin: string;
  end?: string | null;
  institution_name: string;
  disease?: string | null;
  state: string;
}

export interface FamilyRow {
  person: string;
  name: string;
  direction: string;
  start: string;
  end?: string | null;
  valid: string;
}

export interface BenefitSheet {
  balance: number;
  identities: IdentityRow[];
  filings: FilingRow[];
  accumulators: AccumulatorRow[];
  movements: MovementRow[];
  visits: VisitRow[];
  family: FamilyRow[];
}

export interface RevealPersonInput {
  person: string;
  reason: string;
}

export interface RevealPersonOutput {
  name: string;
  certificate: string;
  phone?: string | null;
}

export interface SearchInput {
  text: string;
}

export interface Hit {
  kind: string;
  id: string;
  title: string;
  detail?: string | null;
}

export interface SearchOutput {
  total?: number | null;
  next?: string | null;
  rows: Hit[];
}

export type GetOwnRecordInput = Record<string, never>;

export type GetOwnBenefitsInput = Record<string, never>;

export interface ListOwnSettlementsInput {
  size?: number | null;
  after?: string | null;
}

export interface ListOwnSettlementsOutput {
  total?: number | null;
  next?: string | null;
  rows: SettlementRow[];
}

export interface GetOwnSettlementInput {
  settlement_id: string;
}

export type ListPoliciesInput = Record<string, never>;

export interface PolicyRow {
  file: string;
  insurance: string;
  benefit: string;
  first: string;
  latest: string;
  edition: number;
  approved_by?: string | null;
  approved_at?: string | null;
}

export interface ListPoliciesOutput {
  total?: number | null;
  next?: string | null;
  rows: PolicyRow[];
}

export interface GetPolicyInput {
  file: string;
  day?: string | null;
}

export interface PolicyVersionRow {
  from: string;
  basis: string;
  note: string;
}

export interface ParameterCell {
  keys?: string | null;
  value: string;
  since: string;
  basis: string;
}

export interface ParameterRow {
  name: string;
  axes?: string | null;
  note: string;
  cells: ParameterCell[];
}

export interface ExampleRow {
  name: string;
  line: number;
  passed: string;
  compared: number;
}

export interface GetPolicyOutput {
  text: string;
  medical_types: string;
  shown: string;
  policy: PolicyRow;
  versions: PolicyVersionRow[];
  parameters: ParameterRow[];
  examples: ExampleRow[];
}

export interface CheckPolicyInput {
  file: string;
  text: string;
}

export interface PolicyProblemRow {
  line: number;
  path: string;
  what: string;
  right: string;
}

export interface PolicyCheck {
  fit: string;
  changes_from?: string | null;
  retroactive: string;
  problems: PolicyProblemRow[];
  examples: ExampleRow[];
}

export interface ListDraftsInput {
  file?: string | null;
  state?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface DraftRow {
  draft_id: string;
  file: string;
  state: string;
  note: string;
  revision: number;
  entered_by: string;
  changed: string;
  submitted?: string | null;
  reviewed_by?: string | null;
  reviewed?: string | null;
  reason?: string | null;
  effective?: string | null;
  edition?: number | null;
  digest: string;
}

export interface ListDraftsOutput {
  total?: number | null;
  next?: string | null;
  rows: DraftRow[];
}

export interface GetDraftInput {
  draft_id: string;
}

export interface DraftShown {
  text: string;
  base?: string | null;
  may_review: string;
  draft: DraftRow;
  check: PolicyCheck;
}

export interface BeginDraftInput {
  file: string;
  note: string;
}

export interface SaveDraftInput {
  draft_id: string;
  revision: number;
  note: string;
  text: string;
}

export interface SubmitDraftInput {
  draft_id: string;
}

export interface RecallDraftInput {
  draft_id: string;
}

export interface DiscardDraftInput {
  draft_id: string;
}

export interface ApproveDraftInput {
  draft_id: string;
  revision: number;
  reason?: string | null;
}

export interface RefuseDraftInput {
  draft_id: string;
  revision: number;
  reason?: string | null;
}

export interface EstimateDraftInput {
  draft_id: string;
}

export interface EffectRow {
  payer: string;
  before: number;
  after: number;
}

export interface EffectCase {
  day: string;
  med_type: string;
  level: string;
  total: number;
  funds_before: number;
  funds_after: number;
  patient_before: number;
  patient_after: number;
}

export interface EstimateDraftOutput {
  decided: number;
  left_out: number;
  better: number;
  worse: number;
  first?: string | null;
  last?: string | null;
  total: number;
  payers: EffectRow[];
  cases: EffectCase[];
}

export interface DescribeTrialInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
}

export interface DimensionRow {
  name: string;
  values: string;
  otherwise?: string | null;
  several: string;
}

export interface QuantityRow {
  name: string;
  type: string;
  required: string;
}

export interface DescribeTrialOutput {
  from: string;
  basis: string;
  item_classes: string;
  charge_types: string;
  dimensions: DimensionRow[];
  line_dimensions: DimensionRow[];
  inputs: QuantityRow[];
  accumulators: QuantityRow[];
}

export interface NamedValue {
  name: string;
  value: string;
}

export interface TrialLine {
  item_class: string;
  charge_type?: string | null;
  item?: string | null;
  amount: number;
  quantity?: number | null;
  share?: number | null;
  limit?: number | null;
  self_pay?: string | null;
}

export interface TryPolicyInput {
  file?: string | null;
  draft_id?: string | null;
  day?: string | null;
  facts?: NamedValue[];
  parts?: NamedValue[];
  past?: NamedValue[];
  lines?: TrialLine[];
}

export interface WaterfallRow {
  title: string;
  kind: string;
  payer: string;
  basis: string;
  amount: number;
}

export interface TrialStep {
  stage: string;
  basis: string;
  reckoning: string;
}

export interface TryPolicyOutput {
  from: string;
  basis: string;
  total: number;
  in_scope: number;
  funds: number;
  accounts: number;
  cash: number;
  allowances: number;
  waterfall: WaterfallRow[];
  steps: TrialStep[];
}

export interface PrintSettlementInput {
  settlement_id: string;
  derivation?: string | null;
}

export interface DocumentFile {
  file_name: string;
  media_type: string;
  content: string;
}

export interface PrintOwnSettlementInput {
  settlement_id: string;
  derivation?: string | null;
}

export interface PrintCertificateInput {
  person: string;
}

export type PrintOwnCertificateInput = Record<string, never>;

export interface PrintedFilter {
  title: string;
  text: string;
}

export interface PrintedColumn {
  title: string;
  align?: string | null;
}

export interface PrintedCell {
  text?: string | null;
}

export interface PrintedRow {
  cells: PrintedCell[];
}

export interface PrintListInput {
  title: string;
  filters?: PrintedFilter[];
  columns: PrintedColumn[];
  rows: PrintedRow[];
}

export interface ListJobsInput {
  state?: string | null;
  own?: string | null;
  page?: number | null;
  size?: number | null;
}

export interface JobRow {
  job: string;
  act: string;
  username: string;
  organisation_name: string;
  asked: string;
  ended?: string | null;
  state: string;
  doing?: string | null;
  done: number;
  total: number;
  own: string;
  cancellable: string;
  refusal?: string | null;
  message?: string | null;
}

export interface ListJobsOutput {
  total?: number | null;
  next?: string | null;
  rows: JobRow[];
}

export interface GetJobInput {
  job: string;
}

export interface FollowJobInput {
  job: string;
}

export type FollowJobOutput = Record<string, never>;

export interface GetJobAnswerInput {
  job: string;
}

export type GetJobAnswerOutput = Record<string, never>;

export interface CancelJobInput {
  job: string;
}

export type ListBackupsInput = Record<string, never>;

export interface BackupRow {
  kind: string;
  ended: string;
  outcome: string;
  taken?: string | null;
  archive: string;
  place?: string | null;
  host: string;
  store: string;
  bytes: number;
  rows: number;
  settlements: number;
  seconds: number;
  failure?: string | null;
}

export interface ListBackupsOutput {
  standing: string;
  store: string;
  record?: string | null;
  newest?: string | null;
  age_hours?: number | null;
  limit_hours: number;
  rows: BackupRow[];
}

export const sign_in: Operation<SignInInput, Me> = {
  name: 'sign_in', method: 'POST', path: '/api/v1/sign-in',
  function: '', title: '登录',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'password', title: '密码', type: 'text', limit: 128, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6 },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const sign_out: Operation<SignOutInput, SignOutOutput> = {
  name: 'sign_out', method: 'POST', path: '/api/v1/sign-out',
  function: 'own.sessions', title: '退出',
  input: [],
  output: [],
};

export const describe_provider: Operation<DescribeProviderInput, DescribeProviderOutput> = {
  name: 'describe_provider', method: 'GET', path: '/api/v1/sign-in/provider',
  function: '', title: '统一身份认证',
  input: [],
  output: [
    { name: 'title', title: '按钮文字', type: 'text', limit: 40 },
  ],
};

export const begin_sign_on: Operation<BeginSignOnInput, ProviderAddress> = {
  name: 'begin_sign_on', method: 'POST', path: '/api/v1/sign-in/provider',
  function: '', title: '前往统一身份认证',
  input: [],
  output: [
    { name: 'address', title: '地址', type: 'text', limit: 4000 },
  ],
};

export const finish_sign_on: Operation<FinishSignOnInput, Me> = {
  name: 'finish_sign_on', method: 'POST', path: '/api/v1/sign-in/provider/return',
  function: '', title: '统一身份认证登录',
  input: [
    { name: 'code', title: '授权码', type: 'text', limit: 4000 },
    { name: 'state', title: '登录标记', type: 'text', limit: 200 },
    { name: 'iss', title: '认证方', type: 'text', limit: 400 },
    { name: 'error', title: '错误', type: 'text', limit: 100 },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const confirm_sign_on: Operation<ConfirmSignOnInput, Me> = {
  name: 'confirm_sign_on', method: 'POST', path: '/api/v1/sign-in/provider/code',
  function: '', title: '统一身份认证登录（动态口令）',
  input: [
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const leave_provider: Operation<LeaveProviderInput, ProviderAddress> = {
  name: 'leave_provider', method: 'GET', path: '/api/v1/sign-in/provider/sign-out',
  function: '', title: '退出统一身份认证',
  input: [],
  output: [
    { name: 'address', title: '地址', type: 'text', limit: 4000 },
  ],
};

export const get_operator_link: Operation<GetOperatorLinkInput, OperatorLink> = {
  name: 'get_operator_link', method: 'GET', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.read', title: '统一身份关联',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: codes.link_kind },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const link_operator: Operation<LinkOperatorInput, OperatorLink> = {
  name: 'link_operator', method: 'PUT', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.manage', title: '关联统一身份',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, required: true, codes: codes.link_kind },
    { name: 'value', title: '统一身份', type: 'text', limit: 255, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: codes.link_kind },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const unlink_operator: Operation<UnlinkOperatorInput, OperatorLink> = {
  name: 'unlink_operator', method: 'DELETE', path: '/api/v1/operators/{operator_id}/link',
  function: 'operator.manage', title: '解除统一身份',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '关联方式', type: 'text', limit: 10, codes: codes.link_kind },
    { name: 'value', title: '统一身份', type: 'text', limit: 255 },
    { name: 'since', title: '关联时间', type: 'moment' },
    { name: 'login_claim', title: '登录名取自', type: 'text', limit: 60 },
  ],
};

export const who_am_i: Operation<WhoAmIInput, Me> = {
  name: 'who_am_i', method: 'GET', path: '/api/v1/me',
  function: 'own.sessions', title: '当前操作员',
  input: [],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'organisation_kind', title: '机构类型', type: 'text', limit: 20, required: true },
    { name: 'area_name', title: '统筹区', type: 'text', limit: 50, required: true },
    { name: 'csrf_token', title: '防伪令牌', type: 'text', limit: 64, required: true },
    { name: 'must_change_password', title: '须改密码', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'by_provider', title: '经统一身份认证登录', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'roles', title: '角色', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
    {
      name: 'functions', title: '功能权限', type: 'rows',
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const change_password: Operation<ChangePasswordInput, ChangePasswordOutput> = {
  name: 'change_password', method: 'POST', path: '/api/v1/password',
  function: 'own.sessions', title: '修改密码',
  input: [
    { name: 'current', title: '原密码', type: 'text', limit: 128, required: true },
    { name: 'new', title: '新密码', type: 'text', limit: 128, required: true },
  ],
  output: [],
};

export const begin_second_factor: Operation<BeginSecondFactorInput, BeginSecondFactorOutput> = {
  name: 'begin_second_factor', method: 'POST', path: '/api/v1/second-factor',
  function: 'own.sessions', title: '绑定动态口令',
  input: [],
  output: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'uri', title: '二维码内容', type: 'text', limit: 400, required: true },
  ],
};

export const confirm_second_factor: Operation<ConfirmSecondFactorInput, ConfirmSecondFactorOutput> = {
  name: 'confirm_second_factor', method: 'POST', path: '/api/v1/second-factor/confirm',
  function: 'own.sessions', title: '确认动态口令',
  input: [
    { name: 'secret', title: '密钥', type: 'text', limit: 64, required: true },
    { name: 'code', title: '动态口令', type: 'text', limit: 6, required: true },
  ],
  output: [],
};

export const list_sessions: Operation<ListSessionsInput, ListSessionsOutput> = {
  name: 'list_sessions', method: 'GET', path: '/api/v1/sessions',
  function: 'own.sessions', title: '我的会话',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '会话编号', type: 'text', limit: 20, required: true },
        { name: 'address', title: '登录地址', type: 'text', limit: 45, required: true },
        { name: 'agent', title: '浏览器', type: 'text', limit: 200, required: true },
        { name: 'begun', title: '登录时间', type: 'moment', required: true },
        { name: 'seen', title: '最近操作', type: 'moment', required: true },
        { name: 'current', title: '当前会话', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const end_session: Operation<EndSessionInput, EndSessionOutput> = {
  name: 'end_session', method: 'DELETE', path: '/api/v1/sessions/{id}',
  function: 'own.sessions', title: '结束会话',
  input: [
    { name: 'id', title: '会话编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};

export const find_desk: Operation<FindDeskInput, FindDeskOutput> = {
  name: 'find_desk', method: 'GET', path: '/api/v1/desk',
  function: 'own.sessions', title: '首页',
  input: [],
  output: [
    {
      name: 'todos', title: '待办事项', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '事项', type: 'text', limit: 40, required: true },
        { name: 'title', title: '事项名称', type: 'text', limit: 60, required: true },
        { name: 'count', title: '件数', type: 'number', limit: 9, required: true },
        { name: 'path', title: '办理页面', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'figures', title: '业务概况', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '指标', type: 'text', limit: 40, required: true },
        { name: 'title', title: '指标名称', type: 'text', limit: 60, required: true },
        { name: 'value', title: '数值', type: 'text', limit: 24, required: true },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
      ],
    },
  ],
};

export const list_publications: Operation<ListPublicationsInput, ListPublicationsOutput> = {
  name: 'list_publications', method: 'GET', path: '/api/v1/publications',
  function: 'own.sessions', title: '通知与政策文件',
  input: [
    { name: 'search', title: '文号、标题或内容', type: 'text', limit: 60 },
    { name: 'kind', title: '类型', type: 'text', limit: 10, codes: codes.publication_kind },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
        { name: 'number', title: '文号', type: 'text', limit: 60 },
        { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
        { name: 'published', title: '发布时间', type: 'moment', required: true },
        { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
        { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'withdrawn', title: '撤回时间', type: 'moment' },
        { name: 'received', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};

export const get_publication: Operation<GetPublicationInput, GetPublicationOutput> = {
  name: 'get_publication', method: 'GET', path: '/api/v1/publications/{publication}',
  function: 'own.sessions', title: '文件内容',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'text', title: '内容', type: 'text', limit: 20000, required: true },
    {
      name: 'row', title: '文件', type: 'row', required: true,
      fields: [
        { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
        { name: 'number', title: '文号', type: 'text', limit: 60 },
        { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
        { name: 'published', title: '发布时间', type: 'moment', required: true },
        { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
        { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'withdrawn', title: '撤回时间', type: 'moment' },
        { name: 'received', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};

export const publish_notice: Operation<PublishNoticeInput, PublicationRow> = {
  name: 'publish_notice', method: 'POST', path: '/api/v1/notices',
  function: 'notice.publish', title: '发布通知',
  input: [
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'text', title: '内容', type: 'text', limit: 20000, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const publish_paper: Operation<PublishPaperInput, PublicationRow> = {
  name: 'publish_paper', method: 'POST', path: '/api/v1/papers',
  function: 'paper.publish', title: '发布政策文件',
  input: [
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'text', title: '内容', type: 'text', limit: 20000, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const withdraw_publication: Operation<WithdrawPublicationInput, PublicationRow> = {
  name: 'withdraw_publication', method: 'POST', path: '/api/v1/publications/{publication}/withdraw',
  function: 'own.sessions', title: '撤回文件',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const sign_for_publication: Operation<SignForPublicationInput, PublicationRow> = {
  name: 'sign_for_publication', method: 'POST', path: '/api/v1/publications/{publication}/receipt',
  function: 'own.sessions', title: '签收文件',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '类型', type: 'text', limit: 10, required: true, codes: codes.publication_kind },
    { name: 'number', title: '文号', type: 'text', limit: 60 },
    { name: 'title', title: '标题', type: 'text', limit: 100, required: true },
    { name: 'published', title: '发布时间', type: 'moment', required: true },
    { name: 'published_by', title: '发布人', type: 'text', limit: 40, required: true },
    { name: 'agency', title: '经办机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'employers', title: '参保单位', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'institutions', title: '定点机构', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'insured', title: '参保人', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'withdrawn', title: '撤回时间', type: 'moment' },
    { name: 'received', title: '签收时间', type: 'moment' },
  ],
};

export const list_receipts: Operation<ListReceiptsInput, ListReceiptsOutput> = {
  name: 'list_receipts', method: 'GET', path: '/api/v1/publications/{publication}/receipts',
  function: 'own.sessions', title: '签收情况',
  input: [
    { name: 'publication', title: '文件编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'organisation', title: '机构代码', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'by', title: '签收人', type: 'text', limit: 40 },
        { name: 'at', title: '签收时间', type: 'moment' },
      ],
    },
  ],
};

export const list_organisations: Operation<ListOrganisationsInput, ListOrganisationsOutput> = {
  name: 'list_organisations', method: 'GET', path: '/api/v1/organisations',
  function: 'organisation.read', title: '机构部门',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
        { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
        { name: 'area', title: '行政区划', type: 'text', limit: 12 },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const add_organisation: Operation<AddOrganisationInput, OrganisationRow> = {
  name: 'add_organisation', method: 'POST', path: '/api/v1/organisations',
  function: 'organisation.manage', title: '新增机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const change_organisation: Operation<ChangeOrganisationInput, OrganisationRow> = {
  name: 'change_organisation', method: 'PUT', path: '/api/v1/organisations/{code}',
  function: 'organisation.manage', title: '修改机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: codes.organisation_kind },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const list_functions: Operation<ListFunctionsInput, ListFunctionsOutput> = {
  name: 'list_functions', method: 'GET', path: '/api/v1/functions',
  function: 'role.read', title: '功能权限',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '代码', type: 'text', limit: 40, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
      ],
    },
  ],
};

export const list_roles: Operation<ListRolesInput, ListRolesOutput> = {
  name: 'list_roles', method: 'GET', path: '/api/v1/roles',
  function: 'role.read', title: '角色',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
        { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
        { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
        { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
};

export const add_role: Operation<AddRoleInput, RoleRow> = {
  name: 'add_role', method: 'POST', path: '/api/v1/roles',
  function: 'role.manage', title: '新增角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
};

export const change_role: Operation<ChangeRoleInput, RoleRow> = {
  name: 'change_role', method: 'PUT', path: '/api/v1/roles/{code}',
  function: 'role.manage', title: '修改角色',
  input: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'code', title: '角色代码', type: 'text', limit: 30, required: true },
    { name: 'title', title: '角色名称', type: 'text', limit: 50, required: true },
    { name: 'functions', title: '功能权限', type: 'text', limit: 4000, required: true },
    { name: 'standard', title: '系统内置', type: 'text', limit: 1, codes: codes.yes_no },
  ],
};

export const list_operators: Operation<ListOperatorsInput, ListOperatorsOutput> = {
  name: 'list_operators', method: 'GET', path: '/api/v1/operators',
  function: 'operator.read', title: '操作员',
  input: [
    { name: 'search', title: '用户名', type: 'text', limit: 40 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
    { name: 'role', title: '角色', type: 'text', limit: 30 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'sort', title: '排序', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const get_operator: Operation<GetOperatorInput, OperatorRow> = {
  name: 'get_operator', method: 'GET', path: '/api/v1/operators/{operator_id}',
  function: 'operator.read', title: '操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const add_operator: Operation<AddOperatorInput, OperatorMade> = {
  name: 'add_operator', method: 'POST', path: '/api/v1/operators',
  function: 'operator.manage', title: '新增操作员',
  input: [
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
  ],
  output: [
    { name: 'password', title: '初始密码', type: 'text', limit: 40, required: true },
    {
      name: 'operator', title: '操作员', type: 'row', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const change_operator: Operation<ChangeOperatorInput, OperatorRow> = {
  name: 'change_operator', method: 'PUT', path: '/api/v1/operators/{operator_id}',
  function: 'operator.manage', title: '修改操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
  output: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
    { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
  ],
};

export const reset_operator: Operation<ResetOperatorInput, OperatorMade> = {
  name: 'reset_operator', method: 'POST', path: '/api/v1/operators/{operator_id}/reset',
  function: 'operator.manage', title: '重置操作员',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'password', title: '初始密码', type: 'text', limit: 40, required: true },
    {
      name: 'operator', title: '操作员', type: 'row', required: true,
      fields: [
        { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '所属机构名称', type: 'text', limit: 100, required: true },
        { name: 'roles', title: '角色', type: 'text', limit: 400, required: true },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'locked', title: '已锁定', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'second_factor', title: '已绑定动态口令', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const list_trail: Operation<ListTrailInput, ListTrailOutput> = {
  name: 'list_trail', method: 'GET', path: '/api/v1/trail',
  function: 'trail.read', title: '操作日志',
  input: [
    { name: 'operator_id', title: '操作员编号', type: 'text', limit: 20 },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'id', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40 },
        { name: 'organisation', title: '所属机构', type: 'text', limit: 30 },
        { name: 'address', title: '来源地址', type: 'text', limit: 45, required: true },
        { name: 'request', title: '请求编号', type: 'text', limit: 64, required: true },
        { name: 'act', title: '操作', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'refusal', title: '拒绝原因', type: 'text', limit: 60 },
        { name: 'content', title: '变更内容', type: 'text', limit: 100000 },
      ],
    },
  ],
};

export const list_settings: Operation<ListSettingsInput, ListSettingsOutput> = {
  name: 'list_settings', method: 'GET', path: '/api/v1/settings',
  function: 'system.read', title: '系统参数',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
        { name: 'title', title: '含义', type: 'text', limit: 200, required: true },
        { name: 'value', title: '现值', type: 'text', limit: 200, required: true },
        { name: 'usual', title: '默认值', type: 'text', limit: 200, required: true },
        { name: 'expected', title: '取值', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const change_setting: Operation<ChangeSettingInput, SettingRow> = {
  name: 'change_setting', method: 'PUT', path: '/api/v1/settings/{setting}',
  function: 'setting.manage', title: '修改系统参数',
  input: [
    { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
    { name: 'value', title: '新值', type: 'text', limit: 200 },
    { name: 'reason', title: '修改原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'setting', title: '参数', type: 'text', limit: 60, required: true },
    { name: 'title', title: '含义', type: 'text', limit: 200, required: true },
    { name: 'value', title: '现值', type: 'text', limit: 200, required: true },
    { name: 'usual', title: '默认值', type: 'text', limit: 200, required: true },
    { name: 'expected', title: '取值', type: 'text', limit: 200, required: true },
  ],
};

export const list_declarations: Operation<ListDeclarationsInput, ListDeclarationsOutput> = {
  name: 'list_declarations', method: 'GET', path: '/api/v1/declarations',
  function: 'declaration.read', title: '业务申报',
  input: [
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: codes.declaration_state },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30 },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
        { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
        { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
        { name: 'entered', title: '录入时间', type: 'moment', required: true },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
        { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '复核时间', type: 'moment' },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const get_declaration: Operation<GetDeclarationInput, GetDeclarationOutput> = {
  name: 'get_declaration', method: 'GET', path: '/api/v1/declarations/{declaration}',
  function: 'declaration.read', title: '申报内容',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'content', title: '申报内容', type: 'text', limit: 100000, required: true },
    {
      name: 'row', title: '申报', type: 'row', required: true,
      fields: [
        { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
        { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
        { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
        { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
        { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
        { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
        { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
        { name: 'entered', title: '录入时间', type: 'moment', required: true },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
        { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '复核时间', type: 'moment' },
        { name: 'note', title: '复核意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const withdraw_declaration: Operation<WithdrawDeclarationInput, DeclarationRow> = {
  name: 'withdraw_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/withdraw',
  function: 'declaration.read', title: '撤回申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const review_declaration: Operation<ReviewDeclarationInput, DeclarationRow> = {
  name: 'review_declaration', method: 'POST', path: '/api/v1/declarations/{declaration}/review',
  function: 'declaration.decide', title: '复核申报',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'decision', title: '复核结论', type: 'text', limit: 10, required: true, codes: codes.review_decision },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_employers: Operation<ListEmployersInput, ListEmployersOutput> = {
  name: 'list_employers', method: 'GET', path: '/api/v1/employers',
  function: 'employer.read', title: '参保单位',
  input: [
    { name: 'search', title: '名称、代码或编号', type: 'text', limit: 100 },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, codes: codes.employer_kind },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, codes: codes.employer_state },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const get_employer: Operation<GetEmployerInput, GetEmployerOutput> = {
  name: 'get_employer', method: 'GET', path: '/api/v1/employers/{employer}',
  function: 'employer.read', title: '参保单位详情',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'insured', title: '在保人数', type: 'number', limit: 9, required: true },
    { name: 'paused', title: '暂停人数', type: 'number', limit: 9, required: true },
    {
      name: 'row', title: '参保单位', type: 'row', required: true,
      fields: [
        { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
        { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
        { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
        { name: 'contact', title: '联系人', type: 'text', limit: 50 },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'address', title: '地址', type: 'text', limit: 200 },
        { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'splits', title: '分立记录', type: 'rows', required: true,
      fields: [
        { name: 'since', title: '生效日期', type: 'day', required: true },
        { name: 'direction', title: '分立', type: 'text', limit: 3, required: true, codes: codes.split_direction },
        { name: 'other_name', title: '对方单位', type: 'text', limit: 100, required: true },
        { name: 'people', title: '人数', type: 'number', limit: 9, required: true },
      ],
    },
  ],
};

export const list_employees: Operation<ListEmployeesInput, ListEmployeesOutput> = {
  name: 'list_employees', method: 'GET', path: '/api/v1/employers/{employer}/persons',
  function: 'person.read', title: '单位职工',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
    { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const register_employer: Operation<RegisterEmployerInput, DeclarationRow> = {
  name: 'register_employer', method: 'POST', path: '/api/v1/employers',
  function: 'employer.enter', title: '单位参保登记',
  input: [
    { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_employer: Operation<ChangeEmployerInput, DeclarationRow> = {
  name: 'change_employer', method: 'PUT', path: '/api/v1/employers/{employer}',
  function: 'employer.enter', title: '单位信息变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '单位名称', type: 'text', limit: 100, required: true },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18, required: true },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, required: true, codes: codes.employer_kind },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_employer_state: Operation<ChangeEmployerStateInput, DeclarationRow> = {
  name: 'change_employer_state', method: 'POST', path: '/api/v1/employers/{employer}/state',
  function: 'employer.enter', title: '单位状态变更',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'state', title: '参保状态', type: 'text', limit: 1, required: true, codes: codes.employer_state },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'merged_into', title: '并入单位', type: 'text', limit: 20 },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_institutions: Operation<ListInstitutionsInput, ListInstitutionsOutput> = {
  name: 'list_institutions', method: 'GET', path: '/api/v1/institutions',
  function: 'institution.read', title: '定点机构',
  input: [
    { name: 'search', title: '名称或编号', type: 'text', limit: 100 },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, codes: codes.hospital_grade },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, codes: codes.institution_state },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
        { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
        { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
        { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
        { name: 'since', title: '状态日期', type: 'day' },
        { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const get_institution: Operation<GetInstitutionInput, InstitutionRow> = {
  name: 'get_institution', method: 'GET', path: '/api/v1/institutions/{institution}',
  function: 'institution.read', title: '定点机构详情',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
    { name: 'since', title: '状态日期', type: 'day' },
    { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
  ],
};

export const register_institution: Operation<RegisterInstitutionInput, DeclarationRow> = {
  name: 'register_institution', method: 'POST', path: '/api/v1/institutions',
  function: 'institution.enter', title: '定点机构登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_institution: Operation<ChangeInstitutionInput, DeclarationRow> = {
  name: 'change_institution', method: 'PUT', path: '/api/v1/institutions/{institution}',
  function: 'institution.enter', title: '定点机构变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类别', type: 'text', limit: 2, required: true, codes: codes.institution_kind },
    { name: 'level', title: '医院等级', type: 'text', limit: 3, required: true, codes: codes.hospital_grade },
    { name: 'area', title: '行政区划', type: 'text', limit: 6, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_institution_state: Operation<ChangeInstitutionStateInput, DeclarationRow> = {
  name: 'change_institution_state', method: 'POST', path: '/api/v1/institutions/{institution}/state',
  function: 'institution.enter', title: '定点机构状态变更',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'state', title: '联网状态', type: 'text', limit: 1, required: true, codes: codes.institution_state },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const issue_secret: Operation<IssueSecretInput, IssueSecretOutput> = {
  name: 'issue_secret', method: 'POST', path: '/api/v1/institutions/{institution}/secret',
  function: 'institution.review', title: '重置接口密钥',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'paasid', title: '接口账号', type: 'text', limit: 40, required: true },
    { name: 'secret', title: '接口密钥', type: 'text', limit: 64, required: true },
  ],
};

export const register_person: Operation<RegisterPersonInput, DeclarationRow> = {
  name: 'register_person', method: 'POST', path: '/api/v1/persons',
  function: 'person.enter', title: '人员参保登记',
  input: [
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
    { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'gender', title: '性别', type: 'text', limit: 3, codes: codes.gender },
    { name: 'birth', title: '出生日期', type: 'day' },
    { name: 'nation', title: '民族', type: 'text', limit: 3, codes: codes.nation },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'end', title: '参保结束', type: 'day' },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
    { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const register_persons: Operation<RegisterPersonsInput, DeclarationRow> = {
  name: 'register_persons', method: 'POST', path: '/api/v1/persons/batch',
  function: 'person.enter', title: '人员批量参保登记',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day' },
        { name: 'nation', title: '民族', type: 'text', limit: 3, codes: codes.nation },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_persons: Operation<CheckPersonsInput, CheckPersonsOutput> = {
  name: 'check_persons', method: 'POST', path: '/api/v1/persons/batch/check',
  function: 'person.enter', title: '批量参保登记预检',
  input: [
    {
      name: 'rows', title: '人员', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day' },
        { name: 'nation', title: '民族', type: 'text', limit: 3, codes: codes.nation },
        { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const change_person: Operation<ChangePersonInput, DeclarationRow> = {
  name: 'change_person', method: 'PUT', path: '/api/v1/persons/{person}',
  function: 'person.enter', title: '人员信息变更',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
    { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'gender', title: '性别', type: 'text', limit: 3, codes: codes.gender },
    { name: 'birth', title: '出生日期', type: 'day' },
    { name: 'nation', title: '民族', type: 'text', limit: 3, codes: codes.nation },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const enrol_person: Operation<EnrolPersonInput, DeclarationRow> = {
  name: 'enrol_person', method: 'POST', path: '/api/v1/persons/{person}/enrolments',
  function: 'person.enter', title: '人员增员（参保）',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
    { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
    { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'end', title: '参保结束', type: 'day' },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
    { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'came_from', title: '管外转出地区划', type: 'text', limit: 6 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const change_enrolment: Operation<ChangeEnrolmentInput, DeclarationRow> = {
  name: 'change_enrolment', method: 'POST', path: '/api/v1/persons/{person}/enrolment-events',
  function: 'person.enter', title: '人员参保变动',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
    { name: 'start', title: '参保开始', type: 'day', required: true },
    { name: 'event', title: '变动类型', type: 'text', limit: 20, required: true, codes: codes.enrolment_event },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'went_to', title: '管外转入地区划', type: 'text', limit: 6 },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const record_death: Operation<RecordDeathInput, DeclarationRow> = {
  name: 'record_death', method: 'POST', path: '/api/v1/persons/{person}/death',
  function: 'person.enter', title: '人员死亡登记',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'death', title: '死亡日期', type: 'day', required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const set_identity: Operation<SetIdentityInput, DeclarationRow> = {
  name: 'set_identity', method: 'POST', path: '/api/v1/persons/{person}/identities',
  function: 'person.enter', title: '特殊身份登记',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '身份类别', type: 'text', limit: 6, required: true, codes: codes.special_identity },
    { name: 'start', title: '开始日期', type: 'day', required: true },
    { name: 'end', title: '结束日期', type: 'day' },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const match_employees: Operation<MatchEmployeesInput, MatchEmployeesOutput> = {
  name: 'match_employees', method: 'POST', path: '/api/v1/employers/{employer}/persons/match',
  function: 'person.read', title: '按名单选职工',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const check_employees: Operation<CheckEmployeesInput, CheckEmployeesOutput> = {
  name: 'check_employees', method: 'POST', path: '/api/v1/employers/{employer}/persons/check',
  function: 'person.read', title: '职工名单预检',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '人员编号或证件号码', type: 'text', limit: 50, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const split_employer: Operation<SplitEmployerInput, DeclarationRow> = {
  name: 'split_employer', method: 'POST', path: '/api/v1/employers/{employer}/split',
  function: 'employer.enter', title: '单位分立',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '生效日期', type: 'day', required: true },
    { name: 'into', title: '转入单位编号', type: 'text', limit: 20 },
    { name: 'everybody', title: '全部职工', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
    { name: 'name', title: '单位名称', type: 'text', limit: 100 },
    { name: 'uscc', title: '统一社会信用代码', type: 'text', limit: 18 },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'kind', title: '单位类型', type: 'text', limit: 2, codes: codes.employer_kind },
    { name: 'legal_person', title: '法定代表人', type: 'text', limit: 50 },
    { name: 'contact', title: '联系人', type: 'text', limit: 50 },
    { name: 'phone', title: '联系电话', type: 'text', limit: 20 },
    { name: 'address', title: '地址', type: 'text', limit: 200 },
    {
      name: 'rows', title: '分出的职工', type: 'rows',
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_employer_accounts: Operation<ListEmployerAccountsInput, ListEmployerAccountsOutput> = {
  name: 'list_employer_accounts', method: 'GET', path: '/api/v1/employers/{employer}/accounts',
  function: 'employer.read', title: '单位银行账户',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
        { name: 'purpose', title: '用途', type: 'text', limit: 10, required: true, codes: codes.account_purpose },
        { name: 'bank', title: '开户银行', type: 'text', limit: 100, required: true },
        { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
        { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
};

export const add_employer_account: Operation<AddEmployerAccountInput, DeclarationRow> = {
  name: 'add_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts',
  function: 'employer.enter', title: '单位银行账户登记',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'purpose', title: '用途', type: 'text', limit: 10, required: true, codes: codes.account_purpose },
    { name: 'bank', title: '开户银行', type: 'text', limit: 100, required: true },
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
    { name: 'start', title: '启用日期', type: 'day', required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const end_employer_account: Operation<EndEmployerAccountInput, DeclarationRow> = {
  name: 'end_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts/{account}/end',
  function: 'employer.enter', title: '单位银行账户停用',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
    { name: 'end', title: '停用日期', type: 'day', required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200 },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const reveal_employer_account: Operation<RevealEmployerAccountInput, RevealEmployerAccountOutput> = {
  name: 'reveal_employer_account', method: 'POST', path: '/api/v1/employers/{employer}/accounts/{account}/reveal',
  function: 'person.reveal', title: '查看单位银行账号',
  input: [
    { name: 'employer', title: '单位编号', type: 'text', limit: 20, required: true },
    { name: 'account', title: '账户编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'account_name', title: '银行户名', type: 'text', limit: 100, required: true },
    { name: 'account_no', title: '银行账号', type: 'text', limit: 40, required: true },
  ],
};

export const list_monthly_changes: Operation<ListMonthlyChangesInput, ListMonthlyChangesOutput> = {
  name: 'list_monthly_changes', method: 'GET', path: '/api/v1/monthly-changes',
  function: 'person.read', title: '月度变动汇总',
  input: [
    { name: 'month', title: '月份', type: 'text', limit: 7 },
    { name: 'group', title: '汇总方式', type: 'text', limit: 10, codes: codes.summary_group },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
    { name: 'only_changed', title: '只看有变动的', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'area', title: '参保区划', type: 'text', limit: 6 },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 100 },
        { name: 'opening', title: '月初在保', type: 'number', limit: 9, required: true },
        { name: 'joined', title: '新增参保', type: 'number', limit: 9, required: true },
        { name: 'came_in', title: '管外转入', type: 'number', limit: 9, required: true },
        { name: 'moved_in', title: '管内转入', type: 'number', limit: 9, required: true },
        { name: 'resumed', title: '恢复参保', type: 'number', limit: 9, required: true },
        { name: 'left', title: '停保减员', type: 'number', limit: 9, required: true },
        { name: 'went_out', title: '管外转出', type: 'number', limit: 9, required: true },
        { name: 'moved_out', title: '管内转出', type: 'number', limit: 9, required: true },
        { name: 'suspended', title: '暂停参保', type: 'number', limit: 9, required: true },
        { name: 'died', title: '死亡', type: 'number', limit: 9, required: true },
        { name: 'closing', title: '月末在保', type: 'number', limit: 9, required: true },
        { name: 'retired', title: '在职转退休', type: 'number', limit: 9, required: true },
      ],
    },
  ],
};

export const list_changed_persons: Operation<ListChangedPersonsInput, ListChangedPersonsOutput> = {
  name: 'list_changed_persons', method: 'GET', path: '/api/v1/monthly-changes/persons',
  function: 'person.read', title: '月度变动人员',
  input: [
    { name: 'month', title: '月份', type: 'text', limit: 7 },
    { name: 'kind', title: '变动类型', type: 'text', limit: 10, codes: codes.change_kind },
    { name: 'area', title: '参保区划', type: 'text', limit: 6 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'day', title: '变动日期', type: 'day', required: true },
        { name: 'kind', title: '变动类型', type: 'text', limit: 10, required: true, codes: codes.change_kind },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'area', title: '参保区划', type: 'text', limit: 6, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 100 },
      ],
    },
  ],
};

export const list_departments: Operation<ListDepartmentsInput, ListDepartmentsOutput> = {
  name: 'list_departments', method: 'GET', path: '/api/v1/institutions/{institution}/departments',
  function: 'institution.read', title: '科室',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'search', title: '名称或编码', type: 'text', limit: 100 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
};

export const enter_departments: Operation<EnterDepartmentsInput, DeclarationRow> = {
  name: 'enter_departments', method: 'POST', path: '/api/v1/institutions/{institution}/departments',
  function: 'institution.enter', title: '科室登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '科室', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_departments: Operation<CheckDepartmentsInput, CheckDepartmentsOutput> = {
  name: 'check_departments', method: 'POST', path: '/api/v1/institutions/{institution}/departments/check',
  function: 'institution.enter', title: '科室登记预检',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '科室', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '科室编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '科室名称', type: 'text', limit: 100, required: true },
        { name: 'standard_code', title: '标准科室', type: 'text', limit: 10, required: true },
        { name: 'start', title: '启用日期', type: 'day', required: true },
        { name: 'end', title: '停用日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const list_staff: Operation<ListStaffInput, ListStaffOutput> = {
  name: 'list_staff', method: 'GET', path: '/api/v1/institutions/{institution}/staff',
  function: 'institution.read', title: '医务人员',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    { name: 'search', title: '姓名或代码', type: 'text', limit: 100 },
    { name: 'category', title: '类别', type: 'text', limit: 1, codes: codes.staff_category },
    { name: 'department', title: '科室编码', type: 'text', limit: 30 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '序号', type: 'text', limit: 9, required: true },
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: codes.staff_category },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
  ],
};

export const enter_staff: Operation<EnterStaffInput, DeclarationRow> = {
  name: 'enter_staff', method: 'POST', path: '/api/v1/institutions/{institution}/staff',
  function: 'institution.enter', title: '医务人员登记',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '医务人员', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: codes.staff_category },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_staff: Operation<CheckStaffInput, CheckStaffOutput> = {
  name: 'check_staff', method: 'POST', path: '/api/v1/institutions/{institution}/staff/check',
  function: 'institution.enter', title: '医务人员登记预检',
  input: [
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 12, required: true },
    {
      name: 'rows', title: '医务人员', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '人员代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'category', title: '类别', type: 'text', limit: 1, required: true, codes: codes.staff_category },
        { name: 'practice_no', title: '执业证书编号', type: 'text', limit: 30, required: true },
        { name: 'department', title: '科室编码', type: 'text', limit: 30 },
        { name: 'start', title: '到岗日期', type: 'day', required: true },
        { name: 'end', title: '离岗日期', type: 'day' },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const find_household: Operation<FindHouseholdInput, FindHouseholdOutput> = {
  name: 'find_household', method: 'GET', path: '/api/v1/persons/{person}/household',
  function: 'household.read', title: '查找居民家庭',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
        { name: 'head', title: '户主人员编号', type: 'text', limit: 20, required: true },
        { name: 'head_name', title: '户主', type: 'text', limit: 50, required: true },
        { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true },
        { name: 'members', title: '人数', type: 'number', limit: 4, required: true },
      ],
    },
  ],
};

export const get_household: Operation<GetHouseholdInput, HouseholdSheet> = {
  name: 'get_household', method: 'GET', path: '/api/v1/households/{household}',
  function: 'household.read', title: '居民家庭',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'row', title: '家庭', type: 'row', required: true,
      fields: [
        { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
        { name: 'head', title: '户主人员编号', type: 'text', limit: 20, required: true },
        { name: 'head_name', title: '户主', type: 'text', limit: 50, required: true },
        { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true },
        { name: 'members', title: '人数', type: 'number', limit: 4, required: true },
      ],
    },
    {
      name: 'members', title: '成员', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'relation', title: '与户主关系', type: 'text', limit: 20, required: true, codes: codes.relation },
        { name: 'insured', title: '居民医保', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'insured_until', title: '参保至', type: 'day' },
      ],
    },
  ],
};

export const register_household: Operation<RegisterHouseholdInput, DeclarationRow> = {
  name: 'register_household', method: 'POST', path: '/api/v1/households',
  function: 'household.enter', title: '居民家庭登记',
  input: [
    { name: 'head', title: '户主人员编号', type: 'text', limit: 20, required: true },
    { name: 'area', title: '行政区划', type: 'text', limit: 12, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const add_member: Operation<AddMemberInput, DeclarationRow> = {
  name: 'add_member', method: 'POST', path: '/api/v1/households/{household}/members',
  function: 'household.enter', title: '家庭成员增加',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'relation', title: '与户主关系', type: 'text', limit: 20, required: true, codes: codes.relation },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const remove_member: Operation<RemoveMemberInput, DeclarationRow> = {
  name: 'remove_member', method: 'POST', path: '/api/v1/households/{household}/members/{person}/remove',
  function: 'household.enter', title: '家庭成员移出',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const enrol_household: Operation<EnrolHouseholdInput, DeclarationRow> = {
  name: 'enrol_household', method: 'POST', path: '/api/v1/households/{household}/enrolments',
  function: 'household.enter', title: '家庭年度参保',
  input: [
    { name: 'household', title: '户编号', type: 'text', limit: 20, required: true },
    { name: 'year', title: '参保年度', type: 'number', limit: 4, required: true },
    { name: 'benefits_from', title: '待遇开始', type: 'day' },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_cards: Operation<ListCardsInput, ListCardsOutput> = {
  name: 'list_cards', method: 'GET', path: '/api/v1/cards',
  function: 'card.read', title: '医疗卡',
  input: [
    { name: 'state', title: '卡状态', type: 'text', limit: 20, codes: codes.card_state },
    { name: 'person', title: '人员编号', type: 'text', limit: 20 },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const get_card: Operation<GetCardInput, GetCardOutput> = {
  name: 'get_card', method: 'GET', path: '/api/v1/cards/{card}',
  function: 'card.read', title: '医疗卡详情',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'row', title: '医疗卡', type: 'row', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'log', title: '卡日志', type: 'rows', required: true,
      fields: [
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'event', title: '业务', type: 'text', limit: 20, required: true, codes: codes.card_event },
        { name: 'state', title: '办理后状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const request_card: Operation<RequestCardInput, DeclarationRow> = {
  name: 'request_card', method: 'POST', path: '/api/v1/persons/{person}/cards',
  function: 'card.enter', title: '医疗卡申领（补换）',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const cancel_card: Operation<CancelCardInput, DeclarationRow> = {
  name: 'cancel_card', method: 'POST', path: '/api/v1/cards/{card}/cancel',
  function: 'card.enter', title: '医疗卡注销',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const report_card: Operation<ReportCardInput, CardRow> = {
  name: 'report_card', method: 'POST', path: '/api/v1/cards/{card}/reports',
  function: 'card.counter', title: '医疗卡柜台办理',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'event', title: '业务', type: 'text', limit: 20, required: true, codes: codes.card_report },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
    { name: 'since', title: '状态时间', type: 'moment', required: true },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
  ],
};

export const list_card_batches: Operation<ListCardBatchesInput, ListCardBatchesOutput> = {
  name: 'list_card_batches', method: 'GET', path: '/api/v1/card-batches',
  function: 'card.read', title: '制卡批次',
  input: [
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
        { name: 'ordered', title: '送制时间', type: 'moment', required: true },
        { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
        { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
        { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
        { name: 'returned', title: '最近回盘时间', type: 'moment' },
      ],
    },
  ],
};

export const order_cards: Operation<OrderCardsInput, CardBatchRow> = {
  name: 'order_cards', method: 'POST', path: '/api/v1/card-batches',
  function: 'card.produce', title: '生成制卡批次',
  input: [],
  output: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    { name: 'ordered', title: '送制时间', type: 'moment', required: true },
    { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
    { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
    { name: 'returned', title: '最近回盘时间', type: 'moment' },
  ],
};

export const take_card_order: Operation<TakeCardOrderInput, TakeCardOrderOutput> = {
  name: 'take_card_order', method: 'POST', path: '/api/v1/card-batches/{batch}/order',
  function: 'card.produce', title: '下载制卡文件',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
        { name: 'certificate_no', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'area', title: '发卡地区', type: 'text', limit: 6, required: true },
        { name: 'photo', title: '照片文件', type: 'text', limit: 24 },
      ],
    },
  ],
};

export const return_cards: Operation<ReturnCardsInput, CardBatchRow> = {
  name: 'return_cards', method: 'POST', path: '/api/v1/card-batches/{batch}/return',
  function: 'card.produce', title: '导入制卡回盘文件',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '卡', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'result', title: '制卡结果', type: 'text', limit: 1, required: true, codes: codes.card_result },
        { name: 'chip', title: '卡识别码', type: 'text', limit: 32 },
      ],
    },
  ],
  output: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    { name: 'ordered', title: '送制时间', type: 'moment', required: true },
    { name: 'ordered_by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    { name: 'made', title: '已制成', type: 'number', limit: 9, required: true },
    { name: 'failed', title: '失败', type: 'number', limit: 9, required: true },
    { name: 'returned', title: '最近回盘时间', type: 'moment' },
  ],
};

export const check_returned_cards: Operation<CheckReturnedCardsInput, CheckReturnedCardsOutput> = {
  name: 'check_returned_cards', method: 'POST', path: '/api/v1/card-batches/{batch}/return/check',
  function: 'card.produce', title: '制卡回盘文件预检',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
    {
      name: 'rows', title: '卡', type: 'rows', required: true,
      fields: [
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'result', title: '制卡结果', type: 'text', limit: 1, required: true, codes: codes.card_result },
        { name: 'chip', title: '卡识别码', type: 'text', limit: 32 },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const list_black_list: Operation<ListBlackListInput, ListBlackListOutput> = {
  name: 'list_black_list', method: 'GET', path: '/api/v1/black-list',
  function: 'black_list.read', title: '黑名单',
  input: [
    { name: 'kind', title: '对象类型', type: 'text', limit: 20, codes: codes.black_list_kind },
    { name: 'number', title: '对象编号', type: 'text', limit: 20 },
    { name: 'all', title: '含已解除', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'entry', title: '记录编号', type: 'text', limit: 20, required: true },
        { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: codes.black_list_kind },
        { name: 'number', title: '对象编号', type: 'text', limit: 20, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'since', title: '列入日期', type: 'day', required: true },
        { name: 'until', title: '解除日期', type: 'day' },
        { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
        { name: 'lifted', title: '解除原因', type: 'text', limit: 200 },
        { name: 'changed_by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '办理时间', type: 'moment', required: true },
      ],
    },
  ],
};

export const add_to_black_list: Operation<AddToBlackListInput, DeclarationRow> = {
  name: 'add_to_black_list', method: 'POST', path: '/api/v1/black-list',
  function: 'black_list.enter', title: '列入黑名单',
  input: [
    { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: codes.black_list_kind },
    { name: 'number', title: '对象编号', type: 'text', limit: 20, required: true },
    { name: 'since', title: '列入日期', type: 'day', required: true },
    { name: 'until', title: '解除日期', type: 'day' },
    { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const lift_from_black_list: Operation<LiftFromBlackListInput, DeclarationRow> = {
  name: 'lift_from_black_list', method: 'POST', path: '/api/v1/black-list/{entry}/lift',
  function: 'black_list.enter', title: '解除黑名单',
  input: [
    { name: 'entry', title: '记录编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const list_blocked: Operation<ListBlockedInput, ListBlockedOutput> = {
  name: 'list_blocked', method: 'GET', path: '/api/v1/black-list/changes',
  function: 'black_list.read', title: '离线黑名单下载',
  input: [
    { name: 'since_version', title: '上次下载的版本', type: 'number', limit: 15 },
  ],
  output: [
    { name: 'version', title: '版本', type: 'number', limit: 15, required: true },
    {
      name: 'rows', title: '名单', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '对象类型', type: 'text', limit: 20, required: true, codes: codes.blocked_kind },
        { name: 'number', title: '编号或卡号', type: 'text', limit: 20, required: true },
        { name: 'blocked', title: '停用', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'since', title: '起始日期', type: 'day', required: true },
        { name: 'until', title: '截止日期', type: 'day' },
      ],
    },
  ],
};

export const list_own_cards: Operation<ListOwnCardsInput, ListOwnCardsOutput> = {
  name: 'list_own_cards', method: 'GET', path: '/api/v1/own/cards',
  function: 'own.record', title: '我的医疗卡',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const report_own_loss: Operation<ReportOwnLossInput, CardRow> = {
  name: 'report_own_loss', method: 'POST', path: '/api/v1/own/cards/{card}/loss',
  function: 'own.record', title: '本人医疗卡挂失',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
    { name: 'since', title: '状态时间', type: 'moment', required: true },
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
  ],
};

export const show_own_credential: Operation<ShowOwnCredentialInput, ShowOwnCredentialOutput> = {
  name: 'show_own_credential', method: 'POST', path: '/api/v1/own/credential',
  function: 'own.record', title: '出示电子凭证',
  input: [],
  output: [
    { name: 'credential', title: '电子凭证', type: 'text', limit: 50, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'seconds', title: '有效秒数', type: 'number', limit: 6, required: true },
  ],
};

export const list_waiting_cards: Operation<ListWaitingCardsInput, ListWaitingCardsOutput> = {
  name: 'list_waiting_cards', method: 'GET', path: '/api/v1/waiting-cards',
  function: 'card.produce', title: '待制卡',
  input: [],
  output: [
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    {
      name: 'without_photo', title: '缺照片的卡', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};

export const take_card_photos: Operation<TakeCardPhotosInput, TakeCardPhotosOutput> = {
  name: 'take_card_photos', method: 'POST', path: '/api/v1/card-batches/{batch}/photos',
  function: 'card.produce', title: '下载制卡照片',
  input: [
    { name: 'batch', title: '制卡批次', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'photo', title: '照片文件', type: 'text', limit: 24, required: true },
        { name: 'content', title: '照片', type: 'text', limit: 8000000, required: true },
      ],
    },
  ],
};

export const list_images: Operation<ListImagesInput, ListImagesOutput> = {
  name: 'list_images', method: 'GET', path: '/api/v1/persons/{person}/images',
  function: 'card.read', title: '影像资料',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
        { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: codes.image_kind },
        { name: 'note', title: '说明', type: 'text', limit: 60 },
        { name: 'at', title: '上传时间', type: 'moment', required: true },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'width', title: '宽（像素）', type: 'number', limit: 6, required: true },
        { name: 'height', title: '高（像素）', type: 'number', limit: 6, required: true },
        { name: 'bytes', title: '字节数', type: 'number', limit: 9, required: true },
        { name: 'replaced_by', title: '已替换为', type: 'number', limit: 6 },
      ],
    },
  ],
};

export const add_image: Operation<AddImageInput, ImageRow> = {
  name: 'add_image', method: 'POST', path: '/api/v1/persons/{person}/images',
  function: 'card.counter', title: '上传影像',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: codes.image_kind },
    { name: 'note', title: '说明', type: 'text', limit: 60 },
    { name: 'replaces', title: '替换影像序号', type: 'number', limit: 6 },
    { name: 'content', title: '图片', type: 'text', limit: 2796204, required: true },
  ],
  output: [
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
    { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: codes.image_kind },
    { name: 'note', title: '说明', type: 'text', limit: 60 },
    { name: 'at', title: '上传时间', type: 'moment', required: true },
    { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
    { name: 'width', title: '宽（像素）', type: 'number', limit: 6, required: true },
    { name: 'height', title: '高（像素）', type: 'number', limit: 6, required: true },
    { name: 'bytes', title: '字节数', type: 'number', limit: 9, required: true },
    { name: 'replaced_by', title: '已替换为', type: 'number', limit: 6 },
  ],
};

export const show_photo: Operation<ShowPhotoInput, ShownImage> = {
  name: 'show_photo', method: 'POST', path: '/api/v1/persons/{person}/photo',
  function: 'card.counter', title: '查看照片',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const reveal_image: Operation<RevealImageInput, ShownImage> = {
  name: 'reveal_image', method: 'POST', path: '/api/v1/persons/{person}/images/{number}/reveal',
  function: 'person.reveal', title: '查看影像原件',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const list_own_images: Operation<ListOwnImagesInput, ListOwnImagesOutput> = {
  name: 'list_own_images', method: 'GET', path: '/api/v1/own/images',
  function: 'own.record', title: '我的影像资料',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
        { name: 'kind', title: '影像类别', type: 'text', limit: 20, required: true, codes: codes.image_kind },
        { name: 'note', title: '说明', type: 'text', limit: 60 },
        { name: 'at', title: '上传时间', type: 'moment', required: true },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
        { name: 'width', title: '宽（像素）', type: 'number', limit: 6, required: true },
        { name: 'height', title: '高（像素）', type: 'number', limit: 6, required: true },
        { name: 'bytes', title: '字节数', type: 'number', limit: 9, required: true },
        { name: 'replaced_by', title: '已替换为', type: 'number', limit: 6 },
      ],
    },
  ],
};

export const get_own_image: Operation<GetOwnImageInput, ShownImage> = {
  name: 'get_own_image', method: 'GET', path: '/api/v1/own/images/{number}',
  function: 'own.record', title: '我的影像原件',
  input: [
    { name: 'number', title: '影像序号', type: 'number', limit: 6, required: true },
  ],
  output: [
    { name: 'content', title: '图片', type: 'text', limit: 8000000, required: true },
  ],
};

export const get_purses: Operation<GetPursesInput, PurseSheet> = {
  name: 'get_purses', method: 'GET', path: '/api/v1/persons/{person}/purses',
  function: 'card.read', title: '卡钱包',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'account', title: '个人账户余额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'most_top_up', title: '圈存单笔上限', type: 'money', limit: 16, required: true },
    { name: 'most_in_purse', title: '卡钱包余额上限', type: 'money', limit: 16, required: true },
    {
      name: 'purses', title: '卡钱包', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'owed', title: '挂账', type: 'money', limit: 16, required: true },
        { name: 'next', title: '下次圈存序号', type: 'number', limit: 9, required: true },
        { name: 'held', title: '待处理笔数', type: 'number', limit: 9, required: true },
        { name: 'closed', title: '退回时间', type: 'moment' },
        { name: 'returnable', title: '可退回日期', type: 'day' },
      ],
    },
    {
      name: 'entries', title: '卡钱包明细', type: 'rows', required: true,
      fields: [
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'kind', title: '业务', type: 'text', limit: 20, required: true, codes: codes.purse_entry_kind },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'purse', title: '卡钱包', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'suspense', title: '挂账', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const get_own_purses: Operation<GetOwnPursesInput, PurseSheet> = {
  name: 'get_own_purses', method: 'GET', path: '/api/v1/own/purses',
  function: 'own.record', title: '我的卡钱包',
  input: [],
  output: [
    { name: 'account', title: '个人账户余额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'most_top_up', title: '圈存单笔上限', type: 'money', limit: 16, required: true },
    { name: 'most_in_purse', title: '卡钱包余额上限', type: 'money', limit: 16, required: true },
    {
      name: 'purses', title: '卡钱包', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: codes.card_state },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'owed', title: '挂账', type: 'money', limit: 16, required: true },
        { name: 'next', title: '下次圈存序号', type: 'number', limit: 9, required: true },
        { name: 'held', title: '待处理笔数', type: 'number', limit: 9, required: true },
        { name: 'closed', title: '退回时间', type: 'moment' },
        { name: 'returnable', title: '可退回日期', type: 'day' },
      ],
    },
    {
      name: 'entries', title: '卡钱包明细', type: 'rows', required: true,
      fields: [
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'kind', title: '业务', type: 'text', limit: 20, required: true, codes: codes.purse_entry_kind },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'purse', title: '卡钱包', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'suspense', title: '挂账', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'by', title: '经办人', type: 'text', limit: 40, required: true },
      ],
    },
  ],
};

export const top_up_purse: Operation<TopUpPurseInput, TopUpPurseOutput> = {
  name: 'top_up_purse', method: 'POST', path: '/api/v1/cards/{card}/top-ups',
  function: 'card.counter', title: '圈存',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'amount', title: '圈存金额', type: 'money', limit: 16, required: true },
    { name: 'number', title: '圈存序号', type: 'number', limit: 9, required: true },
  ],
  output: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'top_up', title: '圈存序号', type: 'number', limit: 9, required: true },
    { name: 'amount', title: '圈存金额', type: 'money', limit: 16, required: true },
    { name: 'covered', title: '收回挂账', type: 'money', limit: 16, required: true },
    { name: 'balance', title: '钱包余额', type: 'money', limit: 16, required: true },
    { name: 'account', title: '个人账户余额', type: 'money', limit: 16, required: true },
    { name: 'at', title: '时间', type: 'moment', required: true },
    { name: 'code', title: '圈存认证码', type: 'text', limit: 16, required: true },
  ],
};

export const return_purse: Operation<ReturnPurseInput, DeclarationRow> = {
  name: 'return_purse', method: 'POST', path: '/api/v1/cards/{card}/purse-return',
  function: 'card.enter', title: '卡钱包退回个人账户',
  input: [
    { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const import_logs: Operation<ImportLogsInput, ImportLogsOutput> = {
  name: 'import_logs', method: 'POST', path: '/api/v1/offline-logs',
  function: 'card.enter', title: '导入脱机消费日志',
  input: [
    {
      name: 'rows', title: '脱机消费', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
      ],
    },
  ],
  output: [
    { name: 'received', title: '新收到', type: 'number', limit: 9, required: true },
    { name: 'again', title: '重复', type: 'number', limit: 9, required: true },
    { name: 'booked', title: '已入账', type: 'number', limit: 9, required: true },
    { name: 'held', title: '待处理', type: 'number', limit: 9, required: true },
  ],
};

export const check_logs: Operation<CheckLogsInput, CheckLogsOutput> = {
  name: 'check_logs', method: 'POST', path: '/api/v1/offline-logs/check',
  function: 'card.enter', title: '脱机消费日志预检',
  input: [
    {
      name: 'rows', title: '脱机消费', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'card_no', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const list_logs: Operation<ListLogsInput, ListLogsOutput> = {
  name: 'list_logs', method: 'GET', path: '/api/v1/offline-logs',
  function: 'card.read', title: '脱机消费',
  input: [
    { name: 'state', title: '处理状态', type: 'text', limit: 20, codes: codes.log_state },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 20 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
        { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
        { name: 'at', title: '交易时间', type: 'moment', required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
        { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
        { name: 'state', title: '处理状态', type: 'text', limit: 20, required: true, codes: codes.log_state },
        { name: 'faults', title: '差异', type: 'text', limit: 60 },
        { name: 'received', title: '收到时间', type: 'moment', required: true },
        { name: 'received_name', title: '导入人', type: 'text', limit: 40, required: true },
        { name: 'decided', title: '处理时间', type: 'moment' },
        { name: 'decided_name', title: '处理人', type: 'text', limit: 40 },
        { name: 'reason', title: '处理意见', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const decide_log: Operation<DecideLogInput, OfflineLogRow> = {
  name: 'decide_log', method: 'POST', path: '/api/v1/offline-logs/{log}/decision',
  function: 'card.review', title: '脱机消费差异处理',
  input: [
    { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
    { name: 'decision', title: '处理结果', type: 'text', limit: 20, required: true, codes: codes.log_decision },
    { name: 'reason', title: '处理意见', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'log', title: '日志编号', type: 'text', limit: 20, required: true },
    { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
    { name: 'terminal', title: '终端编号', type: 'text', limit: 20, required: true },
    { name: 'terminal_serial', title: '终端流水号', type: 'text', limit: 20, required: true },
    { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'counter', title: '卡交易计数', type: 'number', limit: 9, required: true },
    { name: 'at', title: '交易时间', type: 'moment', required: true },
    { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
    { name: 'before', title: '交易前余额', type: 'money', limit: 16, required: true },
    { name: 'after', title: '交易后余额', type: 'money', limit: 16, required: true },
    { name: 'state', title: '处理状态', type: 'text', limit: 20, required: true, codes: codes.log_state },
    { name: 'faults', title: '差异', type: 'text', limit: 60 },
    { name: 'received', title: '收到时间', type: 'moment', required: true },
    { name: 'received_name', title: '导入人', type: 'text', limit: 40, required: true },
    { name: 'decided', title: '处理时间', type: 'moment' },
    { name: 'decided_name', title: '处理人', type: 'text', limit: 40 },
    { name: 'reason', title: '处理意见', type: 'text', limit: 200 },
  ],
};

export const get_purse_books: Operation<GetPurseBooksInput, GetPurseBooksOutput> = {
  name: 'get_purse_books', method: 'GET', path: '/api/v1/purse-books',
  function: 'card.read', title: '圈存对账',
  input: [
    { name: 'from', title: '开始日期', type: 'day' },
    { name: 'until', title: '结束日期', type: 'day' },
  ],
  output: [
    { name: 'from', title: '开始日期', type: 'day', required: true },
    { name: 'until', title: '结束日期', type: 'day', required: true },
    { name: 'opening', title: '期初余额', type: 'money', limit: 16, required: true },
    { name: 'topped_up', title: '圈存', type: 'money', limit: 16, required: true },
    { name: 'consumed', title: '脱机消费', type: 'money', limit: 16, required: true },
    { name: 'returned', title: '退回账户', type: 'money', limit: 16, required: true },
    { name: 'closing', title: '期末余额', type: 'money', limit: 16, required: true },
    { name: 'from_account', title: '由个人账户支付', type: 'money', limit: 16, required: true },
    { name: 'advanced', title: '新增挂账', type: 'money', limit: 16, required: true },
    { name: 'covered', title: '收回挂账', type: 'money', limit: 16, required: true },
    { name: 'owed', title: '期末挂账', type: 'money', limit: 16, required: true },
    { name: 'payable', title: '应付定点机构', type: 'money', limit: 16, required: true },
    { name: 'difference', title: '差额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'held', title: '待处理笔数', type: 'number', limit: 9, required: true },
    { name: 'held_amount', title: '待处理金额', type: 'money', limit: 16, required: true },
    {
      name: 'institutions', title: '各定点机构', type: 'rows', required: true,
      fields: [
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 20, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'count', title: '笔数', type: 'number', limit: 9, required: true },
        { name: 'amount', title: '应付金额', type: 'money', limit: 16, required: true },
      ],
    },
  ],
};

export const list_items: Operation<ListItemsInput, ListItemsOutput> = {
  name: 'list_items', method: 'GET', path: '/api/v1/catalogue/items',
  function: 'catalogue.read', title: '目录项目',
  input: [
    { name: 'search', title: '编码或名称', type: 'text', limit: 100 },
    { name: 'list', title: '目录类别', type: 'text', limit: 3, codes: codes.list_type },
    { name: 'item_class', title: '收费等级', type: 'text', limit: 2, codes: codes.item_class },
    { name: 'day', title: '日期', type: 'day' },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: codes.list_type },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: codes.item_class },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: codes.charge_type },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: codes.hospital_level },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'start', title: '生效日期', type: 'day', required: true },
        { name: 'end', title: '失效日期', type: 'day' },
      ],
    },
  ],
};

export const get_item: Operation<GetItemInput, GetItemOutput> = {
  name: 'get_item', method: 'GET', path: '/api/v1/catalogue/items/{item}',
  function: 'catalogue.read', title: '目录项目版本',
  input: [
    { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: codes.list_type },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: codes.item_class },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: codes.charge_type },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: codes.hospital_level },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'start', title: '生效日期', type: 'day', required: true },
        { name: 'end', title: '失效日期', type: 'day' },
      ],
    },
  ],
};

export const import_items: Operation<ImportItemsInput, DeclarationRow> = {
  name: 'import_items', method: 'POST', path: '/api/v1/catalogue/editions',
  function: 'catalogue.enter', title: '目录新版导入',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: codes.edition_mode },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: codes.list_type },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: codes.item_class },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: codes.charge_type },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: codes.hospital_level },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_items: Operation<CheckItemsInput, CheckItemsOutput> = {
  name: 'check_items', method: 'POST', path: '/api/v1/catalogue/editions/check',
  function: 'catalogue.enter', title: '目录新版预检',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: codes.edition_mode },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: codes.list_type },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: codes.item_class },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: codes.charge_type },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: codes.hospital_level },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const compare_items: Operation<CompareItemsInput, CompareItemsOutput> = {
  name: 'compare_items', method: 'POST', path: '/api/v1/catalogue/editions/compare',
  function: 'catalogue.enter', title: '目录新版差异',
  input: [
    { name: 'start', title: '生效日期', type: 'day', required: true },
    { name: 'mode', title: '导入方式', type: 'text', limit: 10, required: true, codes: codes.edition_mode },
    {
      name: 'rows', title: '项目', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'list', title: '目录类别', type: 'text', limit: 3, required: true, codes: codes.list_type },
        { name: 'item_class', title: '收费等级', type: 'text', limit: 2, required: true, codes: codes.item_class },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, required: true, codes: codes.charge_type },
        { name: 'first_self_pay', title: '先行自付比例', type: 'rate', limit: 5 },
        { name: 'limit_tertiary', title: '三级限价', type: 'price', limit: 16 },
        { name: 'limit_secondary', title: '二级限价', type: 'price', limit: 16 },
        { name: 'limit_primary', title: '一级限价', type: 'price', limit: 16 },
        { name: 'limit_ungraded', title: '无等级限价', type: 'price', limit: 16 },
        { name: 'restriction', title: '限定支付范围', type: 'text', limit: 500 },
        { name: 'inpatient_only', title: '限住院', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'child_only', title: '限儿童', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'second_line', title: '限二线用药', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'maternity_only', title: '限生育保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'injury_only', title: '限工伤保险', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'min_level', title: '最低机构级别', type: 'text', limit: 1, codes: codes.hospital_level },
        { name: 'max_days', title: '最多支付天数', type: 'number', limit: 3 },
        { name: 'negotiated', title: '谈判药品', type: 'text', limit: 1, codes: codes.yes_no },
        { name: 'special', title: '特殊检查治疗', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
  output: [
    { name: 'added', title: '新增', type: 'number', limit: 9, required: true },
    { name: 'changed', title: '变更', type: 'number', limit: 9, required: true },
    { name: 'ended', title: '停用', type: 'number', limit: 9, required: true },
    { name: 'same', title: '不变', type: 'number', limit: 9, required: true },
    {
      name: 'rows', title: '变化', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'change', title: '变化', type: 'text', limit: 10, required: true, codes: codes.item_change },
        { name: 'before', title: '变更前', type: 'text', limit: 2000 },
        { name: 'after', title: '变更后', type: 'text', limit: 2000 },
      ],
    },
  ],
};

export const compare_declared_items: Operation<CompareDeclaredItemsInput, CompareDeclaredItemsOutput> = {
  name: 'compare_declared_items', method: 'GET', path: '/api/v1/declarations/{declaration}/difference',
  function: 'catalogue.review', title: '待复核目录新版的差异',
  input: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'added', title: '新增', type: 'number', limit: 9, required: true },
    { name: 'changed', title: '变更', type: 'number', limit: 9, required: true },
    { name: 'ended', title: '停用', type: 'number', limit: 9, required: true },
    { name: 'same', title: '不变', type: 'number', limit: 9, required: true },
    {
      name: 'rows', title: '变化', type: 'rows', required: true,
      fields: [
        { name: 'item', title: '目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'change', title: '变化', type: 'text', limit: 10, required: true, codes: codes.item_change },
        { name: 'before', title: '变更前', type: 'text', limit: 2000 },
        { name: 'after', title: '变更后', type: 'text', limit: 2000 },
      ],
    },
  ],
};

export const list_codes: Operation<ListCodesInput, ListCodesOutput> = {
  name: 'list_codes', method: 'GET', path: '/api/v1/catalogue/codes',
  function: 'catalogue.read', title: '诊断与手术编码',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, codes: codes.code_list },
    { name: 'search', title: '编码或名称', type: 'text', limit: 100 },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const import_codes: Operation<ImportCodesInput, DeclarationRow> = {
  name: 'import_codes', method: 'POST', path: '/api/v1/catalogue/codes',
  function: 'catalogue.enter', title: '诊断与手术编码导入',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, required: true, codes: codes.code_list },
    {
      name: 'rows', title: '编码', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
      ],
    },
  ],
  output: [
    { name: 'declaration', title: '申报编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '申报事项', type: 'text', limit: 40, required: true },
    { name: 'subject_kind', title: '对象类型', type: 'text', limit: 30, required: true },
    { name: 'subject', title: '对象编号', type: 'text', limit: 40 },
    { name: 'subject_title', title: '对象', type: 'text', limit: 100, required: true },
    { name: 'organisation', title: '申报机构', type: 'text', limit: 30, required: true },
    { name: 'organisation_name', title: '申报机构名称', type: 'text', limit: 100, required: true },
    { name: 'entered_by', title: '录入人', type: 'text', limit: 40, required: true },
    { name: 'entered', title: '录入时间', type: 'moment', required: true },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.declaration_state },
    { name: 'reviewed_by', title: '复核人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '复核时间', type: 'moment' },
    { name: 'note', title: '复核意见', type: 'text', limit: 200 },
  ],
};

export const check_codes: Operation<CheckCodesInput, CheckCodesOutput> = {
  name: 'check_codes', method: 'POST', path: '/api/v1/catalogue/codes/check',
  function: 'catalogue.enter', title: '诊断与手术编码预检',
  input: [
    { name: 'list', title: '编码表', type: 'text', limit: 10, required: true, codes: codes.code_list },
    {
      name: 'rows', title: '编码', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '编码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '名称', type: 'text', limit: 200, required: true },
      ],
    },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'row', title: '行', type: 'number', limit: 6, required: true },
        { name: 'field', title: '项目', type: 'text', limit: 40, required: true },
        { name: 'code', title: '错误代码', type: 'text', limit: 60, required: true },
        { name: 'message', title: '说明', type: 'text', limit: 200, required: true },
      ],
    },
  ],
};

export const list_settlements: Operation<ListSettlementsInput, ListSettlementsOutput> = {
  name: 'list_settlements', method: 'GET', path: '/api/v1/settlements',
  function: 'settlement.read', title: '结算查询',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20 },
    { name: 'person', title: '人员编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'from', title: '结算日期起', type: 'day' },
    { name: 'to', title: '结算日期止', type: 'day' },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.settlement_state },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const get_settlement: Operation<GetSettlementInput, SettlementSheet> = {
  name: 'get_settlement', method: 'GET', path: '/api/v1/settlements/{settlement_id}',
  function: 'settlement.read', title: '结算详情',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'head', title: '结算', type: 'row', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.settlement_state },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'facts', title: '情况', type: 'row', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'begins_on', title: '就诊日期', type: 'day', required: true },
        { name: 'ends_on', title: '结束日期', type: 'day', required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'department', title: '科室', type: 'text', limit: 100 },
        { name: 'doctor', title: '医师', type: 'text', limit: 50 },
        { name: 'invoice_no', title: '发票号', type: 'text', limit: 20 },
        { name: 'policy', title: '适用政策', type: 'text', limit: 100, required: true },
        { name: 'policy_basis', title: '政策依据', type: 'text', limit: 500 },
        { name: 'policy_from', title: '政策版本自', type: 'day', required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'deductible', title: '起付线', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '结算后账户余额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'original', title: '被退结算编号', type: 'text', limit: 20 },
        { name: 'reversed_by', title: '退费结算编号', type: 'text', limit: 20 },
        { name: 'journal', title: '记账凭证号', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 20, required: true, codes: codes.payer_kind },
        { name: 'title', title: '付款方', type: 'text', limit: 100, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'steps', title: '计算过程', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'payer', title: '付款方', type: 'text', limit: 30 },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
        { name: 'amount', title: '计算基数', type: 'money', limit: 16, required: true, negative: true },
        { name: 'paid', title: '支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self', title: '个人负担', type: 'money', limit: 16, required: true, negative: true },
        { name: 'arithmetic', title: '算式', type: 'text', limit: 2000 },
        { name: 'sentence', title: '说明', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'summary', title: '说明', type: 'rows', required: true,
      fields: [
        { name: 'text', title: '文字', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'lines', title: '费用明细', type: 'rows', required: true,
      fields: [
        { name: 'line_no', title: '流水号', type: 'text', limit: 30, required: true },
        { name: 'charged_at', title: '费用时间', type: 'moment', required: true },
        { name: 'code', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'item_class', title: '等级', type: 'text', limit: 10 },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, codes: codes.charge_type },
        { name: 'quantity', title: '数量', type: 'text', limit: 20, required: true },
        { name: 'price', title: '单价', type: 'text', limit: 20, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self_pay_rate', title: '先行自付比例', type: 'rate', limit: 5, required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'remark', title: '说明', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'postings', title: '记账分录', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '科目', type: 'text', limit: 100, required: true },
        { name: 'title', title: '科目名称', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '发生额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const reverse_settlement: Operation<ReverseSettlementInput, SettlementRow> = {
  name: 'reverse_settlement', method: 'POST', path: '/api/v1/settlements/{settlement_id}/reverse',
  function: 'settlement.reverse', title: '结算冲正',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '冲正原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'at', title: '结算时间', type: 'moment', required: true },
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
    { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
    { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
    { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.settlement_state },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
    { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
    { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
    { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
  ],
};

export const find_persons: Operation<FindPersonsInput, FindPersonsOutput> = {
  name: 'find_persons', method: 'POST', path: '/api/v1/persons/find',
  function: 'person.read', title: '参保人员查询',
  input: [
    { name: 'text', title: '人员编号、证件或卡号', type: 'text', limit: 60, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
  ],
};

export const get_person: Operation<GetPersonInput, PersonSheet> = {
  name: 'get_person', method: 'GET', path: '/api/v1/persons/{person}',
  function: 'person.read', title: '参保人员详情',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
    { name: 'phone', title: '联系电话', type: 'text', limit: 30 },
    { name: 'death', title: '死亡日期', type: 'day' },
    { name: 'today', title: '查询日期', type: 'day', required: true },
    {
      name: 'head', title: '基本信息', type: 'row', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'enrolments', title: '参保信息', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'paused', title: '暂停日期', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, required: true, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'credentials', title: '就诊凭证', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '凭证', type: 'text', limit: 3, required: true, codes: codes.credential_kind },
        { name: 'valid_until', title: '有效期至', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const get_benefits: Operation<GetBenefitsInput, BenefitSheet> = {
  name: 'get_benefits', method: 'GET', path: '/api/v1/persons/{person}/benefits',
  function: 'settlement.read', title: '参保人员待遇',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'balance', title: '个人账户余额', type: 'money', limit: 16, required: true },
    {
      name: 'identities', title: '特殊身份', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '身份类别', type: 'text', limit: 6, required: true, codes: codes.identity },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'filings', title: '备案', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '备案类别', type: 'text', limit: 20, required: true, codes: codes.filing_kind },
        { name: 'code', title: '代码', type: 'text', limit: 30 },
        { name: 'name', title: '名称', type: 'text', limit: 100 },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'accumulators', title: '待遇累计', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'name', title: '累计项目', type: 'text', limit: 100, required: true },
        { name: 'period', title: '周期', type: 'text', limit: 40, required: true },
        { name: 'apart', title: '分列', type: 'text', limit: 100 },
        { name: 'used', title: '已累计', type: 'text', limit: 20, required: true },
        { name: 'limit', title: '限额', type: 'text', limit: 20 },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
        { name: 'share', title: '已用比例', type: 'rate', limit: 5 },
        { name: 'deductible', title: '起付类', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'movements', title: '账户明细', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'who', title: '使用人', type: 'text', limit: 50, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '余额', type: 'money', limit: 16, negative: true },
      ],
    },
    {
      name: 'visits', title: '就诊', type: 'rows', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'begin', title: '开始时间', type: 'moment', required: true },
        { name: 'end', title: '结束时间', type: 'moment' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'state', title: '状态', type: 'text', limit: 12, required: true, codes: codes.visit_state },
      ],
    },
    {
      name: 'family', title: '家庭共济', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'direction', title: '共济方向', type: 'text', limit: 10, required: true, codes: codes.family_direction },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const reveal_person: Operation<RevealPersonInput, RevealPersonOutput> = {
  name: 'reveal_person', method: 'POST', path: '/api/v1/persons/{person}/reveal',
  function: 'person.reveal', title: '查看未脱敏的个人信息',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
    { name: 'reason', title: '查看原因', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
    { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
    { name: 'phone', title: '联系电话', type: 'text', limit: 30 },
  ],
};

export const search: Operation<SearchInput, SearchOutput> = {
  name: 'search', method: 'POST', path: '/api/v1/search',
  function: 'own.sessions', title: '查找',
  input: [
    { name: 'text', title: '查找内容', type: 'text', limit: 60, required: true },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类型', type: 'text', limit: 20, required: true, codes: codes.hit_kind },
        { name: 'id', title: '编号', type: 'text', limit: 30, required: true },
        { name: 'title', title: '名称', type: 'text', limit: 200, required: true },
        { name: 'detail', title: '说明', type: 'text', limit: 300 },
      ],
    },
  ],
};

export const get_own_record: Operation<GetOwnRecordInput, PersonSheet> = {
  name: 'get_own_record', method: 'GET', path: '/api/v1/own/record',
  function: 'own.record', title: '我的参保信息',
  input: [],
  output: [
    { name: 'certificate_type', title: '证件类型', type: 'text', limit: 6, required: true, codes: codes.certificate_kind },
    { name: 'phone', title: '联系电话', type: 'text', limit: 30 },
    { name: 'death', title: '死亡日期', type: 'day' },
    { name: 'today', title: '查询日期', type: 'day', required: true },
    {
      name: 'head', title: '基本信息', type: 'row', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'birth', title: '出生日期', type: 'day', required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, codes: codes.person_type },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12 },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'enrolments', title: '参保信息', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'start', title: '参保开始', type: 'day', required: true },
        { name: 'end', title: '参保结束', type: 'day' },
        { name: 'paused', title: '暂停日期', type: 'day' },
        { name: 'benefits_from', title: '待遇开始', type: 'day' },
        { name: 'state', title: '参保状态', type: 'text', limit: 3, required: true, codes: codes.enrolment_state },
        { name: 'area', title: '参保地', type: 'text', limit: 12, required: true },
        { name: 'employer_name', title: '参保单位', type: 'text', limit: 200 },
        { name: 'civil_servant', title: '公务员', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'credentials', title: '就诊凭证', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '凭证', type: 'text', limit: 3, required: true, codes: codes.credential_kind },
        { name: 'valid_until', title: '有效期至', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const get_own_benefits: Operation<GetOwnBenefitsInput, BenefitSheet> = {
  name: 'get_own_benefits', method: 'GET', path: '/api/v1/own/benefits',
  function: 'own.record', title: '我的待遇',
  input: [],
  output: [
    { name: 'balance', title: '个人账户余额', type: 'money', limit: 16, required: true },
    {
      name: 'identities', title: '特殊身份', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '身份类别', type: 'text', limit: 6, required: true, codes: codes.identity },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'filings', title: '备案', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '备案类别', type: 'text', limit: 20, required: true, codes: codes.filing_kind },
        { name: 'code', title: '代码', type: 'text', limit: 30 },
        { name: 'name', title: '名称', type: 'text', limit: 100 },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200 },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'accumulators', title: '待遇累计', type: 'rows', required: true,
      fields: [
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'name', title: '累计项目', type: 'text', limit: 100, required: true },
        { name: 'period', title: '周期', type: 'text', limit: 40, required: true },
        { name: 'apart', title: '分列', type: 'text', limit: 100 },
        { name: 'used', title: '已累计', type: 'text', limit: 20, required: true },
        { name: 'limit', title: '限额', type: 'text', limit: 20 },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
        { name: 'share', title: '已用比例', type: 'rate', limit: 5 },
        { name: 'deductible', title: '起付类', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'movements', title: '账户明细', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '时间', type: 'moment', required: true },
        { name: 'who', title: '使用人', type: 'text', limit: 50, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '余额', type: 'money', limit: 16, negative: true },
      ],
    },
    {
      name: 'visits', title: '就诊', type: 'rows', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'begin', title: '开始时间', type: 'moment', required: true },
        { name: 'end', title: '结束时间', type: 'moment' },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'state', title: '状态', type: 'text', limit: 12, required: true, codes: codes.visit_state },
      ],
    },
    {
      name: 'family', title: '家庭共济', type: 'rows', required: true,
      fields: [
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'direction', title: '共济方向', type: 'text', limit: 10, required: true, codes: codes.family_direction },
        { name: 'start', title: '开始日期', type: 'day', required: true },
        { name: 'end', title: '结束日期', type: 'day' },
        { name: 'valid', title: '有效', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const list_own_settlements: Operation<ListOwnSettlementsInput, ListOwnSettlementsOutput> = {
  name: 'list_own_settlements', method: 'GET', path: '/api/v1/own/settlements',
  function: 'own.record', title: '我的结算',
  input: [
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
    { name: 'after', title: '上页末行', type: 'text', limit: 40 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.settlement_state },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const get_own_settlement: Operation<GetOwnSettlementInput, SettlementSheet> = {
  name: 'get_own_settlement', method: 'GET', path: '/api/v1/own/settlements/{settlement_id}',
  function: 'own.record', title: '我的结算详情',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    {
      name: 'head', title: '结算', type: 'row', required: true,
      fields: [
        { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
        { name: 'at', title: '结算时间', type: 'moment', required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'person_name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30, required: true },
        { name: 'institution_name', title: '定点机构', type: 'text', limit: 200, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 6, required: true, codes: codes.insurance },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 6, required: true, codes: codes.medical_type },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.settlement_state },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'fund', title: '基金支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'account', title: '个人账户', type: 'money', limit: 16, required: true, negative: true },
        { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'facts', title: '情况', type: 'row', required: true,
      fields: [
        { name: 'visit_id', title: '就诊编号', type: 'text', limit: 20, required: true },
        { name: 'certificate', title: '证件号码', type: 'text', limit: 50, required: true },
        { name: 'gender', title: '性别', type: 'text', limit: 3, required: true, codes: codes.gender },
        { name: 'person_type', title: '人员类别', type: 'text', limit: 6, required: true, codes: codes.person_type },
        { name: 'begins_on', title: '就诊日期', type: 'day', required: true },
        { name: 'ends_on', title: '结束日期', type: 'day', required: true },
        { name: 'disease', title: '诊断', type: 'text', limit: 200 },
        { name: 'department', title: '科室', type: 'text', limit: 100 },
        { name: 'doctor', title: '医师', type: 'text', limit: 50 },
        { name: 'invoice_no', title: '发票号', type: 'text', limit: 20 },
        { name: 'policy', title: '适用政策', type: 'text', limit: 100, required: true },
        { name: 'policy_basis', title: '政策依据', type: 'text', limit: 500 },
        { name: 'policy_from', title: '政策版本自', type: 'day', required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'deductible', title: '起付线', type: 'money', limit: 16, required: true, negative: true },
        { name: 'balance', title: '结算后账户余额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'original', title: '被退结算编号', type: 'text', limit: 20 },
        { name: 'reversed_by', title: '退费结算编号', type: 'text', limit: 20 },
        { name: 'journal', title: '记账凭证号', type: 'text', limit: 20 },
      ],
    },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 20, required: true, codes: codes.payer_kind },
        { name: 'title', title: '付款方', type: 'text', limit: 100, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
    {
      name: 'steps', title: '计算过程', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'payer', title: '付款方', type: 'text', limit: 30 },
        { name: 'basis', title: '依据', type: 'text', limit: 500 },
        { name: 'amount', title: '计算基数', type: 'money', limit: 16, required: true, negative: true },
        { name: 'paid', title: '支付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self', title: '个人负担', type: 'money', limit: 16, required: true, negative: true },
        { name: 'arithmetic', title: '算式', type: 'text', limit: 2000 },
        { name: 'sentence', title: '说明', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'summary', title: '说明', type: 'rows', required: true,
      fields: [
        { name: 'text', title: '文字', type: 'text', limit: 600, required: true },
      ],
    },
    {
      name: 'lines', title: '费用明细', type: 'rows', required: true,
      fields: [
        { name: 'line_no', title: '流水号', type: 'text', limit: 30, required: true },
        { name: 'charged_at', title: '费用时间', type: 'moment', required: true },
        { name: 'code', title: '医保目录编码', type: 'text', limit: 50, required: true },
        { name: 'name', title: '项目名称', type: 'text', limit: 200, required: true },
        { name: 'item_class', title: '等级', type: 'text', limit: 10 },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 2, codes: codes.charge_type },
        { name: 'quantity', title: '数量', type: 'text', limit: 20, required: true },
        { name: 'price', title: '单价', type: 'text', limit: 20, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true, negative: true },
        { name: 'self_pay_rate', title: '先行自付比例', type: 'rate', limit: 5, required: true },
        { name: 'full_self_pay', title: '全自费', type: 'money', limit: 16, required: true, negative: true },
        { name: 'over_limit', title: '超限价', type: 'money', limit: 16, required: true, negative: true },
        { name: 'first_self_pay', title: '先行自付', type: 'money', limit: 16, required: true, negative: true },
        { name: 'in_scope', title: '符合政策范围', type: 'money', limit: 16, required: true, negative: true },
        { name: 'remark', title: '说明', type: 'text', limit: 500 },
      ],
    },
    {
      name: 'postings', title: '记账分录', type: 'rows', required: true,
      fields: [
        { name: 'account', title: '科目', type: 'text', limit: 100, required: true },
        { name: 'title', title: '科目名称', type: 'text', limit: 200, required: true },
        { name: 'amount', title: '发生额', type: 'money', limit: 16, required: true, negative: true },
      ],
    },
  ],
};

export const list_policies: Operation<ListPoliciesInput, ListPoliciesOutput> = {
  name: 'list_policies', method: 'GET', path: '/api/v1/policies',
  function: 'policy.read', title: '现行政策',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
  ],
};

export const get_policy: Operation<GetPolicyInput, GetPolicyOutput> = {
  name: 'get_policy', method: 'GET', path: '/api/v1/policies/{file}',
  function: 'policy.read', title: '查看政策',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
    { name: 'medical_types', title: '医疗类别', type: 'text', limit: 500, required: true },
    { name: 'shown', title: '参数生效日', type: 'day', required: true },
    {
      name: 'policy', title: '政策', type: 'row', required: true,
      fields: [
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'insurance', title: '险种', type: 'text', limit: 50, required: true },
        { name: 'benefit', title: '待遇', type: 'text', limit: 100, required: true },
        { name: 'first', title: '最早生效日', type: 'day', required: true },
        { name: 'latest', title: '最近生效日', type: 'day', required: true },
        { name: 'edition', title: '版次', type: 'number', limit: 6, required: true },
        { name: 'approved_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'approved_at', title: '审批时间', type: 'moment' },
      ],
    },
    {
      name: 'versions', title: '沿革', type: 'rows', required: true,
      fields: [
        { name: 'from', title: '生效日期', type: 'day', required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'note', title: '说明', type: 'text', limit: 500, required: true },
      ],
    },
    {
      name: 'parameters', title: '参数表', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '参数', type: 'text', limit: 100, required: true },
        { name: 'axes', title: '维度', type: 'text', limit: 200 },
        { name: 'note', title: '依据', type: 'text', limit: 500, required: true },
        {
          name: 'cells', title: '取值', type: 'rows', required: true,
          fields: [
            { name: 'keys', title: '适用', type: 'text', limit: 200 },
            { name: 'value', title: '值', type: 'text', limit: 500, required: true },
            { name: 'since', title: '自', type: 'day', required: true },
            { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
          ],
        },
      ],
    },
    {
      name: 'examples', title: '算例', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};

export const check_policy: Operation<CheckPolicyInput, PolicyCheck> = {
  name: 'check_policy', method: 'POST', path: '/api/v1/policy-checks',
  function: 'policy.enter', title: '检查政策条文',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
  ],
  output: [
    { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'changes_from', title: '规定变化自', type: 'day' },
    { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'problems', title: '问题', type: 'rows', required: true,
      fields: [
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'path', title: '位置', type: 'text', limit: 200, required: true },
        { name: 'what', title: '问题', type: 'text', limit: 500, required: true },
        { name: 'right', title: '应当', type: 'text', limit: 500, required: true },
      ],
    },
    {
      name: 'examples', title: '算例', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};

export const list_drafts: Operation<ListDraftsInput, ListDraftsOutput> = {
  name: 'list_drafts', method: 'GET', path: '/api/v1/policy-drafts',
  function: 'policy.read', title: '政策草案',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'state', title: '状态', type: 'text', limit: 10, codes: codes.draft_state },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
        { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
        { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
        { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '修改时间', type: 'moment', required: true },
        { name: 'submitted', title: '提交时间', type: 'moment' },
        { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '审批时间', type: 'moment' },
        { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
        { name: 'effective', title: '规定变化自', type: 'day' },
        { name: 'edition', title: '版次', type: 'number', limit: 6 },
        { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
      ],
    },
  ],
};

export const get_draft: Operation<GetDraftInput, DraftShown> = {
  name: 'get_draft', method: 'GET', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.read', title: '查看草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
    { name: 'base', title: '原条文', type: 'text', limit: 200000 },
    { name: 'may_review', title: '可审批', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    {
      name: 'draft', title: '草案', type: 'row', required: true,
      fields: [
        { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
        { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
        { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
        { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
        { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
        { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
        { name: 'changed', title: '修改时间', type: 'moment', required: true },
        { name: 'submitted', title: '提交时间', type: 'moment' },
        { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
        { name: 'reviewed', title: '审批时间', type: 'moment' },
        { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
        { name: 'effective', title: '规定变化自', type: 'day' },
        { name: 'edition', title: '版次', type: 'number', limit: 6 },
        { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
      ],
    },
    {
      name: 'check', title: '检查结果', type: 'row', required: true,
      fields: [
        { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'changes_from', title: '规定变化自', type: 'day' },
        { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        {
          name: 'problems', title: '问题', type: 'rows', required: true,
          fields: [
            { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
            { name: 'path', title: '位置', type: 'text', limit: 200, required: true },
            { name: 'what', title: '问题', type: 'text', limit: 500, required: true },
            { name: 'right', title: '应当', type: 'text', limit: 500, required: true },
          ],
        },
        {
          name: 'examples', title: '算例', type: 'rows', required: true,
          fields: [
            { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
            { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
            { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: codes.yes_no },
            { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
          ],
        },
      ],
    },
  ],
};

export const begin_draft: Operation<BeginDraftInput, DraftRow> = {
  name: 'begin_draft', method: 'POST', path: '/api/v1/policy-drafts',
  function: 'policy.enter', title: '起草政策',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const save_draft: Operation<SaveDraftInput, DraftRow> = {
  name: 'save_draft', method: 'PUT', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.enter', title: '保存草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const submit_draft: Operation<SubmitDraftInput, DraftRow> = {
  name: 'submit_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/submit',
  function: 'policy.enter', title: '提交草案审批',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const recall_draft: Operation<RecallDraftInput, DraftRow> = {
  name: 'recall_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/recall',
  function: 'policy.enter', title: '撤回草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const discard_draft: Operation<DiscardDraftInput, DraftRow> = {
  name: 'discard_draft', method: 'DELETE', path: '/api/v1/policy-drafts/{draft_id}',
  function: 'policy.enter', title: '作废草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const approve_draft: Operation<ApproveDraftInput, DraftRow> = {
  name: 'approve_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/approve',
  function: 'policy.review', title: '通过草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const refuse_draft: Operation<RefuseDraftInput, DraftRow> = {
  name: 'refuse_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/refuse',
  function: 'policy.review', title: '退回草案',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
  ],
  output: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'state', title: '状态', type: 'text', limit: 10, required: true, codes: codes.draft_state },
    { name: 'note', title: '事由', type: 'text', limit: 200, required: true },
    { name: 'revision', title: '保存次数', type: 'number', limit: 6, required: true },
    { name: 'entered_by', title: '起草人', type: 'text', limit: 40, required: true },
    { name: 'changed', title: '修改时间', type: 'moment', required: true },
    { name: 'submitted', title: '提交时间', type: 'moment' },
    { name: 'reviewed_by', title: '审批人', type: 'text', limit: 40 },
    { name: 'reviewed', title: '审批时间', type: 'moment' },
    { name: 'reason', title: '审批意见', type: 'text', limit: 500 },
    { name: 'effective', title: '规定变化自', type: 'day' },
    { name: 'edition', title: '版次', type: 'number', limit: 6 },
    { name: 'digest', title: '条文摘要', type: 'text', limit: 64, required: true },
  ],
};

export const estimate_draft: Operation<EstimateDraftInput, EstimateDraftOutput> = {
  name: 'estimate_draft', method: 'POST', path: '/api/v1/policy-drafts/{draft_id}/effects',
  function: 'policy.read', title: '测算草案影响',
  input: [
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'decided', title: '测算笔数', type: 'number', limit: 6, required: true },
    { name: 'left_out', title: '未测算笔数', type: 'number', limit: 6, required: true },
    { name: 'better', title: '个人少付笔数', type: 'number', limit: 6, required: true },
    { name: 'worse', title: '个人多付笔数', type: 'number', limit: 6, required: true },
    { name: 'first', title: '最早结算日', type: 'day' },
    { name: 'last', title: '最近结算日', type: 'day' },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
    {
      name: 'payers', title: '付款方', type: 'rows', required: true,
      fields: [
        { name: 'payer', title: '付款方', type: 'text', limit: 30, required: true },
        { name: 'before', title: '现行', type: 'money', limit: 16, required: true },
        { name: 'after', title: '草案', type: 'money', limit: 16, required: true },
      ],
    },
    {
      name: 'cases', title: '变化最大的', type: 'rows', required: true,
      fields: [
        { name: 'day', title: '结算日期', type: 'day', required: true },
        { name: 'med_type', title: '医疗类别', type: 'text', limit: 50, required: true },
        { name: 'level', title: '医院等级', type: 'text', limit: 30, required: true },
        { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
        { name: 'funds_before', title: '基金（现行）', type: 'money', limit: 16, required: true },
        { name: 'funds_after', title: '基金（草案）', type: 'money', limit: 16, required: true },
        { name: 'patient_before', title: '个人（现行）', type: 'money', limit: 16, required: true },
        { name: 'patient_after', title: '个人（草案）', type: 'money', limit: 16, required: true },
      ],
    },
  ],
};

export const describe_trial: Operation<DescribeTrialInput, DescribeTrialOutput> = {
  name: 'describe_trial', method: 'GET', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算所需情况',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'item_classes', title: '目录类别', type: 'text', limit: 100, required: true },
    { name: 'charge_types', title: '费用类别', type: 'text', limit: 500, required: true },
    {
      name: 'dimensions', title: '维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'line_dimensions', title: '明细维度', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '维度', type: 'text', limit: 100, required: true },
        { name: 'values', title: '取值', type: 'text', limit: 2000, required: true },
        { name: 'otherwise', title: '缺省', type: 'text', limit: 100 },
        { name: 'several', title: '可多选', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'inputs', title: '输入', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: codes.quantity_type },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
    {
      name: 'accumulators', title: '累计', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'type', title: '类型', type: 'text', limit: 10, required: true, codes: codes.quantity_type },
        { name: 'required', title: '必填', type: 'text', limit: 1, required: true, codes: codes.yes_no },
      ],
    },
  ],
};

export const try_policy: Operation<TryPolicyInput, TryPolicyOutput> = {
  name: 'try_policy', method: 'POST', path: '/api/v1/policy-trials',
  function: 'policy.read', title: '试算',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60 },
    { name: 'draft_id', title: '草案编号', type: 'text', limit: 20 },
    { name: 'day', title: '日期', type: 'day' },
    {
      name: 'facts', title: '情况', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'parts', title: '账单各份', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'past', title: '此前累计', type: 'rows',
      fields: [
        { name: 'name', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'value', title: '值', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'lines', title: '明细', type: 'rows',
      fields: [
        { name: 'item_class', title: '目录类别', type: 'text', limit: 10, required: true },
        { name: 'charge_type', title: '费用类别', type: 'text', limit: 20 },
        { name: 'item', title: '项目编码', type: 'text', limit: 50 },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
        { name: 'quantity', title: '数量', type: 'rate', limit: 16 },
        { name: 'share', title: '目录自付比例', type: 'rate', limit: 5 },
        { name: 'limit', title: '目录限价', type: 'money', limit: 16 },
        { name: 'self_pay', title: '全自费', type: 'text', limit: 1, codes: codes.yes_no },
      ],
    },
  ],
  output: [
    { name: 'from', title: '生效日期', type: 'day', required: true },
    { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
    { name: 'total', title: '费用总额', type: 'money', limit: 16, required: true },
    { name: 'in_scope', title: '符合范围', type: 'money', limit: 16, required: true },
    { name: 'funds', title: '基金支付', type: 'money', limit: 16, required: true },
    { name: 'accounts', title: '账户支付', type: 'money', limit: 16, required: true },
    { name: 'cash', title: '个人现金', type: 'money', limit: 16, required: true },
    { name: 'allowances', title: '津贴', type: 'money', limit: 16, required: true },
    {
      name: 'waterfall', title: '瀑布图', type: 'rows', required: true,
      fields: [
        { name: 'title', title: '名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '类别', type: 'text', limit: 10, required: true, codes: codes.waterfall_kind },
        { name: 'payer', title: '付款方', type: 'text', limit: 30, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'amount', title: '金额', type: 'money', limit: 16, required: true },
      ],
    },
    {
      name: 'steps', title: '推导', type: 'rows', required: true,
      fields: [
        { name: 'stage', title: '环节', type: 'text', limit: 100, required: true },
        { name: 'basis', title: '依据', type: 'text', limit: 500, required: true },
        { name: 'reckoning', title: '推导', type: 'text', limit: 20000, required: true },
      ],
    },
  ],
};

export const print_settlement: Operation<PrintSettlementInput, DocumentFile> = {
  name: 'print_settlement', method: 'POST', path: '/api/v1/settlements/{settlement_id}/print',
  function: 'settlement.read', title: '打印结算单',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'derivation', title: '附计算过程', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const print_own_settlement: Operation<PrintOwnSettlementInput, DocumentFile> = {
  name: 'print_own_settlement', method: 'POST', path: '/api/v1/own/settlements/{settlement_id}/print',
  function: 'own.record', title: '打印我的结算单',
  input: [
    { name: 'settlement_id', title: '结算编号', type: 'text', limit: 20, required: true },
    { name: 'derivation', title: '附计算过程', type: 'text', limit: 1, codes: codes.yes_no },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const print_certificate: Operation<PrintCertificateInput, DocumentFile> = {
  name: 'print_certificate', method: 'POST', path: '/api/v1/persons/{person}/certificate',
  function: 'person.read', title: '打印参保证明',
  input: [
    { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const print_own_certificate: Operation<PrintOwnCertificateInput, DocumentFile> = {
  name: 'print_own_certificate', method: 'POST', path: '/api/v1/own/certificate',
  function: 'own.record', title: '打印我的参保证明',
  input: [],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const print_list: Operation<PrintListInput, DocumentFile> = {
  name: 'print_list', method: 'POST', path: '/api/v1/lists/print',
  function: 'own.sessions', title: '打印列表',
  input: [
    { name: 'title', title: '标题', type: 'text', limit: 60, required: true },
    {
      name: 'filters', title: '查询条件', type: 'rows',
      fields: [
        { name: 'title', title: '条件', type: 'text', limit: 100, required: true },
        { name: 'text', title: '内容', type: 'text', limit: 200, required: true },
      ],
    },
    {
      name: 'columns', title: '列', type: 'rows', required: true,
      fields: [
        { name: 'title', title: '列名', type: 'text', limit: 100, required: true },
        { name: 'align', title: '对齐', type: 'text', limit: 5, codes: codes.alignment },
      ],
    },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        {
          name: 'cells', title: '单元格', type: 'rows', required: true,
          fields: [
            { name: 'text', title: '文字', type: 'text', limit: 2000 },
          ],
        },
      ],
    },
  ],
  output: [
    { name: 'file_name', title: '文件名', type: 'text', limit: 200, required: true },
    { name: 'media_type', title: '媒体类型', type: 'text', limit: 100, required: true },
    { name: 'content', title: '内容（base64）', type: 'text', limit: 40000000, required: true },
  ],
};

export const list_jobs: Operation<ListJobsInput, ListJobsOutput> = {
  name: 'list_jobs', method: 'GET', path: '/api/v1/jobs',
  function: 'own.sessions', title: '运行作业',
  input: [
    { name: 'state', title: '状态', type: 'text', limit: 20, codes: codes.job_state },
    { name: 'own', title: '本人的', type: 'text', limit: 1, codes: codes.yes_no },
    { name: 'page', title: '页码', type: 'number', limit: 6 },
    { name: 'size', title: '每页行数', type: 'number', limit: 3 },
  ],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
        { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
        { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
        { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
        { name: 'asked', title: '提交时间', type: 'moment', required: true },
        { name: 'ended', title: '结束时间', type: 'moment' },
        { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.job_state },
        { name: 'doing', title: '正在做', type: 'text', limit: 60 },
        { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
        { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
        { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: codes.yes_no },
        { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
        { name: 'message', title: '说明', type: 'text', limit: 500 },
      ],
    },
  ],
};

export const get_job: Operation<GetJobInput, JobRow> = {
  name: 'get_job', method: 'GET', path: '/api/v1/jobs/{job}',
  function: 'own.sessions', title: '作业进度',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
    { name: 'asked', title: '提交时间', type: 'moment', required: true },
    { name: 'ended', title: '结束时间', type: 'moment' },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.job_state },
    { name: 'doing', title: '正在做', type: 'text', limit: 60 },
    { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
    { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
    { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
    { name: 'message', title: '说明', type: 'text', limit: 500 },
  ],
};

export const follow_job: Operation<FollowJobInput, FollowJobOutput> = {
  name: 'follow_job', method: 'GET', path: '/api/v1/jobs/{job}/events',
  function: 'own.sessions', title: '跟踪作业进度',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};

export const get_job_answer: Operation<GetJobAnswerInput, GetJobAnswerOutput> = {
  name: 'get_job_answer', method: 'GET', path: '/api/v1/jobs/{job}/answer',
  function: 'own.sessions', title: '作业的办理结果',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [],
};

export const cancel_job: Operation<CancelJobInput, JobRow> = {
  name: 'cancel_job', method: 'POST', path: '/api/v1/jobs/{job}/cancel',
  function: 'own.sessions', title: '取消作业',
  input: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
  ],
  output: [
    { name: 'job', title: '作业编号', type: 'text', limit: 20, required: true },
    { name: 'act', title: '办理事项', type: 'text', limit: 40, required: true },
    { name: 'username', title: '用户名', type: 'text', limit: 40, required: true },
    { name: 'organisation_name', title: '所属机构', type: 'text', limit: 100, required: true },
    { name: 'asked', title: '提交时间', type: 'moment', required: true },
    { name: 'ended', title: '结束时间', type: 'moment' },
    { name: 'state', title: '状态', type: 'text', limit: 20, required: true, codes: codes.job_state },
    { name: 'doing', title: '正在做', type: 'text', limit: 60 },
    { name: 'done', title: '已处理', type: 'number', limit: 9, required: true },
    { name: 'total', title: '总数', type: 'number', limit: 9, required: true },
    { name: 'own', title: '本人的', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'cancellable', title: '可以取消', type: 'text', limit: 1, required: true, codes: codes.yes_no },
    { name: 'refusal', title: '原因代码', type: 'text', limit: 60 },
    { name: 'message', title: '说明', type: 'text', limit: 500 },
  ],
};

export const list_backups: Operation<ListBackupsInput, ListBackupsOutput> = {
  name: 'list_backups', method: 'GET', path: '/api/v1/backups',
  function: 'system.read', title: '备份与恢复',
  input: [],
  output: [
    { name: 'standing', title: '备份状况', type: 'text', limit: 10, required: true, codes: codes.backup_standing },
    { name: 'store', title: '数据库', type: 'text', limit: 300, required: true },
    { name: 'record', title: '备份记录', type: 'text', limit: 300 },
    { name: 'newest', title: '最近备份的数据截至', type: 'moment' },
    { name: 'age_hours', title: '距今小时数', type: 'number', limit: 9 },
    { name: 'limit_hours', title: '允许小时数', type: 'number', limit: 6, required: true },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'kind', title: '类别', type: 'text', limit: 10, required: true, codes: codes.backup_kind },
        { name: 'ended', title: '完成时间', type: 'moment', required: true },
        { name: 'outcome', title: '结果', type: 'text', limit: 10, required: true, codes: codes.backup_outcome },
        { name: 'taken', title: '数据截至', type: 'moment' },
        { name: 'archive', title: '备份文件', type: 'text', limit: 300, required: true },
        { name: 'place', title: '文件现状', type: 'text', limit: 10, codes: codes.archive_place },
        { name: 'host', title: '主机', type: 'text', limit: 100, required: true },
        { name: 'store', title: '数据库', type: 'text', limit: 300, required: true },
        { name: 'bytes', title: '文件字节数', type: 'number', limit: 15, required: true },
        { name: 'rows', title: '记录行数', type: 'number', limit: 15, required: true },
        { name: 'settlements', title: '结算笔数', type: 'number', limit: 15, required: true },
        { name: 'seconds', title: '用时秒数', type: 'number', limit: 9, required: true },
        { name: 'failure', title: '失败原因', type: 'text', limit: 500 },
      ],
    },
  ],
};
