import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedLines } from "../../../support/shared-data.ts";

/** A JSON object as it came. */
export type Json = Readonly<Record<string, unknown>>;

/** A document of the standard's own examples, or of the published hashes. */
export type PublishedDocument = { readonly file: string; readonly document: Json };

const folder = process.env["FILIGRANA_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");
const examples = join(folder, "gs1/examples");

const parse = (path: string): Json => JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));

/** The JSON schema of EPCIS 2.0; null where the test data is absent. */
export const standardSchema = (): Json | null => {
  const path = join(folder, "gs1/epcis-2.0.0-schema.json");
  return existsSync(path) ? parse(path) : null;
};

/** The example documents of EPCIS 2.0; none where the test data is absent. */
export const exampleDocuments = (): PublishedDocument[] => {
  if (!existsSync(examples)) return [];
  const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonld"));
  return files.sort().map((file) => ({ file, document: parse(join(examples, file)) }));
};

/** The documents whose event hashes are published, with the hashes and the texts that were hashed. */
export const hashedDocuments = () =>
  sharedLines<PublishedDocument & { hashes: string[]; prehashes: string[] }>("gs1/event-hash-published.json");

/** The events of a capture or query document. */
export const eventsOf = (document: Json): Json[] => {
  const body = document["epcisBody"] as { eventList?: Json[]; queryResults?: { resultsBody: { eventList: Json[] } } };
  return body.eventList ?? body.queryResults?.resultsBody.eventList ?? [];
};
