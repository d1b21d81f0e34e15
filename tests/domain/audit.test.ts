import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUDIT_ACTS, AUDIT_GROUPS, type AuditGroup, actsOf, isAuditAct } from "#domain/audit/acts";
import { CHAIN_BEGINNING, linked } from "#domain/audit/chain";
import { auditText, canonicalDetail } from "#domain/audit/note";
import { AUDIT_COLUMNS, auditInstant, serialised } from "#domain/audit/record";
import { auditWords } from "#domain/audit/words";
import { LITIGATION_STEPS } from "#domain/litigation/steps";
import { aNote, anOrigin, CASE_ID, checkRecords, testMac } from "./audit-chain.ts";

const SEALING = { algorithm: "SM3", keyVersion: 1 } as const;
const sm3 = (text: string) => createHash("sm3").update(text).digest("hex");

describe("SM3密码杂凑算法（GB/T 32905-2016附录A）", () => {
  test.each([
    ["abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"],
  ])("%s", (text, digest) => {
    expect(sm3(text)).toBe(digest);
  });

  test("链的起点是“议衡审计链”的杂凑值", () => {
    expect(CHAIN_BEGINNING).toEqual({ position: 0, hash: sm3("议衡审计链") });
  });
});

/** Made with `openssl dgst -sm3 -mac HMAC -macopt hexkey:0001…1f` from the two texts below. */
const BY_HAND = {
  first:
    "1:1,27:2026-11-22T08:00:00.123000Z,3:r-1,2:a1,9:魏晓岚,5:staff,-,8:10.0.0.7,4:page,8:readCase,4:case,36:11111111-2222-3333-4444-555555555555,23:酒政复〔2017〕1号,36:11111111-2222-3333-4444-555555555555,4:done,2:{},3:SM3,1:1,64:f8135140671e1083dd0b7dc6580415e598bcdb91e10ab6e9eb70e23503726078,",
  second:
    '1:2,27:2026-11-22T08:00:01.000000Z,3:r-2,-,-,-,-,8:10.0.0.8,4:page,6:signIn,7:account,-,6:nobody,-,7:refused,35:{"tries":2,"why":"口令不正确"},3:SM3,1:1,64:b63b7e12a8ee8a23121c39172b910ee05ba7b8ef289cef9cffe55bad1868f2f2,',
  firstHash: "b63b7e12a8ee8a23121c39172b910ee05ba7b8ef289cef9cffe55bad1868f2f2",
  secondHash: "f1da34b1f13d6a3a129313cf3bffaf494126030fd977c354257bb66f109069cd",
  seal: "a6f475dfc853cafedd53779089cfb69f28b9bc5b0dd31d9742c94beec50910fc",
};
const NOTED = [
  { origin: anOrigin(), note: aNote({ caseId: CASE_ID.toUpperCase() }) },
  {
    origin: anOrigin({
      actor: null,
      address: "10.0.0.8",
      requestId: "r-2",
      at: new Date("2026-11-22T08:00:01Z"),
    }),
    note: {
      act: "signIn",
      objectKind: "account",
      objectName: "nobody",
      result: "refused",
      detail: { why: "口令不正确", tries: 2, unsaid: undefined },
    },
  },
] as const;

describe("链：与用openssl手工计算的两条记录一致", () => {
  const byHand = () => linked(CHAIN_BEGINNING, NOTED, SEALING, testMac);

  test("被杂凑的字节", () => {
    const texts = byHand().records.map((record) => new TextDecoder().decode(serialised(record)));
    expect(texts).toEqual([BY_HAND.first, BY_HAND.second]);
  });

  test("校验值、前后相接、链尾的印记", () => {
    const { records, end } = byHand();
    expect(records.map(({ hash }) => hash)).toEqual([BY_HAND.firstHash, BY_HAND.secondHash]);
    expect(records[1]?.previousHash).toBe(BY_HAND.firstHash);
    expect(end).toEqual({ ...SEALING, position: 2, hash: BY_HAND.secondHash, seal: BY_HAND.seal });
  });

  test("没有密钥就不写", () => {
    const write = () => linked(CHAIN_BEGINNING, NOTED, { ...SEALING, keyVersion: 2 }, testMac);
    expect(write).toThrow(/version 2 is not at hand/);
  });

  test("SHA-256同样可用，校验值不同", () => {
    const other = linked(CHAIN_BEGINNING, NOTED, { ...SEALING, algorithm: "SHA-256" }, testMac);
    expect(other.records[0]?.hash).not.toBe(BY_HAND.firstHash);
    expect(checkRecords(other.records)).toBeUndefined();
  });
});

