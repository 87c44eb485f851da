import { checkDigit } from "../../core/label/gtin.ts";
import { gtins } from "../demo/gtins.ts";
import { storyCsv, storyLot } from "../demo/story-csv.ts";
import { type Product, startProduct } from "../run-product.ts";
import { apiProcessorSeconds } from "./api-processor-seconds.ts";
import { call, sealCsv } from "./ask-product.ts";
import { askAtOnce, type Load, quantile } from "./load.ts";
import type { Figure } from "./measures.ts";

const products = 10_000;
const clients = 16;
const firstLot = 200_001;

/** The GTIN of the n-th product, under the prefix that GS1 keeps for demonstrations. */
const gtinOf = (index: number): string => {
  const digits = `0952${String(300_000_000 + index).padStart(9, "0")}`;
  return digits + checkDigit(digits);
};

/**
 * Measures the resolver at 10,000 products, each with a batch on record and two links of its operator's: redirects to a link
 * by its type and language, redirects to a GTIN's default link, and linksets, 16 clients at once.
 *
 * @param log - Takes a line of progress at a time.
 */
export async function resolverFigures(log: (line: string) => void): Promise<Figure[]> {
  const quiet = { FILIGRANA_LOG_LEVEL: "warn", FILIGRANA_READS_PER_MINUTE: "0", FILIGRANA_WRITES_PER_MINUTE: "0" };
  const product = await startProduct({ environment: quiet });
  const [header = "", ...rows] = [...storyCsv(products, firstLot)];
  const csv = header + rows.map((row, index) => row.replace(gtins.wine, gtinOf(index))).join("");
  log(`${products} products on record in ${(await sealCsv(product, csv)).toFixed(1)} s`);
  await setLinks(product);
  log("each is linked to two pages of its operator's");
  const codeOf = (index: number) => {
    // A fixed stride visits the products in an order that no cache likes, the same in every run.
    const at = (index * 7919) % products;
    return { gtin: gtinOf(at), path: `/01/${gtinOf(at)}/10/${storyLot(firstLot + at)}` };
  };
  const byType = (index: number) => `${codeOf(index).path}?linkType=gs1:recipeInfo&17=261231`;
  // Each is visited once and no more: what comes after it is as on any day after the first.
  const first = await visitOnce(product, byType);
  const typed = await run(product, byType, 10, 307);
  const byGtin = await run(product, (index) => `/01/${codeOf(index).gtin}`, 10, 307);
  const sets = await run(product, (index) => `${codeOf(index).path}?linkType=linkset`, 10, 200);
  await product.remove();
  return [
    {
      name: "a link by its type, on the first visit to each product: p95",
      value: quantile(first, 0.95),
      unit: "ms",
      limit: null,
    },
    ...figuresOf("a link by its type", typed),
    ...figuresOf("a GTIN's default link", byGtin),
    ...figuresOf("a linkset", sets),
    {
      name: "answers of the resolver that were not as expected",
      value: typed.failed + byGtin.failed + sets.failed,
      unit: "answers",
      limit: { atMost: 0 },
    },
  ];
}

/** A run, and the processor time that the API took for each of its answers, in milliseconds: the same on a busy machine. */
type Run = Load & { readonly processorMs: number };

const figuresOf = (what: string, load: Run): Figure[] => [
  {
    name: `${what}, ${clients} clients, ${products} products`,
    value: load.latencies.length / load.seconds,
    unit: "requests/s",
    limit: { atLeast: 1000 },
  },
  { name: `${what}: p95`, value: quantile(load, 0.95), unit: "ms", limit: { atMost: 20 } },
  { name: `${what}: processor time of the API`, value: load.processorMs, unit: "ms", limit: { atMost: 1 } },
];

async function run(product: Product, path: (index: number) => string, seconds: number, status: number): Promise<Run> {
  const before = apiProcessorSeconds(product);
  const headers = { accept: "*/*", "accept-language": "it" };
  const load = await askAtOnce({ url: product.url, path, clients, seconds, status, headers });
  return { ...load, processorMs: ((apiProcessorSeconds(product) - before) * 1000) / load.latencies.length };
}

async function visitOnce(product: Product, path: (index: number) => string): Promise<Load> {
  let left = products;
  return askAtOnce({
    url: product.url,
    path,
    clients,
    seconds: 600,
    status: 307,
    headers: { accept: "*/*", "accept-language": "it" },
    goOn: () => left-- > 0,
  });
}

/** Gives every product two pages, one of them in two languages, a few products at a time. */
async function setLinks({ url }: Product): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < products) {
      const gtin = gtinOf(next++);
      const links = ["it", "en"].map((language) => ({
        linkType: "recipeInfo",
        href: `https://maker.example/${language}/${gtin}`,
        title: `Recipes (${language})`,
        hreflang: [language],
        type: "text/html",
      }));
      await call(`${url}/api/v1/gtins/${gtin}/links`, "maker", JSON.stringify({ links }), "application/json", "PUT");
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
}
