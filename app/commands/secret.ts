import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, folderSentence } from "#db/embedded/failure";
import { CommandFailure } from "./failure.ts";

/**
 * The secret that signs session cookies: made at the first start, kept in the data folder where only
 * we can read it, so that sign-ins survive a restart. Web processes that share sessions share the
 * folder. Throws CommandFailure when the folder cannot be written.
 */
export function sessionSecret(dataDir: string): string {
  const path = join(dataDir, "session.secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    try {
      // Only one of several processes makes it; the others read what that one wrote.
      writeFileSync(path, `${randomBytes(48).toString("base64url")}\n`, {
        mode: 0o600,
        flag: "wx",
      });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    const sentence = folderSentence(error, dataDir);
    throw sentence ? new CommandFailure(sentence) : error;
  }
}
