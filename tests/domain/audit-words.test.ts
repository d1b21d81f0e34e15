import { expect, test } from "vitest";
import { auditWords } from "#domain/audit/words";

/** Details as they are kept, and the line that the auditor reads: every label and every code once. */

test.each<[string, Record<string, unknown>, string]>([
  [
    "登录",
    { username: "weixl", by: "secondFactor", unlocked: true, address: "10.0.0.7" },
    "用户名：weixl；方式：密码和验证码；解锁：是；来源地址：10.0.0.7",
  ],
  ["用密码登录", { by: "password" }, "方式：密码"],
  ["用恢复码登录", { by: "recoveryCode" }, "方式：密码和恢复码"],
  ["由统一身份认证登录", { by: "identityService" }, "方式：统一身份认证"],
  [
    "第二因素",
    { begun: true, enrolled: false, recoveryCodes: 10 },
    "开始登记：是；登记验证器：否；恢复码：10",
  ],
  [
    "查找案件",
    { q: "王", byNumber: true, year: 2017, on: "closed", from: "2017-01-01", to: "2017-12-31" },
    "查找：王；按号码查找：是；年度：2017；日期：closed；起：2017-01-01；止：2017-12-31",
  ],
  [
    "查看清单",
    { find: "李", sort: "closed", direction: "desc", size: 50, stage: "审理", shown: 12 },
    "查找：李；排序：closed；方向：desc；每页：50；环节：审理；显示：12",
  ],
  [
    "导出数据",
    { asOf: "2017-12-31", organ: "甲市人民政府", set: "复议年报", format: "xlsx", rows: 58 },
    "截至：2017-12-31；机关：甲市人民政府；口径：复议年报；格式：xlsx；行数：58",
  ],
  [
    "登记步骤被拒绝",
    { step: "accept", seq: 3, rule: "IR-12", code: "backwards", status: 422 },
    "步骤：受理；登记序号：3；规则：IR-12；原因代码：backwards；答复：422",
  ],
  [
    "台账入卷",
    { read: 60, created: 50, changed: 4, unchanged: 3, rejected: 2, warnings: 1 },
    "读到：60；新增：50；更改：4；未变：3；不予导入：2；提示：1",
  ],
  ["台账的文件", { organs: 2, cases: 58, sha256: "a1" }, "新机关：2；案件：58；文件SHA-256：a1"],
  [
    "核验审计链",
    { count: 9, end: "b2", fault: null, arguments: ["--from", "1"] },
    "条数：9；链尾校验值：b2；第一处破坏：无；参数：--from 1",
  ],
  [
    "公布统计数据",
    { edition: 2, askedBy: "u3", digest: "c3" },
    "版次：2；提请人编号：u3；校验值SHA-256：c3",
  ],
  [
    "查阅审计记录",
    { who: "魏晓岚", act: "readCase", result: "refused", object: "case" },
    "人员：魏晓岚；事项：readCase；结果：refused；对象：case",
  ],
  [
    "修改设置",
    { profile: "asvs", profileBefore: "dengbao-l3", before: 1, after: 2 },
    "密码规则：OWASP ASVS 5.0；原密码规则：等保三级；原：1；改为：2",
  ],
  [
    "变更角色或范围",
    { role: "organHead", reach: "subtree", why: "轮岗" },
    "角色：复议机关负责人；范围：本机关及下级机关；原因：轮岗",
  ],
  [
    "授权代行职责",
    { delegation: "d1", principal: "孙主任", principalId: "u2", withdrawn: true },
    "委托编号：d1；委托人：孙主任；委托人编号：u2；撤回：是",
  ],
  [
    "限制查阅",
    { kind: "privacy", action: "restrict", readers: ["魏晓岚", "陈立"], removed: 1 },
    "种类：个人隐私；办理：设定限制；查阅人：魏晓岚 陈立；解除：1",
  ],
  ["增加查阅人", { action: "name" }, "办理：增加查阅人"],
  ["邀请账号", { purpose: "join" }, "用途：新账号"],
  ["重设密码", { purpose: "reset" }, "用途：重设密码"],
  [
    "复核同意",
    { step: "approveDecision", outcome: "approved" },
    "步骤：批准行政复议决定；意见：同意",
  ],
  ["复核不同意", { outcome: "refused" }, "意见：不同意"],
  ["撤回提请", { outcome: "withdrawn" }, "意见：撤回"],
])("%s", (_, detail, line) => {
  expect(auditWords(JSON.stringify(detail))).toBe(line);
});

test.each([
  ["wrong", "用户名或者密码不正确"],
  ["locked", "暂停登录期间"],
  ["wrongPassword", "密码不正确"],
  ["wrongCode", "验证码不正确"],
  ["identityService", "统一身份认证没有通过"],
  ["tooShort", "密码过短"],
  ["tooLong", "密码过长"],
  ["tooPlain", "字符种类不足"],
  ["tooCommon", "常见密码"],
  ["guessable", "密码容易被猜中"],
  ["reused", "用过的密码"],
  ["案卷借阅", "案卷借阅"],
  ["toString", "toString"],
])("被拒绝的理由 %s：%s", (reason, word) => {
  expect(auditWords(JSON.stringify({ reason }))).toBe(`理由：${word}`);
});
