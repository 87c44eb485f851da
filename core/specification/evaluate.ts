import type { SpecificationVersion } from "../catalogue/specification-version.ts";
import { type Facts, factAt, folded } from "./facts.ts";
import { fieldsOf } from "./fields-of.ts";
import { judge } from "./judge.ts";
import { type Judgement, type Outcome, undocumented } from "./judgement.ts";
import type { Rule } from "./rule.ts";
import type { Words } from "./words.ts";

/** A rule that applies, with what was compared. */
export type RuleOutcome = Judgement & {
  readonly rule: string;
  readonly name: Words;
  readonly article: string | null;
  readonly sources: string[];
  /** Paths that it reads. */
  readonly fields: string[];
  /** What the outcome would be as other sources read the rule; null where no machine can say. */
  readonly otherReadings: {
    readonly source: string;
    readonly says: Words | null;
    readonly bound: Words | null;
    readonly outcome: Outcome | null;
  }[];
};

/** A dossier held against a version of a specification. Both lists together are all its rules. */
export type Evaluation = {
  readonly rules: RuleOutcome[];
  /** Rules for other variants than the dossier's. */
  readonly notApplicable: {
    readonly rule: string;
    readonly name: Words;
    readonly appliesTo: string[];
  }[];
  readonly counts: {
    readonly met: number;
    readonly notMet: number;
    readonly notDocumented: number;
    readonly notApplicable: number;
  };
};

/**
 * Holds what a dossier says against every rule of a specification's version.
 *
 * A missing value is never a pass, and neither is one that cannot be read: both are "not documented", for "not met" would
 * say of the product what is only known of the form. A version without rules gives an empty list, which is no pass either.
 *
 * @param facts - What the dossier says; see `factsOf`. Nothing in it makes this throw.
 * @param version - The one in force on the day of production; the caller chooses it (`specificationInForce`).
 */
export function evaluate(facts: Facts, version: Pick<SpecificationVersion, "rules" | "variants">): Evaluation {
  const variant = variantOf(facts, version);
  const applies = ({ appliesTo }: Rule) => appliesTo === null || variant === null || appliesTo.includes(variant);
  const rules = version.rules.filter(applies).map((rule) => outcomeOf(rule, facts, variant));
  const others = version.rules.filter((rule) => !applies(rule));
  const count = (outcome: Outcome) => rules.filter((rule) => rule.outcome === outcome).length;
  return {
    rules,
    notApplicable: others.map(({ id, name, appliesTo }) => ({ rule: id, name, appliesTo: appliesTo ?? [] })),
    counts: {
      met: count("met"),
      notMet: count("not-met"),
      notDocumented: count("not-documented"),
      notApplicable: others.length,
    },
  };
}

/** The variant that the dossier names, as the specification spells it; null when it names none that it knows. */
function variantOf(facts: Facts, { variants }: Pick<SpecificationVersion, "variants">): string | null {
  const stated = variants === null ? undefined : factAt(facts, variants.field);
  if (typeof stated !== "string") return null;
  return variants?.values.find(({ value }) => folded(value) === folded(stated))?.value ?? null;
}

function outcomeOf(rule: Rule, facts: Facts, variant: string | null): RuleOutcome {
  const judged = judge(rule.requirement, facts);
  const undecided = rule.appliesTo !== null && variant === null;
  return {
    rule: rule.id,
    name: rule.name,
    article: rule.article,
    sources: rule.sources,
    fields: fieldsOf(rule.requirement),
    ...(undecided ? undocumented("variant-unknown", judged.bound, judged.value) : judged),
    otherReadings: rule.otherReadings.map(({ source, says, requirement }) => {
      const other = requirement === null ? null : judge(requirement, facts);
      return { source, says, bound: other?.bound ?? null, outcome: undecided ? null : (other?.outcome ?? null) };
    }),
  };
}
