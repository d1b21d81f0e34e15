import type { FieldSpec } from "#ledger/fields";
import { words } from "#ledger/text";

export type AttendanceField =
  | "sessionDays"
  | "headAppeared"
  | "head"
  | "headName"
  | "headTitle"
  | "headClass"
  | "absenceReason"
  | "explanation";

/** Headings of the columns about court sessions and the agency head's appearance (负责人出庭应诉). */
export const ATTENDANCE_FIELDS: readonly FieldSpec<AttendanceField>[] = [
  {
    field: "sessionDays",
    label: "开庭日期",
    repeatable: true,
    values: "day",
    synonyms: words(
      "开庭日期|开庭时间|庭审日期|庭审时间|开庭审理日期|开庭审理时间|第一次开庭日期",
      "第二次开庭日期|第三次开庭日期|第一次开庭时间|第二次开庭时间|第三次开庭时间|开庭日",
      "出庭日期|出庭时间|出庭应诉日期|出庭应诉时间",
    ),
  },
  {
    field: "headAppeared",
    label: "负责人是否出庭",
    repeatable: true,
    values: "yesNo",
    synonyms: words(
      "负责人是否出庭|行政机关负责人是否出庭|行政机关负责人是否出庭应诉|机关负责人是否出庭",
      "负责人是否出庭应诉|是否负责人出庭|负责人出庭情况|行政机关负责人出庭情况",
      "行政机关负责人出庭应诉情况|出庭应诉情况|出庭情况|是否出庭|是否出庭应诉",
      "负责人出庭应诉情况|机关负责人出庭情况|负责人出庭|首长是否出庭|行政首长是否出庭",
      "一把手是否出庭",
    ),
  },
  {
    field: "head",
    label: "出庭负责人及职务",
    repeatable: true,
    synonyms: words(
      "出庭负责人及职务|出庭负责人姓名及职务|出庭负责人姓名职务|出庭负责人姓名、职务",
      "出庭负责人(姓名、职务)|出庭负责人|出庭负责人情况|出庭人员及职务|出庭人员姓名及职务",
      "出庭人员|出庭领导|出庭领导及职务|负责人姓名及职务|负责人姓名、职务|出庭应诉人员",
      "出庭应诉负责人|出庭应诉负责人姓名及职务|出庭人员姓名职务|出庭负责人姓名职务级别",
    ),
  },
  {
    field: "headName",
    label: "出庭负责人姓名",
    synonyms: words(
      "出庭负责人姓名|负责人姓名|出庭人姓名|出庭人员姓名|出庭应诉负责人姓名|出庭领导姓名",
    ),
  },
  {
    field: "headTitle",
    label: "出庭负责人职务",
    synonyms: words(
      "出庭负责人职务|负责人职务|出庭人职务|职务|出庭人员职务|出庭应诉负责人职务",
      "出庭领导职务",
    ),
  },
  {
    field: "headClass",
    label: "负责人类别",
    repeatable: true,
    values: "headClass",
    synonyms: words(
      "负责人类别|负责人类型|负责人级别|出庭负责人类别|出庭负责人类型|出庭负责人级别",
      "正职或副职|正副职|正职/副职|正职副职|出庭负责人层级",
    ),
  },
  {
    field: "absenceReason",
    label: "未出庭原因",
    synonyms: words(
      "未出庭原因|未出庭理由|不出庭原因|不出庭理由|不能出庭原因|不能出庭理由",
      "负责人未出庭原因|负责人未出庭理由|负责人不能出庭的理由|未能出庭原因|未出庭应诉原因",
      "缺席原因|未出庭的理由",
    ),
  },
  {
    field: "explanation",
    label: "是否提交书面说明",
    values: "yesNo",
    synonyms: words(
      "是否提交书面说明|书面说明|是否提交说明|是否提交情况说明|情况说明|是否提交不能出庭说明",
      "是否提交未出庭说明|有无书面说明|不能出庭情况说明|是否向法院提交书面说明",
      "是否向法院说明情况",
    ),
  },
];
