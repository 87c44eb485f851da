import {
  type ApplicationChange,
  type ApplicationForm,
  changedForm,
  emptyForm,
} from "../../core/application/application-form.ts";
import { changesBetween } from "../../core/application/changes.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { ApplicationRow } from "../store/read-applications.ts";
import { actOnApplication, recordEvent } from "./act-on-application.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";
import { findProduct } from "./rule-product.ts";

/**
 * Opens a draft for the calling operator.
 *
 * @throws FiligranaError `application/too-many-drafts`, `product/not-found`, `actor/not-found`, `actor/role-mismatch`.
 */
export async function openApplication(parts: Parts, trx: Trx, caller: Caller, asked: ApplicationChange) {
  await checkDrafts(trx, caller);
  const [application, at] = [parts.newId(), parts.now()];
  const form = await checkedForm(trx, changedForm(emptyForm, asked));
  const { controlBody, product, ...rest } = form;
  await trx
    .insertInto("applications")
    .values({
      ...{ application, operator: caller.actor, controlBody, product, state: "draft" },
      form: JSON.stringify(rest),
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  const changes = changesBetween(emptyForm, form);
  await recordEvent(trx, caller, { application, act: "open", from: null, to: "draft", at, changes });
  return application;
}

/**
 * Changes what is asked for. Parties and product are fixed once the body has seen it.
 *
 * @throws FiligranaError `application/not-found`, `application/version-mismatch`, `application/state-forbids`.
 */
export async function changeApplication(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  id: string,
  { version, ...asked }: ApplicationChange & { readonly version?: number | undefined },
) {
  const row = await lockApplication(trx, caller, id, version);
  const before = formOf(row);
  const after = await checkedForm(trx, changedForm(before, asked));
  const changes = changesBetween(before, after);
  if (row.submittedAt !== null && changes.some(({ field }) => field === "controlBody" || field === "product")) {
    throw new FiligranaError(
      "application/state-forbids",
      "body and product stay as they were submitted; withdraw the application and make a new one",
      { values: { application: id, state: row.state, act: "edit" } },
    );
  }
  const { controlBody, product, ...rest } = after;
  const set = { controlBody, product, form: JSON.stringify(rest) };
  await actOnApplication(parts, trx, caller, row, { act: "edit", set, changes });
}

/** What an application asks for, as its form has it; the product by its id. */
export const formOf = (row: Pick<ApplicationRow, "controlBody" | "product" | "form">): ApplicationForm => ({
  ...emptyForm,
  ...row.form,
  controlBody: row.controlBody,
  product: row.product,
});

/** The form with its product's id; what it names has to be there. */
async function checkedForm(trx: Trx, form: ApplicationForm): Promise<ApplicationForm> {
  if (form.controlBody !== null) await profileOf(trx, form.controlBody, "control-body");
  return { ...form, product: form.product === null ? null : (await findProduct(trx, form.product)).product };
}

async function checkDrafts(trx: Trx, caller: Caller): Promise<void> {
  const { open } = await trx
    .selectFrom("applications")
    .select(({ fn }) => fn.countAll<bigint>().as("open"))
    .where("operator", "=", caller.actor)
    .where("state", "=", "draft")
    .executeTakeFirstOrThrow();
  if (Number(open) < limits.openDrafts) return;
  throw new FiligranaError(
    "application/too-many-drafts",
    `${open} drafts are open, and ${limits.openDrafts} is the most; submit or withdraw one`,
    { values: { open: Number(open), most: limits.openDrafts } },
  );
}
