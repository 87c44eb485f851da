import type { Flaw } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";

/** Why one event of a document was not captured, as a problem of the standard (RFC 9457). */
export type CaptureError = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The event's place in the list of the document, from 0, and its eventID where it says one; none where it is all of it. */
  readonly event?: number;
  readonly eventID?: string;
  readonly errors?: readonly Flaw[];
};

const idOf = (input: unknown): { eventID?: string } => {
  const id = typeof input === "object" && input !== null && "eventID" in input ? input.eventID : undefined;
  return typeof id === "string" ? { eventID: id.slice(0, limits.flawValueCharacters) } : {};
};

/** The event does not fit EPCIS 2.0, or cannot be kept. */
export const invalidEvent = (event: number, input: unknown, flaws: readonly Flaw[]): CaptureError => ({
  type: "epcisException:ValidationException",
  title: "The event is not as EPCIS 2.0 has it",
  status: 400,
  detail: `event ${event} of the list: ${flaws[0]?.pointer ?? ""} ${flaws[0]?.expected ?? "cannot be kept"}`,
  event,
  ...idOf(input),
  errors: flaws.slice(0, 20),
});

/** The document could not be captured to its end, whatever its events are. */
export const notDone: CaptureError = {
  type: "epcisException:ImplementationException",
  title: "The capture failed here",
  status: 500,
  detail:
    "the document was not captured to its end, and the fault is not in it; send it again, what is kept is not kept twice",
};

/** Its eventID belongs to another event. */
export const takenEvent = (event: number, eventID: string): CaptureError => ({
  type: "epcisException:ResourceAlreadyExistsException",
  title: "There is another event with this eventID",
  status: 409,
  detail: `event ${event} of the list has the eventID of another event; give it one of its own`,
  event,
  eventID,
});
