import type { RegionOverlay } from "#domain/calendar";
import { isInCalendar } from "#domain/calendar";
import { daysBetween } from "#domain/plain-date";
import { type FormErrors, type FormReading, field } from "#schemas/calendar-form";
import { readDayList } from "#schemas/calendar-lines";

/** What a person typed into the form of the regional overlay (HD-7). */
export interface OverlayForm {
  region: string;
  text: string;
  source: string;
  reason: string;
}

export interface ProposedOverlay {
  /** Without days: the region's holidays count no longer. */
  overlay: RegionOverlay;
  source: string;
  reason: string;
}

/** No local festival lasts longer. */
const LONGEST = 16;

/** Takes the fields of the form. */
export function readOverlayFields(form: FormData): OverlayForm {
  return {
    region: field(form, "region").trim(),
    text: field(form, "text"),
    source: field(form, "source").trim(),
    reason: field(form, "reason").trim(),
  };
}

/** Reads a region's own holidays, one a line; an empty list takes them off again. */
export function readOverlayForm(form: OverlayForm): FormReading<ProposedOverlay, OverlayForm> {
  const errors: FormErrors<OverlayForm> = {};
  if (form.region === "") errors.region = "请填写地区，如：肃北蒙古族自治县";
  if (form.source === "") errors.source = "请填写地方人民政府的文号，或者在哪里公布";
  if (form.reason === "") errors.reason = "请写明理由：为什么本机关的期限要按地方假日计算";
  const list = readDayList(form.text);
  if (!list.ok) return { ok: false, errors: { ...errors, text: list.message } };
  const { holidays, makeup } = list.value;
  const ordered = [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const wrong = ordered.find(
    ({ from, to }) => !isInCalendar(from) || !isInCalendar(to) || to < from,
  );
  const long = ordered.find(({ from, to }) => daysBetween(from, to) >= LONGEST);
  const overlapping = ordered.find(({ from }, at) => from <= (ordered[at - 1]?.to ?? ""));
  if (makeup.length > 0) errors.text = "地方假日没有调休上班日，请删去“上班”的各行";
  else if (wrong) errors.text = `${wrong.name}的起止日${wrong.from}至${wrong.to}不对，请核对`;
  else if (long) errors.text = `${long.name}超过${LONGEST}天，请核对`;
  else if (overlapping) errors.text = `${overlapping.from}在两个假日中重复出现，请核对`;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { region, source, reason } = form;
  return { ok: true, value: { overlay: { region, holidays: ordered }, source, reason } };
}
