/**
 * The desk's service worker: opens the desk where there is no connection. It keeps the desk's page and the built files of the
 * pages that work then, all of one build, and nothing of anybody: answers of the API never pass through it.
 */

/** What of a service worker is used here: TypeScript has it in a library that excludes the page's own. */
type Waiting = Event & { waitUntil(until: Promise<unknown>): void };
type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Scope = {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
};
const scope = globalThis as unknown as Scope;

const { version, script, files, decoder } = keptFiles;
const prefix = "filigrana-desk-";
const shell = "/desk";

/** How long the server may take to send the page before the kept one opens, milliseconds. */
const patienceMs = 5_000;

const keptHere = (): Promise<Cache> => caches.open(prefix + version);

scope.addEventListener("install", (event) => event.waitUntil(keep()));
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (new URL(request.url).pathname.startsWith("/assets/")) event.respondWith(openFile(request));
});

/** Page and files have to be of one build: where the server has another by now, that one's worker keeps them. */
async function keep(): Promise<void> {
  const kept = await keptHere();
  const page = await fetch(shell, { cache: "no-store" });
  if (!page.ok || !(await page.clone().text()).includes(script)) throw new Error("the server has another build by now");
  await kept.put(shell, page);
  await kept.addAll([...files]);
  // The decoder runs in a worker outside this one's scope: the browser's own memory has it then, for as long as it likes.
  if (!("BarcodeDetector" in scope)) for (const file of decoder) await (await fetch(file)).arrayBuffer();
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** The server's page wherever it answers, so that nobody is held at an old build. */
async function openPage({ url }: Request): Promise<Response> {
  const kept = async () => (await (await keptHere()).match(shell, { ignoreVary: true })) ?? Response.error();
  try {
    const page = await fetchSoon(url);
    return page.status < 500 ? page : await kept();
  } catch {
    return kept();
  }
}

/** The patience is for the answer's beginning: a page that has begun to come may take its time. */
async function fetchSoon(url: string): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await fetch(url, { redirect: "manual", signal: patience.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** A built file's name carries a hash of its content: what is kept never is another. It opens where nothing more can be kept, too. */
async function openFile(request: Request): Promise<Response> {
  const kept = await keptHere();
  const found = await kept.match(request, { ignoreVary: true });
  if (found !== undefined) return found;
  const file = await fetch(request);
  if (file.ok) await kept.put(request, file.clone()).catch(() => undefined);
  return file;
}
