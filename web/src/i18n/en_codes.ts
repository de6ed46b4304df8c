/** What English calls the codes of the declarations: see titles.ts for the keys. */
const codes: Record<string, string> = {
  // Yes, no, and states.
  否: 'No', 是: 'Yes', approved: 'Approved', withdrawn: 'Withdrawn', approve: 'Approve', draft: 'Being drafted',
  discarded: 'Discarded', running: 'Under way', cancelling: 'Being cancelled', committing: 'Writing', done: 'Done',
  待复核: 'To be reviewed', 待审批: 'To be approved', 等待: 'Waiting', 已退回: 'Returned', 未通过: 'Not approved', 未办理: 'Not done',
  核定不付: 'Not to be paid', 退回: 'Return', 已取消: 'Cancelled', 已撤销: 'Withdrawn', 注销: 'Cancelled', 出错: 'Error',
  失败: 'Failed', 成功: 'Made',
  coming: 'To come', current: 'Current', over: 'Over', replaced: 'Corrected', void: 'Never in force',

  // Kinds of whom and what.
  centre: 'Centre', county: 'County agency', township: 'Township', card: 'Card', 参保单位: 'Employer',
  定点医药机构: 'Institution', 定点机构: 'Institution', 参保人: 'Insured person', 参保人员: 'Insured person', 结算: 'Settlement',
  按单位: 'By employer', area: 'By insured area', all: 'Total',
  notice: 'Notice', paper: 'Paper', input: 'Input', output: 'Output', subject: 'Identity (sub)',
  login: 'Login, bound at the first sign-in', money: 'Amount', rate: 'Share', number: 'Number', 靠左: 'Left',
  right: 'Right',

  // Employers.
  企业: 'Enterprise', 机关: 'Government', 事业单位: 'Public institution', 社会团体: 'Association', 民办非企业单位: 'Non-profit',
  个体工商户: 'Self-employed', 其他: 'Other', 破产: 'Bankrupt', 已合并: 'Merged', collection: 'Contributions', refund: 'Refunds',
  out: 'Split off to', in: 'Split off from',
  joined: 'Newly insured', came_in: 'From elsewhere', moved_in: 'Moved in', resumed: 'Resumed', 停保减员: 'Left',
  went_out: 'To elsewhere', moved_out: 'Moved out', suspended: 'Suspended', died: 'Died', retired: 'Retired',
  missing: 'Not declared', declared: 'As declared', raised: 'Raised to floor', capped: 'Capped at ceiling',
  fen: 'Fen', jiao: 'Jiao', yuan: 'Yuan',

  // Institutions.
  定点医疗机构: 'Hospital', 定点零售药店: 'Pharmacy', 正常: 'Active', 暂停: 'Suspended', 取消定点: 'Designation ended',
  covered: 'Covered', renew: 'To renew', 未签: 'None', state: 'Online state', level: 'Hospital grade',
  三级特等: 'Tertiary, special', 三级甲等: 'Tertiary A', 三级乙等: 'Tertiary B', 三级丙等: 'Tertiary C', 二级甲等: 'Secondary A',
  二级乙等: 'Secondary B', 二级丙等: 'Secondary C', 一级甲等: 'Primary A', 一级乙等: 'Primary B', 一级丙等: 'Primary C', 无等级: 'Ungraded',
  三级无等: 'Tertiary, ungraded', 二级无等: 'Secondary, ungraded', 一级无等: 'Primary, ungraded', 三级: 'Tertiary',
  二级: 'Secondary', 一级: 'Primary',
  医师: 'Doctor', 药师: 'Pharmacist', 护士: 'Nurse', 技师: 'Technician',

  // Persons and families.
  photo: 'Photo', certificate: 'Scanned certificate', application: 'Application form', other: 'Other', head: 'Head',
  spouse: 'Spouse', child: 'Child', parent: 'Parent', 孙子女: 'Grandchild', '孙子女、外孙子女': 'Grandchild',
  祖父母: 'Grandparent', '祖父母、外祖父母': 'Grandparent', sibling: 'Sibling',
  '居民身份证（户口簿）': 'Identity card (household register)', 中国人民解放军军官证: 'Officer card of the PLA',
  中国人民武装警察警官证: 'Officer card of the Armed Police',
  '香港特区护照/港澳居民来往内地通行证': 'Hong Kong passport or mainland travel permit',
  '澳门特区护照/港澳居民来往内地通行证': 'Macao passport or mainland travel permit',
  台湾居民来往大陆通行证: 'Mainland travel permit for Taiwan residents', 外国人永久居留证: 'Permanent residence card for foreigners',
  外国人护照: 'Foreign passport', 残疾人证: 'Disability certificate', 中国护照: 'Chinese passport',
  港澳台居民居住证: 'Residence permit (Hong Kong, Macao, Taiwan)', 社会保障卡: 'Social card', 医学出生证明: 'Birth certificate',
  其他身份证件: 'Other certificate', 居民身份证: 'Identity card', 医保电子凭证: 'E-credential',
  未知: 'Unknown', 男: 'Male', 女: 'Female', 未说明性别: 'Not stated',
  在职: 'In service', 农民工: 'Migrant worker', 退休: 'Retired', 提前退休: 'Retired early', 离休: 'Retired cadre', 新生儿: 'Newborn',
  学龄前儿童: 'Pre-school child', 中小学生: 'Pupil', 大学生: 'Student', '未成年（未入学）': 'Minor (not at school)',
  '居民（成年）': 'Resident (adult)', '居民（老年）': 'Resident (elderly)', 城乡居民: 'Resident',
  一至六级残疾军人: 'Disabled veteran (grades 1–6)',
  优抚人员: 'Entitled to special care', 三无人员: 'Without support', 建档立卡贫困人员: 'Registered poor',
  低保救助对象: 'Minimum living allowance', 特困救助对象: 'Extreme hardship', 低收入救助对象: 'Low income',
  '因病致贫救助对象（含重特大疾病人员）': 'Impoverished by illness', 农村五保户: 'Rural five guarantees', 残疾人员: 'Disabled',
  gives: 'May use own account', takes: 'Own may use account', link_family: 'Link', end_family: 'Unlink',

  // Ethnic groups, as GB/T 3304 spells them.
  汉族: 'Han', 蒙古族: 'Mongol', 回族: 'Hui', 藏族: 'Zang', 维吾尔族: 'Uygur', 苗族: 'Miao', 彝族: 'Yi', 壮族: 'Zhuang', 布依族: 'Buyei',
  朝鲜族: 'Chosen', 满族: 'Man', 侗族: 'Dong', 瑶族: 'Yao', 白族: 'Bai', 土家族: 'Tujia', 哈尼族: 'Hani', 哈萨克族: 'Kazak', 傣族: 'Dai',
  黎族: 'Li', 傈僳族: 'Lisu', 佤族: 'Va', 畲族: 'She', 高山族: 'Gaoshan', 拉祜族: 'Lahu', 水族: 'Sui', 东乡族: 'Dongxiang', 纳西族: 'Naxi',
  景颇族: 'Jingpo', 柯尔克孜族: 'Kirgiz', 土族: 'Tu', 达斡尔族: 'Daur', 仫佬族: 'Mulao', 羌族: 'Qiang', 布朗族: 'Blang', 撒拉族: 'Salar',
  毛南族: 'Maonan', 仡佬族: 'Gelao', 锡伯族: 'Xibe', 阿昌族: 'Achang', 普米族: 'Pumi', 塔吉克族: 'Tajik', 怒族: 'Nu', 乌孜别克族: 'Uzbek',
  俄罗斯族: 'Russ', 鄂温克族: 'Ewenki', 德昂族: 'Deang', 保安族: 'Bonan', 裕固族: 'Yugur', 京族: 'Gin', 塔塔尔族: 'Tatar', 独龙族: 'Derung',
  鄂伦春族: 'Oroqen', 赫哲族: 'Hezhen', 门巴族: 'Monba', 珞巴族: 'Lhoba', 基诺族: 'Jino',

  // Enrolments and benefits.
  职工基本医疗保险: 'Employee basic insurance', 公务员医疗补助: 'Civil servant supplement', 大额医疗费用补助: 'Large expense supplement',
  离休人员医疗保障: 'Retired cadre scheme', 一至六级残废军人医疗补助: 'Disabled veteran supplement (grades 1–6)',
  企业补充医疗保险: 'Enterprise supplement', 城乡居民基本医疗保险: 'Resident basic insurance',
  城乡居民大病医疗保险: 'Resident critical illness insurance', 长期照护保险: 'Long-term care insurance', 生育保险: 'Maternity insurance',
  正常参保: 'Insured', 暂停参保: 'Suspended', 未参保: 'Not insured', 无效参保: 'Not valid', 终止参保: 'Ended',
  leave: 'Leaves', suspend: 'Is suspended', resume: 'Resumes', retire: 'Retires', transfer_out: 'Transfers out',
  civil_servant: 'Becomes a civil servant', civil_servant_end: 'Is no civil servant any more',
  retired_cadre: 'Becomes a retired cadre', retired_cadre_end: 'Is no retired cadre (retired)',
  chronic: 'Chronic disease', off_site: 'Living elsewhere', referral: 'Referral', maternity: 'Maternity',
  paused: 'Benefits paused', uninsured: 'Not insured', no_wage: 'No wage declared',

  // Settlements and money.
  普通门诊: 'Outpatient', 门诊挂号: 'Registration', 急诊: 'Emergency', 急诊抢救: 'Emergency rescue', 癌症筛查: 'Cancer screening',
  门诊慢特病: 'Chronic outpatient', 门诊统筹: 'Pooled outpatient', 门诊特殊病: 'Special disease outpatient', 特药购药: 'Special drugs',
  门诊两病: 'Hypertension and diabetes', 意外伤害门诊: 'Injury outpatient', 门诊单病种: 'Single disease outpatient',
  大病特药: 'Critical illness drugs', 普通住院: 'Inpatient', 单病种住院: 'Single disease inpatient',
  康复治疗住院: 'Rehabilitation inpatient', '生育平产(居民)': 'Natural birth (resident)',
  '生育剖宫产(居民)': 'Caesarean birth (resident)', 新生儿抢救: 'Newborn rescue', 精神病住院: 'Psychiatric inpatient',
  外伤住院: 'Injury inpatient', 转外诊治住院: 'Inpatient elsewhere', 日间手术: 'Day surgery', 定点药店购药: 'Pharmacy',
  生育门诊: 'Maternity outpatient', 生育住院: 'Maternity inpatient', 家庭病床: 'Home bed',
  open: 'Open', discharged: 'Discharged', settled: 'Settled', standing: 'In force', reversed: 'Reversed',
  退费: 'Reversal', 冲正退回: 'Returned by reversal', 医保结算: 'Settlement', top_up: 'Top-up', cover: 'Suspense covered',
  consume: 'Used off line', 卡钱包退回: 'Returned from purse', 退回账户: 'Returned to account',
  fund: 'Fund', account: 'Personal account', family_account: 'Family account', cash: 'Cash',
  医疗机构承担: 'Borne by institution', total: 'Total charges', 支付: 'Paid', rest: 'Rest',
  pay: 'Pay', 核准支付: 'To be paid', booked: 'Booked', held: 'Held',

  // Cards.
  requested: 'To be made', in_production: 'Being made', ready: 'Ready', active: 'Active', lost: 'Lost',
  damaged: 'Damaged', request: 'Application', order: 'Order', make: 'Made', fail: 'Making failed',
  collect: 'Handed over', lose: 'Loss', find: 'Found again', damage: 'Damage', cancel: 'Cancellation',
  correct: 'Correction',

  // Catalogues and code lists.
  西药中成药: 'Western and Chinese patent drugs', 中药饮片: 'Herbal pieces', 自制剂: 'Hospital preparations',
  民族药: 'Ethnic medicines', 中药配方颗粒: 'Herbal granules', 医疗服务项目: 'Services', 医用耗材: 'Consumables', 甲类: 'Class A',
  乙类: 'Class B', 丙类: 'Class C',
  床位费: 'Bed', 诊察费: 'Consultation', 检查费: 'Examination', 化验费: 'Laboratory', 治疗费: 'Treatment', 手术费: 'Operation',
  护理费: 'Nursing', 卫生材料费: 'Materials', 西药费: 'Western drugs', 中药饮片费: 'Herbal pieces', 中成药费: 'Chinese patent drugs',
  一般诊疗费: 'General treatment', 挂号费: 'Registration', 其他费: 'Other',
  diagnosis: 'Diagnoses (ICD-10, insurance edition)', procedure: 'Operations (ICD-9-CM-3, insurance edition)',
  changes: 'Only the items listed change', whole: 'Whole catalogue: items of the kind that are not listed end',
  added: 'Added', changed: 'Changed', ended: 'Ended',
  checked: 'Others are refused', extended: 'May be subdivided, others are refused',
  kept: 'Not checked, kept as it is', given: 'Answered by this system',

  // Backups.
  fresh: 'Up to date', old: 'Too old', unknown: 'Nothing on record', unreadable: 'Record cannot be read',
  没有备份: 'No backup', backup: 'Backup', restore: 'Restore', verified: 'Done, verified',
  unverified: 'Done, not verified', there: 'In place', gone: 'Moved or deleted', unseen: 'Not visible here',

  // Functions.
  own_sessions: 'Own sessions and password', organisation_read: 'Look up organisations',
  organisation_manage: 'Manage organisations', role_read: 'Look up roles', role_manage: 'Manage roles',
  operator_read: 'Look up operators', operator_manage: 'Manage operators', trail_read: 'Look up audit trail',
  trail_export: 'Export audit trail', system_read: 'Look up system', setting_manage: 'Manage settings',
  notice_publish: 'Publish notices', declaration_read: 'Look up declarations',
  declaration_decide: 'Review declarations', employer_read: 'Look up employers', employer_enter: 'Enter employers',
  employer_review: 'Review employers', person_read: 'Look up persons', person_enter: 'Enter persons',
  person_review: 'Review persons', person_reveal: 'Reveal personal data', wage_read: 'Look up wage bases',
  wage_enter: 'Declare wage bases', wage_review: 'Review wage bases', wage_limit_enter: 'Enter limits of wage bases',
  wage_limit_review: 'Review limits of wage bases', household_read: 'Look up households',
  household_enter: 'Enter households', household_review: 'Review households',
  family_enter: 'Declare family accounts', family_review: 'Review family accounts',
  institution_read: 'Look up institutions', institution_enter: 'Enter institutions',
  institution_review: 'Review institutions', card_read: 'Look up cards', card_counter: 'Hand over and block cards',
  card_enter: 'Apply for and cancel cards', card_review: 'Review cards', card_produce: 'Card production files',
  black_list_read: 'Look up black lists', black_list_enter: 'Enter black lists',
  black_list_review: 'Review black lists', catalogue_read: 'Look up catalogues', catalogue_enter: 'Enter catalogues',
  catalogue_review: 'Review catalogues', mapping_enter: 'Enter mappings', mapping_review: 'Review mappings',
  policy_read: 'Look up policies', policy_enter: 'Enter policies', policy_review: 'Review policies',
  paper_publish: 'Publish papers', settlement_read: 'Look up settlements', settlement_reverse: 'Reverse settlements',
  own_record: 'Own record',
};

export default codes;
