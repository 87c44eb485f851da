import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { offlineAreas } from "../web/desk/offline/offline-areas.ts";
import { type InEveryLanguage, inEveryLanguage, languages } from "../web/text/language.ts";
import { keepUsedRules } from "./keep-used-rules.ts";

type Built = Rolldown.RolldownOutput["output"][number];

const root = join(import.meta.dirname, "..");

/** What browsers the files are written for. */
const target = ["es2022", "chrome107", "safari16", "firefox115"];

/**
 * The desk's files: the script and the style sheet that its page names, the fonts that it waits for, every file there is, and
 * the service worker, which is served at an address of its own.
 */
export type DeskFiles = {
  readonly script: string;
  readonly style: string;
  readonly fonts: readonly string[];
  readonly files: readonly string[];
  readonly worker: string;
};

/** The on-phone verifier: a small script with the sentences of each language, and the code that they share. */
export type VerifierFiles = { readonly scripts: InEveryLanguage<string>; readonly shared: readonly string[] };

/** The files of the browser as the server serves them: the names carry a hash of the content. */
export type WebManifest = { readonly style: string; readonly verifier: VerifierFiles; readonly desk: DeskFiles };

/**
 * Builds the browser's files into `folder`: the consumer's page's style sheet and on-phone verifier, and the desk. Minified,
 * named after their content, each beside its gzip and brotli form, with `manifest.json` written last. Needs no network.
 *
 * @param folder - By default `web/dist`; what stood there is replaced.
 */
export async function buildWeb(folder = join(root, "web", "dist")): Promise<WebManifest> {
  const page = pageFiles(await bundle(consumerPage(folder)));
  const manifest = { ...page, desk: await buildDesk(folder) };
  await Promise.all(filesOf(manifest).map((file) => compress(join(folder, file))));
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The consumer's page is built by itself: it shares no file with the desk, so that its weight is its own. */
const consumerPage = (folder: string): InlineConfig => ({
  ...common,
  build: {
    ...common.build,
    outDir: folder,
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: {
      input: {
        ...Object.fromEntries(
          languages.map((code) => [`verifier-${code}`, join(root, `web/verify/verifier-${code}.ts`)]),
        ),
        page: join(root, "web/verify/style/page.css"),
      },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "shared-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
});

function pageFiles(output: readonly Built[]): Pick<WebManifest, "style" | "verifier"> {
  const files = output.map(({ fileName }) => fileName);
  return {
    style: named(files, "page", ".css"),
    verifier: {
      scripts: inEveryLanguage((language) => named(files, `verifier-${language}`, ".js")),
      shared: output.filter((file) => file.type === "chunk" && !file.isEntry).map(({ fileName }) => fileName),
    },
  };
}

/** Every file that the server hands out, in the forms that readers can take. */
const filesOf = ({ style, verifier, desk }: WebManifest): readonly string[] => [
  style,
  ...Object.values(verifier.scripts),
  ...verifier.shared,
  ...desk.files,
  desk.worker,
];

/** One script for the shell, one for each page of web/desk/pages.ts and personal-pages.ts, one style sheet. */
const deskApplication = (folder: string): InlineConfig => ({
  ...common,
  base: "/assets/",
  plugins: [onlyUsedStyles],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  define: { "process.env.NODE_ENV": '"production"' },
  // A worker's name tells the server which files run under a policy of their own (api/routes/page-assets.ts).
  worker: { format: "es", rollupOptions: { output: workerNames } },
  build: {
    ...common.build,
    outDir: folder,
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rollupOptions: {
      input: { desk: join(root, "web/desk/main.tsx") },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "desk-[name]-[hash].js",
        assetFileNames: "desk-[name]-[hash][extname]",
        codeSplitting: { groups: [whatManyPagesShare] },
      },
    },
  },
});

/** One file in place of dozens of small ones: a page then loads 8 in place of 30, for 6 % more bytes. */
const whatManyPagesShare = { name: "shared", minShareCount: 8 };

const workerNames = { entryFileNames: "desk-[name]-[hash].js", assetFileNames: "desk-[name]-[hash][extname]" };

const common = {
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  build: { target, assetsInlineLimit: 0 },
} satisfies InlineConfig;

/** Of bootstrap-italia's half a megabyte of styles the desk gets those that its components name. */
const onlyUsedStyles: Plugin = {
  name: "only-used-styles",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("bootstrap-italia") && id.endsWith(".css")
      ? { code: keepUsedRules(code, join(root, "web", "desk")), map: null }
      : null,
};

async function buildDesk(folder: string): Promise<DeskFiles> {
  const output = await bundle(deskApplication(folder));
  const files = output.map(({ fileName }) => fileName);
  const script = output.find((file) => file.type === "chunk" && file.isEntry)?.fileName;
  const style = files.find((file) => file.endsWith(".css"));
  if (script === undefined || style === undefined)
    throw new Error("the build made no script or style sheet for the desk");
  const worker = await buildDeskWorker(folder, script, keptWithoutConnection(output));
  return { script, style, fonts: files.filter((file) => /regular.*\.woff2$/.test(file)), files, worker };
}

/** The pages that work without a connection, below web/desk. */
const offlinePages = new RegExp(`/web/desk/pages/(${offlineAreas.join("|")})/[\\w-]+-page\\.tsx$`);

/** The shell and the pages that work without a connection, with everything that they load at once. */
function keptWithoutConnection(output: readonly Built[]): { readonly files: string[]; readonly decoder: string[] } {
  const chunks = new Map(output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])));
  const scripts = new Set<string>();
  const add = (name: string) => {
    if (scripts.has(name)) return;
    scripts.add(name);
    chunks.get(name)?.imports.forEach(add);
  };
  for (const { fileName, isEntry, facadeModuleId } of chunks.values())
    if (isEntry || offlinePages.test(facadeModuleId ?? "")) add(fileName);
  const names = output.map(({ fileName }) => fileName);
  return {
    files: [...scripts, ...names.filter((name) => /\.(css|svg|woff2)$/.test(name))],
    decoder: names.filter((name) => name.endsWith(".wasm") || name.startsWith("desk-decode-worker-")),
  };
}

