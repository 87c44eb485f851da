import { isIP } from "node:net";
import { demoId, demoSigningKey } from "../../core/demo/derivations.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Environment } from "./variables.ts";

/** What a demo takes where nothing is given. Everybody can compute these: they protect nothing. */
export const demoSettings = (given: Pick<Environment, "HOST" | "PORT" | "FILIGRANA_KEK_FILE">) => ({
  PUBLIC_URL: `http://${given.HOST === "0.0.0.0" ? "127.0.0.1" : given.HOST}:${given.PORT}`,
  FILIGRANA_RELAYER_KEY: demoSigningKey("account/relayer"),
  FILIGRANA_REGION_KEY: demoSigningKey("account/region"),
  FILIGRANA_REPORT_TO: "mailto:dubbi@filigrana.example",
  FILIGRANA_DEPLOYER_KEY: demoSigningKey("account/deployer"),
  FILIGRANA_ANCHOR_ACTOR: demoId("actor/inspector"),
  ...(given.FILIGRANA_KEK_FILE === undefined
    ? { FILIGRANA_KEK: Buffer.from(demoSigningKey("key-encryption").slice(2), "hex").toString("base64") }
    : {}),
});

/** Address ranges that are nobody's on the internet (RFC 1918, 3927, 4193, 4291, 6598) and the machine itself. */
const privateAddress =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const privateAddress6 = /^(::1$|f[cd]|fe[89ab])/i;

/** Names that never lead to a public host (RFC 6761, 6762, 8375), and names without a dot. */
const privateName = /(^|\.)(localhost|local|test|home\.arpa|internal)$|^[^.]+$/i;

/** Tells whether a host is one that only this machine or a local network reaches. */
export const isPrivateHost = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 4) return privateAddress.test(host);
  if (isIP(host) === 6) return privateAddress6.test(host);
  return privateName.test(host);
};

const refuse = (what: string): never => {
  throw new FiligranaError(
    "server/unavailable",
    `this is demo mode, whose keys everybody can compute, and ${what}. Set FILIGRANA_MODE=production, or take that setting away`,
  );
};

/**
 * Refuses to run a demo with settings that look like production: a public address, an account or key of one's own, or
 * NODE_ENV=production.
 *
 * @throws FiligranaError `server/unavailable` naming the setting.
 */
export const refuseDemo = (given: Environment, nodeEnvironment: string | undefined): void => {
  if (nodeEnvironment === "production") refuse("NODE_ENV is production");
  if (given.PUBLIC_URL !== undefined && !isPrivateHost(new URL(given.PUBLIC_URL).hostname))
    refuse("PUBLIC_URL is a public address");
  const own = given.FILIGRANA_KEK ?? given.FILIGRANA_KEK_FILE;
  const demo = demoSettings(given);
  if (own !== undefined && own !== demo.FILIGRANA_KEK) refuse("a key-encryption key of its own is set");
  for (const name of ["FILIGRANA_REGION_KEY", "FILIGRANA_RELAYER_KEY"] as const)
    if (given[name] !== undefined && given[name] !== demo[name]) refuse(`${name} is set`);
};
