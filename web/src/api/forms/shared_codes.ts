// Written by `yibao api typescript` from the server's declarations. Not to be edited.

export const yes_no_codes = [
  { value: '0', title: '否' },
  { value: '1', title: '是' },
] as const;

export const publication_kind_codes = [
  { value: 'notice', title: '通知' },
  { value: 'paper', title: '政策文件' },
] as const;

export const declaration_state_codes = [
  { value: 'waiting', title: '待复核' },
  { value: 'approved', title: '已通过' },
  { value: 'refused', title: '已退回' },
  { value: 'withdrawn', title: '已撤回' },
] as const;

export const review_decision_codes = [
  { value: 'approve', title: '通过' },
  { value: 'refuse', title: '退回' },
] as const;

export const person_type_codes = [
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
] as const;

export const enrolment_state_codes = [
  { value: '0', title: '未参保' },
  { value: '1', title: '正常参保' },
  { value: '2', title: '暂停参保' },
  { value: '3', title: '无效参保' },
  { value: '4', title: '终止参保' },
] as const;

export const gender_codes = [
  { value: '0', title: '未知' },
  { value: '1', title: '男' },
  { value: '2', title: '女' },
  { value: '9', title: '未说明性别' },
] as const;

export const insurance_codes = [
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
] as const;

export const certificate_kind_codes = [
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
] as const;

export const kinship_codes = [
  { value: 'spouse', title: '配偶' },
  { value: 'parent', title: '父母' },
  { value: 'child', title: '子女' },
  { value: 'sibling', title: '兄弟姐妹' },
  { value: 'grandparent', title: '祖父母、外祖父母' },
  { value: 'grandchild', title: '孙子女、外孙子女' },
] as const;

export const wage_standing_codes = [
  { value: 'missing', title: '未申报' },
  { value: 'declared', title: '按申报' },
  { value: 'raised', title: '保底' },
  { value: 'capped', title: '封顶' },
] as const;

export const relation_codes = [
  { value: 'head', title: '户主' },
  { value: 'spouse', title: '配偶' },
  { value: 'child', title: '子女' },
  { value: 'parent', title: '父母' },
  { value: 'grandchild', title: '孙子女' },
  { value: 'grandparent', title: '祖父母' },
  { value: 'sibling', title: '兄弟姐妹' },
  { value: 'other', title: '其他' },
] as const;

export const card_state_codes = [
  { value: 'requested', title: '待制卡' },
  { value: 'in_production', title: '制卡中' },
  { value: 'ready', title: '待领取' },
  { value: 'active', title: '正常' },
  { value: 'lost', title: '挂失' },
  { value: 'damaged', title: '损坏' },
  { value: 'cancelled', title: '注销' },
] as const;

export const image_kind_codes = [
  { value: 'photo', title: '照片' },
  { value: 'certificate', title: '证件扫描件' },
  { value: 'application', title: '申请表' },
  { value: 'other', title: '其他' },
] as const;

export const purse_entry_kind_codes = [
  { value: 'top_up', title: '圈存' },
  { value: 'cover', title: '收回挂账' },
  { value: 'consume', title: '脱机消费' },
  { value: 'return', title: '退回账户' },
] as const;

export const list_type_codes = [
  { value: '101', title: '西药中成药' },
  { value: '102', title: '中药饮片' },
  { value: '103', title: '自制剂' },
  { value: '104', title: '民族药' },
  { value: '105', title: '其他' },
  { value: '106', title: '中药配方颗粒' },
  { value: '201', title: '医疗服务项目' },
  { value: '301', title: '医用耗材' },
] as const;

export const charge_type_codes = [
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
] as const;

export const item_change_codes = [
  { value: 'added', title: '新增' },
  { value: 'changed', title: '变更' },
  { value: 'ended', title: '停用' },
] as const;

export const medical_type_codes = [
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
] as const;

export const settlement_state_codes = [
  { value: 'standing', title: '有效' },
  { value: 'reversed', title: '已退费' },
  { value: 'reversal', title: '退费' },
] as const;

export const payer_kind_codes = [
  { value: 'fund', title: '基金' },
  { value: 'institution', title: '医疗机构承担' },
  { value: 'account', title: '个人账户' },
  { value: 'family_account', title: '家庭共济账户' },
  { value: 'cash', title: '个人现金' },
] as const;

export const credential_kind_codes = [
  { value: '01', title: '医保电子凭证' },
  { value: '02', title: '居民身份证' },
  { value: '03', title: '社会保障卡' },
] as const;

export const identity_codes = [
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
] as const;

export const filing_kind_codes = [
  { value: 'chronic', title: '门诊慢特病' },
  { value: 'off_site', title: '异地长期居住' },
  { value: 'referral', title: '转诊转院' },
  { value: 'maternity', title: '生育' },
] as const;

export const movement_kind_codes = [
  { value: 'settlement', title: '医保结算' },
  { value: 'reversal', title: '冲正退回' },
  { value: 'top_up', title: '圈存' },
  { value: 'cover', title: '收回挂账' },
  { value: 'consume', title: '脱机消费' },
  { value: 'return', title: '卡钱包退回' },
] as const;

export const visit_state_codes = [
  { value: 'open', title: '在办' },
  { value: 'discharged', title: '已出院' },
  { value: 'settled', title: '已结算' },
  { value: 'cancelled', title: '已撤销' },
] as const;

export const family_direction_codes = [
  { value: 'gives', title: '可使用本人账户' },
  { value: 'takes', title: '本人可使用其账户' },
] as const;

export const family_request_codes = [
  { value: 'link_family', title: '绑定' },
  { value: 'end_family', title: '解除' },
] as const;

export const gap_kind_codes = [
  { value: 'paused', title: '待遇暂停' },
  { value: 'uninsured', title: '未参保' },
  { value: 'no_wage', title: '未申报缴费基数' },
] as const;