/**
 * Builds the desk's service worker with what it keeps written into it: it is another file whenever anything of that is.
 *
 * @param script - The one that the desk's page of this build names.
 * @returns the file's name in `folder`.
 */
export async function buildDeskWorker(
  folder: string,
  script: string,
  kept: { readonly files: readonly string[]; readonly decoder: readonly string[] },
): Promise<string> {
  const address = (name: string) => `/assets/${name}`;
  const version = createHash("sha256")
    .update(JSON.stringify([script, kept]))
    .digest("hex")
    .slice(0, 16);
  const [files, decoder] = [kept.files.map(address), kept.decoder.map(address)];
  const output = await bundle({
    ...common,
    define: { keptFiles: JSON.stringify({ version, script: address(script), files, decoder }) },
    build: {
      ...common.build,
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        input: { "desk-worker": join(root, "web/desk/offline/desk-worker.ts") },
        output: { entryFileNames: "[name]-[hash].js" },
      },
    },
  });
  const names = output.map(({ fileName }) => fileName);
  return named(names, "desk-worker", ".js");
}

/** Bundles, and leaves the environment as it was: the bundler sets NODE_ENV for the whole process. */
async function bundle(config: InlineConfig): Promise<Built[]> {
  const before = process.env["NODE_ENV"];
  try {
    const built = await build(config);
    return [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

function named(files: readonly string[], name: string, extension: string): string {
  const found = files.find((file) => file.startsWith(`${name}-`) && file.endsWith(extension));
  if (found === undefined) throw new Error(`the build made no ${name}${extension}`);
  return found;
}

/** Fonts are compressed already, and get no better. */
async function compress(file: string): Promise<void> {
  if (file.endsWith(".woff2")) return;
  const content = await readFile(file);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > 200_000 ? 9 : 11 } };
  await Promise.all([
    writeFile(`${file}.gz`, gzipSync(content, { level: 9 })),
    writeFile(`${file}.br`, brotliCompressSync(content, brotli)),
  ]);
}

if (basename(process.argv[1] ?? "") === "build-web.ts") {
  const { style, verifier, desk } = await buildWeb();
  process.stdout.write(
    `web/dist: ${style}, ${Object.values(verifier.scripts).join(", ")}, and ${desk.files.length} files of the desk\n`,
  );
}
