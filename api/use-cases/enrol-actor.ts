import { roles } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { createToken } from "../identity/create-token.ts";
import type { Parts, Trx } from "./parts.ts";
import { sendAct } from "./send-act.ts";

/** Who is to be enrolled. `actor` is given only when an id has to be kept, as when a registry is moved. */
export type Enrolment = {
  readonly role: "operator" | "control-body" | "inspector";
  readonly name: string;
  readonly municipality?: string | undefined;
  readonly actor?: string | undefined;
};

/**
 * Enrols an actor: makes its signing key, keeps its public name, and asks the registry to enrol it as the region.
 *
 * @throws FiligranaError `actor/already-enrolled` when the id is taken.
 */
export async function enrolActor(parts: Parts, trx: Trx, enrolment: Enrolment) {
  const actor = enrolment.actor ?? parts.newId();
  const known = await trx.selectFrom("actorProfiles").select("actor").where("actor", "=", actor).executeTakeFirst();
  if (known)
    throw new FiligranaError("actor/already-enrolled", `actor ${actor} is enrolled already`, { values: { actor } });
  const { signer } = await parts.vault.create(actor, trx);
  await trx
    .insertInto("actorProfiles")
    .values({ actor, role: enrolment.role, name: enrolment.name, municipality: enrolment.municipality ?? null })
    .execute();
  const token = parts.firstToken(actor);
  if (token !== null) await createToken(trx, actor, { label: "demo", token });
  const operation = await sendAct(parts, trx, {
    sender: "region",
    operation: "enrol",
    subject: actor,
    arguments: [actor, roles.indexOf(enrolment.role), signer],
  });
  return { actor, signer, operation };
}
