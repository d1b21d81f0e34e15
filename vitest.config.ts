import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    globalSetup: ["tests/global-setup.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    // One more than the cores that a run can count on: some tests wait for processes that they start.
    maxWorkers: 3,
    coverage: { provider: "v8", include: ["app/domain/**"], thresholds: { branches: 100 } },
  },
});
