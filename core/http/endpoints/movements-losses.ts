import { z } from "zod";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { Hex32 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { endpoint } from "../endpoint.ts";
import { movementErrors } from "./movements-handovers.ts";
import { Decimal } from "./replies.ts";

export const declareLossEndpoint = endpoint({
  name: "declareLoss",
  method: "POST",
  path: "/api/v1/losses",
  summary: "Declares a quantity of a batch that the caller holds as lost (spilt, spoilt, sampled), with its cause.",
  tags: ["movements"],
  auth: "actor",
  may: ["loss", "declare"],
  body: z.strictObject({
    gtin: Gtin,
    lot: Lot,
    quantity: Quantity,
    /** Kept here; only a salted commitment to it goes on chain. */
    cause: z.string().trim().min(1).max(500),
  }),
  replies: { 202: z.object({ loss: Hex32, operation: Decimal }) },
  errors: ["holding/not-found", ...movementErrors],
});