describe("序列化", () => {
  const texts = fc.option(fc.string({ unit: "binary" }), { nil: null });
  const records = fc.record({
    ...{ position: fc.nat(), at: fc.string(), requestId: fc.string(), actorId: texts },
    ...{ actorName: texts, actorRole: texts, onBehalfOf: texts, address: fc.string() },
    ...{ via: fc.string(), act: fc.string(), objectKind: fc.string(), objectId: texts },
    ...{ objectName: texts, caseId: texts, result: fc.string(), detail: fc.string() },
    ...{ algorithm: fc.string(), keyVersion: fc.nat(), previousHash: fc.string() },
  });

  test("两条不同的记录没有相同的字节", () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const alike = Buffer.from(serialised(one)).equals(Buffer.from(serialised(other)));
        expect(alike).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  test.each([
    ["没有值与空文本", { objectId: null }, { objectId: "" }],
    ["内容移到相邻的列", { objectId: "ab", objectName: "c" }, { objectId: "a", objectName: "bc" }],
    ["内容写得像长度", { objectId: "1:a,", objectName: null }, { objectId: "1", objectName: "a" }],
  ])("%s：不同", (_, one, other) => {
    const [record] = linked(CHAIN_BEGINNING, NOTED, SEALING, testMac).records;
    if (!record) throw new Error("no record");
    expect(serialised({ ...record, ...one })).not.toEqual(serialised({ ...record, ...other }));
  });

  test("每一列都在其中", () => {
    expect(AUDIT_COLUMNS).toHaveLength(20);
    expect(new Set(AUDIT_COLUMNS).size).toBe(20);
  });

  test("时刻到微秒，世界时", () => {
    expect(auditInstant(new Date("2026-11-22T16:00:00.005+08:00"))).toBe(
      "2026-11-22T08:00:00.005000Z",
    );
  });
});

describe("记下的内容", () => {
  test("明细只有一种写法", () => {
    const detail = { b: [1, "二"], a: true, c: null, d: undefined, 甲: "乙" };
    expect(canonicalDetail(detail)).toBe('{"a":true,"b":[1,"二"],"c":null,"甲":"乙"}');
    expect(canonicalDetail({ 甲: "乙", c: null, a: true, b: [1, "二"] })).toBe(
      canonicalDetail(detail),
    );
    expect(canonicalDetail()).toBe("{}");
  });

  test.each([
    [{ q: "张三 620102199001011237" }, '{"q":"张三 620***********1237"}'],
    [{ arguments: ["13812345678", 2] }, '{"arguments":["138****5678",2]}'],
    [{ why: "a\0b" }, '{"why":"a\ufffdb"}'],
  ])("明细的文字也隐去号码：%o", (detail, kept) => {
    expect(canonicalDetail(detail)).toBe(kept);
  });

  test.each([
    ["身份证号", "查找620102199001011237", "查找620***********1237"],
    ["校验码不对的身份证号", "62010219900101123X", "620**********1123X"],
    ["电话", "13812345678，张三", "138****5678，张三"],
    ["案号、年份、邮编不动", "（2017）甘0902行初12号 735000", "（2017）甘0902行初12号 735000"],
    ["编号不动", CASE_ID, CASE_ID],
    ["文件的杂凑值不动", "a1b2c3d4e5f60718293012345678901234567890ab", undefined],
    ["零字节和半个字符", "a\0b\ud800", "a\ufffdb\ufffd"],
  ])("%s", (_, text, kept = text) => {
    expect(auditText(text)).toBe(kept);
  });

  test("过长的文本截断", () => {
    const kept = auditText("长".repeat(600));
    expect([...kept]).toHaveLength(500);
    expect(kept.endsWith("长…")).toBe(true);
    expect(auditText("长".repeat(500))).toBe("长".repeat(500));
  });

  test.each(["x", `${CASE_ID}x`, `x${CASE_ID}`, undefined])(
    "案卷编号 %s：案件一列空着",
    (caseId) => {
      const { caseId: _, objectName: _name, ...rest } = aNote();
      const note = caseId === undefined ? rest : { ...rest, caseId };
      const noted = [{ origin: anOrigin(), note }];
      expect(linked(CHAIN_BEGINNING, noted, SEALING, testMac).records[0]?.caseId).toBeNull();
    },
  );

  test("案卷编号写成数据库读回来的样子：小写", () => {
    const note = aNote({ caseId: "ABCDEF01-2345-6789-ABCD-EF0123456789" });
    const [record] = linked(
      CHAIN_BEGINNING,
      [{ origin: anOrigin(), note }],
      SEALING,
      testMac,
    ).records;
    expect(record?.caseId).toBe("abcdef01-2345-6789-abcd-ef0123456789");
  });

  test("代行职责的人和操作员", () => {
    const origin = anOrigin({
      actor: { id: null, name: "系统操作员", role: null },
      onBehalfOf: "a2",
      via: "commandLine",
    });
    const [record] = linked(CHAIN_BEGINNING, [{ origin, note: aNote() }], SEALING, testMac).records;
    expect(record).toMatchObject({ actorId: null, actorName: "系统操作员", onBehalfOf: "a2" });
  });
});

describe("明细的文字", () => {
  test.each([
    ["没有明细", "{}", ""],
    ["步骤按名称", '{"seq":3,"step":"accept"}', "登记序号：3；步骤：受理"],
    ["不认得的步骤", '{"step":"hold"}', "步骤：hold"],
    ["别的一项恰好写着步骤的代码", '{"code":"accept"}', "原因代码：accept"],
    ["是、否、无", '{"a":true,"b":false,"c":null}', "a：是；b：否；c：无"],
    ["几个值", '{"arguments":["--from","2017-01-01"]}', "参数：--from 2017-01-01"],
    ["对象原有的名称不是标签", '{"toString":1}', "toString：1"],
    ["不是JSON", "x{", "x{"],
    ["不是对象", "3", "3"],
    ["空", "null", "null"],
  ])("%s", (_, detail, said) => {
    expect(auditWords(detail)).toBe(said);
  });

  test("应诉的步骤按名称", () => {
    const [step] = Object.keys(LITIGATION_STEPS);
    const label = Object.values(LITIGATION_STEPS)[0]?.label;
    expect(auditWords(canonicalDetail({ step }))).toBe(`步骤：${label}`);
  });

  test.each([
    [
      "复核的事项和意见",
      { step: "undoBatch", outcome: "approved" },
      "意见：同意；步骤：撤销超过100行的导入批次",
    ],
    ["登录的方式", { by: "recoveryCode" }, "方式：密码和恢复码"],
    ["登录被拒绝的原因", { reason: "wrong" }, "理由：用户名或者密码不正确"],
    ["限制的理由是写下的话", { kind: "tradeSecret", reason: "报价" }, "种类：商业秘密；理由：报价"],
    ["角色和范围", { role: "leader", reach: "own" }, "范围：本机关；角色：领导"],
    ["别的键下的同一个词不是代码", { q: "wrong" }, "查找：wrong"],
  ])("%s写成办公室的话", (_, detail, said) => {
    expect(auditWords(canonicalDetail(detail))).toBe(said);
  });
});

describe("事项", () => {
  test("每一事项有名称，属于一组，每组都有事项", () => {
    const isGroup = (text: string): text is AuditGroup => Object.hasOwn(AUDIT_GROUPS, text);
    const groups = Object.keys(AUDIT_GROUPS).filter(isGroup);
    expect(groups.flatMap(actsOf).sort()).toEqual(Object.keys(AUDIT_ACTS).sort());
    for (const group of groups) expect(actsOf(group).length).toBeGreaterThan(0);
    const names = Object.values(AUDIT_ACTS).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("只认得表里的事项", () => {
    expect(isAuditAct("readCase")).toBe(true);
    expect(isAuditAct("toString")).toBe(false);
  });
});
