import { ATTENDANCE_FIELDS, type AttendanceField } from "#ledger/attendance-fields";
import type { FieldSpec } from "#ledger/fields";
import { type PartyField, partyFields } from "#ledger/party-fields";
import { words } from "#ledger/text";

export type LitigationField =
  | AttendanceField
  | PartyField
  | "sequence"
  | "number"
  | "court"
  | "instance"
  | "plaintiffs"
  | "defendant"
  | "defendantLevel"
  | "coDefendants"
  | "cause"
  | "area"
  | "act"
  | "noticeReceivedOn"
  | "decidedOn"
  | "outcome"
  | "handlers"
  | "relatedNumbers"
  | "remark";

/** Headings of litigation ledgers (行政应诉案件台账), as offices write them. */
export const LITIGATION_FIELDS: readonly FieldSpec<LitigationField>[] = [
  {
    field: "sequence",
    label: "序号",
    synonyms: words("序号|序|编号|顺序号|no|no.|行号"),
  },
  {
    field: "number",
    label: "案号",
    required: true,
    values: "courtNumber",
    synonyms: words(
      "案号|法院案号|诉讼案号|行政诉讼案号|案件号|案件编号|应诉案号|一审案号|裁判文书案号",
      "审理案号|文书案号|裁判文书号|案件文号",
    ),
  },
  {
    field: "court",
    label: "审理法院",
    values: "court",
    synonyms: words(
      "审理法院|受理法院|法院|管辖法院|审判法院|受诉法院|法院名称|审理机关|审判机关",
      "立案法院|一审法院|审理法院名称|受案法院",
    ),
  },
  {
    field: "instance",
    label: "审级",
    values: "instance",
    synonyms: words(
      "审级|审理程序|诉讼阶段|诉讼程序|程序|审理阶段|案件阶段|审判程序|一审/二审",
      "一审或二审|审理级别|诉讼审级",
    ),
  },
  {
    field: "plaintiffs",
    label: "原告",
    values: "person",
    synonyms: words(
      "原告|原告人|原告姓名|原告名称|原告姓名或名称|原告(姓名或名称)|原告(上诉人)",
      "原告/上诉人|原告或上诉人|原告(申请人)|起诉人|上诉人|原审原告|行政相对人",
    ),
  },
  ...partyFields("原告", "上诉人", "当事人"),
  {
    field: "defendant",
    label: "被告",
    required: true,
    values: "organ",
    synonyms: words(
      "被告|被告名称|被告机关|被告单位|被诉机关|被诉行政机关|被诉单位|应诉单位|应诉机关",
      "应诉主体|被告行政机关|被告(被上诉人)|被告/被上诉人|被告或被上诉人|被上诉人",
      "原审被告|被告人",
    ),
  },
  {
    field: "defendantLevel",
    label: "被告级别",
    synonyms: words(
      "被告级别|被告层级|被告类别|被告类型|被告机关级别|应诉主体类别|应诉单位级别",
      "应诉机关级别|机关级别|单位级别|被诉机关级别|级别",
    ),
  },
  {
    field: "coDefendants",
    label: "共同被告",
    repeatable: true,
    synonyms: words(
      "共同被告|其他被告|第二被告|共同应诉机关|共同被告单位|共同被告名称",
      "共同被告(复议机关)",
    ),
  },
  {
    field: "cause",
    label: "案由",
    synonyms: words(
      "案由|案件案由|诉讼案由|行政案由|案件类型|案件类别|事由|案件事由|诉由|被诉行政行为",
      "被诉行为",
    ),
  },
  {
    field: "area",
    label: "行政管理领域",
    synonyms: words(
      "行政管理领域|管理领域|领域|涉及领域|案件领域|行政管理类别|所属领域|行业领域",
      "涉案领域|执法领域",
    ),
  },
  {
    field: "act",
    label: "行政行为类型",
    synonyms: words(
      "行政行为类型|行政行为种类|行政行为类别|行政行为|被诉行政行为种类|被诉行政行为类型",
      "具体行政行为|行为种类|行为类型",
    ),
  },
  {
    field: "noticeReceivedOn",
    label: "收到应诉通知日期",
    required: true,
    values: "day",
    synonyms: words(
      "收到应诉通知日期|收到应诉通知时间|收到应诉通知书日期|收到应诉通知书时间|应诉通知日期",
      "应诉通知时间|应诉通知书日期|应诉通知书时间|应诉通知书收到日期|应诉通知书收到时间",
      "应诉通知书送达日期|应诉通知书送达时间|收到通知日期|收到日期|收到时间|收案日期",
      "收案时间|立案日期|立案时间|收件日期|收件时间|受理日期|受理时间|收到起诉状日期",
      "收到起诉状副本日期|收到起诉状副本时间|收到上诉状副本日期|收到法院材料日期|收到传票日期",
    ),
  },
  ...ATTENDANCE_FIELDS,
  {
    field: "decidedOn",
    label: "裁判日期",
    values: "day",
    synonyms: words(
      "裁判日期|裁判时间|判决日期|判决时间|裁定日期|裁判文书日期|裁判文书时间",
      "判决(裁定)日期|判决(裁定)时间|判决裁定日期|判决、裁定日期|结案日期|结案时间",
      "审结日期|审结时间|宣判日期|宣判时间|作出裁判日期|判决书日期|裁判作出日期",
    ),
  },
  {
    field: "outcome",
    label: "裁判结果",
    synonyms: words(
      "裁判结果|判决结果|裁定结果|审理结果|结案方式|裁判方式|裁判情况|判决(裁定)结果",
      "判决裁定结果|判决、裁定结果|诉讼结果|案件结果|结果|处理结果|审判结果|判决情况",
      "裁判结论|裁判内容|判决内容|一审结果|裁决结果",
    ),
  },
  {
    field: "handlers",
    label: "承办人",
    repeatable: true,
    synonyms: words(
      "承办人|承办人员|经办人|经办人员|办案人员|委托代理人|诉讼代理人|代理人|应诉承办人",
    ),
  },
  {
    field: "relatedNumbers",
    label: "关联案号",
    repeatable: true,
    synonyms: words(
      "关联案号|关联案件|相关案号|相关案件|复议案号|行政复议案号|原审案号|复议决定文号",
      "行政复议决定书文号|一审案号(二审填写)",
    ),
  },
  {
    field: "remark",
    label: "备注",
    repeatable: true,
    synonyms: words("备注|说明|备考|附注|注|其他情况|其他说明|备注说明"),
  },
];
