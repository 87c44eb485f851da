import { z } from "zod";
import { Address, Hex32 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal } from "./replies.ts";

export const directoryEndpoint = endpoint({
  name: "directory",
  method: "GET",
  path: "/.well-known/filigrana.json",
  summary: "Names the chain and the registries that this installation stands for, the newest first, and their code.",
  tags: ["verification"],
  auth: "none",
  replies: {
    200: z.object({
      format: z.literal("filigrana-directory/1"),
      chainId: Decimal,
      registries: z.array(z.object({ address: Address, codeHash: Hex32, deployedAt: Decimal })).min(1),
      finality: z.union([z.literal("finalized"), z.int()]),
      /** Where the chain can be read through this server; any other node of the chain serves as well. */
      relay: z.string(),
      demo: z.boolean(),
    }),
  },
  errors: ["chain/unreachable"],
});
