import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { REFUSAL_GROUNDS, REJECTION_GROUNDS } from "#domain/grounds";
import { ABSENCE_REASONS } from "#domain/head-appearance";
import { HEAD_ROLES } from "#domain/head-roles";
import { INSTANCES } from "#domain/instances";
import { RECONSIDERATION_OUTCOMES } from "#domain/reconsideration-outcomes";
import { labelOf } from "#schemas/register-fields";

/** One fact of a recorded step, in words. */
export interface Fact {
  label: string;
  value: string;
}

type Names = Readonly<Record<string, string>>;
type Read = (value: unknown, organs: Names) => string;

const plain: Read = (value) => (typeof value === "object" ? "" : String(value));
const list: Read = (value) =>
  Array.isArray(value) ? value.map(String).join("、") : plain(value, {});
const yesNo: Read = (value) => (value === true ? "是" : value === false ? "否" : "未记载");
const organ: Read = (value, organs) => organs[String(value)] ?? "";
const each =
  (read: (part: object, organs: Names) => string): Read =>
  (value, organs) =>
    Array.isArray(value) ? value.map((part) => read(Object(part), organs)).join("、") : "";
const text = (part: object, key: string) => String(Reflect.get(part, key) ?? "");

const groundOf = (code: unknown) =>
  labelOf({ ...REFUSAL_GROUNDS, ...REJECTION_GROUNDS }, String(code));

/** What each field of a payload is called, in the order in which it is told; other fields are not. */
const WORDS: readonly (readonly [field: string, label: string, read: Read])[] = [
  ["proceeding", "案号", plain],
  ["number", "案号", plain],
  ["numberWritten", "原文案号", plain],
  ["organId", "机关", organ],
  ["applicantsWritten", "申请人", plain],
  [
    "respondentIds",
    "被申请人",
    (value, organs) =>
      Array.isArray(value) ? value.map((id) => organ(id, organs)).join("、") : "",
  ],
  ["areaWritten", "领域", plain],
  ["actWritten", "行为", plain],
  ["court", "审理法院", plain],
  ["instance", "审级", (value) => labelOf(INSTANCES, String(value))],
  ["plaintiffsWritten", "原告", plain],
  ["defendants", "被告", each((part, organs) => organs[text(part, "organId")] ?? "")],
  ["causeWritten", "案由", plain],
  ["handlers", "承办人", list],
  ["filedOn", "提出日期", plain],
  ["ordinal", "第几次开庭", plain],
  ["hearingOn", "开庭日期", plain],
  [
    "attendees",
    "出庭人员",
    each(
      (part) =>
        `${text(part, "name")} ${text(part, "title")}（${labelOf(HEAD_ROLES, text(part, "role"))}）`,
    ),
  ],
  ["headDeclared", "台账记载负责人出庭", yesNo],
  ["reasonWritten", "未出庭原因", plain],
  ["explained", "提交书面说明", yesNo],
  ["code", "结案方式", (value) => labelOf(RECONSIDERATION_OUTCOMES, String(value))],
  ["items", "决定", each((part) => labelOf(RECONSIDERATION_OUTCOMES, text(part, "code")))],
  ["written", "原文", plain],
  ["outcome", "裁判结果", (value) => labelOf(COURT_OUTCOMES, String(value))],
  ["outcomeWritten", "原文", plain],
  ["grounds", "事由", (value) => (Array.isArray(value) ? value.map(groundOf).join("、") : "")],
  ["reason", "理由", (value) => labelOf(ABSENCE_REASONS, String(value))],
  ["days", "天数", plain],
  ["dueOn", "期限", plain],
  ["place", "地点", plain],
  ["party", "当事人", plain],
  ["remark", "备注", plain],
];

/** What a recorded step says, as far as a reader of the case needs it. `organs`: names by id. */
export function payloadWords(payload: unknown, organs: Names): Fact[] {
  const fields = Object(payload);
  const facts: Fact[] = [];
  for (const [field, label, read] of WORDS) {
    const value: unknown = Reflect.get(fields, field);
    const words = value === undefined || value === null ? "" : read(value, organs).trim();
    const said = facts.some((fact) => fact.value.normalize("NFKC") === words.normalize("NFKC"));
    if (words !== "" && !said) facts.push({ label, value: words });
  }
  return facts;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that the payloads speak of. */
export function idsIn(payloads: readonly unknown[]): string[] {
  return [...new Set(JSON.stringify(payloads).match(UUID))];
}
