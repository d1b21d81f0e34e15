/** Reads the cause (案由) of a suit: an area followed by an act, as 自然资源行政处罚 or 其他其他. */
import { type ActReading, readAct } from "#domain/acts";
import { type Area, readArea } from "#domain/areas";
import { normalWidth } from "#domain/number-normal";

export interface CauseReading {
  area?: Area;
  act?: ActReading;
}

/** The longest area that leaves an act wins; a cause that names only one of both gives that one. */
export function readCause(text: string): CauseReading {
  const written = normalWidth(text).replace(/[-—/、，,:：]+/gu, "");
  for (let cut = written.length - 1; cut > 0; cut -= 1) {
    const area = readArea(written.slice(0, cut));
    const act = area && readAct(written.slice(cut));
    if (act) return { area, act };
  }
  const act = readAct(written);
  if (act) return { act };
  const area = readArea(written);
  return area ? { area } : {};
}
