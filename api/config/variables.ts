import * as z from "zod";
import { logLevels } from "../log.ts";

/** Who reads a variable: the start command, the API, the local chain, the demo's OpenID provider, the deployment, the tests. */
export type ReadBy = "start" | "api" | "chain" | "identity" | "deploy" | "tests";

const said = (description: string, ...readBy: readonly ReadBy[]) => ({ description, readBy });

const whole = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, "expected a whole number")
    .transform(Number)
    .pipe(z.int().min(smallest, `expected at least ${smallest}`).max(largest, `expected at most ${largest}`));

const privateKey = z.string().regex(/^0x[0-9a-f]{64}$/, "expected 0x and 64 lower-case hex digits");

const httpUrl = z
  .url({ protocol: /^https?$/, message: "expected an address that begins with http:// or https://" })
  .transform((text) => text.replace(/\/+$/, ""));

const usualLevels = [1, 2, 3].map((level) => `https://www.spid.gov.it/SpidL${level}=${level}`).join(",");

/** `value=level` with commas; the list's own text is its default, so it is split only where it is used. */
const levels = z.string().regex(/^[^\s,]+=[123](,[^\s,]+=[123])*$/, "expected acr=level with commas, levels 1 to 3");

/** Networks with commas, as `10.1.0.0/16,fd00::/8`. */
const networks = z
  .string()
  .transform((text) => (text === "" ? [] : text.split(",").map((network) => network.trim())))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()], "expected networks with commas, such as 10.1.0.0/16")));

