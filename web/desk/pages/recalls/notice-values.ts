import type { RecallKind, RecallNotice } from "../../../../core/recall/recall-notice.ts";
import type { RecallsText } from "../../../text/desk/recalls-text.ts";
import type { FormErrors } from "../../use-form.ts";
import type { Preview } from "./shown-recall.ts";

/** What is typed to order a recall: the measure, why, and the fields of the Ministry's form. */
export type RecallValues = {
  readonly kind: RecallKind | "";
  readonly code: string;
  readonly it: string;
  readonly en: string;
  readonly productName: string;
  readonly trademark: string;
  readonly plantMark: string;
  readonly producer: string;
  readonly seat: string;
  readonly useBy: string;
  readonly weight: string;
  readonly warningsIt: string;
  readonly warningsEn: string;
  readonly photo: string;
};

/** The values to begin with: of the last product on the way, which is what people can have bought. */
export function initialValues({ affected, parties }: Preview, { warnings }: RecallsText["form"]): RecallValues {
  const last = affected.findLast(({ onRecord }) => onRecord);
  const producer = parties.find(({ party }) => party === last?.producer);
  return {
    kind: "",
    code: "",
    it: "",
    en: "",
    productName: last?.productName ?? "",
    trademark: "",
    plantMark: "",
    producer: producer?.name ?? "",
    seat: producer?.municipality ?? "",
    useBy: "",
    weight: "",
    warningsIt: warnings.it,
    warningsEn: warnings.en,
    photo: "",
  };
}

const needed = [
  "it",
  "en",
  "productName",
  "trademark",
  "producer",
  "seat",
  "weight",
  "warningsIt",
  "warningsEn",
] as const;

/** What is wrong with the values, in the reader's language. */
export function valueErrors(values: RecallValues, words: RecallsText["form"]): FormErrors<RecallValues> {
  const missing = needed.filter((name) => values[name].trim() === "").map((name) => [name, words.missing]);
  return {
    ...(values.kind === "" ? { kind: words.kindMissing } : {}),
    ...(/^[a-z0-9-]{1,60}$/.test(values.code) ? {} : { code: words.codeWrong }),
    ...Object.fromEntries(missing),
    ...(isPhoto(values.photo) ? {} : { photo: words.photoWrong }),
  };
}

const isPhoto = (photo: string): boolean =>
  photo.trim() === "" || (URL.canParse(photo.trim()) && new URL(photo.trim()).protocol === "https:");

/** The notice to the public that the values make. */
export function noticeOf(values: RecallValues): RecallNotice {
  const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return {
    productName: values.productName.trim(),
    trademark: values.trademark.trim(),
    plantMark: orNull(values.plantMark),
    producer: values.producer.trim(),
    seat: values.seat.trim(),
    useBy: orNull(values.useBy),
    weight: values.weight.trim(),
    warnings: { it: values.warningsIt.trim(), en: values.warningsEn.trim() },
    photo: orNull(values.photo),
  };
}
