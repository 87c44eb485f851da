import { randomBytes } from "node:crypto";
import { z } from "zod";
import { createInvitation } from "../api/identity/create-invitation.ts";
import { openStore } from "../api/store/open-store.ts";

/**
 * Invites an owner from the machine's own console: `node scripts/invite.ts <e-mail> [actor]`. Without an actor it is the
 * region's: that is how the first person of an installation comes in. Needs DATABASE_URL and PUBLIC_URL.
 */
const [databaseUrl, publicUrl] = [process.env["DATABASE_URL"], process.env["PUBLIC_URL"]];
const [email, asked] = process.argv.slice(2);
if (databaseUrl === undefined || publicUrl === undefined || !z.email().safeParse(email).success) {
  console.error("usage: DATABASE_URL=… PUBLIC_URL=https://… node scripts/invite.ts <e-mail> [actor]");
  process.exit(64);
}
const store = openStore(databaseUrl, { connections: 1 });
const profiles = store.selectFrom("actorProfiles").select(["actor", "name"]);
const profile = await (asked === undefined
  ? profiles.where("role", "=", "region")
  : profiles.where("actor", "=", asked)
).executeTakeFirst();
if (profile) {
  const parts = {
    now: () => new Date(),
    newId: () => `0x${randomBytes(8).toString("hex")}`,
    publicUrl: publicUrl.replace(/\/+$/, ""),
  };
  const invited = { actor: profile.actor, email: String(email).toLowerCase(), role: "owner", by: null } as const;
  const { link, expiresAt } = await createInvitation(store, parts, invited);
  console.log(
    `${link}\n\nfor ${profile.name} (${profile.actor}), as owner, until ${expiresAt}. It is shown this once: send it to that person only.`,
  );
} else console.error(`no actor ${asked ?? "with the role region"} is known`);
await store.destroy();
process.exitCode = profile ? 0 : 1;
