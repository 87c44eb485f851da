import type { EpcisEvent } from "../schema/epcis-event.ts";
import { PersistentDisposition } from "../schema/event-parts.ts";
import { readInstant } from "../time/read-instant.ts";
import { termIri } from "../vocabulary/term-iri.ts";
import type { EventFinding } from "./finding.ts";

/** Judges what the event says about itself and about states: persistent dispositions, certification, errors. */
export const checkStatements = (event: EpcisEvent): readonly EventFinding[] => [
  ...persistentDisposition(event),
  ...certification(event),
  ...errorDeclaration(event),
];

const persistentDisposition = (event: EpcisEvent): EventFinding[] => {
  const told = event.persistentDisposition;
  if (told === undefined) return [];
  const finding = (pointer: string, expected: string): EventFinding[] => [
    { rule: "persistent-disposition", weight: "refuse", pointer, expected },
  ];
  const read = PersistentDisposition.safeParse(told);
  if (!read.success) return finding("/persistentDisposition", "expected set, unset or both, with dispositions in them");
  const unset = new Set((read.data.unset ?? []).map((text) => termIri("disposition", text)));
  const both = (read.data.set ?? []).findIndex((text) => unset.has(termIri("disposition", text)));
  return both < 0
    ? []
    : finding(`/persistentDisposition/set/${both}`, "expected no state that is set and unset at once");
};

const certification = ({ certificationInfo }: EpcisEvent): EventFinding[] => {
  if (!Array.isArray(certificationInfo) || certificationInfo.length > 0) return [];
  const expected = "expected at least one certificate, or no certificationInfo at all";
  return [{ rule: "certification-empty", weight: "refuse", pointer: "/certificationInfo", expected }];
};

/** EPCIS 2.0, section 7.4.1.4: a declaration is about an event that happened before it, and has that event's id. */
const errorDeclaration = (event: EpcisEvent): EventFinding[] => {
  const declared = event.errorDeclaration;
  if (declared === undefined) return [];
  const finding = (weight: "refuse" | "advise", member: string, value: unknown, expected: string): EventFinding[] => [
    { rule: "error-declaration", weight, pointer: `/errorDeclaration/${member}`, value, expected },
  ];
  const { declarationTime, reason, correctiveEventIDs = [] } = declared;
  if ((readInstant(declarationTime) ?? 0) < (readInstant(event.eventTime) ?? 0)) {
    return finding("refuse", "declarationTime", declarationTime, "expected a time after the event that was wrong");
  }
  if (event.eventID !== undefined && correctiveEventIDs.includes(event.eventID)) {
    return finding("refuse", "correctiveEventIDs", event.eventID, "expected other events than the wrong one itself");
  }
  if (reason === undefined || correctiveEventIDs.length === 0) return [];
  if (!termIri("errorReason", reason).endsWith("ER-did_not_occur")) return [];
  return finding("advise", "correctiveEventIDs", correctiveEventIDs, "expected none, since the event did not occur");
};
