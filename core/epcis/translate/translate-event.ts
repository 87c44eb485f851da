import type { EpcFormat } from "./epc-format.ts";
import { identifiersIn } from "./identifiers-in.ts";
import { replaceAt } from "./replace-at.ts";
import { type KeptReason, type PrefixLengthOf, toDigitalLink, toEpcUrn } from "./translate-identifier.ts";

/** An identifier that was told in another form: where it stands, as it was captured and as it is told. */
export type Change = { readonly pointer: string; readonly captured: string; readonly told: string };

/** An identifier that stayed as it was captured, and why. */
export type Kept = { readonly pointer: string; readonly captured: string; readonly why: KeptReason };

/** An event in the form that was asked for. Nothing is lost: `changes` gives the captured event back (`restoreEvent`). */
export type Translation<Event> = {
  readonly event: Event;
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
};

/**
 * Tells an event with its identifiers as GS1 Digital Links or as EPC URNs (EPCIS 2.0, section 12.6). Identifiers that are
 * in the form asked for, or that are none of GS1's, stay as they are.
 *
 * @param prefixLengthOf - Knows company prefixes, for EPC URNs; without it every Digital Link is kept, and `kept` says so.
 */
export const translateEvent = <Event extends Readonly<Record<string, unknown>>>(
  event: Event,
  format: EpcFormat,
  prefixLengthOf: PrefixLengthOf = () => null,
): Translation<Event> => {
  if (format === "Never_Translates" || format === "No_Preference") return { event, changes: [], kept: [] };
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const { pointer, value: captured } of identifiersIn(event)) {
    const translated =
      format === "Always_GS1_Digital_Link" ? toDigitalLink(captured) : toEpcUrn(captured, prefixLengthOf);
    if (translated === null) continue;
    if ("kept" in translated) kept.push({ pointer, captured, why: translated.kept });
    else changes.push({ pointer, captured, told: translated.text });
  }
  const told = new Map(changes.map((change) => [change.pointer, change.told]));
  return { event: replaceAt(event, told), changes, kept };
};

/** The event as it was captured, from the one that `translateEvent` told and its changes. */
export const restoreEvent = <Event extends Readonly<Record<string, unknown>>>(
  event: Event,
  changes: readonly Change[],
): Event => replaceAt(event, new Map(changes.map((change) => [change.pointer, change.captured])));
