import { codeWord } from "#domain/audit/codes";

/** How the detail of a record reads: what its keys are called. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    q: "查找",
    find: "查找",
    byNumber: "按号码查找",
    by: "方式",
    unlocked: "解锁",
    year: "年度",
    on: "日期",
    from: "起",
    to: "止",
    asOf: "截至",
    organ: "机关",
    set: "口径",
    sort: "排序",
    direction: "方向",
    size: "每页",
    format: "格式",
    rows: "行数",
    shown: "显示",
    stage: "环节",
    step: "步骤",
    seq: "登记序号",
    rule: "规则",
    code: "原因代码",
    status: "答复",
    read: "读到",
    created: "新增",
    changed: "更改",
    unchanged: "未变",
    rejected: "不予导入",
    warnings: "提示",
    organs: "新机关",
    cases: "案件",
    sha256: "文件SHA-256",
    digest: "校验值SHA-256",
    edition: "版次",
    askedBy: "提请人编号",
    count: "条数",
    end: "链尾校验值",
    fault: "第一处破坏",
    arguments: "参数",
    why: "原因",
    reason: "理由",
    before: "原",
    after: "改为",
    who: "人员",
    act: "事项",
    result: "结果",
    object: "对象",
    address: "来源地址",
    username: "用户名",
    role: "角色",
    reach: "范围",
    purpose: "用途",
    outcome: "意见",
    withdrawn: "撤回",
    removed: "解除",
    recoveryCodes: "恢复码",
    begun: "开始登记",
    enrolled: "登记验证器",
    delegation: "委托编号",
    principal: "委托人",
    principalId: "委托人编号",
    kind: "种类",
    action: "办理",
    readers: "查阅人",
    profile: "密码规则",
    profileBefore: "原密码规则",
  }),
);

/** The detail of a record as one line; nothing for none. What is no detail of ours stays as it is. */
export function auditWords(detail: string): string {
  const read = readObject(detail);
  if (!read) return detail;
  return Object.entries(read)
    .map(([key, value]) => `${LABELS.get(key) ?? key}：${wordOf(key, value)}`)
    .join("；");
}

function readObject(text: string): object | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" ? read : null;
  } catch {
    return null;
  }
}

function wordOf(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(" ");
  if (value === true) return "是";
  if (value === false) return "否";
  if (value === null) return "无";
  return codeWord(key, String(value));
}
