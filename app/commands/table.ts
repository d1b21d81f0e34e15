import type { Command } from "./command.ts";

/** Every command of `npm run -s cli -- NAME …`; a new one is a row here and a file beside this one. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  audit: {
    usage: "audit verify [--expect 位置:校验值] | audit export --from 日期 --to 日期",
    summary: "核验整条审计链，指出第一处破坏；或者导出一个期间的审计记录，每行一个JSON对象",
    database: true,
    notesItself: true,
    load: () => import("./audit.ts"),
  },
  "case-number": {
    usage: "case-number 案号 | case-number --batch 文件 [--json]",
    summary: "核对法院案号或者行政复议案号：是否有效、规整后的写法、建议",
    database: false,
    load: () => import("./case-number.ts"),
  },
  deadline: {
    usage:
      "deadline 期限 --from 日期 [--pause 日期..日期]… [--extend 天数] [--on 日期] | --batch 文件",
    summary: "计算一个法定期限的届满日并逐步说明；--batch 每行一个JSON请求，逐行作答",
    database: false,
    load: () => import("./deadline.ts"),
  },
  "db-types": {
    usage: "db-types [--check]",
    summary: "由迁移生成 db/schema.ts；--check 只核对，不写入",
    database: false,
    load: () => import("./db-types.ts"),
  },
  figures: {
    usage:
      "figures --from 日期 --to 日期 [--as-of 日期] [--known-at 时刻] [--organ 机关名称] [--measure 编号]…",
    summary: "一个期间的结案率、出庭率等全部数据，各带分子、分母和公式",
    database: true,
    load: () => import("./figures.ts"),
  },
  import: {
    usage:
      "import 文件… [--organ 机关名称] [--mapping 文件] [--dry-run] [--on-error stop|skip] | import undo 批次号",
    summary: "导入复议台账、应诉台账和机关名录（.xlsx、.csv），或者整批撤销",
    database: true,
    load: () => import("./import.ts"),
  },
  keys: {
    usage: "keys status | keys rotate | keys retire",
    summary: "个人信息的数据密钥：使用情况；换上新密钥并重新加密；清退不再使用的旧密钥",
    database: true,
    load: () => import("./keys.ts"),
  },
  paragraph: {
    usage: "paragraph --year 年份 [--as-of 日期] [--organ 机关名称]",
    summary: "年度报告中行政复议与行政应诉的段落",
    database: true,
    load: () => import("./paragraph.ts"),
  },
};
