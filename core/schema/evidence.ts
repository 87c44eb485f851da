import * as z from "zod/mini";
import { Decimal } from "./decimal.ts";
import { Address, Hex, Hex8, Hex16, Hex32 } from "./hex.ts";

/** A value in a dossier: JSON without fractions and without numbers beyond 2^53 (quantities are decimal strings). */
const FieldValue = z.json();

/** A field that this reader may see. */
const DisclosedField = z.strictObject({
  path: z.string().check(z.minLength(1), z.maxLength(120)),
  value: FieldValue,
  salt: Hex16,
});

/** A field that this reader may not see, or whose value was erased: its leaf alone still proves the rest. */
const WithheldField = z.strictObject({ leaf: Hex32, reason: z.enum(["withheld", "erased"]) });

/** One sibling on the way from the leaf to the root. */
const Sibling = z.strictObject({ side: z.enum(["left", "right"]), sum: Decimal, hash: Hex32 });

/** A signed statement by a named actor. */
const Signed = z.strictObject({ by: Hex8, signature: Hex });

const MeasureEvidence = z.strictObject({
  statement: z.strictObject({
    author: Hex8,
    subjectKind: z.enum(["actor", "certificate", "seal", "batch"]),
    subject: Hex32,
    kind: z.enum(["suspension", "reinstatement", "withdrawal", "recall"]),
    sequence: z.int().check(z.gte(0), z.lte(255)),
    reason: Hex32,
    submitBefore: Decimal,
  }),
  signature: Hex,
  /** What `reason` commits to: keccak256(salt ‖ JCS(document)); absent when it was erased. */
  reason: z.optional(z.strictObject({ document: FieldValue, salt: Hex16 })),
  /** Unix seconds of the block that placed it. */
  placedAt: Decimal,
});

/**
 * The evidence file, format 1: all that is needed, beside a chain endpoint, to recompute the verdict on one batch.
 * Everything in it is attacker-controlled until `verifyEvidence` has spoken.
 *
 * @see docs/evidence.md
 */
export const Evidence = z.strictObject({
  format: z.literal("filigrana-evidence/1"),
  chain: z.strictObject({ chainId: Decimal, registry: Address }),
  /** `dossierRoot` is what `fields` must give: with it a changed field and a swapped proof are told apart. */
  batch: z.strictObject({ gtin: z.string(), lot: z.string(), quantity: Decimal, dossierRoot: Hex32 }),
  /** The dossier's fields in the order of their leaves. */
  fields: z.array(z.union([DisclosedField, WithheldField])).check(z.minLength(1), z.maxLength(256)),
  proof: z.array(Sibling).check(z.maxLength(24)),
  seal: z.strictObject({
    statement: z.strictObject({
      certificate: Hex8,
      root: Hex32,
      total: Decimal,
      count: Decimal,
      specification: Hex32,
      inputs: Hex32,
      submitBefore: Decimal,
    }),
    attestation: Signed,
    countersignature: z.optional(Signed),
    /** Where it was recorded, as the server saw it: a hint for the reader, not relied on. */
    recorded: z.strictObject({ block: Decimal, time: Decimal, transaction: Hex32 }),
  }),
  measures: z.array(MeasureEvidence).check(z.maxLength(64)),
  /** Names for ids, as the server knows them: shown, never relied on. */
  names: z.record(z.string(), z.string()),
});
export type Evidence = z.infer<typeof Evidence>;
