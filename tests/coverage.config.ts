import { defineConfig } from "vitest/config";

/**
 * `npm run test:coverage`: the tests of the law alone, and every branch of `app/domain` must be
 * taken by one of them. No database, and more patience than usual: counting makes the random
 * histories slower.
 */
export default defineConfig({
  test: {
    include: ["tests/domain/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["app/domain/**"],
      reporter: ["text", "json"],
      thresholds: { branches: 100 },
    },
  },
});
