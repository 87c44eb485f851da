import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { UsageError } from "./usage.ts";

/** What stands at a place: a document, nothing there, or no answer from there. */
export type Found =
  | { readonly kind: "document"; readonly document: unknown }
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable"; readonly why: string };

const patienceMs = 15_000;

/**
 * Reads a JSON document from a file, from standard input (`-`), or from an http(s) address, where 404 means that there is
 * none. A text that is not JSON is a document, too: `undefined`, which no check accepts.
 *
 * @throws UsageError when a file cannot be read.
 */
export async function readSource(source: string): Promise<Found> {
  if (/^https?:\/\//.test(source)) return fetched(source);
  try {
    const text = source === "-" ? await readAll(process.stdin) : readFileSync(source, "utf8");
    return { kind: "document", document: parsed(text) };
  } catch (error) {
    throw new UsageError(`${source} cannot be read: ${messageOf(error)}`);
  }
}

async function fetched(address: string): Promise<Found> {
  try {
    const headers = { accept: "application/json" };
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(patienceMs) });
    if (response.status === 404) return { kind: "missing" };
    if (!response.ok) return { kind: "unreachable", why: `${address} answered ${response.status}` };
    return { kind: "document", document: parsed(await response.text()) };
  } catch (error) {
    return { kind: "unreachable", why: `${address}: ${messageOf(error)}` };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
