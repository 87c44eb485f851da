import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { type InEveryLanguage, inEveryLanguage, languages } from "../../web/text/language.ts";
import type { Verifier } from "../../web/verify/page-model.ts";
import { pagePolicy } from "../http/security-headers.ts";

/** What the pages need of the built web: the style sheet to write into them with its CSP hash, and the addresses of the rest. */
export type PageAssets = {
  readonly style: string;
  /** `'sha256-…'`, as a Content-Security-Policy source. */
  readonly styleHash: string;
  /** The on-phone verifier in each language. */
  readonly verifier: InEveryLanguage<Verifier>;
  /** The addresses that the desk's page names. */
  readonly desk: { readonly script: string; readonly style: string; readonly fonts: readonly string[] };
  /** Serves `/assets/*`. */
  readonly router: RequestHandler;
  /** Serves the desk's service worker, at whichever address. */
  readonly deskWorker: RequestHandler;
};

type Asset = {
  readonly type: string;
  readonly content: Readonly<{ identity: Buffer; gzip: Buffer | null; br: Buffer | null }>;
};

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const File = z.string().regex(/^[\w.-]+\.(js|css|svg|wasm|woff2)$/);
const Manifest = z.object({
  style: File,
  verifier: z.object({ scripts: z.record(z.enum(languages), File), shared: z.array(File) }),
  desk: z.object({ script: File, style: File, fonts: z.array(File), files: z.array(File), worker: File }),
});

/**
 * Reads what scripts/build-web.ts has built and keeps it in memory.
 *
 * @param folder - `web/dist`.
 * @throws when nothing was built there, or not all of it.
 */
export async function loadPageAssets(folder: string): Promise<PageAssets> {
  const { style, verifier, desk } = await readManifest(folder);
  const text = (await readFile(join(folder, style), "utf8")).trim();
  const served = [style, ...Object.values(verifier.scripts), ...verifier.shared, ...desk.files];
  const assets = await Promise.all(served.map(async (name) => [name, await readAsset(folder, name)] as const));
  const worker = await readAsset(folder, desk.worker);
  const address = (name: string) => `/assets/${name}`;
  return {
    style: text,
    styleHash: `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    verifier: inEveryLanguage((language) => ({
      script: address(verifier.scripts[language]),
      shared: verifier.shared.map(address),
    })),
    desk: { script: address(desk.script), style: address(desk.style), fonts: desk.fonts.map(address) },
    router: serve(new Map(assets)),
    deskWorker: (request, response) => send(worker, request, response.setHeader("cache-control", "no-cache")),
  };
}

/** Gives the address of the pages' style sheet as it was at the start, for what cannot have it written into it. */
export function pageStyleAddress(folder: string): () => Promise<string> {
  const address = readManifest(folder).then(({ style }) => `/assets/${style}`);
  // Whoever asks hears of it; nobody may.
  address.catch(() => undefined);
  return () => address;
}

async function readManifest(folder: string): Promise<z.infer<typeof Manifest>> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const parsed = Manifest.safeParse(manifest);
  if (!parsed.success) throw new Error(`web/dist is not whole: build it first\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function readAsset(folder: string, name: string): Promise<Asset> {
  const type = types[extname(name)] ?? "application/octet-stream";
  const [identity, gzip, br] = await Promise.all(["", ".gz", ".br"].map((end) => readWhole(join(folder, name + end))));
  const compressed = type !== "font/woff2";
  if (identity == null || (compressed && (gzip == null || br == null)))
    throw new Error(`web/dist/${name} is not whole`);
  return { type, content: { identity, gzip: gzip ?? null, br: br ?? null } };
}

const readWhole = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

/** The worker that reads codes out of the camera's pictures: a worker has the policy that it was served with. */
const isDecoder = (name: string): boolean => name.startsWith("desk-decode-worker-");
const decoderPolicy = pagePolicy({ wasm: true });

/** Names carry a hash of the content, so that a name never means something else: kept for a year. */
function serve(assets: ReadonlyMap<string, Asset>): RequestHandler {
  return Router({ caseSensitive: true }).get("/assets/:name", (request, response, next) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) return next();
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    if (isDecoder(request.params.name)) decoderPolicy(request, response, () => undefined);
    send(asset, request, response);
  });
}

/** Sends a file in the form that the reader prefers. */
function send({ type, content }: Asset, request: Request, response: Response): void {
  const encoding = request.acceptsEncodings(["br", "gzip", "identity"]);
  const chosen = encoding === "br" || encoding === "gzip" ? encoding : "identity";
  const compressed = content[chosen];
  response.vary("Accept-Encoding");
  if (compressed !== null && chosen !== "identity") response.setHeader("content-encoding", chosen);
  response.type(type).send(compressed ?? content.identity);
}
