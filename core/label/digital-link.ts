import { decodeValue, encodeValue } from "../gs1/percent-encoding.ts";
import { parseGtin } from "./gtin.ts";
import { parseLot } from "./lot.ts";
import type { Parsed } from "./parsed.ts";
import { parseSerial } from "./serial.ts";
import { shown } from "./shown.ts";

/** What a code on a package says: GTIN with 14 digits, lot, and the serial of one package or null. */
export type Label = { readonly gtin: string; readonly lot: string; readonly serial: string | null };

/** The path of a label's GS1 Digital Link: `/01/{gtin}/10/{lot}[/21/{serial}]`. */
export const digitalLinkPath = (label: { gtin: string; lot: string; serial?: string | null }): string => {
  const item = label.serial === undefined || label.serial === null ? "" : `/21/${encodeValue(label.serial)}`;
  return `/01/${label.gtin}/10/${encodeValue(label.lot)}${item}`;
};

/**
 * The GS1 Digital Link of a batch or an item, as printed in the QR code.
 *
 * @param baseUrl - Scheme, host and where needed a path, e.g. `https://filigrana.example`; a slash at the end is dropped.
 * @see https://ref.gs1.org/standards/digital-link/uri-syntax/
 */
export const digitalLink = (label: { baseUrl: string; gtin: string; lot: string; serial?: string | null }): string =>
  `${label.baseUrl.replace(/\/+$/, "")}${digitalLinkPath(label)}`;

const expectedShape = "a GS1 Digital Link …/01/{gtin}/10/{lot} or …/01/{gtin}/10/{lot}/21/{serial}";

/**
 * Reads the GS1 Digital Link of a label: an absolute `http(s)` address or its path. Query and fragment are not looked at;
 * whatever stands before `/01/` is the host's own. The whole syntax is `parseDigitalLinkUri`'s (core/gs1), whose tables the
 * page on a phone does without.
 *
 * @returns Never throws; on bad syntax, a wrong check digit or forbidden characters says what was expected.
 */
export const parseDigitalLink = (link: string): Parsed<Label> => {
  const path = /^(?:https?:\/\/[^/?#\s]+)?(\/[^?#\s]*)(?:[?#].*)?$/i.exec(link)?.[1];
  const match = path === undefined ? null : /(?:^|\/)01\/([^/]*)\/10\/([^/]*)(?:\/21\/([^/]*))?\/?$/.exec(path);
  const parts = match?.slice(1).map((part) => (part === undefined ? undefined : decodeValue(part))) ?? [];
  const [gtin, lot, serial] = parts;
  if (typeof gtin !== "string" || typeof lot !== "string" || serial === null) {
    return { ok: false, expected: `expected ${expectedShape}; found ${shown(link)}` };
  }
  return labelOf({ gtin, lot, serial: serial ?? null });
};

/** Reads the parts of a label as they were typed or decoded: GTIN of any length, lot, serial or null. */
export const labelOf = (parts: Label): Parsed<Label> => {
  const gtin = parseGtin(parts.gtin);
  if (!gtin.ok) return gtin;
  const lot = parseLot(parts.lot);
  if (!lot.ok) return lot;
  const serial = parts.serial === null ? null : parseSerial(parts.serial);
  if (serial !== null && !serial.ok) return serial;
  return { ok: true, value: { gtin: gtin.value, lot: lot.value, serial: serial?.value ?? null } };
};
