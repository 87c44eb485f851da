import {
  type LabelSheet,
  labelSheets,
  labelsOnSheet,
  type SheetName,
  singleLabel,
} from "../../../../core/label/label-sheet.ts";
import type { LabelFormat } from "../../../../core/label/label-spec.ts";
import type { LabelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import type { DeskLanguage } from "../../../text/language.ts";
import { measureOf, parseQuantity } from "../../quantity.ts";
import type { FormErrors } from "../../use-form.ts";
import type { LabelPlan, OrderLabels } from "./shown-order.ts";

/** What the form of an order has, as people write it. */
export type OrderValues = {
  readonly format: LabelFormat | "";
  readonly sheet: SheetName | "single" | "";
  readonly width: string;
  readonly height: string;
  readonly dpi: "203" | "300" | "600" | "";
  readonly items: "item" | "batch";
  readonly count: string;
  readonly startAt: string;
  readonly language: "it" | "en" | "";
  readonly netContent: string;
};

/** The most labels of one order (core/http/endpoints/labels.ts). */
const mostLabels = 10_000;

export const firstValues: OrderValues = {
  format: "pdf",
  sheet: "a4-3x7-63.5x38.1",
  width: "60",
  height: "40",
  dpi: "300",
  items: "item",
  count: "",
  startAt: "1",
  language: "it",
  netContent: "",
};

/** A size in millimetres, to the tenth; null when it is none. */
export const millimetres = (text: string): number | null => {
  const match = /^\s*(\d{1,3})(?:[.,](\d))?\s*$/.exec(text);
  return match === null ? null : Number(`${match[1]}.${match[2] ?? "0"}`);
};

const wholeNumber = (text: string): number | null => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null);

/** Whether the labels lie on a sheet of the trade. */
export const isOnSheet = ({ format, sheet }: OrderValues): boolean =>
  format === "pdf" && sheet !== "single" && sheet !== "";

/** The sheet that the form describes; null while its size is none. */
export const sheetIn = (values: OrderValues): LabelSheet | null => {
  const { sheet } = values;
  if (isOnSheet(values) && sheet !== "single" && sheet !== "") return labelSheets[sheet];
  const [width, height] = [millimetres(values.width), millimetres(values.height)];
  return width === null || height === null ? null : singleLabel({ width, height });
};

/** The most that may be ordered at once. */
export const mostOf = ({ left }: LabelPlan): number => Math.min(mostLabels, left === null ? mostLabels : Number(left));

/** What is wrong with an order, in the reader's language. */
export const checkOrder = (
  values: OrderValues,
  plan: LabelPlan,
  text: LabelsText["form"],
  language: DeskLanguage,
): FormErrors<OrderValues> => {
  const errors: Partial<Record<keyof OrderValues, string>> = {};
  const count = wholeNumber(values.count);
  const most = Math.max(1, mostOf(plan));
  if (count === null || count < 1 || count > most) errors.count = text.number("1", numberInWords(most, language));
  const sheet = sheetIn(values);
  const places = sheet === null ? 1 : labelsOnSheet(sheet);
  const startAt = wholeNumber(values.startAt);
  if (isOnSheet(values) && (startAt === null || startAt < 1 || startAt > places))
    errors.startAt = text.number("1", String(places));
  if (!isOnSheet(values)) {
    const [width, height] = [millimetres(values.width), millimetres(values.height)];
    if (width === null || width < 10 || width > 210) errors.width = text.size(10, 210);
    if (height === null || height < 10 || height > 300) errors.height = text.size(10, 300);
  }
  if (plan.netContent === null && parseQuantity(values.netContent, measureOf(plan.unit), language) === null) {
    errors.netContent = text.quantity;
  }
  return errors;
};

/** What the API is asked for; only after {@link checkOrder} found nothing. */
export const orderOf = (values: OrderValues, plan: LabelPlan, language: DeskLanguage): OrderLabels => {
  const { format, sheet } = values;
  const onSheet = isOnSheet(values);
  const netContent = plan.netContent === null ? parseQuantity(values.netContent, measureOf(plan.unit), language) : null;
  return {
    format: format === "" ? "pdf" : format,
    ...(onSheet && sheet !== "single" && sheet !== ""
      ? { sheet, startAt: wholeNumber(values.startAt) ?? 1 }
      : { width: millimetres(values.width) ?? 0, height: millimetres(values.height) ?? 0 }),
    dpi: Number(values.dpi === "" ? "300" : values.dpi),
    items: values.items === "item",
    count: wholeNumber(values.count) ?? 0,
    language: values.language === "" ? "it" : values.language,
    ...(netContent === null ? {} : { netContent: String(netContent) }),
  };
};
