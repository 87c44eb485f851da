import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { type ApplicationRow, applicationsOf } from "../store/read-applications.ts";
import type { Trx } from "./parts.ts";

/** Gives an application of the caller's; `application/not-found` also when it is another's, or a draft not shown yet. */
export async function findApplication(
  store: Kysely<Database>,
  caller: Caller,
  application: string,
): Promise<ApplicationRow> {
  const row = await applicationsOf(store, caller).where("a.application", "=", application).executeTakeFirst();
  if (row) return row;
  throw new FiligranaError("application/not-found", `no application ${application} of yours`, {
    values: { application },
  });
}

/**
 * Gives an application of the caller's to act on, locked until the transaction ends.
 *
 * @param version - The one that the caller has seen; left out, whatever is there is acted on.
 * @throws FiligranaError `application/not-found`; `application/version-mismatch` when somebody acted on it meanwhile.
 */
export async function lockApplication(
  trx: Trx,
  caller: Caller,
  application: string,
  version?: number,
): Promise<ApplicationRow> {
  await trx
    .selectFrom("applications")
    .select("application")
    .where("application", "=", application)
    .forUpdate()
    .executeTakeFirst();
  const row = await findApplication(trx, caller, application);
  if (version === undefined || version === row.version) return row;
  throw new FiligranaError(
    "application/version-mismatch",
    `application ${application} is at version ${row.version}, not ${version}: read it again`,
    { values: { application, version, current: row.version } },
  );
}
