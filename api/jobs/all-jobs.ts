import type { Log } from "../log.ts";
import type { OpenParts } from "../open-parts.ts";
import type { Worker } from "./job.ts";

/** Everything that the product does in the background, each kind with what does it. */
export const allJobs = (_parts: OpenParts, _log: Log): readonly Worker[] => [];