/** Every environment variable that Filigrana reads. docs/env.md is made from this table. */
export const variables = z.object({
  PORT: whole(0, 65_535)
    .default(8080)
    .meta(said("Port of the API and the pages; 0 takes any free one.", "start", "api")),
  HOST: z
    .string()
    .default("127.0.0.1")
    .meta(
      said(
        "Address to listen on. Other machines reach only what listens on `0.0.0.0` or on their network.",
        "start",
        "api",
        "identity",
      ),
    ),
  PUBLIC_URL: httpUrl
    .optional()
    .meta(
      said(
        "Base of the links in QR codes, as a phone in a shop can open it. No default in production: it is printed on labels. In demo mode `http://<HOST>:<PORT>`.",
        "start",
        "api",
        "identity",
      ),
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "expected postgresql://user:password@host:port/database")
    .optional()
    .meta(said("PostgreSQL to use instead of the one that `npm start` brings.", "start", "api")),
  CHAIN_RPC_URL: httpUrl
    .optional()
    .meta(
      said(
        "JSON-RPC address of the chain to use instead of the local one that `npm start` brings.",
        "start",
        "api",
        "deploy",
      ),
    ),
  FILIGRANA_MODE: z
    .enum(["demo", "production"], "expected demo or production")
    .default("production")
    .meta(
      said(
        "`demo` has invented people, keys that everybody can compute, and says so on every page. `npm start` takes `demo` unless told.",
        "start",
        "api",
      ),
    ),
  FILIGRANA_DATA: z
    .string()
    .default("./data")
    .meta(
      said(
        "Folder of everything that lasts: database, chain journal, deployment file.",
        "start",
        "api",
        "chain",
        "identity",
        "deploy",
      ),
    ),
  FILIGRANA_KEK: z
    .string()
    .optional()
    .meta(
      said(
        "Key-encryption key: 32 bytes in base64. Every signing key is sealed under it. No default in production.",
        "api",
      ),
    ),
  FILIGRANA_KEK_FILE: z
    .string()
    .optional()
    .meta(said("File with the key-encryption key, instead of FILIGRANA_KEK.", "api")),
  FILIGRANA_RELAYER_KEY: privateKey
    .optional()
    .meta(
      said(
        "Private key of the account that pays for signed statements. It has no power. No default in production.",
        "start",
        "api",
      ),
    ),
  FILIGRANA_REGION_KEY: privateKey
    .optional()
    .meta(
      said(
        "Private key of the region's account, which accredits and sets product rules. No default in production.",
        "start",
        "api",
        "deploy",
      ),
    ),
  FILIGRANA_REGISTRY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, "expected 0x and 40 hex digits")
    .transform((text) => text.toLowerCase())
    .optional()
    .meta(said("Address of the Registry; else the deployment file in the data folder has it.", "start", "api")),
  FILIGRANA_REGISTRY_BLOCK: whole(0, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta(
      said(
        "Block of the Registry's deployment, with FILIGRANA_REGISTRY; reading begins there. 0 when not given.",
        "api",
      ),
    ),
  FILIGRANA_DEMO_DATA: z
    .enum(["yes", "no"], "expected yes or no")
    .default("yes")
    .meta(said("Whether `/ready` waits in demo mode until the demo's story is on record.", "api")),
  FILIGRANA_REPORT_TO: z
    .string()
    .regex(/^(https?:\/\/|mailto:)/, "expected mailto:… or https://…")
    .optional()
    .meta(said("Where a person reports a doubt about a product: the link on the page.", "api")),
  FILIGRANA_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "expected smtp://user:password@host:port or smtps://…")
    .optional()
    .meta(
      said(
        "Mail server that notices and invitations are sent through. Without it notices stand in the desk only, and whoever invites passes the link on.",
        "api",
      ),
    ),
  FILIGRANA_MAIL_FROM: z
    .email("expected an e-mail address")
    .optional()
    .meta(said("Sender of notices and invitations; needed with FILIGRANA_SMTP_URL.", "api")),
  FILIGRANA_ANCHOR_ACTOR: z
    .string()
    .regex(/^0x[0-9a-f]{16}$/, "expected an actor's id: 0x and 16 lower-case hex digits")
    .optional()
    .meta(
      said(
        "Actor whose key anchors the hashes of EPCIS events on chain, for instance an inspector enrolled for it. Without it none are anchored; in demo mode the demo's inspector does it.",
        "api",
      ),
    ),
  FILIGRANA_ANCHOR_CRON: z
    .string()
    .regex(/^[0-9*,/-]+( [0-9*,/-]+){4}$/, "expected five cron fields, such as 0 * * * *")
    .default("0 * * * *")
    .meta(said("When EPCIS events are anchored, as five cron fields in Italian time; every full hour.", "api")),
  FILIGRANA_WEBHOOK_NETWORKS: networks
    .prefault("")
    .meta(
      said(
        "Private networks that subscriptions of EPCIS events may be sent to, with commas: `10.1.0.0/16`. None by default: nobody has the service write to addresses that only it can reach.",
        "api",
      ),
    ),
  FILIGRANA_FINALITY: z
    .union([z.literal("finalized"), whole(0, 100_000)], "expected finalized or a number of blocks")
    .default("finalized")
    .meta(said("When a block counts as final: at the chain's `finalized` tag, or with so many blocks on top.", "api")),
  FILIGRANA_LOG_LEVEL: z
    .enum(logLevels, `expected one of ${logLevels.join(", ")}`)
    .default("info")
    .meta(said("How much is logged.", "api")),
  FILIGRANA_READS_PER_MINUTE: whole(0, 1_000_000)
    .default(3000)
    .meta(
      said("Public requests per client and minute; 0 for no limit. A shop's whole network may be one client.", "api"),
    ),
  FILIGRANA_WRITES_PER_MINUTE: whole(0, 1_000_000)
    .default(1800)
    .meta(said("Requests per service token and minute; 0 for no limit.", "api")),
  FILIGRANA_TRUST_PROXY: z
    .string()
    .optional()
    .meta(
      said(
        "Proxies that may say who the client is: `loopback`, `uniquelocal`, or addresses and subnets with commas. None by default: then every client behind a proxy is one client.",
        "api",
      ),
    ),
  // As it is written: an issuer with a slash at its end is another one than without.
  FILIGRANA_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, message: "expected an address that begins with http:// or https://" })
    .optional()
    .meta(
      said(
        "OpenID provider at which people sign in: its issuer. Without it people cannot sign in; a demo then starts its own provider.",
        "start",
        "api",
      ),
    ),
  FILIGRANA_OIDC_CLIENT_ID: z
    .string()
    .optional()
    .meta(
      said("Under which client id the provider knows this installation. Needed with FILIGRANA_OIDC_ISSUER.", "api"),
    ),
  FILIGRANA_OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .meta(said("The client's secret at the provider. Needed with FILIGRANA_OIDC_ISSUER.", "api")),
  FILIGRANA_OIDC_LEVELS: levels
    .default(usualLevels)
    .meta(
      said(
        "What the provider's `acr` values mean: `value=level` with commas, levels 1 to 3 as SPID counts them. The first of level 2 is asked for. What is not named counts as 1.",
        "api",
      ),
    ),
  FILIGRANA_IDENTITY_PORT: whole(0, 65_535)
    .default(0)
    .meta(said("Port of the demo's own OpenID provider; 0 takes any free one.", "start", "identity")),
  FILIGRANA_CHAIN_PORT: whole(0, 65_535)
    .default(0)
    .meta(said("Port of the local chain on 127.0.0.1; 0 takes any free one.", "start", "chain")),
  FILIGRANA_CHAIN_ID: whole(1, 2 ** 47)
    .default(362_020)
    .meta(said("Chain id of the local chain.", "chain")),
  FILIGRANA_CHAIN_DEPTH: whole(0, 1000)
    .default(2)
    .meta(said("Blocks on top that make a block of the local chain final.", "chain")),
  FILIGRANA_CHAIN_FUNDED: z
    .string()
    .optional()
    .meta(said("Accounts that hold money from the local chain's first block, with commas.", "start", "chain")),
  FILIGRANA_BLOCK_MS: whole(0, 3_600_000)
    .default(1000)
    .meta(
      said("Least time between two blocks of the local chain, milliseconds; 0 for a block per transaction.", "chain"),
    ),
  FILIGRANA_DEPLOYER_KEY: privateKey
    .optional()
    .meta(said("Private key of the account that deploys the contracts; it keeps no power.", "start", "deploy")),
  FILIGRANA_REGION_ADDRESS: z
    .string()
    .optional()
    .meta(said("The region's account at deployment, where its key is elsewhere.", "start", "deploy")),
  FILIGRANA_GOVERNANCE_DELAY_S: whole(0, 2 ** 32 - 1)
    .default(0)
    .meta(said("Seconds that an act of governance waits before it can be done.", "start", "deploy")),
  FILIGRANA_FUZZ: z
    .enum(["long"], "expected long")
    .optional()
    .meta(said("`long` plays 256,000 acts against each of the contracts' invariants instead of 5,120.", "tests")),
  FILIGRANA_TEST_SEED: whole(0, 2 ** 32 - 1)
    .optional()
    .meta(said("Seed that repeats what chance did in a test of faults; each run prints its own.", "tests")),
  FILIGRANA_TEST_KILLS: whole(1, 100_000)
    .optional()
    .meta(said("How often the test of faults kills a part of the product; a dozen when not given.", "tests")),
  FILIGRANA_TEST_DATA: z
    .string()
    .optional()
    .meta(said("Folder with public reference data that labels and municipalities are checked against.", "tests")),
  FILIGRANA_TEST_PICTURES: z
    .string()
    .optional()
    .meta(said("Folder that the browser tests put pictures of the pages into; none are taken without it.", "tests")),
  CHROMIUM_PATH: z.string().optional().meta(said("A Chromium to test with instead of the one from npm.", "tests")),
});

/** The environment, parsed. */
export type Environment = z.infer<typeof variables>;
