import { type KeyObject, randomBytes } from "node:crypto";
import { SigningKey } from "ethers";
import { askNode } from "../core/chain/ask-node.ts";
import type { Request } from "../core/chain/request.ts";
import { demoSalt, demoSigningKey, demoToken } from "../core/demo/derivations.ts";
import type { Recover } from "../core/seal/recover-signer.ts";
import { accountOf } from "./chain/account-of.ts";
import { jsonRpc } from "./chain/json-rpc.ts";
import { type Alarm, makeAlarm } from "./chain/pause.ts";
import { findRegistry } from "./config/find-registry.ts";
import type { Config } from "./config.ts";
import type { DestinationRules } from "./epcis/subscriptions/destination.ts";
import { type EpcisSignals, listenToEpcis } from "./epcis/subscriptions/epcis-signals.ts";
import { type Changes, listenToChanges } from "./events/listen-to-changes.ts";
import { ensureDemoMembers } from "./identity/ensure-demo-members.ts";
import { type OpenIdClient, openIdClient } from "./identity/open-id-client.ts";
import { type Jobs, openJobs } from "./jobs/open-jobs.ts";
import { openInvitationBox } from "./keys/invitation-box.ts";
import { kekOf, openKeyVault } from "./keys/key-vault.ts";
import { recoverSignerNative } from "./keys/recover-native.ts";
import { rememberSigners } from "./keys/remember-signers.ts";
import { openReplyBox, type ReplyBox } from "./keys/reply-box.ts";
import type { Log } from "./log.ts";
import { openScanCounter, type ScanCounter } from "./scans/scan-counter.ts";
import { openStore, type Store } from "./store/open-store.ts";
import type { Parts, Trx } from "./use-cases/parts.ts";

/** Everything that the routes and the loops work with, opened but not yet at work. */
export type OpenParts = Omit<Parts, "store" | "jobs"> & {
  readonly store: Store;
  readonly jobs: Jobs;
  /** What every process of the product tells of changes. */
  readonly changes: Changes;
  /** What every process of the product captures of EPCIS events. */
  readonly signals: EpcisSignals;
  /** Where results of standing queries may be sent. */
  readonly destinations: DestinationRules;
  /** Where people sign in; null where no provider is configured. */
  readonly provider: OpenIdClient | null;
  /** The key-encryption key. */
  readonly kek: KeyObject;
  readonly recover: Recover;
  /** Counts how often pages are opened. */
  readonly scans: ScanCounter;
  /** Seals stored replies that have a secret. */
  readonly replies: ReplyBox;
  /** The registry's deployment block. */
  readonly deployedAt: bigint;
  /** Rung when something was queued for the chain. */
  readonly alarm: Alarm;
};

const random = (bytes: number) => (): string => `0x${randomBytes(bytes).toString("hex")}`;

/** What the demo has in the place of chance; everything else draws. */
const chance = (mode: Config["mode"]) =>
  mode === "demo"
    ? {
        salt: demoSalt,
        firstToken: demoToken,
        giveFirstMembers: (trx: Trx, actor: string) => ensureDemoMembers(trx, new Date(), [actor]),
        drawKey: (actor: string) => Buffer.from(demoSigningKey(actor).slice(2), "hex"),
      }
    : { salt: random(16), firstToken: () => null, giveFirstMembers: async () => undefined };

/** The account of a private key, in lower case. */
const account = (key: string): string => accountOf(new SigningKey(key));

const openChain = async (request: Request, config: Config) => {
  const { registry, deployedAt } = findRegistry(config);
  return { domain: { chainId: await askNode(request).chainId(), verifyingContract: registry }, deployedAt };
};

/**
 * Opens database, vault and chain by the configuration. The chain has to answer once.
 *
 * @throws FiligranaError `chain/unreachable` (trying again helps), `server/unavailable` when nothing says where the
 * registry is.
 */
export const openParts = async (config: Config, log: Log): Promise<OpenParts> => {
  const request = jsonRpc(config.chainRpcUrl());
  const chain = await openChain(request, config);
  const store = openStore(config.databaseUrl(), {
    onLost: (error) => log.warn({ error }, "the database closed a connection"),
  });
  const alarm = makeAlarm();
  const { drawKey, ...drawn } = { drawKey: undefined, ...chance(config.mode) };
  const kek = kekOf(Buffer.from(config.kek(), "base64"));
  return {
    ...chain,
    ...drawn,
    store,
    request,
    alarm,
    vault: openKeyVault({ store, kek, ...(drawKey === undefined ? {} : { drawKey }) }),
    recover: rememberSigners(recoverSignerNative),
    replies: openReplyBox(kek),
    invitationBox: config.mail === null ? null : openInvitationBox(kek),
    accounts: { relayer: account(config.relayerKey()), region: account(config.regionKey()) },
    now: () => new Date(),
    newId: random(8),
    scans: openScanCounter(store, {
      now: () => new Date(),
      onTrouble: (error) => log.warn({ error }, "views could not be written down; they are tried again"),
    }),
    randomBytes,
    publicUrl: config.publicUrl,
    nudge: alarm.ring,
    kek,
    provider: config.signIn === null ? null : openIdClient(config.signIn, config.publicUrl),
    changes: listenToChanges(config.databaseUrl()),
    signals: listenToEpcis(config.databaseUrl()),
    destinations: { plainHttp: config.mode === "demo", privateNetworks: config.webhookNetworks },
    jobs: openJobs(config.databaseUrl(), {
      onTrouble: (error) => log.warn({ error }, "background work failed and is tried again"),
    }),
  };
};
