import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";

const root = join(import.meta.dirname, "..");

/** The files of the consumer's page as the server serves them: the names carry a hash of the content. */
export type WebManifest = { readonly style: string; readonly verifier: string };

/**
 * Builds the consumer's page's style sheet and on-phone verifier into `folder`: minified, named after their content, each
 * beside its gzip and brotli form, with `manifest.json` written last. Needs no network.
 *
 * @param folder - By default `web/dist`; what stood there is replaced.
 */
export async function buildWeb(folder = join(root, "web", "dist")): Promise<WebManifest> {
  await bundle(folder);
  const files = await readdir(folder);
  const manifest = { style: named(files, "page", ".css"), verifier: named(files, "verifier", ".js") };
  await Promise.all(Object.values(manifest).map((file) => compress(join(folder, file))));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Bundles, and leaves the environment as it was: the bundler sets NODE_ENV for the whole process. */
async function bundle(folder: string): Promise<void> {
  const before = process.env["NODE_ENV"];
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ["es2022", "chrome107", "safari16", "firefox115"],
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { verifier: join(root, "web/verify/verifier.ts"), page: join(root, "web/verify/style/page.css") },
        output: { entryFileNames: "[name]-[hash].js", assetFileNames: "[name]-[hash][extname]" },
      },
    },
  });
  if (before === undefined) delete process.env["NODE_ENV"];
  else process.env["NODE_ENV"] = before;
}

function named(files: readonly string[], name: string, extension: string): string {
  const found = files.find((file) => file.startsWith(`${name}-`) && file.endsWith(extension));
  if (found === undefined) throw new Error(`the build made no ${name}${extension}`);
  return found;
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await Promise.all([
    writeFile(`${file}.gz`, gzipSync(content, { level: 9 })),
    writeFile(`${file}.br`, brotliCompressSync(content)),
  ]);
}

if (basename(process.argv[1] ?? "") === "build-web.ts") {
  const manifest = await buildWeb();
  process.stdout.write(`web/dist: ${manifest.style}, ${manifest.verifier}\n`);
}
