import * as z from "zod";
import { Hex8 } from "../../core/schema/hex.ts";
import { job } from "../jobs/job.ts";

/** Sends an invitation to the address that it is for. */
export const mailInvitation = job({
  queue: "mail-invitation",
  data: z.strictObject({ invitation: Hex8 }),
  retries: 10,
});
