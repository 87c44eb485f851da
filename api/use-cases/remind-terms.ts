import type { NoticeKind } from "../../core/notice/notice-kind.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { limits } from "../limits.ts";
import { type Notice, tellPeople } from "../notices/tell-people.ts";
import { listCertificates } from "../store/list-certificates.ts";
import { readProcedure } from "../store/read-procedures.ts";
import { calendarDay } from "./calendar-day.ts";
import type { Parts, Trx } from "./parts.ts";

type Reminding = Pick<Parts, "store" | "now" | "jobs">;
const dayMs = 86_400_000;

/**
 * Reminds people of the terms that are near: the body of its decisions, the operator of what it was asked to complete, both
 * of certificates that expire. Each once per term, however often this runs.
 */
export async function remindTerms(parts: Reminding): Promise<void> {
  await parts.store.transaction().execute(async (trx) => {
    for (const application of await openApplications(trx)) await remindOfApplication(parts, trx, application);
  });
  for (let after: string | undefined; ; ) {
    const before = new Date(parts.now().getTime() + limits.certificateExpiresSoonMs).toISOString();
    const asked = { after, limit: limits.pageSizeMax, expiringBefore: before };
    const { certificates, next } = await listCertificates(parts.store, asked, parts.now());
    await parts.store.transaction().execute(async (trx) => {
      for (const certificate of certificates) await remindOfCertificate(parts, trx, certificate);
    });
    if (next === null) return;
    after = next;
  }
}

const openApplications = (trx: Trx) =>
  trx
    .selectFrom("applications as a")
    .innerJoin("actorProfiles as o", "o.actor", "a.operator")
    .innerJoin("actorProfiles as b", "b.actor", "a.controlBody")
    .innerJoin("products as p", "p.product", "a.product")
    .select(["a.application", "a.operator", "a.controlBody", "a.state", "a.dueAt", "a.completionDueAt", "a.missing"])
    .select(["o.name as operatorName", "b.name as bodyName", "p.name as product", "p.scheme"])
    .where("a.state", "in", ["submitted", "in-review", "completion-requested"])
    .execute();

type Open = Awaited<ReturnType<typeof openApplications>>[number];

async function remindOfApplication(parts: Reminding, trx: Trx, open: Open): Promise<void> {
  const { application, controlBody, product } = open;
  if (controlBody === null) return;
  const { remindDays } = await readProcedure(trx, controlBody, open.scheme);
  const due = open.state === "completion-requested" ? open.completionDueAt : open.dueAt;
  if (due === null || due.getTime() - remindDays * dayMs > parts.now().getTime()) return;
  const path = `/applications/${application}` as const;
  if (open.state === "completion-requested") {
    const values = { controlBody: open.bodyName, product, missing: open.missing ?? "", due: calendarDay(due) };
    await once(parts, trx, due, { actor: open.operator, kind: "application-completion-requested", path, values });
  } else {
    const values = { operator: open.operatorName, product, due: calendarDay(due) };
    await once(parts, trx, due, { actor: controlBody, kind: "application-due", path, values });
  }
}

type Expiring = Awaited<ReturnType<typeof listCertificates>>["certificates"][number];

async function remindOfCertificate(parts: Reminding, trx: Trx, expiring: Expiring): Promise<void> {
  if (expiring.state === "withdrawn" || (await isFollowed(trx, expiring))) return;
  const until = new Date(expiring.until);
  const path = `/certificates/${expiring.certificate}` as const;
  const values = { product: expiring.productName, until: calendarDay(until) };
  for (const actor of [expiring.operator, expiring.controlBody])
    await once(parts, trx, until, { actor, kind: "certificate-expiring", path, values });
}

/** Whether the operator has a later certificate for the product already. */
async function isFollowed(trx: Trx, { operator, product, until }: Expiring): Promise<boolean> {
  const later = await trx
    .selectFrom("chainCertificates")
    .select("until")
    .where("operator", "=", operator)
    .where("product", "=", product)
    .orderBy("until", "desc")
    .limit(1)
    .executeTakeFirst();
  return later !== undefined && fromUnixSeconds(later.until) > until;
}

async function once<K extends NoticeKind>(parts: Reminding, trx: Trx, dueAt: Date, notice: Notice<K>): Promise<void> {
  const first = await trx
    .insertInto("reminders")
    .values({ about: `${notice.actor}${notice.path}`, kind: notice.kind, dueAt, createdAt: parts.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("about")
    .executeTakeFirst();
  if (first !== undefined) await tellPeople(parts, trx, notice);
}
