import type { FieldSpec } from "#ledger/fields";
import { type PartyField, partyFields } from "#ledger/party-fields";
import { words } from "#ledger/text";

export type ReconsiderationField =
  | PartyField
  | "sequence"
  | "number"
  | "organ"
  | "applicants"
  | "applicantType"
  | "applicantCount"
  | "respondents"
  | "area"
  | "act"
  | "receivedOn"
  | "acceptedOn"
  | "hearingHeld"
  | "hearingDays"
  | "handlers"
  | "closedOn"
  | "outcome"
  | "refusalGround"
  | "relatedNumbers"
  | "carriedIn"
  | "remark";

/** Headings of reconsideration ledgers (行政复议案件台账), as offices write them. */
export const RECONSIDERATION_FIELDS: readonly FieldSpec<ReconsiderationField>[] = [
  {
    field: "sequence",
    label: "序号",
    synonyms: words("序号|序|编号|顺序号|no|no.|行号"),
  },
  {
    field: "number",
    label: "案号",
    required: true,
    values: "reconsiderationNumber",
    synonyms: words(
      "案号|复议案号|行政复议案号|案件编号|案件号|文号|收案号|立案号|立案编号|受理号",
      "受理文号|受理编号|复议文号|复议决定文号|决定书文号|行政复议决定书文号|案件文号",
      "复议编号",
    ),
  },
  {
    field: "organ",
    label: "行政复议机关",
    synonyms: words(
      "行政复议机关|复议机关|复议机关名称|行政复议机关名称|审理机关|受理机关|受理单位",
      "办案单位|办理机关|行政复议机构",
    ),
  },
  {
    field: "applicants",
    label: "申请人",
    values: "person",
    synonyms: words(
      "申请人|申请人姓名|申请人名称|申请人姓名或名称|申请人姓名名称|申请人(姓名或名称)",
      "申请人(名称)|申请人(姓名)|复议申请人|行政复议申请人|申请人及代理人|申请单位或个人",
    ),
  },
  {
    field: "applicantType",
    label: "申请人类型",
    synonyms: words("申请人类型|申请人类别|申请人性质|申请人身份|申请人种类|申请主体类型|申请主体"),
  },
  {
    field: "applicantCount",
    label: "申请人数",
    synonyms: words("申请人数|申请人人数|申请人总数|人数|涉及人数|申请人数量"),
  },
  ...partyFields("申请人", "复议申请人"),
  {
    field: "respondents",
    label: "被申请人",
    values: "organ",
    synonyms: words(
      "被申请人|被申请人名称|被申请机关|被申请单位|被申请行政机关|被复议机关|被复议单位",
      "行政复议被申请人|原行政行为机关|作出行政行为的机关|具体行政行为作出机关",
    ),
  },
  {
    field: "area",
    label: "行政管理领域",
    synonyms: words(
      "行政管理领域|管理领域|行政管理类别|管理类别|领域|案件领域|涉及领域|所属领域",
      "案件类别|行业领域|行政领域|行政管理范围|涉案领域|执法领域",
    ),
  },
  {
    field: "act",
    label: "行政行为类型",
    synonyms: words(
      "行政行为类型|行政行为种类|行政行为类别|行政行为|具体行政行为|具体行政行为类型",
      "具体行政行为种类|申请复议事项|申请事项|复议事项|行政复议事项|案由|案件类型|案件事由",
      "行为类型|被申请复议的行政行为|复议请求事项",
    ),
  },
  {
    field: "receivedOn",
    label: "收到申请日期",
    required: true,
    values: "day",
    synonyms: words(
      "收到申请日期|收到申请时间|收到日期|收到时间|收到复议申请日期|收到复议申请时间",
      "收到行政复议申请日期|收到行政复议申请时间|收案日期|收案时间|收件日期|收件时间",
      "申请日期|申请时间|复议申请日期|复议申请时间|提出申请日期|提出申请时间|来件日期",
      "来件时间|接收日期|接收申请日期|收到申请书日期|收到申请书时间|登记日期",
    ),
  },
  {
    field: "acceptedOn",
    label: "受理日期",
    values: "day",
    synonyms: words(
      "受理日期|受理时间|立案日期|立案时间|决定受理日期|受理立案日期|立案受理日期",
      "立案受理时间|受理通知日期|受理案件日期",
    ),
  },
  {
    field: "hearingHeld",
    label: "是否听证",
    values: "yesNo",
    synonyms: words(
      "是否听证|是否举行听证|听证|是否召开听证会|有无听证|是否组织听证|听证与否|听证情况",
      "是否开展听证",
    ),
  },
  {
    field: "hearingDays",
    label: "听证日期",
    repeatable: true,
    values: "day",
    synonyms: words(
      "听证日期|听证时间|听证会日期|听证会时间|举行听证日期|听证召开日期|听证召开时间",
      "召开听证会时间",
    ),
  },
  {
    field: "handlers",
    label: "承办人",
    repeatable: true,
    values: "person",
    synonyms: words(
      "承办人|承办人员|办案人|办案人员|经办人|经办人员|办理人|办理人员|审理人员|复议人员",
      "承办人姓名|主办人|主办人员|协办人|责任人",
    ),
  },
  {
    field: "closedOn",
    label: "结案日期",
    values: "day",
    synonyms: words(
      "结案日期|结案时间|审结日期|审结时间|决定日期|决定时间|办结日期|办结时间",
      "作出决定日期|作出决定时间|复议决定日期|复议决定时间|决定书日期|作出复议决定日期",
      "作出行政复议决定日期|作出复议决定时间|结案(决定)日期|行政复议决定作出日期",
      "复议决定作出日期|决定作出日期",
    ),
  },
  {
    field: "outcome",
    label: "结案方式",
    synonyms: words(
      "结案方式|审理结果|处理结果|复议结果|行政复议结果|办理结果|结果|结案结果|决定结果",
      "复议决定|行政复议决定|决定类型|决定种类|结案类型|复议决定结果|案件结果|审结方式",
      "结案情况|审理结论|处理方式",
    ),
  },
  {
    field: "refusalGround",
    label: "不予受理理由",
    synonyms: words("不予受理理由|不予受理原因|不受理理由|不受理原因|不予受理依据"),
  },
  {
    field: "relatedNumbers",
    label: "关联案号",
    repeatable: true,
    synonyms: words(
      "关联案号|关联案件|相关案号|相关案件|应诉案号|诉讼案号|行政诉讼案号|后续诉讼案号",
    ),
  },
  {
    field: "carriedIn",
    label: "是否上年结转",
    values: "yesNo",
    synonyms: words("上年结转|是否上年结转|是否结转|结转|往年结转|是否旧存|旧存"),
  },
  {
    field: "remark",
    label: "备注",
    repeatable: true,
    synonyms: words("备注|说明|备考|附注|注|其他情况|其他说明|备注说明|情况说明"),
  },
];
