import type { Calendar } from "#domain/calendar";
import { computeDeadline, type Deadline, type LimitRequest } from "#domain/deadlines";
import type { Citation } from "#domain/limit";
import type { Outcome } from "#domain/outcome";
import { addDays, type PlainDate } from "#domain/plain-date";

/**
 * When a document counts as served, by method (CPL23 87-95, which reconsideration applies through
 * 行政复议法第八十八条). One row a method; `day` says which day of the file is the service date.
 */
export const SERVICE_METHODS = {
  direct: { name: "直接送达", day: "送达回证上签收的日期", law: "民事诉讼法第八十八条" },
  left: {
    name: "留置送达",
    day: "见证人或者照片、录像记录的留置日期",
    law: "民事诉讼法第八十九条",
  },
  electronic: { name: "电子送达", day: "到达受送达人特定系统的日期", law: "民事诉讼法第九十条" },
  entrusted: { name: "委托送达", day: "送达回证上签收的日期", law: "民事诉讼法第九十一条" },
  post: { name: "邮寄送达", day: "回执上注明的收件日期", law: "民事诉讼法第九十一条" },
  passedOn: { name: "转交送达", day: "送达回证上签收的日期", law: "民事诉讼法第九十四条" },
  announcement: {
    name: "公告送达",
    day: "自发出公告之日起经过三十日",
    law: "民事诉讼法第九十五条",
    daysAfter: 30,
  },
} as const satisfies Record<
  string,
  { name: string; day: string; law: Citation; daysAfter?: number }
>;
export type ServiceMethod = keyof typeof SERVICE_METHODS;

/** From which day the time for applying for reconsideration runs (AR26 23, 行政复议法实施条例第二十三条). */
export const START_POINTS = {
  onTheSpot: { name: "当场作出", day: "行政行为作出之日" },
  direct: { name: "直接送达", day: "签收之日；拒绝签收的，拒绝之日" },
  post: { name: "邮寄送达", day: "收件签收单上的日期；没有签收单的，邮政记录的日期" },
  electronic: { name: "电子送达", day: "到达受送达人特定系统之日" },
  announcement: { name: "公告", day: "公告规定的期限届满之日" },
  laterNotice: { name: "事后补充告知", day: "收到补充告知的通知之日" },
  proven: { name: "未送达", day: "被申请人有证据证明申请人知道之日" },
} as const satisfies Record<string, { name: string; day: string }>;

/**
 * The service date of a document: the day recorded for the method, or 30 calendar days after the
 * publication of an announcement. That day opens periods and is never rolled (C14).
 */
export function serviceDate(method: ServiceMethod, recordedOn: PlainDate): PlainDate {
  const row = SERVICE_METHODS[method];
  return "daysAfter" in row ? addDays(recordedOn, row.daysAfter) : recordedOn;
}

/** One addressee: served on its own day, and with its own variant where documents differ. */
export interface ServedParty<Party> extends Pick<LimitRequest, "variant"> {
  readonly party: Party;
  readonly servedOn: PlainDate;
}

/** Every party's own deadline, from its own service date (C13, 行诉解释第五十九条、第一百零八条). */
export function partyDeadlines<Party>(
  request: Omit<LimitRequest, "from">,
  served: readonly ServedParty<Party>[],
  calendar: Calendar,
): { party: Party; deadline: Outcome<Deadline> }[] {
  return served.map(({ party, servedOn, variant = request.variant }) => ({
    party,
    deadline: computeDeadline({ ...request, variant, from: servedOn }, calendar),
  }));
}
