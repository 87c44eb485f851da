import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { RecallOrigin } from "../../core/http/endpoints/recalls.ts";
import type { RecallKind } from "../../core/recall/recall-notice.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";

type Declared = {
  readonly kind: RecallKind;
  readonly authority: string;
  readonly createdAt: Date;
  readonly origin: RecallOrigin;
  readonly productName: string;
};
type State = "stood" | "queued" | "sent" | "mined" | "final" | "refused";
type Row = {
  readonly gtin: string;
  readonly lot: string;
  readonly productName: string;
  readonly steps: number;
  readonly state: State;
  readonly problem: Record<string, unknown> | null;
  readonly placed: boolean;
};

/**
 * Tells how the measures of a recall fare on their way to the chain: to inspectors and the region of every recall, to a
 * control body of those that it declared.
 *
 * @throws FiligranaError `recall/not-found`, also for another body's.
 */
export async function readRecallMeasures(store: Kysely<Database>, caller: Caller, recall: string) {
  const all = scopeOf(caller.role, ["recall", "read"]) === "all";
  const [declared] = (
    await sql<Declared>`select r.kind, a.name as authority, r.created_at, r.origin, r.notice->>'productName' as product_name
      from recalls r join actor_profiles a on a.actor = r.author
      where r.recall = ${recall} and (${all} or r.author = ${caller.actor})`.execute(store)
  ).rows;
  if (declared === undefined)
    throw new FiligranaError("recall/not-found", `no recall ${recall} of yours`, { values: { recall } });
  const { rows } = await measuresOf(recall, declared.kind).execute(store);
  const { kind, authority, createdAt, productName } = declared;
  const { batch = null, ingredient = null, plot = null, claims } = declared.origin;
  return {
    recall,
    kind,
    authority,
    declaredAt: createdAt.toISOString(),
    origin: {
      batch,
      ingredient: ingredient === null ? null : { gtin: ingredient.gtin ?? null, lot: ingredient.lot },
      plot,
      claims,
    },
    productName,
    public: rows.some(({ placed }) => placed),
    batches: rows.map(({ placed: _, ...row }) => row),
  };
}

/** What is placed by the same rule as a notice is public (read-recalls.ts); a measure is the subject of its act. */
const measuresOf = (recall: string, kind: RecallKind) => sql<Row>`
  select b.gtin, b.lot, p.name as product_name, b.steps, o.problem,
    case when b.measure is null then 'stood'
      when o.state = 'mined' and o.block_number <= c.final then 'final'
      when o.state = 'waiting' then 'queued' else o.state end as state,
    exists (select from chain_measures m where m.subject_kind = 'batch' and m.subject = b.batch_key
      and m.kind in (${kind}, 'recall') and (m.author_role = 'inspector' or m.author = s.control_body)) as placed
  from recall_batches b
  join batches x on x.batch_key = b.batch_key and x.standing
  join seals s on s.seal = x.seal
  join products p on p.product = s.product
  left join chain_cursor c on true
  left join lateral (select state, problem, block_number from outbox
    where subject = b.measure order by id desc limit 1) o on true
  where b.recall = ${recall}
  order by b.steps, b.gtin, b.lot`;
