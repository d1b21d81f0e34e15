import { configDefaults, defineConfig } from "vitest/config";

/**
 * The tests that Stryker runs against each mutant (`npm run test:mutation`): those of the law, which
 * need no database. The comparisons over tens of thousands of random cases take seconds each and are
 * left out, so the score is that of the known answers alone: with them it can only be higher.
 */
export default defineConfig({
  test: {
    include: ["tests/domain/**/*.test.ts"],
    exclude: [
      ...configDefaults.exclude,
      "tests/domain/histories-*.test.ts",
      "tests/domain/identities-*.test.ts",
      "tests/domain/deadlines-independent.test.ts",
    ],
    setupFiles: ["tests/setup.ts"],
    pool: "threads",
    isolate: false,
  },
});
