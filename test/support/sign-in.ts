import type { Page } from "playwright-core";
import type { DemoPersonKey } from "../../core/demo/people.ts";
import type { SessionReply } from "../../core/http/endpoints/session.ts";
import { cast, region } from "../../scripts/demo/cast.ts";
import { type CookieJar, cookieJar } from "./cookie-jar.ts";
import type { Answer, Who } from "./demo-product.ts";

/** What a request of a signed-in person may say. */
export type Asking = {
  /** For whom: a member of the cast, the region, or any actor's id. */
  readonly as?: Who | (string & {});
  readonly json?: unknown;
  readonly method?: string;
  /** The Idempotency-Key; a new one for every POST when not given. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A signed-in person without a browser. */
export type SignedIn = {
  /** The `Cookie` header. */
  readonly cookie: string;
  readonly csrf: string;
  readonly session: SessionReply;
  /** Asks the API as this person; writes carry what the desk's writes carry. `path` begins with a slash. */
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
};

/** Goes from one answer to the next as a browser does, until one is no redirect; a body makes the first a POST. */
export async function follow(
  jar: CookieJar,
  address: string,
  options: { form?: URLSearchParams; until?: (next: string) => boolean } = {},
): Promise<{ address: string; answer: Response }> {
  let [next, body] = [address, options.form];
  for (let hops = 0; hops < 20; hops += 1) {
    const cookie = jar.header(next);
    const answer = await fetch(next, {
      redirect: "manual",
      headers: { accept: "text/html", ...(cookie === undefined ? {} : { cookie }) },
      ...(body === undefined ? {} : { method: "POST", body }),
    });
    jar.take(next, answer);
    const location = answer.headers.get("location");
    if (location === null || answer.status < 300 || answer.status > 399) return { address: next, answer };
    await answer.body?.cancel();
    next = new URL(location, next).href;
    body = undefined;
    if (options.until?.(next) === true) return { address: next, answer };
  }
  throw new Error(`too many redirects from ${address}`);
}

/** Goes to the provider and chooses a person there; gives the address at which the provider sends the browser back. */
export async function chooseAtProvider(
  jar: CookieJar,
  url: string,
  person: DemoPersonKey | "",
  returnTo = "/desk",
): Promise<string> {
  const login = await follow(jar, `${url}/sign-in?${new URLSearchParams({ return: returnTo })}`);
  const page = await login.answer.text();
  if (!page.includes('name="person"')) throw new Error(`no login page at ${login.address}: ${page.slice(0, 500)}`);
  const back = (next: string) => next.startsWith(`${url}/sign-in/callback`);
  return (await follow(jar, login.address, { form: new URLSearchParams({ person }), until: back })).address;
}

/**
 * Signs a person of the demo in through the real provider, without a browser.
 *
 * @param url - The product's address.
 */
export async function signIn(url: string, person: DemoPersonKey): Promise<SignedIn> {
  const jar = cookieJar();
  const back = await chooseAtProvider(jar, url, person);
  const { answer } = await follow(jar, back, { until: (next) => next.startsWith(`${url}/desk`) });
  if (answer.status !== 303) throw new Error(`${person} did not get in: ${answer.status} ${await answer.text()}`);
  return signedInWith(url, jar.header(url) ?? "");
}

/** Gives what a person can do whose cookies are these. */
export async function signedInWith(url: string, cookie: string): Promise<SignedIn> {
  const answer = await fetch(`${url}/api/v1/session`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  const session = (await answer.json()) as SessionReply;
  const ask = (path: string, asking: Asking = {}) => askAs(url, { cookie, csrf: session.csrf }, path, asking);
  return { cookie, csrf: session.csrf, session, ask };
}

let keys = 0;

async function askAs(
  url: string,
  { cookie, csrf }: { cookie: string; csrf: string },
  path: string,
  { as, json, method = json === undefined ? "GET" : "POST", key, headers = {} }: Asking,
): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    body: json === undefined ? null : JSON.stringify(json),
    headers: {
      cookie,
      origin: url,
      "filigrana-csrf": csrf,
      ...(as === undefined ? {} : { "filigrana-acting-for": actorOf(as) }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "POST" ? { "idempotency-key": key ?? `person-${process.pid}-${Date.now()}-${++keys}` } : {}),
      ...headers,
    },
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

/** The id of a member of the cast, of the region, or of whoever has this id. */
function actorOf(who: string): string {
  if (who === "region") return region.id;
  return Object.hasOwn(cast, who) ? cast[who as keyof typeof cast].id : who;
}

/**
 * Signs a person of the demo in with a real browser, through the provider's login page, and goes where `returnTo` says.
 *
 * @param url - The product's address.
 */
export async function signInBrowser(page: Page, url: string, person: DemoPersonKey, returnTo = "/desk"): Promise<void> {
  await page.goto(`${url}/sign-in?${new URLSearchParams({ return: returnTo })}`);
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.waitForURL((address) => address.href.startsWith(`${url}/desk`));
}
