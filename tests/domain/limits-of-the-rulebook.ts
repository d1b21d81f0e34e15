/**
 * rules.md 2.2 and 2.3 typed off once more, by hand: id, variant, length, unit and eras. wd working
 * days, cd calendar days, m months, y years; a star opens a right and is never rolled (C14).
 */
export const RULEBOOK = `
R01 - 60cd ABC
R03 learned 60cd BC
R03 cap 1y BC
R04 otherActs 5y BC
R04 realEstate 20y BC
R05 - 60cd* ABC
R08 - 5wd ABC
R09 - 5wd ABC
R10 - 10wd BC
R11 - 5wd BC
R12 - 5wd BC
R13 ordinary 7wd ABC
R13 simplified 3wd BC
R14 ordinary 10wd BC
R14 simplified 5wd BC
R14 ordinary 10cd A
R16 - 60cd ABC
R18 - 30cd BC
R20 - 60cd* ABC
R21 ownPower 30cd ABC
R21 transfer 7wd ABC
R22 - 3wd BC
R23 - 10wd BC
R24 - 60cd ABC
R25 - 5wd C
R26 ordinary 60cd C
R26 simplified 30cd C
R27 - 60cd ABC
R29 - 60cd ABC
R30 - 15cd ABC
R31 - 15cd ABC
R32 - 1y ABC
R33 - 3m ABC
R34 - 10wd ABC
R35 negotiate 10cd AB
R35 designate 10cd AB
L01 - 6m ABC
L02 - 15cd ABC
L03 learned 6m ABC
L03 cap 1y ABC
L04 otherActs 5y ABC
L04 realEstate 20y ABC
L05 wait 2m* ABC
L05 sue 6m ABC
L06 - 10cd ABC
L07 - 7cd ABC
L08 - 5cd ABC
L09 - 15cd ABC
L10 - 15cd ABC
L11 - 15cd ABC
L12 - 5cd ABC
L14 - 6m ABC
L15 - 45cd ABC
L16 - 15cd ABC
L17 - 10cd ABC
L18 judgment 15cd ABC
L18 ruling 10cd ABC
L19 copy 5cd ABC
L19 answer 15cd ABC
L19 forward 5cd ABC
L20 - 3m ABC
L21 - 6m ABC
L22 - 15cd ABC
L23 - 6m ABC
L24 firstInstance 6m ABC
L24 secondInstance 3m ABC
L25 protest 30cd ABC
L25 advice 3m ABC
L26 - 90cd* ABC
L27 - 2y ABC
L29 - 60cd ABC
L30 - 20wd ABC
L31 accept 5wd ABC
L31 review 7wd ABC
L31 hear 30cd ABC
L31 object 15cd ABC
L32 claim 2y ABC
L32 decide 2m ABC
L32 sue 3m ABC
L32 compensationPart 15cd ABC
L33 - 3cd ABC
`
  .trim()
  .split("\n")
  .map((line) => {
    const [limit = "", variant = "-", period = "", eras = ""] = line.split(" ");
    const [, length, unit, star] = /^(\d+)(wd|cd|m|y)(\*?)$/.exec(period) ?? [];
    return {
      limit,
      variant: variant === "-" ? undefined : variant,
      length: Number(length),
      unit: { wd: "workingDay", cd: "day", m: "month", y: "year" }[unit ?? ""] ?? "",
      threshold: star === "*",
      eras,
    };
  });
