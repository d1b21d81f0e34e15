import { accepted, type Outcome, refused } from "#domain/outcome";

/** So many within so many seconds; what comes after waits for the rest of them. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** What is counted, with what an office needs and a program that collects everything exceeds. */
export const LIMITS = {
  /** Whatever one account asks for. */
  account: { points: 600, seconds: 60 },
  /** Whatever comes from one address: a whole building may stand behind one. */
  address: { points: 6000, seconds: 60 },
  /** Searching by words, per account. */
  search: { points: 120, seconds: 60 },
  /** Files with many rows taken away, per account. */
  export: { points: 30, seconds: 3600 },
  /** Ledgers handed in, per account. */
  upload: { points: 60, seconds: 3600 },
  /** Refusals to one account or address before whoever keeps watch is told. */
  alarm: { points: 20, seconds: 600 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, Limit>>;

/** What the environment changes of them. */
export type LimitSettings = Partial<Limits>;

/** A demonstration on one machine is driven by programs: tests, measurements, crawlers. */
const GENEROUS = 100;
const MOST = 1_000_000_000;
const DAY_SECONDS = 86_400;

/** Reads "account=600/60, export=30/3600": how many within how many seconds. */
export function readLimits(text: string): Outcome<LimitSettings> {
  const settings: Partial<Record<LimitName, Limit>> = {};
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const { name, points, seconds } =
      /^(?<name>\w+)=(?<points>\d{1,10})\/(?<seconds>\d{1,5})$/.exec(entry)?.groups ?? {};
    const limit = { points: Number(points), seconds: Number(seconds) };
    const { points: many, seconds: within } = limit;
    if (!isLimitName(name) || many < 1 || many > MOST || within < 1 || within > DAY_SECONDS) {
      return refused("badLimit", "ENV", "本系统", explanation());
    }
    settings[name] = limit;
  }
  return accepted(settings);
}

/** The limits in force. `generous`: a demonstration that nobody reaches from outside. */
export function limitsInForce(settings: LimitSettings, generous: boolean): Limits {
  const factor = generous ? GENEROUS : 1;
  const { account, address, search, export: exports, upload, alarm } = LIMITS;
  const times = ({ points, seconds }: Limit) => ({ points: points * factor, seconds });
  return {
    account: times(account),
    address: times(address),
    search: times(search),
    export: times(exports),
    upload: times(upload),
    alarm,
    ...settings,
  };
}

function isLimitName(name: string | undefined): name is LimitName {
  return name !== undefined && Object.hasOwn(LIMITS, name);
}

function explanation(): string {
  const names = Object.keys(LIMITS).join("、");
  return `应为以逗号分隔的 名称=次数/秒数，如 account=600/60,export=30/3600；名称有 ${names}`;
}
