import { z } from "zod";

const line = z.string().trim().min(1).max(300);

/**
 * What a public notice of recall says beside the batches themselves: the fields of the form that the Ministry of Health asks
 * operators to fill in (note 47556/2016). The lots, and the reason of the measure, come from the recall.
 */
export const RecallNotice = z.strictObject({
  productName: line,
  trademark: line,
  /** Identification mark of the plant, such as `IT 9-1234 CE`; null where the product needs none. */
  plantMark: line.nullable(),
  producer: line,
  /** Where the producer or plant is. */
  seat: line,
  /** Use-by or best-before date as the label says it; null where it has none. */
  useBy: line.nullable(),
  /** Weight or volume of a sales unit. */
  weight: line,
  /** What people have to do, such as not to eat it and to take it back. */
  warnings: z.strictObject({ it: z.string().trim().min(1).max(1000), en: z.string().trim().min(1).max(1000) }),
  /** Web address of a photo; null for none. */
  photo: z
    .url({ protocol: /^https$/, error: "expected an https address" })
    .max(500)
    .nullable(),
});
export type RecallNotice = z.infer<typeof RecallNotice>;

/** The kinds of measure that a recall places: stop selling, or also take back what was sold (Reg. (EC) 178/2002, art. 19). */
export const recallKinds = ["withdrawal", "recall"] as const;
export type RecallKind = (typeof recallKinds)[number];
