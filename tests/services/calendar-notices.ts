/**
 * A notice for 2027 in the form of the real ones, made up for tests: none had been published when
 * this was written (rules.md HD-10).
 */
export const INVENTED_2027 = `国务院办公厅关于2027年部分节假日安排的通知
（测试用，并非真实通知）
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
`;

/** The same written out by hand, for recounts that share nothing with the product. */
export const OFF_2027 = new Set(
  "01-01 01-02 01-03 02-05 02-06 02-07 02-08 02-09 02-10 02-11 04-03 04-04 04-05 05-01 05-02 05-03 05-04 05-05 06-09 09-15 10-01 10-02 10-03 10-04 10-05 10-06 10-07"
    .split(" ")
    .map((day) => `2027-${day}`),
);
export const WORKED_2027 = new Set(
  "01-31 02-13 05-08 09-26 10-09".split(" ").map((day) => `2027-${day}`),
);
