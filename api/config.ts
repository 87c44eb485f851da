import { readFileSync } from "node:fs";
import { FiligranaError } from "../core/errors/filigrana-error.ts";
import { flawsOf } from "../core/http/flaws.ts";
import { demoSettings, refuseDemo } from "./config/demo-settings.ts";
import { readSignIn, type SignInConfig } from "./config/sign-in-config.ts";
import { refuseUnknownNames } from "./config/unknown-names.ts";
import { type Environment, variables } from "./config/variables.ts";
import type { LogLevel } from "./log.ts";

/** A value that no log, error or JSON can show by accident: it has to be asked for. */
export type Secret = () => string;

/** The configuration of one API process. */
export type Config = {
  readonly mode: "demo" | "production";
  readonly port: number;
  readonly host: string;
  /** Base of the links in QR codes, without a trailing slash. */
  readonly publicUrl: string;
  /** The data folder: deployment file, database, chain journal. */
  readonly dataFolder: string;
  readonly databaseUrl: Secret;
  readonly chainRpcUrl: Secret;
  /** The key-encryption key: 32 bytes in base64. */
  readonly kek: Secret;
  /** Private keys of the accounts that send, as 0x-hex. */
  readonly relayerKey: Secret;
  readonly regionKey: Secret;
  /** The registry's address, or null: then the deployment file has it. */
  readonly registry: string | null;
  /** The registry's deployment block, with `registry`. */
  readonly registryBlock: number;
  /** Whether to wait for the demo's story before calling oneself ready. */
  readonly demoData: boolean;
  /** Where a doubt is reported, or null. */
  readonly reportTo: string | null;
  /** The mail server and the sender of notices, or null when none are mailed. */
  readonly mail: { readonly url: Secret; readonly from: string } | null;
  readonly finality: "finalized" | number;
  readonly logLevel: LogLevel;
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  readonly trustProxy: string | undefined;
  /** Private networks that results of standing queries may be sent to. */
  readonly webhookNetworks: readonly string[];
  /** As whom and when EPCIS events are anchored; null when nobody is named, and then none are. */
  readonly anchoring: { readonly author: string; readonly cron: string } | null;
  /** Where people sign in; null when nothing says, and then they cannot. */
  readonly signIn: SignInConfig | null;
};

const wrong = (detail: string, values: Record<string, string> = {}): FiligranaError =>
  new FiligranaError("server/unavailable", detail, { values });

const parse = (environment: Record<string, string | undefined>): Environment => {
  // An empty variable is one that was not set: compose files and unit files write it so.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const flaws = flawsOf(parsed.error, {}).map(({ pointer, expected }) => ({ pointer: pointer.slice(1), expected }));
  const list = flaws.map(({ pointer, expected }) => `${pointer}: ${expected}`).join("; ");
  throw new FiligranaError("server/unavailable", `the configuration is not right: ${list} (docs/env.md)`, { flaws });
};

const howToMakeKek =
  "make one with `openssl rand -base64 32`, keep a copy apart from the database's backups, and give it in FILIGRANA_KEK " +
  "or in a file named by FILIGRANA_KEK_FILE; without it no signing key can ever be opened again";

const readKek = (read: Environment): string => {
  if (read.FILIGRANA_KEK !== undefined && read.FILIGRANA_KEK_FILE !== undefined)
    throw wrong("give FILIGRANA_KEK or FILIGRANA_KEK_FILE, not both");
  const text = read.FILIGRANA_KEK_FILE === undefined ? read.FILIGRANA_KEK : readSecretFile(read.FILIGRANA_KEK_FILE);
  if (text === undefined) throw wrong(`there is no key-encryption key: ${howToMakeKek}`);
  if (Buffer.from(text.trim(), "base64").length === 32) return text.trim();
  throw wrong(`the key-encryption key is not 32 bytes in base64: ${howToMakeKek}`);
};

const readSecretFile = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw wrong(`FILIGRANA_KEK_FILE cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const required = (read: Environment, name: keyof Environment & string, why: string): string => {
  const value = read[name];
  if (typeof value === "string") return value;
  throw wrong(`${name} is not set: ${why} (docs/env.md)`, { variable: name });
};

const readMail = ({ FILIGRANA_SMTP_URL: url, FILIGRANA_MAIL_FROM: from }: Environment): Config["mail"] => {
  if (url === undefined) return null;
  if (from === undefined)
    throw wrong("FILIGRANA_SMTP_URL is set and FILIGRANA_MAIL_FROM is not: every mail has a sender");
  return { url: () => url, from };
};

/** The variables that hold a secret; the API takes them out of its environment once it has read them. */
export const secretVariables = [
  "DATABASE_URL",
  "CHAIN_RPC_URL",
  "FILIGRANA_KEK",
  "FILIGRANA_RELAYER_KEY",
  "FILIGRANA_REGION_KEY",
  "FILIGRANA_DEPLOYER_KEY",
  "FILIGRANA_SMTP_URL",
  "FILIGRANA_OIDC_CLIENT_SECRET",
] as const;

/**
 * Reads the configuration from the environment.
 *
 * @throws FiligranaError `server/unavailable` that names every variable that is wrong, missing or unknown, and what to do.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  refuseUnknownNames(environment);
  const given = parse(environment);
  if (given.FILIGRANA_MODE === "demo") refuseDemo(given, environment["NODE_ENV"]);
  const read: Environment = given.FILIGRANA_MODE === "demo" ? { ...demoSettings(given), ...given } : given;
  const databaseUrl = required(read, "DATABASE_URL", "the API needs PostgreSQL; `npm start` brings its own");
  const chainRpcUrl = required(read, "CHAIN_RPC_URL", "the API needs a chain; `npm start` brings its own");
  const relayerKey = required(read, "FILIGRANA_RELAYER_KEY", "it pays for what is placed on chain");
  const regionKey = required(read, "FILIGRANA_REGION_KEY", "it performs the region's acts");
  const kek = readKek(read);
  return {
    mode: read.FILIGRANA_MODE,
    port: read.PORT,
    host: read.HOST,
    publicUrl: required(read, "PUBLIC_URL", "it is printed in every QR code"),
    dataFolder: read.FILIGRANA_DATA,
    databaseUrl: () => databaseUrl,
    chainRpcUrl: () => chainRpcUrl,
    kek: () => kek,
    relayerKey: () => relayerKey,
    regionKey: () => regionKey,
    registry: read.FILIGRANA_REGISTRY ?? null,
    registryBlock: read.FILIGRANA_REGISTRY_BLOCK ?? 0,
    demoData: read.FILIGRANA_MODE === "demo" && read.FILIGRANA_DEMO_DATA === "yes",
    reportTo: read.FILIGRANA_REPORT_TO ?? null,
    mail: readMail(read),
    finality: read.FILIGRANA_FINALITY,
    logLevel: read.FILIGRANA_LOG_LEVEL,
    readsPerMinute: read.FILIGRANA_READS_PER_MINUTE,
    writesPerMinute: read.FILIGRANA_WRITES_PER_MINUTE,
    trustProxy: read.FILIGRANA_TRUST_PROXY,
    webhookNetworks: read.FILIGRANA_WEBHOOK_NETWORKS,
    anchoring:
      read.FILIGRANA_ANCHOR_ACTOR === undefined
        ? null
        : { author: read.FILIGRANA_ANCHOR_ACTOR, cron: read.FILIGRANA_ANCHOR_CRON },
    signIn: readSignIn(read),
  };
};
