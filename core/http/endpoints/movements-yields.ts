import { z } from "zod";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal, Governed, Instant, Next } from "./replies.ts";

const Yield = z.object({
  output: Hex8,
  outputName: z.string(),
  input: Hex8,
  inputName: z.string(),
  /** Units of output per 1,000,000 units of input; 0 where it is not allowed any more. */
  ppm: Decimal,
  setAt: Instant,
});

export const setYieldEndpoint = endpoint({
  name: "setYield",
  method: "POST",
  path: "/api/v1/products/{product}/yields",
  summary:
    "Says how much of a product may be made from another: units of it per 1,000,000 units of the input; 0 forbids it again.",
  tags: ["governance"],
  auth: "actor",
  may: ["product", "rule"],
  params: z.object({ product: z.string().max(100) }),
  body: z.strictObject({
    /** The input product's id or slug. */
    input: z.string().max(100),
    /** Up to 1,000 units of output per unit of input, in parts per million. */
    ppm: z.int().min(0).max(1_000_000_000),
  }),
  replies: { 202: Governed.extend({ output: Hex8, input: Hex8 }) },
  errors: ["product/not-found", "yield/rank-rises", "yield/same-product", "governance/already-scheduled"],
});

export const listYieldsEndpoint = endpoint({
  name: "listYields",
  method: "GET",
  path: "/api/v1/products/{product}/yields",
  summary: "The register of yields of a product: what it may be made from, and how much comes of it at most.",
  tags: ["registers"],
  auth: "none",
  params: z.object({ product: z.string().max(100) }),
  replies: { 200: z.object({ yields: z.array(Yield), next: Next }) },
  errors: ["product/not-found"],
});
