import type { FindingKind, ImportState } from "../../../core/schema/batch-import.ts";
import type { FileTrouble } from "../../../core/spreadsheet/file-trouble.ts";
import type { InEveryDeskLanguage } from "../language.ts";
import { importsTextEn } from "./imports-text-en.ts";
import { importsTextIt } from "./imports-text-it.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** The words of the pages about files of batches. */
export type ImportsText = {
  readonly title: string;
  readonly lead: string;
  readonly send: {
    readonly heading: string;
    readonly certificate: string;
    readonly choose: string;
    readonly certificateHint: string;
    readonly certificateStep: string;
    readonly noCertificate: Emptiness;
    readonly template: string;
    readonly templateHint: string;
    readonly templateStep: string;
    readonly csvTemplate: string;
    readonly file: string;
    readonly fileHint: string;
    readonly formats: string;
    readonly action: string;
    readonly sending: string;
    readonly step: string;
    readonly certificateMissing: string;
    readonly fileMissing: string;
    readonly fileTooLarge: string;
    readonly left: (quantity: string) => string;
  };
  readonly list: {
    readonly heading: string;
    readonly caption: string;
    readonly step: string;
    readonly file: string;
    readonly sent: string;
    readonly rows: string;
    readonly wrong: string;
    readonly state: string;
    readonly empty: Emptiness;
  };
  readonly states: Readonly<Record<ImportState, string>>;
  readonly one: {
    readonly step: string;
    readonly reading: (done: string, total: string) => string;
    readonly opening: string;
    readonly registering: string;
    readonly again: string;
    readonly facts: {
      readonly heading: string;
      readonly sent: string;
      readonly rows: string;
      readonly good: string;
      readonly registered: string;
      readonly wrong: string;
      readonly known: string;
      readonly repaired: string;
      readonly warnings: string;
      readonly total: string;
      readonly left: string;
      readonly after: string;
      readonly read: string;
    };
    readonly layout: (sheet: string | null, encoding: string | null, separator: string | null) => string;
    readonly allGood: string;
    /** The number, and the same in words. */
    readonly someWrong: (wrong: number, words: string) => string;
    readonly nothingNew: string;
    /** How many values a rule does not allow, and how many rules some rows do not document. */
    readonly rules: (notMet: number, notDocumented: number) => string;
    readonly undone: string;
    readonly failed: string;
    readonly refused: string;
    readonly otherFile: string;
    readonly reasons: Readonly<Record<FileTrouble, string>>;
  };
  readonly findings: {
    readonly heading: string;
    readonly kinds: Readonly<Record<FindingKind, string>>;
    readonly caption: Readonly<Record<FindingKind, string>>;
    readonly none: Readonly<Record<FindingKind, Emptiness>>;
    readonly step: string;
    readonly place: string;
    readonly row: (row: number) => string;
    readonly cell: (cell: string, row: number) => string;
    readonly value: string;
    readonly emptyValue: string;
    readonly what: string;
    readonly proposal: string;
    readonly noProposal: string;
    readonly passOver: string;
    readonly corrected: string;
    readonly correctedHint: string;
    readonly correctedStep: string;
    readonly kept: (kept: string, all: string) => string;
  };
  readonly accept: {
    readonly heading: string;
    readonly lead: string;
    readonly one: (name: string, count: string) => string;
    readonly action: string;
    readonly none: string;
    readonly step: string;
  };
  readonly register: {
    readonly action: string;
    readonly title: string;
    readonly lead: (count: number, words: string, total: string) => string;
    readonly left: (left: string) => string;
    readonly over: (missing: string) => string;
    readonly countersigned: string;
    readonly notCountersigned: string;
    readonly confirm: string;
    readonly step: string;
  };
  readonly seal: {
    readonly heading: string;
    readonly step: string;
    readonly stages: readonly [signed: string, countersigned: string, recorded: string, final: string];
    readonly progress: (stage: string, waits: string) => string;
  };
  readonly undo: {
    readonly discard: string;
    readonly withdraw: string;
    readonly putAside: string;
    readonly discardTitle: string;
    readonly withdrawTitle: string;
    readonly discardLead: string;
    readonly withdrawLead: string;
    readonly tooLate: string;
    readonly step: string;
  };
  readonly live: { readonly on: string; readonly off: string };
};

export const importsText: InEveryDeskLanguage<ImportsText> = { it: importsTextIt, en: importsTextEn };
