import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";

/** What the pages need of the built web: the style sheet to write into them with its CSP hash, and the verifier's address. */
export type PageAssets = {
  readonly style: string;
  /** `'sha256-…'`, as a Content-Security-Policy source. */
  readonly styleHash: string;
  /** The address of the on-phone verifier. */
  readonly verifier: string;
  /** Serves `/assets/*`. */
  readonly router: RequestHandler;
};

type Asset = { readonly type: string; readonly content: Readonly<Record<"identity" | "gzip" | "br", Buffer>> };

/**
 * Reads what scripts/build-web.ts has built and keeps it in memory.
 *
 * @param folder - `web/dist`.
 * @throws when nothing was built there.
 */
export async function loadPageAssets(folder: string): Promise<PageAssets> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const [style, verifier] = [nameIn(manifest, "style"), nameIn(manifest, "verifier")];
  const text = (await readFile(join(folder, style), "utf8")).trim();
  const assets = new Map([[verifier, await readAsset(folder, verifier)]]);
  return {
    style: text,
    styleHash: `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    verifier: `/assets/${verifier}`,
    router: serve(assets),
  };
}

function nameIn(manifest: unknown, name: string): string {
  const file = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, name) : undefined;
  if (typeof file !== "string" || !/^[\w-]+\.(js|css)$/.test(file))
    throw new Error(`web/dist has no ${name}: build it first`);
  return file;
}

async function readAsset(folder: string, name: string): Promise<Asset> {
  const [identity, gzip, br] = await Promise.all(["", ".gz", ".br"].map((end) => readFile(join(folder, name + end))));
  if (identity === undefined || gzip === undefined || br === undefined)
    throw new Error(`web/dist/${name} is not whole`);
  return { type: "text/javascript; charset=utf-8", content: { identity, gzip, br } };
}

/** Names carry a hash of the content, so that a name never means something else: kept for a year. */
function serve(assets: ReadonlyMap<string, Asset>): RequestHandler {
  return Router({ caseSensitive: true }).get("/assets/:name", (request, response, next) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) return next();
    const encoding = request.acceptsEncodings(["br", "gzip", "identity"]);
    const chosen = encoding === "br" || encoding === "gzip" ? encoding : "identity";
    response.vary("Accept-Encoding").setHeader("cache-control", "public, max-age=31536000, immutable");
    if (chosen !== "identity") response.setHeader("content-encoding", chosen);
    response.type(asset.type).send(asset.content[chosen]);
  });
}
