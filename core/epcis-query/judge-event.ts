import { eventFingerprint } from "../epcis/event-hash/event-fingerprint.ts";
import { eventHash } from "../epcis/event-hash/event-hash.ts";
import { checkEvent } from "../epcis/rules/check-event.ts";
import { EpcisEvent } from "../epcis/schema/epcis-event.ts";
import { readInstant } from "../epcis/time/read-instant.ts";
import type { Flaw } from "../errors/filigrana-error.ts";
import { flawsOf } from "../http/flaws.ts";
import { type EventIndex, indexEvent } from "./index-event.ts";
import { isSmallContext, ownContext, smallContext } from "./own-context.ts";

/** An event that may be kept, with all that is derived from it. */
export type JudgedEvent = {
  /** Without its context. */
  readonly event: EpcisEvent;
  readonly context: readonly unknown[];
  readonly hash: string;
  /** Equal for the same event only, however it is spelled; 0x and 64 hex digits. */
  readonly fingerprint: string;
  readonly index: EventIndex;
};

/** The first instant that is not before 1970, and the first that has five digits in its year, milliseconds. */
const [earliest, latest] = [0, 253_402_300_800_000];
const longestId = 300;
const longestItem = 400;
const mostValues = 50_000;

/** What can be neither kept nor traced, though the standard has nothing against it. */
const beyondBounds = (event: EpcisEvent, index: EventIndex): Flaw[] => {
  const at = readInstant(event.eventTime) ?? -1;
  const long = index.values.find(
    ({ name, text }) =>
      text !== undefined && text.length > longestItem && /^(epc|parentID|inputEPC|outputEPC)/.test(name),
  );
  return [
    ...(at < earliest || at >= latest
      ? [{ pointer: "/eventTime", value: event.eventTime, expected: "expected an instant from 1970 to 9999" }]
      : []),
    ...((event.eventID ?? "").length > longestId
      ? [{ pointer: "/eventID", expected: `expected at most ${longestId} characters` }]
      : []),
    ...(long === undefined
      ? []
      : [{ pointer: "", expected: `expected identifiers of at most ${longestItem} characters` }]),
    ...(index.values.length > mostValues
      ? [{ pointer: "", expected: `expected at most ${mostValues} values in one event` }]
      : []),
  ];
};

const derive = (event: EpcisEvent, context: readonly unknown[]): JudgedEvent | { readonly flaws: readonly Flaw[] } => {
  try {
    const [hash, fingerprint] = [eventHash(event, context), eventFingerprint(event, context)];
    return { event, context, hash, fingerprint, index: indexEvent(event, context) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { flaws: [{ pointer: "", expected: error.message }] };
  }
};

/**
 * Judges an event that somebody sent: by the schema of EPCIS 2.0, by the rules beyond it, and by what can be kept.
 *
 * @param input - The event as it came; attacker-controlled.
 * @param documentContext - The `@context` of its document.
 * @returns The event with what is derived from it, or every reason to refuse it.
 */
export const judgeEvent = (
  input: unknown,
  documentContext: unknown,
): JudgedEvent | { readonly flaws: readonly Flaw[] } => {
  const parsed = EpcisEvent.safeParse(input);
  if (!parsed.success) return { flaws: flawsOf(parsed.error, input) };
  const refusals = checkEvent(parsed.data).filter(({ weight }) => weight === "refuse");
  if (refusals.length > 0) return { flaws: refusals.map(({ pointer, expected }) => ({ pointer, expected })) };
  const { "@context": itsOwn, ...event } = parsed.data;
  const context = ownContext(documentContext, itsOwn);
  if (!isSmallContext(context)) return { flaws: [{ pointer: "/@context", expected: smallContext }] };
  const judged = derive(event as EpcisEvent, context);
  if ("flaws" in judged) return judged;
  const flaws = beyondBounds(judged.event, judged.index);
  return flaws.length > 0 ? { flaws } : judged;
};
