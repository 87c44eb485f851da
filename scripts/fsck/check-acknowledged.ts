import { sql } from "kysely";
import { askSlowly } from "./ask-slowly.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

type Answer = { total: bigint; wrong: string[] };

/** What was acknowledged must be where it belongs: each is a count and the ids of what is missing, in SQL. */
const questions = [
  {
    check: "a seal that was queued has its message in the outbox",
    all: sql`select s.seal as id, exists (select 1 from outbox o where o.id = s.outbox_id and o.subject = s.seal) as good
      from seals s where s.outbox_id is not null`,
  },
  {
    check: "a seal whose message was mined is on record, with the same statement",
    all: sql`select s.seal as id, exists (select 1 from chain_seals c where c.seal = s.seal and c.root = s.root
        and c.total = s.total and c.count = s.count and c.certificate = s.certificate) as good
      from seals s join outbox o on o.id = s.outbox_id, chain_cursor k
      where o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "a seal on record has all its batches",
    all: sql`select c.seal as id, (select count(*) from batches b where b.seal = c.seal) = c.count as good
      from chain_seals c join seals s on s.seal = c.seal`,
  },
  {
    check: "a seal on record has not ended, and its batches stand",
    all: sql`select c.seal as id, s.ended_at is null and not exists (
        select 1 from batches b where b.seal = c.seal and not b.standing) as good
      from chain_seals c join seals s on s.seal = c.seal`,
  },
  {
    check: "a certificate whose message was mined is on record",
    all: sql`select g.certificate as id, exists (select 1 from chain_certificates c where c.certificate = g.certificate
        and c.operator = g.operator and c.control_body = g.control_body and c.product = g.product) as good
      from certificate_grants g join outbox o on o.id = g.outbox_id, chain_cursor k
      where o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "what a certificate's seals add up to is its running total, and within its quota",
    all: sql`select c.certificate as id, t.used = coalesce(l.used_after, 0) and t.used <= c.quota as good
      from (select distinct on (certificate) * from chain_certificates
        order by certificate, block_number desc, log_index desc) c
      cross join lateral (select
        coalesce((select sum(total) from chain_seals s where s.certificate = c.certificate), 0)
        - coalesce((select sum(quantity) from chain_quota_returns r where r.certificate = c.certificate), 0) as used) t
      left join lateral (select used_after from chain_seals s where s.certificate = c.certificate
        order by block_number desc, log_index desc limit 1) l on true`,
  },
  {
    check: "no batch stands twice",
    all: sql`select batch_key as id, count(*) = 1 as good from batches where standing group by batch_key`,
  },
];

/** Looks for what was acknowledged and is missing, and for what is there and was never to be. */
export async function checkAcknowledged({ store }: FsckParts): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { check, all } of questions) {
    const query = sql<Answer>`
      select count(*) as total, coalesce(array_agg(id::text) filter (where good is not true), '{}') as wrong
      from (${all}) a`;
    const [answer] = await askSlowly(store, query);
    const each = tally(check);
    const { total = 0n, wrong = [] } = answer ?? {};
    for (let i = wrong.length; i < total; i++) each.compare(true, () => "");
    for (const id of wrong) each.compare(false, () => id);
    findings.push(each.finding());
  }
  return findings;
}
