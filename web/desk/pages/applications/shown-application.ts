import type { z } from "zod";
import type { Application, readApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";

/** An application as a list has it. */
export type ListedApplication = z.infer<typeof Application>;

/** An application with its documents and what the reader can do now. */
export type ShownApplication = z.infer<(typeof readApplicationEndpoint)["replies"][200]>;
