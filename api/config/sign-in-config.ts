import { demoClient, demoRealm } from "../../core/demo/sign-in.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Environment } from "./variables.ts";

/** The OpenID provider at which people sign in, and how this installation is known there. */
export type SignInConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: () => string;
  /** What the provider's `acr` values mean, in the order given. */
  readonly levels: ReadonlyMap<string, 1 | 2 | 3>;
  /** The name under which people are kept in a demo with its own provider, wherever that listens; else null: the issuer's. */
  readonly realm: string | null;
  /** Whether the provider may be called without TLS: in a demo only. */
  readonly insecure: boolean;
};

const wrong = (detail: string): FiligranaError => new FiligranaError("server/unavailable", `${detail} (docs/env.md)`);

/**
 * Reads where people sign in; null when nothing says.
 *
 * @throws FiligranaError `server/unavailable` when it is said by half, or when the provider would be called without TLS.
 */
export const readSignIn = (read: Environment): SignInConfig | null => {
  const { FILIGRANA_OIDC_ISSUER: issuer, FILIGRANA_OIDC_CLIENT_ID: clientId } = read;
  const clientSecret = read.FILIGRANA_OIDC_CLIENT_SECRET;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined)
    throw wrong("FILIGRANA_OIDC_ISSUER is not set: a client without its provider signs nobody in");
  if (clientId === undefined || clientSecret === undefined)
    throw wrong("FILIGRANA_OIDC_ISSUER needs FILIGRANA_OIDC_CLIENT_ID and FILIGRANA_OIDC_CLIENT_SECRET");
  const demo = read.FILIGRANA_MODE === "demo";
  if (!demo && !issuer.startsWith("https:"))
    throw wrong("FILIGRANA_OIDC_ISSUER does not begin with https://: passwords and names would travel in the clear");
  return {
    issuer,
    clientId,
    clientSecret: () => clientSecret,
    levels: levelsOf(read.FILIGRANA_OIDC_LEVELS),
    realm: demo && clientSecret === demoClient.secret ? demoRealm : null,
    insecure: demo,
  };
};

/** The variable's form was checked: `acr=level` with commas; an acr may itself have an equals sign. */
const levelsOf = (text: string): ReadonlyMap<string, 1 | 2 | 3> =>
  new Map(text.split(",").map((pair) => [pair.slice(0, -2), Number(pair.at(-1)) as 1 | 2 | 3]));
