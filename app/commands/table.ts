import type { Command } from "./command.ts";

/** Every command of `npm run -s cli -- NAME …`; a new one is a row here and a file beside this one. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  "db-types": {
    usage: "db-types [--check]",
    summary: "由迁移生成 db/schema.ts；--check 只核对，不写入",
    database: false,
    load: () => import("./db-types.ts"),
  },
};
