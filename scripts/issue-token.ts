import { createToken } from "../api/identity/create-token.ts";
import { openStore } from "../api/store/open-store.ts";

/**
 * Issues a service token from the machine's own console: `node scripts/issue-token.ts [actor]`. Without an actor it is the
 * region's: that is how the first token of an installation is made. Needs DATABASE_URL.
 */
const databaseUrl = process.env["DATABASE_URL"];
if (databaseUrl === undefined) {
  console.error("DATABASE_URL is not set: give the database that the API uses");
  process.exit(64);
}
const store = openStore(databaseUrl, { connections: 1 });
const [asked] = process.argv.slice(2);
const profiles = store.selectFrom("actorProfiles").select(["actor", "name"]);
const profile = await (asked === undefined
  ? profiles.where("role", "=", "region")
  : profiles.where("actor", "=", asked)
).executeTakeFirst();
if (profile) {
  const { id, token } = await createToken(store, profile.actor, { label: "console" });
  console.log(
    `${token}\n\nfor ${profile.name} (${profile.actor}), token ${id}. It is shown this once: keep it where secrets are kept.`,
  );
} else console.error(`no actor ${asked ?? "with the role region"} is known`);
await store.destroy();
process.exitCode = profile ? 0 : 1;
