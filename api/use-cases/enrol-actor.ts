import { roles } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { createToken } from "../identity/create-token.ts";
import { governAct } from "./govern-act.ts";
import { makeInvitation } from "./make-invitation.ts";
import type { Parts, Trx } from "./parts.ts";

/** Who is to be enrolled. `actor` is given only when an id has to be kept, as when a registry is moved. */
export type Enrolment = {
  readonly role: "operator" | "control-body" | "inspector";
  readonly name: string;
  readonly municipality?: string | undefined;
  readonly actor?: string | undefined;
  /** Who is invited as the actor's first owner. */
  readonly ownerEmail?: string | undefined;
};

/**
 * Enrols an actor: makes its signing key, keeps its public name, and asks the registry to enrol it as the region.
 *
 * @throws FiligranaError `actor/already-enrolled` when the id is taken.
 */
export async function enrolActor(parts: Parts, trx: Trx, caller: Caller, enrolment: Enrolment) {
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
  await parts.giveFirstMembers(trx, actor);
  const invitation = await inviteOwner(parts, trx, caller, { actor, ownerEmail: enrolment.ownerEmail });
  const governed = await governAct(parts, trx, caller, {
    operation: "enrol",
    subject: actor,
    arguments: [actor, roles.indexOf(enrolment.role), signer],
  });
  return { actor, signer, ...governed, ...(invitation === null ? {} : { invitation }) };
}

/** Invites the actor's first owner, when the region says who that is: from then on the actor decides by itself. */
async function inviteOwner(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  { actor, ownerEmail }: { readonly actor: string; readonly ownerEmail: string | undefined },
) {
  if (ownerEmail === undefined) return null;
  return makeInvitation(parts, trx, caller, { actor, email: ownerEmail, role: "owner" });
}
