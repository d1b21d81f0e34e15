import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { DEMONSTRATION_PASSWORD } from "#services/accounts";

/** The two widths at which every page is looked at. */
export const WIDTHS = [1440, 390] as const;

type DemonstrationName =
  | "staff"
  | "officehead"
  | "organhead"
  | "handler"
  | "leader"
  | "admin"
  | "security"
  | "auditor";

interface Journey {
  /** Signs in as one of the demonstration accounts, by the page; whoever was signed in no longer is. */
  signInAs(username: DemonstrationName): Promise<void>;
  /** Fails when axe finds anything on the page as it is now, no rule switched off. */
  expectAccessible(): Promise<void>;
  /** Fails when the page scrolls sideways. */
  expectNoSidewaysScroll(): Promise<void>;
  /** Both of these at both widths, for the page as it is now, with what was typed and refused. */
  expectSound(name: string): Promise<void>;
}

/** A folder for pictures of what was checked, to be looked at; none are taken without it. */
const PICTURES = process.env.YIHENG_E2E_PICTURES;

/** A page whose console errors, failed requests and breaches of its policy fail the test. */
export const test = base.extend<Journey>({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        console.error(`against the policy ${effectiveDirective}: ${blockedURI}`);
      });
    });
    await use(page);
    // A refused form answers 401, 409 or 422, which Chromium notes as an error: that is meant.
    const meant = /status of (401|404|409|413|422)/;
    expect(complaints.filter((text) => !meant.test(text))).toEqual([]);
  },
  signInAs: async ({ page }, use) => {
    await use(async (username) => {
      await signIn(page, "/sign-in", username, DEMONSTRATION_PASSWORD);
      await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();
    });
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => expect(await axeFindings(page)).toEqual([]));
  },
  expectNoSidewaysScroll: async ({ page }, use) => {
    await use(async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
    });
  },
  expectSound: async ({ page, expectAccessible, expectNoSidewaysScroll }, use) => {
    await use(async (name) => {
      for (const width of [...WIDTHS].reverse()) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible();
        await expectNoSidewaysScroll();
        const path = `${PICTURES}/${name}-${width}.png`;
        if (PICTURES) await page.screenshot({ path, fullPage: true });
      }
    });
  },
});

/** Types a name and a password into the page of signing in; whoever was signed in no longer is. */
export async function signIn(page: Page, address: string, username: string, password: string) {
  await page.context().clearCookies();
  await page.goto(address);
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

export { expect };
