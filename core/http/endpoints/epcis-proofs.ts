import { z } from "zod";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal, Instant } from "./replies.ts";

export const readEventProofEndpoint = endpoint({
  name: "readEventProof",
  method: "GET",
  path: "/api/v1/epcis-events/{eventHash}/proof",
  summary:
    "Proves that an EPCIS event, exactly as its hash has it, was on record when the root over it was anchored on chain; `anchor` is null until then.",
  tags: ["epcis"],
  auth: "actor",
  may: ["epcisEvent", "read"],
  params: z.object({
    /** The event's hash by CBV 2.0, in full or only its 64 hex digits. */
    eventHash: z
      .string()
      .regex(
        /^(?:ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0|[0-9a-f]{64})$/,
        "expected ni:///sha-256;…?ver=CBV2.0 or the 64 hex digits in it",
      ),
  }),
  replies: {
    200: z.object({
      eventHash: z.string(),
      /** keccak256 of a zero byte and the digest. */
      leaf: Hex32,
      anchor: z
        .object({
          /** Who anchored it, under which topic: what the registry is asked with (`anchoredAt`). */
          author: Hex8,
          topic: Hex32,
          root: Hex32,
          /** How many events are under the root, and which of them this one is, from 0 on. */
          count: z.int(),
          position: z.int(),
          /** The sibling of each node on the way up; of each pair the smaller hash is written first. */
          proof: z.array(Hex32),
          state: z.enum(["queued", "recorded", "final"]),
          onRecord: z.object({ transaction: Hex32, blockNumber: Decimal, time: Instant }).nullable(),
        })
        .nullable(),
    }),
  },
  errors: ["epcis/not-found"],
});
