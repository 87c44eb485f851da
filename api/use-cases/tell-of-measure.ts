import { tellPeople } from "../notices/tell-people.ts";
import type { Parts, Trx } from "./parts.ts";
import type { MeasureRequest, MeasureSubject } from "./place-measure.ts";

/**
 * Tells whom a measure concerns: the operator and the control body of what it is placed on, but not who placed it.
 */
export async function tellOfMeasure(
  parts: Pick<Parts, "jobs">,
  trx: Trx,
  author: string,
  subject: MeasureSubject,
  { kind, reason }: MeasureRequest,
): Promise<void> {
  const concerned = (await partiesOf(trx, subject)).filter((actor) => actor !== author);
  if (concerned.length === 0) return;
  const profile = await trx.selectFrom("actorProfiles").select("name").where("actor", "=", author).executeTakeFirst();
  const values = {
    author: profile?.name ?? author,
    measure: kind,
    subject: subject.kind === "batch" ? `${subject.gtin} ${subject.lot}` : subject.id,
    reasonIt: reason.it,
    reasonEn: reason.en,
  };
  for (const actor of concerned)
    await tellPeople(parts, trx, { actor, kind: "measure-placed", path: pathOf(subject), values });
}

/** Operator and control body, each once; an actor is its own party. */
async function partiesOf(trx: Trx, subject: MeasureSubject): Promise<string[]> {
  if (subject.kind === "actor") {
    const known = await trx.selectFrom("actorProfiles").select("actor").where("actor", "=", subject.id).execute();
    return known.map(({ actor }) => actor);
  }
  const rows = await partyRows(trx, subject);
  return [...new Set(rows.flatMap(({ operator, controlBody }) => [operator, controlBody]))];
}

function partyRows(trx: Trx, subject: Exclude<MeasureSubject, { kind: "actor" }>) {
  if (subject.kind === "batch")
    return trx
      .selectFrom("batches as b")
      .innerJoin("seals as s", "s.seal", "b.seal")
      .select(["s.operator", "s.controlBody"])
      .where("b.gtin", "=", subject.gtin)
      .where("b.lot", "=", subject.lot)
      .where("b.standing", "=", true)
      .execute();
  const parties = ["operator", "controlBody"] as const;
  if (subject.kind === "certificate")
    return trx.selectFrom("certificateGrants").select(parties).where("certificate", "=", subject.id).execute();
  return trx.selectFrom("seals").select(parties).where("seal", "=", subject.id).execute();
}

function pathOf(subject: MeasureSubject): `/${string}` {
  if (subject.kind === "batch")
    return `/batches/${encodeURIComponent(subject.gtin)}/${encodeURIComponent(subject.lot)}`;
  return subject.kind === "actor" ? "/" : `/${subject.kind}s/${subject.id}`;
}
