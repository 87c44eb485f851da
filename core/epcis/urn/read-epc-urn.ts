import { checkDigit } from "../../label/gtin.ts";
import { decodeGs1 } from "./gs1-text.ts";
import type { Gs1Identifier } from "./identifier.ts";
import { keyTable, qualifierTable } from "./key-table.ts";
import { classRules, idRules, patternRules, type UrnRule } from "./urn-table.ts";

/** An identifier as an EPC URN told it, with the length of the company prefix, which only a URN tells. */
export type UrnReading = { readonly identifier: Gs1Identifier; readonly prefix: string };

const rulesOf: Readonly<Record<string, readonly UrnRule[]>> = { id: idRules, class: classRules, idpat: patternRules };

/**
 * Reads an EPC URN: of a single object (`urn:epc:id:`), of a lot (`urn:epc:class:lgtin:`), or a pattern that leaves the
 * serial open (`urn:epc:idpat:`, ending in `.*`), which is the class (GS1 EPC Tag Data Standard 2.0, sections 6 to 8).
 *
 * @returns `null` when the text is no such URN.
 */
export const readEpcUrn = (text: string): UrnReading | null => {
  const [, kind = "", scheme = "", rest = ""] = /^urn:epc:(id|class|idpat):([a-z]+):(\S+)$/i.exec(text) ?? [];
  const rule = rulesOf[kind.toLowerCase()]?.find((r) => r.scheme === scheme.toLowerCase());
  if (rule === undefined) return null;
  const isPattern = kind.toLowerCase() === "idpat";
  if (isPattern && !rest.endsWith(".*")) return null;
  const [, prefix = "", after = ""] = /^(\d{6,12})\.(.*)$/.exec(isPattern ? rest.slice(0, -2) : rest) ?? [];
  if (prefix === "") return null;
  const identifier =
    rule.digits === null ? readText(rule, prefix, after, isPattern) : readDigits(rule, prefix, after, isPattern);
  return identifier === null ? null : { identifier, prefix };
};

const readText = (rule: UrnRule, prefix: string, after: string, isPattern: boolean): Gs1Identifier | null => {
  const dot = rule.tail === "qualifier" && !isPattern ? after.lastIndexOf(".") : after.length;
  const reference = decodeGs1(after.slice(0, Math.max(dot, 0)));
  if (reference === null || reference === "") return null;
  const serial = rule.tail === "none" || isPattern ? undefined : after.slice(dot + 1);
  return identifierOf(rule, prefix + reference, serial);
};

const readDigits = (rule: UrnRule, prefix: string, after: string, isPattern: boolean): Gs1Identifier | null => {
  const length = (rule.digits ?? 0) - prefix.length;
  const reference = after.slice(0, length);
  if (!/^\d*$/.test(reference) || reference.length !== length) return null;
  const tail = after.slice(length);
  const key = keyDigits(rule, prefix, reference);
  if (rule.tail === "none") return tail === "" ? identifierOf(rule, key, undefined) : null;
  if (rule.tail === "pieces") return readPieces(rule, key, tail, isPattern);
  if (isPattern) return tail === "" ? identifierOf(rule, key, undefined) : null;
  if (!tail.startsWith(".") || tail.length < 2) return null;
  if (rule.tail === "qualifier") return identifierOf(rule, key, tail.slice(1));
  const serial = decodeGs1(tail.slice(1));
  return serial === null ? null : identifierOf(rule, key + serial, undefined);
};

/** The key with its check digit: the reference's first digit goes before the prefix where there is an indicator. */
const keyDigits = ({ lead }: UrnRule, prefix: string, reference: string): string => {
  const bare =
    lead === "moved"
      ? `${reference.slice(0, 1)}${prefix}${reference.slice(1)}`
      : `${lead === "zero" ? "0" : ""}${prefix}${reference}`;
  return `${bare}${checkDigit(bare)}`;
};

const readPieces = (rule: UrnRule, key: string, tail: string, isPattern: boolean): Gs1Identifier | null => {
  const [, piece, total, serial] = /^\.(\d\d)\.(\d\d)(?:\.(.+))?$/.exec(tail) ?? [];
  if (piece === undefined || (serial === undefined) !== isPattern) return null;
  return identifierOf(rule, `${key}${piece}${total}`, serial);
};

const identifierOf = (rule: UrnRule, value: string, serial: string | undefined): Gs1Identifier | null => {
  const known = keyTable.find(({ names }) => names[0] === rule.key);
  if (known === undefined || !known.value.test(value)) return null;
  if (serial === undefined || rule.qualifier === null) return { key: rule.key, value, qualifier: null };
  // An SGLN without extension is told with the extension 0 (Tag Data Standard, section 6.3.3).
  if (rule.scheme === "sgln" && serial === "0") return { key: rule.key, value, qualifier: null };
  const decoded = decodeGs1(serial);
  if (decoded === null || !qualifierTable[rule.qualifier].value.test(decoded)) return null;
  return { key: rule.key, value, qualifier: { ai: rule.qualifier, value: decoded } };
};
