import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { BatchTemplate } from "../../core/schema/batch-draft.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import type { PageAsked } from "../store/read-registers.ts";
import { tooMany } from "./batch-drafts.ts";
import type { Parts, Trx } from "./parts.ts";
import { findProduct } from "./rule-product.ts";

/** The most templates that an operator keeps: one for every trade item that it sells, and more. */
const mostTemplates = 500;

type Named = { readonly name: string; readonly content: BatchTemplate };

/** Keeps a new template. Throws FiligranaError `product/not-found`, `draft/too-many`. */
export async function createTemplate(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  asked: Named & { readonly product: string },
) {
  const { product } = await findProduct(trx, asked.product);
  const { kept } = await trx
    .selectFrom("batchTemplates")
    .select(({ fn }) => fn.countAll<bigint>().as("kept"))
    .where("actor", "=", caller.actor)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(kept) >= mostTemplates) throw tooMany("templates", mostTemplates);
  const { name, content } = asked;
  const template = parts.newId();
  await trx
    .insertInto("batchTemplates")
    .values({ template, actor: caller.actor, product, name, content: JSON.stringify(content), endedAt: null })
    .execute();
  return { template };
}

/** Lists the caller's templates by name, of one product or of all. */
export async function listTemplates(
  store: Kysely<Database>,
  caller: Caller,
  { after, limit, product }: PageAsked & { readonly product?: string | undefined },
) {
  let query = store
    .selectFrom("batchTemplates as t")
    .selectAll("t")
    .where("t.actor", "=", caller.actor)
    .where("t.endedAt", "is", null)
    .orderBy("t.name")
    .orderBy("t.template")
    .limit(limit + 1);
  if (product !== undefined) query = query.where("t.product", "=", product);
  if (after !== undefined) {
    const last = store
      .selectFrom("batchTemplates")
      .select("name")
      .where("template", "=", after)
      .where("actor", "=", caller.actor);
    query = query.where((where) =>
      where.or([where("t.name", ">", last), where.and([where("t.name", "=", last), where("t.template", ">", after)])]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const templates = page.map(({ template, product: of, name, content, updatedAt }) => ({
    template,
    product: of,
    name,
    content: content as BatchTemplate,
    updatedAt: updatedAt.toISOString(),
  }));
  return { templates, next: rows.length > limit ? (page.at(-1)?.template ?? null) : null };
}

/** Gives one of the caller's templates. Throws FiligranaError `template/not-found` also for another's. */
export async function readTemplate(store: Kysely<Database>, caller: Caller, template: string) {
  const row = await store
    .selectFrom("batchTemplates")
    .selectAll()
    .where("template", "=", template)
    .where("actor", "=", caller.actor)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  if (row === undefined) throw notFound(template);
  return { ...row, content: row.content as BatchTemplate };
}

/** Changes a template's name and content. Throws FiligranaError `template/not-found`. */
export async function writeTemplate(
  store: Kysely<Database>,
  caller: Caller,
  template: string,
  { name, content }: Named,
) {
  const row = await store
    .updateTable("batchTemplates")
    .set({ name, content: JSON.stringify(content), updatedAt: new Date() })
    .where("template", "=", template)
    .where("actor", "=", caller.actor)
    .where("endedAt", "is", null)
    .returning("template")
    .executeTakeFirst();
  if (row === undefined) throw notFound(template);
  return row;
}

/** Puts a template away or takes it up again. Throws FiligranaError `template/not-found`. */
export async function endTemplate(store: Kysely<Database>, caller: Caller, template: string, endedAt: Date | null) {
  const row = await store
    .updateTable("batchTemplates")
    .set({ endedAt })
    .where("template", "=", template)
    .where("actor", "=", caller.actor)
    .returning("template")
    .executeTakeFirst();
  if (row === undefined) throw notFound(template);
  return row;
}

const notFound = (template: string): FiligranaError =>
  new FiligranaError("template/not-found", `no template ${template} of yours`, { values: { template } });
