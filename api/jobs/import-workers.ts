import { checkImport } from "../use-cases/imports/check-import.ts";
import { giveUpImport } from "../use-cases/imports/give-up-import.ts";
import { checkImportJob, registerImportJob } from "../use-cases/imports/import-jobs.ts";
import { registerImport } from "../use-cases/imports/register-import.ts";
import type { Parts } from "../use-cases/parts.ts";
import { type Worker, worker } from "./job.ts";

/** What is done with files of batches after the answer. */
export const importWorkers = (parts: Parts): readonly Worker[] => [
  worker(
    checkImportJob,
    (data) => checkImport(parts, data),
    (data) => giveUpImport(parts, data, { from: "reading", to: "failed" }),
  ),
  worker(
    registerImportJob,
    (data) => registerImport(parts, data),
    (data) => giveUpImport(parts, data, { from: "registering", to: "checked" }),
  ),
];
