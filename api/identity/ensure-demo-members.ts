import type { Kysely } from "kysely";
import { demoId } from "../../core/demo/derivations.ts";
import { demoPeople } from "../../core/demo/people.ts";
import { demoRealm } from "../../core/demo/sign-in.ts";
import type { Database } from "../store/database.ts";

/**
 * Gives the demo's people their memberships of actors that are enrolled, as a demo gives them tokens: once. A membership
 * that somebody ended stays ended.
 *
 * @param actors - Which actors to look at; all when not given.
 */
export async function ensureDemoMembers(store: Kysely<Database>, now: Date, actors?: readonly string[]): Promise<void> {
  const wanted = demoPeople.flatMap(({ key, memberships }) =>
    memberships.map((membership) => ({ key, ...membership })),
  );
  for (const { key, actor, role } of wanted) {
    if (actors !== undefined && !actors.includes(actor)) continue;
    const enrolled = await store
      .selectFrom("actorProfiles")
      .select("actor")
      .where("actor", "=", actor)
      .executeTakeFirst();
    if (enrolled === undefined) continue;
    const person = await rememberDemoPerson(store, key);
    const ever = await store
      .selectFrom("memberships")
      .select("id")
      .where("person", "=", person)
      .where("actor", "=", actor)
      .executeTakeFirst();
    if (ever === undefined)
      await store.insertInto("memberships").values({ person, actor, role, grantedBy: null, grantedAt: now }).execute();
  }
}

/** Keeps a person of the demo under the name that the demo's provider has for it; gives the id. */
async function rememberDemoPerson(store: Kysely<Database>, key: string): Promise<string> {
  const known = await store
    .selectFrom("people")
    .select("person")
    .where("issuer", "=", demoRealm)
    .where("subject", "=", key)
    .executeTakeFirst();
  if (known !== undefined) return known.person;
  const { name = key, email = null } = demoPeople.find((person) => person.key === key) ?? {};
  const person = demoId(`person/${key}`);
  await store.insertInto("people").values({ person, issuer: demoRealm, subject: key, name, email }).execute();
  return person;
}
