import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import { openCertificate } from "../open-certificate.ts";
import type { Parts, Trx } from "../parts.ts";
import { registerBatches } from "../register-batches.ts";
import { operatorOf, problemText } from "./check-import.ts";
import { readAgain } from "./create-import.ts";
import { registerImportJob } from "./import-jobs.ts";
import { changeImport, lockImport, noFile, notNow } from "./import-row.ts";
import { judgeBatches } from "./judge-batches.ts";
import { readFile } from "./read-file.ts";

/**
 * Has the batches of a checked import registered under one seal.
 *
 * @throws FiligranaError `import/not-found`; `import/not-checked` while it is read, where a row is wrong, and where nothing
 * is left to register.
 */
export async function askRegistration(parts: Parts, trx: Trx, caller: Caller, id: string) {
  const row = await lockImport(trx, caller, id);
  if (row.state !== "checked")
    throw notNow(id, row.state, `import ${id} is ${row.state}, and only a checked one can be registered`);
  if (row.flaws > 0)
    throw notNow(
      id,
      row.state,
      `${row.wrong} rows of import ${id} are wrong; mend them, or take over what is proposed`,
    );
  if (row.good === 0) throw notNow(id, row.state, `every batch of import ${id} is registered already`);
  await changeImport(trx, row, { state: "registering", problem: null });
  await parts.jobs.enqueue(trx, registerImportJob, { import: id, reading: row.reading });
  return { import: id, state: "registering" as const };
}

/**
 * Registers what was checked: all of it under one seal, together with the import's new state, or nothing. What the
 * registration refuses is told at the import; where rows have become wrong since, the file is checked again.
 */
export async function registerImport(parts: Parts, work: { readonly import: string; readonly reading: number }) {
  const row = await parts.store
    .selectFrom("imports")
    .select(["id", "operator", "certificate", "reading", "state", "file", "accepted", "sentBy"])
    .where("id", "=", work.import)
    .executeTakeFirst();
  if (row === undefined || row.reading !== work.reading || row.state !== "registering") return;
  const caller = operatorOf(row);
  try {
    const certificate = await parts.store
      .transaction()
      .execute((trx) => openCertificate(parts, trx, caller, row.certificate));
    const { read } = await readFile(parts.store, certificate, row, async () => {});
    if (read.findings.counts().flaws > 0) return await checkAgain(parts, row);
    await parts.store.transaction().execute(async (trx) => {
      const judged = await judgeBatches(trx, certificate, read.batches, parts.now());
      const known = new Set(judged.filter(({ found }) => found === "known").map(({ batch }) => batch.row));
      const chosen = read.batches.filter(({ row: number }) => !known.has(number));
      const pointer = (index: number, member: string) => `row/${chosen[index]?.row ?? 0}/column/${member}`;
      const batches = chosen.map(({ batch }) => batch);
      const done = await registerBatches(parts, trx, caller, { certificate: row.certificate, batches, pointer });
      await changeImport(trx, row, { state: "registered", seal: done.seal, total: done.total, file: noFile });
    });
  } catch (error) {
    const known = error instanceof FiligranaError;
    if (known && error.code === "import/invalid") return checkAgain(parts, row);
    const told = known ? error : new FiligranaError("server/unexpected", "the registration failed", { retry: true });
    await changeImport(parts.store, row, { state: "checked", problem: problemText(told) });
    if (!known) throw error;
  }
}

/** What was good is not any more: another registration came in between. */
const checkAgain = (parts: Parts, row: { id: string; operator: string; reading: number }): Promise<void> =>
  parts.store.transaction().execute((trx) => readAgain(parts, trx, row));
