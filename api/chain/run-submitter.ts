import { SigningKey } from "ethers";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { accountOf } from "./account-of.ts";
import { outboxChannel } from "./enqueue.ts";
import { type Alarm, makeAlarm, pause } from "./pause.ts";
import { isRpcError } from "./rpc-error.ts";
import { type Seen, submitRound } from "./submit-round.ts";
import type { Sender, SubmitterParts } from "./submitter-parts.ts";
import { isConnectionError, withLock } from "./with-lock.ts";

/** What a submitter works with. */
export type SubmitterOptions = Pick<
  SubmitterParts,
  "store" | "request" | "registry" | "deployedAt" | "chainId" | "finality"
> & {
  readonly databaseUrl: string;
  /** Private keys of the accounts that send, as 0x-hex. */
  readonly keys: Readonly<Record<Sender, string>>;
  readonly signal: AbortSignal;
  readonly pollMs?: number;
  readonly inFlightMax?: number;
  readonly replaceAfterMs?: number;
  /** Rung to look at once; a commit of `enqueue` rings it by itself. */
  readonly alarm?: Alarm;
  /** Hears of every failure that is tried again. */
  readonly onTrouble?: (error: unknown) => void;
};

/** Any fixed number that nothing else in the database locks: the ASCII of "outbox". */
const lock = 0x6f7574626f78n;

/**
 * Sends what the outbox holds until the signal aborts, one process at a time; others wait for their turn.
 *
 * Each message goes out in the order of its sender's nonces, is written down before it is sent, and is never sent a
 * second time under another nonce while one of its transactions could still be mined.
 *
 * @throws Whatever is not a passing trouble of node or database: a programming error.
 */
export async function runSubmitter(options: SubmitterOptions): Promise<void> {
  const { databaseUrl, signal, alarm = makeAlarm() } = options;
  const parts = {
    inFlightMax: 64,
    replaceAfterMs: 30_000,
    onTrouble: () => {},
    ...options,
    keys: { relayer: new SigningKey(options.keys.relayer), region: new SigningKey(options.keys.region) },
  };
  checkApart(parts.keys);
  return withLock({ databaseUrl, lock, channel: outboxChannel, onNotify: alarm.ring, signal }, (held) =>
    submit(parts, alarm, held, options.pollMs ?? 250),
  );
}

async function submit(parts: SubmitterParts, alarm: Alarm, signal: AbortSignal, pollMs: number): Promise<void> {
  let wait = pollMs;
  let seen: Seen | null = null;
  while (!signal.aborted) {
    try {
      seen = await submitRound(parts, seen);
      wait = pollMs;
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (!signal.aborted) parts.onTrouble(error);
      seen = null;
      wait = Math.min(wait * 2, 5000);
    }
    await pause(wait, signal, alarm);
  }
}

/** Also a nonce that another submitter has given meanwhile: the database refuses the second (unique_violation). */
function isPassing(error: unknown): boolean {
  const taken = (error as { code?: unknown } | null)?.code === "23505";
  return taken || (error instanceof FiligranaError && error.retry) || isConnectionError(error) || isRpcError(error);
}

function checkApart({ relayer, region }: SubmitterParts["keys"]): void {
  if (accountOf(relayer) !== accountOf(region)) return;
  throw new FiligranaError(
    "server/unavailable",
    "relayer and region must be two accounts: FILIGRANA_RELAYER_KEY and FILIGRANA_REGION_KEY are the same",
  );
}
