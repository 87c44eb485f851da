import * as z from "zod";
import { job } from "../jobs/job.ts";

const id = z.string().regex(/^\d{1,18}$/);

/** Finds out who wants a notice by e-mail. */
export const mailNotice = job({ queue: "mail-notice", data: z.strictObject({ notice: id }) });

/** Sends a notice to one person; each on its own, so that one address that fails holds up nobody else. */
export const mailPerson = job({
  queue: "mail-person",
  data: z.strictObject({ notice: id, person: z.string() }),
  retries: 10,
});
