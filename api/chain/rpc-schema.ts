import * as z from "zod";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** A number as JSON-RPC writes it: hexadecimal with `0x`. */
export const Quantity = z
  .string()
  .regex(/^0x[0-9a-fA-F]{1,64}$/)
  .transform(BigInt);

/** 32 bytes, given in lower case. */
export const Digest = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/)
  .toLowerCase();

/** Any number of bytes, given in lower case. */
export const Bytes = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})*$/)
  .toLowerCase();

/**
 * What a node answered, once a schema has spoken.
 *
 * @throws FiligranaError `chain/contradiction` when the answer does not have the shape that the method promises.
 */
export function parseAnswer<S extends z.ZodType>(schema: S, method: string, answer: unknown): z.output<S> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new FiligranaError("chain/contradiction", `the node's answer to ${method} does not have the promised shape`, {
    retry: true,
    cause: parsed.error,
  });
}
