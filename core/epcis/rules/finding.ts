import type { Flaw } from "../../errors/filigrana-error.ts";

/** Something in an event that the standard's schema cannot see. */
export type EventFinding = Flaw & {
  /** Which rule found it; stable for ever. */
  readonly rule: EventRule;
  /** Whether the event is refused for it, or only said to be doubtful. */
  readonly weight: "refuse" | "advise";
};

/** The rules beyond the schema. */
export type EventRule =
  | "parent-missing"
  | "parent-among-children"
  | "nothing-named"
  | "persistent-disposition"
  | "quantity"
  | "class-among-instances"
  | "instance-among-classes"
  | "place"
  | "master-data-without-output"
  | "certification-empty"
  | "error-declaration"
  | "sensor-interval"
  | "sensor-time"
  | "sensor-said-twice"
  | "sensor-range";
