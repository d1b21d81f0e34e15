import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import {
  answerTo,
  reads,
  received,
  type Said,
  type Sentence,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;

describe("拒绝申请登记的，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "第二十二条第四款 一申请一行为",
      [],
      received("2025-03-03", { actsChallenged: 2 }),
      "行政复议法第二十二条第四款：一件申请只能针对一个行政行为，请按行政行为分别登记。",
    ],
    [
      "旧法第九条 一申请一行为",
      [],
      received("2017-03-01", { actsChallenged: 2 }),
      "行政复议法（2017年修正）第九条：一件申请只能针对一个行政行为，请按行政行为分别登记。",
    ],
    [
      "第八十七条 不得收费",
      [],
      received("2025-03-03", { fee: 1 }),
      "行政复议法第八十七条：行政复议不得向申请人收取任何费用，请删去收费。",
    ],
    [
      "第七十四条第二款 撤回后再申请",
      [],
      received("2025-03-03", {
        withdrawnEarlier: { caseNumber: "酒政复〔2024〕9号", againstTrueWill: false },
      }),
      "行政复议法第七十四条第二款、行政复议法实施条例（2007年）第三十八条第二款：申请人已在酒政复〔2024〕9号中撤回申请，不得以同一事实和理由再次申请；能够证明撤回违背真实意思的，请注明后登记。",
    ],
    [
      "2007年条例第八条 六名申请人",
      [],
      received("2025-03-03", { applicantCount: 6 }),
      "行政复议法实施条例（2007年）第八条：申请人超过5人的，应当推选1至5名代表人，请补填代表人及推选书。如仍要办理，请写明理由。",
    ],
    [
      "2026年条例第十七条 十一名申请人",
      [],
      received("2026-07-06", { applicantCount: 11 }),
      "行政复议法实施条例第十七条：申请人超过10人的，应当推选2至5名代表人，请补填代表人及推选书。如仍要办理，请写明理由。",
    ],
    [
      "案号的年份",
      [],
      received("2025-03-03", { number: "酒政复〔2024〕9号" }),
      "党政机关公文处理工作条例第九条第五项：案号年份2024与收到申请的年份2025不一致，请核对案号或者收到日期。如仍要办理，请写明理由。",
    ],
    [
      "所写案号的年份，全角数字也读",
      [],
      received("2025-03-03", { numberWritten: "酒政复（１９９９）9号" }),
      "党政机关公文处理工作条例第九条第五项：案号年份1999与收到申请的年份2025不一致，请核对案号或者收到日期。如仍要办理，请写明理由。",
    ],
  ])("%s", (...row) => reads(row));

  test.each<[string, Said, string]>([
    [
      "撤回违背真实意思的，可以再申请",
      received("2025-03-03", { withdrawnEarlier: { caseNumber: "9号", againstTrueWill: true } }),
      "ok",
    ],
    ["案号与年份一致", received("2025-03-03", { number: "酒政复〔2025〕9号" }), "ok"],
    ["案号没有年份", received("2025-03-03", { number: "9号" }), "ok"],
    [
      "没有案号，收费写零，只针对一个行为",
      received("2025-03-03", { fee: 0, actsChallenged: 1 }),
      "ok",
    ],
  ])("%s", (_title, act, answer) => expect(answerTo(undefined, act)).toBe(answer));

  test("经处罚机关收到的申请，同样适用第二十二条第四款", () => {
    const payload = {
      ...anApplication({ actsChallenged: 2 }),
      agencyReceivedOn: d("2025-03-03"),
      agencyChoice: "KEPT",
    } as const;
    expect(answerTo(undefined, ["receiveViaAgency", "2025-03-03", payload])).toBe(
      "IR-01 severalActs",
    );
  });
});

describe("代表人的人数", () => {
  const named = (count: number) => ["甲", "乙", "丙", "丁", "戊", "己"].slice(0, count);
  test.each([
    ["2007年条例第八条 五名申请人不必推选", "2025-03-03", 5, 0, "ok"],
    ["2007年条例第八条 六名申请人没有推选", "2025-03-03", 6, 0, "IR-09 W"],
    ["2007年条例第八条 六名申请人推选一名", "2025-03-03", 6, 1, "ok"],
    ["2007年条例第八条 六名申请人推选五名", "2025-03-03", 6, 5, "ok"],
    ["2007年条例第八条 六名申请人推选六名", "2025-03-03", 6, 6, "IR-09 W"],
    ["2026年条例第十七条 十名申请人不必推选", "2026-07-06", 10, 0, "ok"],
    ["2026年条例第十七条 十一名申请人推选一名", "2026-07-06", 11, 1, "IR-09 W"],
    ["2026年条例第十七条 十一名申请人推选二名", "2026-07-06", 11, 2, "ok"],
    ["2026年条例第十七条 十一名申请人推选五名", "2026-07-06", 11, 5, "ok"],
    ["2026年条例第十七条 十一名申请人推选六名", "2026-07-06", 11, 6, "IR-09 W"],
  ])("%s", (_title, on, applicantCount, count, answer) => {
    const act = received(on, { applicantCount, representatives: named(count) });
    expect(answerTo(undefined, act)).toBe(answer);
  });
});
