import type { SpecificationVersion } from "../catalogue/specification-version.ts";
import { fieldsOf } from "./fields-of.ts";
import type { Requirement } from "./requirement.ts";
import type { Unit } from "./units.ts";
import { bothWays, type Words } from "./words.ts";

/** How a field that a rule reads is filled in. A choice with `list` may hold several of its values, between commas. */
export type InputKind = "text" | "number" | "choice" | "list" | "yes-no" | "day" | "instant" | "year";

/** A field that a specification's rules speak of. */
export type SpecificationInput = {
  readonly path: string;
  readonly kind: InputKind;
  /** The values of a choice as the rules spell them, with their names; null where they do not list them. */
  readonly values: readonly { readonly value: string; readonly name: Words }[] | null;
  readonly unit: Unit | null;
};

/** Paths that a batch's own inputs hold: its days and its municipality. */
const ownInputs = new Set(["batch/producedOn", "batch/bestBefore", "batch/quantity", "place/municipality"]);

/**
 * Gives the fields that the rules of a specification's version read, each once, in the order of the rules, the one that names
 * the variant first: what a form has to offer, so that nothing stays undocumented.
 */
export function inputsOf({ rules, variants }: Pick<SpecificationVersion, "rules" | "variants">): SpecificationInput[] {
  const inputs = new Map<string, SpecificationInput>();
  const values = variants?.values ?? null;
  if (variants !== null) inputs.set(variants.field, { path: variants.field, kind: "choice", values, unit: null });
  for (const { requirement } of rules) {
    for (const path of fieldsOf(requirement)) {
      if (!inputs.has(path) && !ownInputs.has(path)) inputs.set(path, { path, ...inputOf(requirement, path) });
    }
  }
  return [...inputs.values()];
}

function inputOf(requirement: Requirement, path: string): Omit<SpecificationInput, "path"> {
  const plain = (kind: InputKind) => ({ kind, values: null, unit: null });
  switch (requirement.kind) {
    case "number":
      // Of a ratio only the quotient has the unit.
      return { ...plain("number"), unit: "ratio" in requirement.of ? null : requirement.unit };
    case "choice":
      return choiceInput(requirement);
    case "zone":
      return plain("text");
    case "day":
      return plain(path === requirement.field ? "day" : "year");
    case "duration": {
      const isDay = path === requirement.to.field || ("field" in requirement.from && path === requirement.from.field);
      return plain(isDay ? (requirement.unit === "h" ? "instant" : "day") : "year");
    }
  }
}

function choiceInput({ allowed, list }: Extract<Requirement, { kind: "choice" }>): Omit<SpecificationInput, "path"> {
  if (allowed.every((value) => typeof value === "boolean")) return { kind: "yes-no", values: null, unit: null };
  return {
    kind: list ? "list" : "choice",
    values: allowed.map((value) => ({ value: String(value), name: bothWays(String(value)) })),
    unit: null,
  };
}
