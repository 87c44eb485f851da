/** What an event can say about a batch on record that the registry says otherwise. */
export const contradictionRules = ["not-the-operator", "more-than-sealed", "not-the-holder", "other-inputs"] as const;
export type ContradictionRule = (typeof contradictionRules)[number];

/** One claim of an event that the registry contradicts; the event stands as a claim, the registry's word as it was. */
export type EpcisContradiction = {
  readonly gtin: string;
  readonly lot: string;
  readonly rule: ContradictionRule;
  /** What the event says, and what the registry says. */
  readonly claimed: string;
  readonly recorded: string;
};
