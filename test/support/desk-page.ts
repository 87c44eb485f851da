import { expect } from "chai";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { DemoPersonKey } from "../../core/demo/people.ts";
import { cast, region } from "../../scripts/demo/cast.ts";
import { demoProduct, type Who } from "./demo-product.ts";
import { signIn } from "./sign-in.ts";

/** How the desk is opened. */
export type DeskOptions = {
  /** For whom the person acts; without it `path` is taken below `/desk` itself. */
  readonly as?: Who;
  /** What follows `/desk` or `/desk/{actor}`: `/certificates?state=open`. */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly language?: "it" | "en";
  readonly context?: BrowserContextOptions;
};

/** The desk in a browser of its own: what the page logged as an error is kept, so that a test can expect nothing there. */
export type OpenDesk = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of the product. */
  readonly url: string;
  /** Errors of scripts, of the console and of the security policy, as they came. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

/** The address of a page of the desk, below the product's. */
export const deskPath = ({ as, path = "" }: Pick<DeskOptions, "as" | "path">): string =>
  `/desk${as === undefined ? "" : `/${as === "region" ? region.id : cast[as].id}`}${path}`;

/**
 * Opens the desk of the demo's product, signed in as one of its people, and waits until the page has come to rest. The
 * caller closes it. Without the desk's service worker unless the context allows it: it would answer in place of a route.
 */
export async function openDesk(browser: Browser, person: DemoPersonKey, options: DeskOptions = {}): Promise<OpenDesk> {
  const { url } = await demoProduct();
  const { cookie } = await signIn(url, person);
  const { width = 1280, height = 800, language = "it" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "it" ? "it-IT" : "en-GB",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options.context,
  });
  await context.addCookies(cookiesOf(cookie, url));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url + deskPath(options));
  await settled(page);
  return { page, context, url, errors, close: () => context.close() };
}

/** Does something at the desk in a browser of its own, expects that nothing went wrong there, and closes it. */
export async function workAtDesk(
  browser: Browser,
  person: DemoPersonKey,
  options: DeskOptions,
  work: (desk: OpenDesk) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(browser, person, options);
  try {
    await work(desk);
    expect(desk.errors).to.deep.equal([]);
  } finally {
    await desk.close();
  }
}

/** Waits until the page has its heading and nothing on it is loading or being read again. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main .desk-loading, main [aria-busy=true]") === null);
}

/** A Cookie header as a browser's context takes it. */
export const cookiesOf = (header: string, url: string) =>
  header.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
