/** What one check of fsck found. */
export type Finding = {
  /** A sentence: what must be so. */
  readonly check: string;
  /** How many things were looked at. */
  readonly compared: number;
  /** How many of them were not so. */
  readonly different: number;
  /** The first of them, each in one sentence with its values. */
  readonly examples: readonly string[];
};

const examplesMax = 10;

/** Counts what is looked at, and keeps the first differences. */
export type Tally = {
  readonly compare: (same: boolean, difference: () => string) => void;
  readonly finding: () => Finding;
};

/** Begins to count for one check. */
export function tally(check: string): Tally {
  let compared = 0;
  let different = 0;
  const examples: string[] = [];
  return {
    compare: (same, difference) => {
      compared++;
      if (same) return;
      different++;
      if (examples.length < examplesMax) examples.push(difference());
    },
    finding: () => ({ check, compared, different, examples }),
  };
}
