import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";
import { hashServiceToken, makeServiceToken } from "./service-token.ts";

/** A new token; `token` is readable here and never again. */
export type CreatedToken = { readonly id: string; readonly token: string };

/**
 * Gives an actor a new service token; it may do what the actor may.
 *
 * @param options - `label` says what it is for; `by` is the person or token that issues it; `token` sets it instead of drawing it (the demo's fixed tokens).
 */
export const createToken = async (
  store: Kysely<Database>,
  actor: string,
  options: { label: string; token?: string; by?: string },
): Promise<CreatedToken> => {
  const token = options.token ?? makeServiceToken();
  const id = `tok_${randomBytes(9).toString("base64url")}`;
  await store
    .insertInto("serviceTokens")
    .values({ id, actor, label: options.label, hash: hashServiceToken(token), createdBy: options.by ?? null })
    .execute();
  return { id, token };
};
