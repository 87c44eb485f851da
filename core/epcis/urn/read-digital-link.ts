import { decodeGs1 } from "./gs1-text.ts";
import type { Gs1Identifier, Qualifier } from "./identifier.ts";
import { keyTable, qualifierTable } from "./key-table.ts";

/** An identifier as a link told it, and whether the link told more than that: a variant, a lot beside a serial, a query. */
export type LinkReading = { readonly identifier: Gs1Identifier; readonly saidMore: boolean };

type Rule = (typeof keyTable)[number];

/**
 * Reads a GS1 Digital Link URI of any domain, uncompressed, with application identifiers or with the short names of
 * older links. Neither check digits nor what goes together are judged, which `parseDigitalLinkUri` (core/gs1) does: an event
 * is about what was captured, even where that was misread.
 *
 * @returns `null` when the text is no such link.
 */
export const readDigitalLink = (text: string): LinkReading | null => {
  const match = /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)(\?[^#\s]*)?(?:#\S*)?$/i.exec(text);
  const segments = match?.[1]?.replace(/\/$/, "").split("/").slice(1) ?? [];
  for (let start = 0; start + 1 < segments.length; start += 1) {
    const rule = keyTable.find(({ names }) => names.some((name) => name === segments[start]));
    const reading = rule === undefined ? null : readKey(rule, segments.slice(start + 1));
    if (reading !== null) return { ...reading, saidMore: reading.saidMore || (match?.[2] ?? "").length > 1 };
  }
  return null;
};

const readKey = (rule: Rule, [raw = "", ...rest]: readonly string[]): LinkReading | null => {
  const value = decodeGs1(raw);
  if (value === null || !rule.value.test(value) || rest.length % 2 !== 0) return null;
  const told = readQualifiers(rule.qualifiers, rest);
  if (told === null) return null;
  const finest = told.findLast((q) => q.ai !== "22");
  const key = rule.names[0];
  return {
    identifier: {
      key,
      value: key === "01" ? value.padStart(14, "0") : value,
      qualifier: finest === undefined || finest.ai === "22" ? null : { ai: finest.ai, value: finest.value },
    },
    saidMore: told.length > (finest === undefined ? 0 : 1),
  };
};

type Told = { readonly ai: Qualifier; readonly value: string };

const readQualifiers = (allowed: readonly Qualifier[], pairs: readonly string[]): Told[] | null => {
  const told: Told[] = [];
  let from = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const at = allowed.findIndex((ai, n) => n >= from && (ai === pairs[i] || qualifierTable[ai].name === pairs[i]));
    const ai = allowed[at];
    const value = decodeGs1(pairs[i + 1] ?? "");
    if (ai === undefined || value === null || !qualifierTable[ai].value.test(value)) return null;
    told.push({ ai, value });
    from = at + 1;
  }
  return told;
};
