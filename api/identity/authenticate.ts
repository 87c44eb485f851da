import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";
import type { Caller } from "./caller.ts";
import { hashServiceToken, looksLikeServiceToken } from "./service-token.ts";

/**
 * Finds who calls from the value of the `Authorization` header.
 *
 * @throws FiligranaError `identity/token-missing` without a bearer token, `identity/token-unknown` when the token is not
 * ours or was revoked: the two look the same from outside.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

const bearer = (authorization: string | undefined): string => {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token !== undefined) return token;
  throw new FiligranaError(
    "identity/token-missing",
    "send a header Authorization: Bearer flg_… with your service token",
  );
};

const unknown = (): FiligranaError =>
  new FiligranaError("identity/token-unknown", "this service token is unknown or was revoked");

const find = (store: Store, token: string) =>
  store
    .selectFrom("serviceTokens as t")
    .innerJoin("actorProfiles as p", "p.actor", "t.actor")
    .select(["t.id", "t.actor", "p.role", "t.lastUsedAt"])
    .where("t.hash", "=", hashServiceToken(token))
    .where("t.revokedAt", "is", null)
    .executeTakeFirst();

/** Reads service tokens from the store; notes their last use, at most once in `limits.lastUsedEveryMs`. */
export const authenticateWith =
  (store: Store): Authenticate =>
  async (authorization) => {
    const token = bearer(authorization);
    if (!looksLikeServiceToken(token)) throw unknown();
    const found = await find(store, token);
    if (found === undefined) throw unknown();
    const now = new Date();
    if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= limits.lastUsedEveryMs)
      await store.updateTable("serviceTokens").set({ lastUsedAt: now }).where("id", "=", found.id).execute();
    return { actor: found.actor, role: found.role, token: found.id, person: null, membership: "owner" };
  };
