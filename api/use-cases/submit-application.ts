import { missingInForm } from "../../core/application/missing-in-form.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { ApplicationRow } from "../store/read-applications.ts";
import { accreditations, isAccredited, readProcedure } from "../store/read-procedures.ts";
import { actOnApplication, allowed } from "./act-on-application.ts";
import { formOf } from "./draft-application.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";

/**
 * Submits a draft to its control body, or the answer to a request for completion.
 *
 * @throws FiligranaError `application/incomplete` with every flaw; `accreditation/not-in-force` when the body may not
 * certify under the product's scheme now.
 */
export async function submitApplication(parts: Parts, trx: Trx, caller: Caller, id: string, version?: number) {
  const row = await lockApplication(trx, caller, id, version);
  allowed(row, "submit", caller);
  const { controlBody, scheme } = await checkComplete(trx, row);
  await checkAccredited(parts, trx, controlBody, scheme);
  const again = row.submittedAt !== null;
  await actOnApplication(parts, trx, caller, row, {
    act: "submit",
    set: again ? { missing: null, completionDueAt: null } : { submittedAt: parts.now() },
  });
  await tellPeople(parts, trx, {
    actor: controlBody,
    kind: again ? "application-completed" : "application-submitted",
    path: `/applications/${id}`,
    values: { operator: row.operatorName, product: row.productName ?? "" },
  });
}

async function checkComplete(trx: Trx, row: ApplicationRow) {
  const { controlBody, scheme } = row;
  const kinds = await trx
    .selectFrom("applicationDocuments as a")
    .innerJoin("documents as d", "d.document", "a.document")
    .select("d.kind")
    .where("a.application", "=", row.application)
    .execute();
  const { requiredDocuments } = await readProcedure(trx, controlBody ?? "", scheme ?? "");
  const attached = kinds.map(({ kind }) => kind);
  const flaws = missingInForm(formOf(row), attached, controlBody === null ? [] : requiredDocuments);
  if (flaws.length === 0 && controlBody !== null && scheme !== null) return { controlBody, scheme };
  const what = flaws.length === 1 ? "one thing is" : `${flaws.length} things are`;
  throw new FiligranaError("application/incomplete", `${what} missing; complete what is listed and submit it again`, {
    flaws,
  });
}

async function checkAccredited(parts: Parts, trx: Trx, controlBody: string, scheme: string): Promise<void> {
  const [found] = await accreditations(trx, { controlBody, scheme });
  if (found && isAccredited(found, parts.now())) return;
  throw new FiligranaError(
    "accreditation/not-in-force",
    `${controlBody} is not accredited for ${scheme} now; choose a body that GET /api/v1/procedures lists as accredited`,
    { values: { controlBody, scheme } },
  );
}
