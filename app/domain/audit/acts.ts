/**
 * What is written into the audit (网络安全法第二十一条第三项; GB/T 22239-2019 8.1.4.3 a, b): each act by
 * its name, in the groups that the auditor filters by. A new kind of act is a row here.
 */
export const AUDIT_GROUPS = {
  session: "登录与会话",
  reading: "查阅与查找",
  output: "导出与打印",
  recording: "登记、更正与导入",
  rights: "账号、权限与复核",
  settings: "机关、日历与设置",
  audit: "审计与运维",
} as const;
export type AuditGroup = keyof typeof AUDIT_GROUPS;

export const AUDIT_ACTS = {
  signIn: act("登录", "session"),
  secondFactor: act("第二因素验证", "session"),
  signOut: act("退出", "session"),
  signOutEverywhere: act("退出所有设备", "session"),
  endSession: act("终止会话", "session"),

  openPage: act("打开页面", "reading"),
  readCase: act("查阅案件", "reading"),
  readHistory: act("查看查阅与操作记录", "reading"),
  listCases: act("查看清单", "reading"),
  searchCases: act("查找案件", "reading"),
  readFigures: act("查阅数据", "reading"),
  readBatch: act("查阅导入批次", "reading"),
  readPositions: act("查看本人记下的调解意见", "reading"),
  revealPersonalData: act("查看完整的个人信息", "reading"),

  exportList: act("导出清单", "output"),
  exportRejected: act("导出未入卷的行", "output"),
  exportFigures: act("导出数据", "output"),
  print: act("打印", "output"),

  sendForm: act("提交表单", "recording"),
  notePosition: act("记下调解意见", "recording"),
  recordStep: act("登记步骤", "recording"),
  correctStep: act("更正登记", "recording"),
  voidStep: act("撤销登记", "recording"),
  examineLedger: act("上传并核对台账", "recording"),
  applyLedger: act("台账入卷", "recording"),
  undoBatch: act("撤销导入批次", "recording"),
  discardBatch: act("放弃导入批次", "recording"),

  setUp: act("首次设置", "rights"),
  inviteAccount: act("邀请账号", "rights"),
  acceptInvitation: act("接受邀请", "rights"),
  changeAccount: act("修改账号", "rights"),
  deactivateAccount: act("停用账号", "rights"),
  activateAccount: act("恢复账号", "rights"),
  lockAccount: act("锁定账号", "rights"),
  changePassword: act("修改口令", "rights"),
  changeSecondFactor: act("变更第二因素", "rights"),
  changePermission: act("变更角色或范围", "rights"),
  delegate: act("授权代行职责", "rights"),
  endDelegation: act("终止代行职责", "rights"),
  restrictCase: act("限制案件查阅", "rights"),
  liftRestriction: act("解除案件查阅限制", "rights"),
  askApproval: act("提请复核", "rights"),
  freezeFigures: act("固定待公布的数据", "rights"),
  publishFigures: act("公布数据", "rights"),
  decideApproval: act("复核", "rights"),

  changeOrgan: act("维护机关", "settings"),
  loadCalendar: act("装入放假通知", "settings"),
  applyCalendar: act("确认期限变动", "settings"),
  changeCalendar: act("维护工作日历", "settings"),
  changeSetting: act("修改设置", "settings"),

  readAudit: act("查阅审计记录", "audit"),
  exportAudit: act("导出审计记录", "audit"),
  verifyAudit: act("核验审计链", "audit"),
  rotateKey: act("更换密钥", "audit"),
  runCommand: act("执行命令", "audit"),
} as const satisfies Record<string, { name: string; group: AuditGroup }>;
export type AuditAct = keyof typeof AUDIT_ACTS;

/** What an act is about. */
export const AUDIT_OBJECTS = {
  case: "案件",
  list: "清单",
  figures: "数据",
  batch: "导入批次",
  organ: "机关",
  calendar: "工作日历",
  account: "账号",
  session: "会话",
  page: "页面",
  setting: "设置",
  approval: "复核事项",
  key: "密钥",
  audit: "审计记录",
  command: "命令",
} as const;
export type AuditObject = keyof typeof AUDIT_OBJECTS;

/** How an act ended: a refusal was foreseen, a failure was not. */
export const AUDIT_RESULTS = { done: "完成", refused: "被拒绝", failed: "失败" } as const;
export type AuditResult = keyof typeof AUDIT_RESULTS;

/** The lists that a record names by a code. */
export const AUDIT_LISTS = {
  reconsideration: "行政复议案件",
  litigation: "行政应诉案件",
  hearings: "开庭与出庭",
  figures: "数据背后的清单",
  publications: "数据的公布",
} as const;

/** Through which door it came: a page, the command line (by the operator), a job of the worker. */
export const AUDIT_DOORS = { page: "页面", commandLine: "命令行", worker: "后台任务" } as const;
export type AuditDoor = keyof typeof AUDIT_DOORS;

/** Whether the text is the code of an act. */
export function isAuditAct(text: string): text is AuditAct {
  return Object.hasOwn(AUDIT_ACTS, text);
}

/** The codes of the acts of a group, in the order of the table. */
export function actsOf(group: AuditGroup): AuditAct[] {
  return Object.keys(AUDIT_ACTS)
    .filter(isAuditAct)
    .filter((code) => AUDIT_ACTS[code].group === group);
}

function act<const G extends AuditGroup>(name: string, group: G) {
  return { name, group };
}
