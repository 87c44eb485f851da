import type { LabelOrderState } from "../../../core/label/label-order-state.ts";
import type { SheetName } from "../../../core/label/label-sheet.ts";
import type { LabelFormat } from "../../../core/label/label-spec.ts";
import type { InEveryDeskLanguage } from "../language.ts";
import { labelsTextEn } from "./labels-text-en.ts";
import { labelsTextIt } from "./labels-text-it.ts";

type Emptiness = { readonly what: string; readonly why: string; readonly next: string };

/** The words of the pages of labels. */
export type LabelsText = {
  readonly list: {
    title: string;
    lead: string;
    caption: string;
    step: string;
    empty: Emptiness;
    orderedAt: string;
    batch: string;
    what: string;
    count: string;
    state: string;
  };
  readonly batches: string;
  readonly page: { title: (lot: string) => string; lead: string; step: string; blocked: string };
  readonly plan: {
    heading: string;
    quantity: string;
    netContent: string;
    notFixed: string;
    ceiling: string;
    issued: string;
    left: string;
    voided: string;
    bar: (issued: string, ceiling: string, left: string) => string;
  };
  readonly form: {
    heading: string;
    format: string;
    formats: Readonly<Record<LabelFormat, string>>;
    sheet: string;
    sheets: Readonly<Record<SheetName, string>>;
    roll: string;
    width: string;
    height: string;
    mm: string;
    dpi: string;
    items: string;
    itemsYes: string;
    itemsYesHint: string;
    itemsNo: string;
    itemsNoHint: string;
    count: string;
    countHint: (most: string) => string;
    startAt: string;
    startAtHint: (places: number) => string;
    language: string;
    languages: Readonly<Record<"it" | "en", string>>;
    netContent: string;
    netContentHint: string;
    number: (from: string, to: string) => string;
    size: (from: number, to: number) => string;
    quantity: string;
    order: string;
    step: string;
    test: string;
    testHint: string;
    testStep: string;
  };
  readonly preview: {
    heading: string;
    sheet: (labels: number, sheets: number, free: number) => string;
    label: (width: string, height: string, module: string) => string;
    tooSmall: (width: string, height: string) => string;
    drawn: string;
  };
  readonly order: {
    title: (lot: string) => string;
    step: string;
    states: Readonly<Record<LabelOrderState, { readonly name: string; readonly says: string }>>;
    progress: (made: string, count: string) => string;
    facts: string;
    ordered: string;
    count: (count: string, items: boolean) => string;
    labels: string;
    format: string;
    size: string;
    first: string;
    voided: string;
    keptUntil: string;
    digest: string;
    download: string;
    downloadStep: string;
    cancel: string;
    cancelStep: string;
    cancelSays: string;
    remake: string;
    remakeStep: string;
    batch: string;
  };
  readonly voids: {
    heading: string;
    says: string;
    from: string;
    to: string;
    because: string;
    becauseMissing: string;
    action: string;
    step: string;
    confirm: (count: string) => string;
    done: (voided: string, left: string) => string;
  };
  readonly items: {
    heading: string;
    caption: string;
    step: string;
    number: string;
    serial: string;
    batchCode: string;
    state: string;
    stands: string;
    voided: (because: string) => string;
  };
};

export const labelsText: InEveryDeskLanguage<LabelsText> = { it: labelsTextIt, en: labelsTextEn };
