import type { NoticeKind } from "../../core/notice/notice-kind.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { Parts, Trx } from "./parts.ts";

type AboutSeal = Extract<NoticeKind, "seal-countersigned" | "seal-sent-back" | "seal-refused">;

/**
 * Tells a seal's operator how it goes on.
 *
 * @param reason - Why it was sent back, in the control body's words.
 */
export async function tellOperator(parts: Pick<Parts, "jobs">, trx: Trx, kind: AboutSeal, seal: string, reason = "") {
  const row = await trx
    .selectFrom("seals as s")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as b", "b.actor", "s.controlBody")
    .select(["s.operator", "s.count", "p.name as product", "b.name as controlBody"])
    .where("s.seal", "=", seal)
    .executeTakeFirstOrThrow();
  const { operator, count, product, controlBody } = row;
  const values = { controlBody, product, count: String(count), reason };
  await tellPeople(parts, trx, { actor: operator, kind, path: `/seals/${seal}`, values });
}
