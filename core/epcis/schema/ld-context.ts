import { z } from "zod";
import { Uri } from "./uri.ts";

const Entry = z.union([Uri, z.looseObject({})]);

const isSet = (entries: readonly unknown[]) => new Set(entries.map((e) => JSON.stringify(e))).size === entries.length;

/** A JSON-LD `@context`: addresses of contexts, and prefixes that stand for namespaces, e.g. `{"ex": "https://example.it/ns/"}`. */
export const LdContext = z.union([Entry, z.array(Entry).refine(isSet, "expected no context twice")]);
export type LdContext = z.infer<typeof LdContext>;
