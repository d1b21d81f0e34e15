import { INSTANCES } from "#domain/instances";

/** Instances in which an agency's head has to appear (法释〔2020〕3号第一条第一款). */
export const HEAD_DUTY_INSTANCES: readonly string[] = Object.entries(INSTANCES)
  .filter(([, row]) => row.headDuty)
  .map(([code]) => code);

/** A remanded case is tried in first instance again, under a new number (行政诉讼法第八十九条). */
export const FIRST_INSTANCES: readonly string[] = ["FIRST", "REMAND"];
