import type { Audience } from "../../core/dossier/audience.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  qrPngEndpoint,
  qrSvgEndpoint,
  readBatchEndpoint,
  readEvidenceEndpoint,
} from "../../core/http/endpoints/batches.ts";
import { digitalLink } from "../../core/label/digital-link.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { cannotCheck } from "../../core/verify/cannot-check.ts";
import { type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import { qrPng, qrSvg } from "../labels/qr-code.ts";
import { indexedHead, isInSight, sightOf } from "../probes/sight.ts";
import type { ChainWatch } from "../probes/watch-chain.ts";
import type { Store } from "../store/open-store.ts";
import { type BatchOnRecord, readBatch } from "../store/read-batch.ts";
import { evidenceOf } from "../use-cases/evidence-of.ts";
import { batchNotFound, type VerifyParts, verifyBatch } from "../use-cases/verify-batch.ts";
import { found } from "./answers.ts";

/** What the routes of verification work with. */
export type VerificationParts = VerifyParts & {
  readonly store: Store;
  readonly watch: ChainWatch;
  readonly now: () => Date;
  readonly publicUrl: string;
};

/** A verdict is of the moment: what is kept is asked for again. */
const fresh = { "cache-control": "no-cache" };

/** A code never changes for its batch. */
const lasting = { "cache-control": "public, max-age=86400" };

/** Verdict, evidence and code of a batch on record. */
export const verificationRoutes = (parts: VerificationParts): Route[] => {
  const missing = async ({ gtin, lot }: { gtin: string; lot: string }): Promise<FiligranaError> =>
    isInSight(sightOf(parts.watch, parts.now()), await indexedHead(parts.store)) ? batchNotFound(gtin, lot) : notSeen();
  const onRecord = async ({ gtin, lot }: { gtin: string; lot: string }): Promise<BatchOnRecord> => {
    const batch = await readBatch(parts.store, gtin, lot);
    if (batch === null) throw await missing({ gtin, lot });
    return batch;
  };
  const linkOf = async (label: { gtin: string; lot: string }) => {
    await onRecord(label);
    return digitalLink({ baseUrl: parts.publicUrl, ...label });
  };
  return [
    route(readBatchEndpoint, async ({ params }) => {
      const verified = await verifyBatch(parts, params.gtin, params.lot);
      if (verified === null) throw await missing(params);
      const { batch } = verified;
      const { verdict, checks } = isInSight(sightOf(parts.watch, parts.now()), batch.head)
        ? verified.verification
        : cannotCheck();
      return found(
        {
          ...params,
          verdict,
          checks: [...checks],
          seal: batch.seal,
          sealedAt: fromUnixSeconds(batch.sealedAt),
          checkedAt: parts.now().toISOString(),
        },
        fresh,
      );
    }),
    route(readEvidenceEndpoint, async ({ params, caller }) => {
      const batch = await onRecord(params);
      return found(evidenceOf(batch, parts.domain, audienceFor(caller, batch)), {
        "cache-control": caller === null ? "no-cache" : "no-store",
        vary: "authorization",
        "content-disposition": `inline; filename="evidence-${params.gtin}.json"`,
      });
    }),
    route(qrSvgEndpoint, async ({ params }) => ({
      status: 200,
      type: "image/svg+xml",
      content: await qrSvg(await linkOf(params)),
      headers: lasting,
    })),
    route(qrPngEndpoint, async ({ params }) => ({
      status: 200,
      type: "image/png",
      content: await qrPng(await linkOf(params)),
      headers: lasting,
    })),
  ];
};

/** The answer about a code that may be on record beyond what can be seen now. */
const notSeen = (): FiligranaError =>
  new FiligranaError("chain/unreachable", "the register cannot be read right now; this says nothing about the batch", {
    retry: true,
  });

/** How much of a dossier a reader sees: its operator, its control body and the authorities all, everybody else the public part. */
function audienceFor(caller: Caller | null, batch: BatchOnRecord): Audience {
  if (caller === null) return "public";
  if (caller.role === "inspector" || caller.role === "region") return "inspectors";
  return caller.actor === batch.operator || caller.actor === batch.controlBody ? "inspectors" : "public";
}
