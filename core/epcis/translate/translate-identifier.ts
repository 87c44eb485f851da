import { readDigitalLink } from "../urn/read-digital-link.ts";
import { readEpcUrn } from "../urn/read-epc-urn.ts";
import { writeDigitalLink } from "../urn/write-digital-link.ts";
import { digitsFromPrefix, writeEpcUrn } from "../urn/write-epc-urn.ts";

/** Why an identifier was kept as it was captured, though another form was asked for. */
export type KeptReason =
  /** Nobody told how long the company prefix in it is, and an EPC URN has to say. */
  | "prefix-unknown"
  /** The link says more than an EPC URN can: a variant, a lot beside a serial, data in its query. */
  | "says-more"
  /** No EPC URN says the same, for instance since its check digit is wrong. */
  | "no-urn";

/** How many digits the company prefix has at the start of these digits, or null where that is not known. */
export type PrefixLengthOf = (digits: string) => number | null;

/** An identifier in the form that was asked for, or the reason why it is not. */
export type Translated = { readonly text: string } | { readonly kept: KeptReason } | null;

/** The canonical GS1 Digital Link for an EPC URN; null where the text is none, and so needs no translation. */
export const toDigitalLink = (text: string): Translated => {
  const reading = readEpcUrn(text);
  return reading === null ? null : { text: writeDigitalLink(reading.identifier) };
};

/** The EPC URN for a GS1 Digital Link; null where the text is none, and so needs no translation. */
export const toEpcUrn = (text: string, prefixLengthOf: PrefixLengthOf): Translated => {
  const reading = readDigitalLink(text);
  if (reading === null) return null;
  if (reading.saidMore) return { kept: "says-more" };
  const length = prefixLengthOf(digitsFromPrefix(reading.identifier));
  if (length === null) return { kept: "prefix-unknown" };
  const urn = writeEpcUrn(reading.identifier, length);
  return urn === null ? { kept: "no-urn" } : { text: urn };
};
