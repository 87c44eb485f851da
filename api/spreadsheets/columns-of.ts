import type { SpecificationVersion } from "../../core/catalogue/specification-version.ts";
import { FreePath } from "../../core/schema/batch-registration.ts";
import { fieldsOf } from "../../core/specification/fields-of.ts";
import type { Requirement } from "../../core/specification/requirement.ts";
import type { Rule } from "../../core/specification/rule.ts";
import { unitFacts } from "../../core/specification/units.ts";
import type { Words } from "../../core/specification/words.ts";
import { type Column, type ColumnKind, ownColumns } from "../../core/spreadsheet/column.ts";
import { foldedHeader } from "../../core/spreadsheet/match-headers.ts";
import type { BaseUnit } from "../../core/spreadsheet/read-quantity-cell.ts";
import { fieldName } from "../../web/text/field-text.ts";

/** A field that a specification speaks of: its kind, its names, and the rules that read it. */
type Field = { readonly path: string; readonly of: ColumnKind; readonly names: Words[]; readonly unit: Words | null };

/**
 * Gives the columns that a file of a product may have: the platform's own, and the facts that any of these versions of its
 * specification reads, in the order in which a person would fill them in.
 */
export function columnsOf(versions: readonly SpecificationVersion[], unit: BaseUnit): readonly Column[] {
  const fields = new Map<string, Field>();
  for (const version of versions) {
    const variant = version.variants?.field;
    if (variant !== undefined) note(fields, variant, { kind: "text" }, null);
    for (const rule of version.rules)
      for (const path of fieldsOf(rule.requirement)) note(fields, path, kindOf(rule.requirement, path), rule);
  }
  const own = ownColumns(unit);
  const facts = [...fields.values()].filter(({ path }) => FreePath.safeParse(path).success);
  const taken = new Map<string, number>();
  for (const { labels } of own) for (const label of new Set(labels.map(foldedHeader))) count(taken, label);
  for (const field of facts) for (const label of new Set(labelsOf(field).map(foldedHeader))) count(taken, label);
  const columns = facts.map((field) => columnOf(field, (label) => taken.get(foldedHeader(label)) === 1));
  return [...own, ...columns];
}

const count = (counts: Map<string, number>, label: string): void =>
  void counts.set(label, (counts.get(label) ?? 0) + 1);

function note(fields: Map<string, Field>, path: string, of: ColumnKind, rule: Rule | null): void {
  const before = fields.get(path);
  // A rule that is about this field alone is named after it.
  const names = rule !== null && fieldsOf(rule.requirement).length === 1 ? [rule.name] : [];
  const unit =
    rule?.requirement.kind === "number" && of.kind === "number" ? unitFacts(rule.requirement.unit).name : null;
  fields.set(path, {
    path,
    of: before?.of.kind === "number" ? before.of : (before?.of ?? of),
    names: [...(before?.names ?? []), ...names],
    unit: before?.unit ?? unit,
  });
}

function kindOf(requirement: Requirement, path: string): ColumnKind {
  switch (requirement.kind) {
    case "number": {
      const { it, en } = unitFacts(requirement.unit).name;
      const own = "ratio" in requirement.of ? [] : [it, en].filter((unit) => unit.trim() !== "");
      return { kind: "number", units: own };
    }
    case "day":
      return { kind: path === requirement.field ? "day" : "text" };
    case "duration":
      return isDay(requirement, path) ? { kind: "day" } : { kind: "text" };
    case "choice":
    case "zone":
      return { kind: "text" };
  }
}

/** Hours are counted between instants, days and months between days; a year is a text of four digits. */
function isDay({ from, to, unit }: Extract<Requirement, { kind: "duration" }>, path: string): boolean {
  return unit !== "h" && (path === to.field || ("field" in from && path === from.field));
}

function labelsOf({ path, names }: Field): string[] {
  const own = [fieldName(path, "it"), fieldName(path, "en")];
  return [...new Set([...own, ...names.flatMap(({ it, en }) => [it, en])])];
}

/** A field whose names are also another's is called by its path, so that no header means two. */
function columnOf(field: Field, isItsOwn: (label: string) => boolean): Column {
  const labels = labelsOf(field).filter(isItsOwn);
  const named = (language: "it" | "en"): string => {
    const names = [...field.names.map((name) => name[language]), fieldName(field.path, language)];
    const name = names.find(isItsOwn) ?? field.path;
    const unit = field.unit?.[language].trim() ?? "";
    return unit === "" ? name : `${name} (${unit})`;
  };
  const title = { it: named("it"), en: named("en") };
  return { path: field.path, needed: false, of: field.of, title, labels: [...labels, title.it, title.en, field.path] };
}
