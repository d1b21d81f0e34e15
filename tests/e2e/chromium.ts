import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";
import packaged from "@sparticuz/chromium";

const OF_THE_SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Which Chromium to drive, in this order: the one that the environment names, Playwright's own, one
 * of the system, the one inside the npm package (which needs nothing installed).
 */
export async function chromiumToUse(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, args: ["--no-sandbox"] };
  if (existsSync(chromium.executablePath())) return {};
  const installed = OF_THE_SYSTEM.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: ["--no-sandbox"] };
  // Not the package's own arguments: made for a cloud function, they put all pages into one process,
  // which ends with the first page that closes, and switch web security off.
  return { executablePath: await packaged.executablePath(), args: ["--no-sandbox"] };
}
