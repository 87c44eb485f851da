import type { LotReason } from "../../../core/lot-pattern/propose-lot.ts";
import type { Outcome, UndocumentedReason } from "../../../core/specification/judgement.ts";
import type { InEveryDeskLanguage } from "../language.ts";
import { batchesTextEn } from "./batches-text-en.ts";
import { batchesTextIt } from "./batches-text-it.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** The inputs of a batch that have a place of their own in the form. */
export type BatchInput = "gtin" | "lot" | "quantity" | "producedOn" | "bestBefore" | "municipality";

/** The words of the pages about batches: the list, a new one, one of them. */
export type BatchesText = {
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly create: string;
    readonly caption: string;
    readonly step: string;
    readonly empty: Emptiness;
    readonly emptyFiltered: Emptiness;
    readonly filters: {
      readonly state: string;
      readonly anyState: string;
      readonly product: string;
      readonly anyProduct: string;
      readonly text: string;
    };
    readonly columns: Readonly<Record<"batch" | "product" | "quantity" | "registered" | "state" | "waits", string>>;
  };
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly certificates: string;
    readonly certificatesStep: string;
    readonly repeat: (product: string) => string;
    readonly noCertificates: Emptiness;
    readonly suspended: string;
    readonly drafts: string;
    readonly draftsStep: string;
    readonly ended: string;
    readonly resume: (lot: string) => string;
    readonly discard: string;
    readonly restore: string;
    readonly noDrafts: Emptiness;
    readonly noEnded: string;
    readonly untitled: string;
    readonly written: string;
    readonly templates: string;
    readonly templatesStep: string;
    readonly useTemplate: (name: string) => string;
    readonly removeTemplate: string;
    readonly noTemplates: Emptiness;
    readonly undone: string;
    readonly removed: (name: string) => string;
    readonly undo: string;
  };
  readonly form: {
    readonly title: string;
    readonly like: (lot: string) => string;
    readonly likeTemplate: string;
    readonly first: string;
    readonly step: string;
    readonly basics: string;
    readonly facts: string;
    readonly factsHint: string;
    readonly inputs: Readonly<Record<BatchInput, string>>;
    readonly hints: Readonly<Partial<Record<BatchInput, string>>>;
    readonly lots: string;
    readonly lotReason: Readonly<Record<LotReason, string>>;
    readonly lotLike: (lot: string) => string;
    readonly errors: Readonly<Record<BatchInput | "fields", string>>;
    readonly quantityOver: (left: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly choose: string;
    readonly listHint: (values: string) => string;
    readonly numberHint: (unit: string) => string;
    readonly addFact: string;
    readonly addFactChoose: string;
    readonly draft: Readonly<Record<"none" | "saving" | "saved" | "failed", string>>;
    readonly stale: { readonly title: string; readonly body: string; readonly mine: string; readonly theirs: string };
    readonly quota: string;
    readonly afterThis: (left: string) => string;
    readonly register: string;
    readonly registerStep: string;
    readonly confirm: {
      readonly title: string;
      readonly body: (what: string) => string;
      readonly waits: (body: string) => string;
      readonly direct: string;
      readonly action: string;
    };
    readonly warnings: (notMet: number, notDocumented: number) => string;
    readonly template: {
      readonly heading: string;
      readonly name: string;
      readonly save: string;
      readonly update: (name: string) => string;
      readonly saved: string;
      readonly step: string;
    };
    readonly preview: {
      readonly heading: string;
      readonly show: string;
      readonly frame: string;
      readonly step: string;
    };
  };
  readonly verdict: {
    readonly heading: string;
    readonly step: string;
    readonly needsDay: string;
    readonly counts: (met: number, notMet: number, notDocumented: number) => string;
    readonly none: string;
    readonly caption: string;
    readonly version: (version: string, act: string | null) => string;
    readonly columns: Readonly<Record<"rule" | "outcome" | "value" | "bound" | "article", string>>;
    readonly outcome: Readonly<Record<Outcome, string>>;
    readonly reason: Readonly<Record<UndocumentedReason, string>>;
  };
  readonly batch: {
    readonly title: (lot: string) => string;
    readonly step: string;
    readonly state: string;
    readonly waitsFor: (who: string) => string;
    readonly facts: string;
    readonly fields: string;
    readonly fieldsCaption: string;
    readonly field: string;
    readonly value: string;
    readonly audience: string;
    readonly audiences: Readonly<Record<"public" | "partners" | "inspectors", string>>;
    readonly erased: string;
    readonly seal: string;
    readonly names: Readonly<
      Record<
        | "product"
        | "gtin"
        | "lot"
        | "quantity"
        | "producedOn"
        | "bestBefore"
        | "operator"
        | "controlBody"
        | "certificate"
        | "registered"
        | "sealed"
        | "seal"
        | "batches"
        | "transaction"
        | "measure",
        string
      >
    >;
    readonly measures: Readonly<Record<"suspension" | "withdrawal" | "recall", string>>;
    readonly noMeasure: string;
    readonly evidence: string;
    readonly evidenceStep: string;
    readonly attestation: string;
    readonly labels: string;
    readonly consumerPage: string;
    readonly journey: string;
    readonly repeat: string;
    readonly sentBack: (because: string) => string;
    readonly cancel: {
      readonly action: string;
      readonly title: string;
      readonly body: string;
      readonly step: string;
      readonly done: string;
    };
    readonly again: string;
  };
};

export const batchesText: InEveryDeskLanguage<BatchesText> = { it: batchesTextIt, en: batchesTextEn };
