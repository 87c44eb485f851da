import { z } from "zod";
import { CalendarDate } from "../schema/calendar-date.ts";
import { Hex8 } from "../schema/hex.ts";
import { Quantity } from "../schema/quantity.ts";

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((value) => !value.includes("\0"), "expected text without U+0000");

/** Hectares as text with a decimal point, such as "12.5"; a square metre is the finest. */
export const Hectares = z
  .string()
  .regex(
    /^(?!0+(\.0+)?$)(0|[1-9]\d{0,5})(\.\d{1,4})?$/,
    'expected hectares above 0 with a decimal point, such as "12.5"',
  );

/**
 * What an operator asks for. Everything may be missing while it is a draft; `null` says that it was left empty.
 */
export const ApplicationForm = z.strictObject({
  controlBody: z.nullable(Hex8),
  /** Slug or id of a product of the catalogue. */
  product: text(100).nullable(),
  /** What the operator expects to make over the interval, in the product's base unit. */
  quantity: z.nullable(Quantity),
  hectares: Hectares.nullable(),
  /** A kind of the product, of those that its specification lists. */
  variant: text(60).nullable(),
  /** Vineyards, groves or plots, as the operator describes them. */
  plots: text(4000).nullable(),
  /** First day wished, and the first day no more. */
  from: z.nullable(CalendarDate),
  until: z.nullable(CalendarDate),
  notes: text(4000).nullable(),
  /** The certificate that this one is to follow. */
  renews: z.nullable(Hex8),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** Some members of the form; what is not there stays as it was. */
export const ApplicationChange = ApplicationForm.partial();
export type ApplicationChange = z.infer<typeof ApplicationChange>;

/** Gives the form with a change made to it. */
export const changedForm = (form: ApplicationForm, change: ApplicationChange): ApplicationForm => ({
  ...form,
  ...(Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<ApplicationForm>),
});

/** The form before anything was written into it. */
export const emptyForm: ApplicationForm = {
  controlBody: null,
  product: null,
  quantity: null,
  hectares: null,
  variant: null,
  plots: null,
  from: null,
  until: null,
  notes: null,
  renews: null,
};
