import { defineConfig } from "@playwright/test";
import { chromiumToUse } from "./tests/e2e/chromium.ts";
import { CALENDAR, DEMONSTRATION, EMPTY } from "./tests/e2e/servers.ts";

/**
 * What knocks at every door runs beside the journeys: it has a server of its own, or is done with the
 * empty one long before the journey that begins there.
 */
const KNOCKING = /hostile-\w+\.spec\.ts$/;

/** Browser journeys against the built product, each server with a database of its own. */
export default defineConfig({
  testDir: "tests/e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  // Journeys that share a server go one after the other.
  projects: [
    { name: "输入", testMatch: KNOCKING, workers: 1 },
    { name: "使用", testIgnore: KNOCKING, workers: 1 },
  ],
  forbidOnly: true,
  reporter: process.env.CI ? [["line"]] : [["list"]],
  use: {
    baseURL: DEMONSTRATION.address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    launchOptions: await chromiumToUse(),
    trace: "off",
  },
  webServer: [DEMONSTRATION, EMPTY, CALENDAR].map(({ name, port, address }) => ({
    command: `node tests/e2e/serve.ts ${name}`,
    url: `${address}/healthz`,
    env: { PORT: String(port) },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
  })),
});
