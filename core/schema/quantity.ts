import * as z from "zod/mini";
import { maxSum } from "../seal/sum-node.ts";

const digits = /^[1-9][0-9]{0,18}$/;

/**
 * A quantity in the product's base unit (gram, millilitre or piece): a whole number from 1 to 2^63 - 1, as decimal digits
 * without sign, fraction, exponent or leading zero, because JSON numbers are not exact above 2^53.
 */
export const Quantity = z.string({ error: "expected a quantity as text of decimal digits" }).check((payload) => {
  if (digits.test(payload.value) && BigInt(payload.value) <= maxSum) return;
  const found = payload.value.slice(0, 40);
  const message = `expected a whole number from 1 to ${maxSum} in decimal digits; found "${found}"`;
  payload.issues.push({ code: "custom", message, input: payload.value });
});
export type Quantity = z.infer<typeof Quantity>;
