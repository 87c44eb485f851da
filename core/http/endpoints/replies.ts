import { z } from "zod";
import { Hex, Hex8, Hex32 } from "../../schema/hex.ts";

/** An RFC 3339 instant, from 1970 on; answers give it in UTC. */
export const Instant = z.iso
  .datetime({ offset: true, error: "expected an instant with its zone, such as 2026-05-31T14:03:00Z" })
  .refine((text) => text >= "1970-01-02" && text < "9999-12-31", "expected an instant from 1970 to 9999");

/** A whole number as decimal digits: JSON numbers are not exact above 2^53. */
export const Decimal = z.string().regex(/^\d+$/, "expected a whole number in decimal digits");

/** An act on its way to the chain; `GET /api/v1/operations/{operation}` tells how it fares. */
export const Accepted = z.object({ operation: Decimal });

/** An act of governance on its way: `dueAt` is the earliest instant at which it is done by itself, null for at once. */
export const Governed = z.object({ operation: Decimal, dueAt: Instant.nullable() });

/** Something said in Italian and in English, for people. */
export const Reason = z.strictObject({ it: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) });

/** A problem as RFC 9457 has it, where it is part of an answer. */
export const StoredProblem = z.record(z.string(), z.unknown()).nullable();

/** A page of a list: give `next` as `after` to get the one that follows; null on the last. */
export const Next = z.string().nullable();

export const PageQuery = z.object({
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const SealId = z.object({ seal: Hex32 });
export const CertificateId = z.object({ certificate: Hex8 });
export const ApplicationId = z.object({ application: Hex8 });
export const ActorIdParam = z.object({ actor: Hex8 });

export const ActorReply = z.object({ actor: Hex8, signer: Hex, operation: Decimal, dueAt: Instant.nullable() });
