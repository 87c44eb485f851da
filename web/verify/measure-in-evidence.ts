import type { StandingMeasure } from "../../core/verify/standing-measure.ts";
import { languages } from "../text/language.ts";
import type { PageMeasure } from "./page-model.ts";

/**
 * Gives a measure that verification found as the page shows it. The author's name is the one that the evidence gives for the
 * id, and the id itself where it gives none: names are shown, never relied on.
 */
export function measureInEvidence(measure: StandingMeasure, evidence: unknown): PageMeasure {
  const id = measure.author ?? "";
  const name = member(member(evidence, "names"), id);
  return {
    kind: measure.kind,
    subject: measure.subjectKind,
    at: new Date(Number(measure.at) * 1000),
    by: { id, name: typeof name === "string" ? name : id },
    reason: reasonIn(measure.reason),
  };
}

function reasonIn(document: unknown): PageMeasure["reason"] {
  const written = languages.map((language) => [language, member(document, language)] as const);
  const texts = written.filter((entry): entry is readonly [(typeof languages)[number], string] => {
    return typeof entry[1] === "string";
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
