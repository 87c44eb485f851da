import type { Kysely } from "kysely";
import { draftOf } from "../../core/draft/draft-of.ts";
import { sameKeeping } from "../../core/draft/keep-distance.ts";
import { repeatBatch } from "../../core/draft/repeat-batch.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type LotProposal, proposeLots } from "../../core/lot-pattern/propose-lot.ts";
import type { BatchDraft } from "../../core/schema/batch-draft.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { inputsOf } from "../../core/specification/inputs-of.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { earlierBatches, earlierLots, lotsOfGtin } from "../store/read-earlier-batches.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { readTemplate } from "./batch-templates.ts";
import { calendarDay } from "./calendar-day.ts";
import { versionOfMost } from "./check-dates.ts";
import { totalOnTheWay } from "./check-quota.ts";
import { type OwnCertificate, ownCertificate } from "./own-certificate.ts";
import { batchNotFound } from "./verify-batch.ts";

/** What the next batch is to be like: a template, a batch or the last one of a GTIN; nothing named is the last one of all. */
export type NextAsked = {
  readonly template?: string | undefined;
  readonly gtin?: string | undefined;
  readonly lot?: string | undefined;
  /** The day that it was or will be made on; today where it is not given. */
  readonly producedOn?: string | undefined;
  /** The batch named is to be corrected, not followed: all that it said, its lot and its days are taken over. */
  readonly correct?: boolean | undefined;
};

/** How many earlier lots the operator's own pattern is learned from. */
const lotsLearned = 100;

/**
 * Gives what an operator's next batch under a certificate probably says: prefilled, with lot numbers to choose from, the
 * quota that is left, and the fields that the specification asks for.
 *
 * @throws FiligranaError `certificate/not-found` also for another operator's; `template/not-found`, `batch/not-found`.
 */
export async function nextBatch(
  { store, now }: { readonly store: Kysely<Database>; readonly now: () => Date },
  caller: Caller,
  id: string,
  asked: NextAsked,
) {
  const certificate = await ownCertificate(store, caller, id);
  const producedOn = asked.producedOn ?? calendarDay(now());
  const { content, basis } = await contentOf(store, caller, certificate, { ...asked, producedOn });
  const lots = await freeLots(store, certificate, content.gtin, producedOn);
  const onTheWay = await totalOnTheWay(store, id);
  const { quota, used, measure, controlBody, controlBodyName, countersigned } = certificate;
  const left = quota - used - onTheWay;
  return {
    certificate: id,
    product: certificate.ofProduct,
    controlBody: { id: controlBody, name: controlBodyName },
    countersigned,
    from: fromUnixSeconds(certificate.from),
    until: fromUnixSeconds(certificate.until),
    measure,
    quota: {
      quota: String(quota),
      used: String(used),
      onTheWay: String(onTheWay),
      left: String(left > 0n ? left : 0n),
    },
    basis,
    content: { ...content, certificate: id, lot: content.lot === "" ? (lots[0]?.lot ?? "") : content.lot },
    lots,
    inputs: await inputsAsked(store, certificate.product, producedOn),
  };
}

type Basis = { kind: "batch" | "template" | "none"; gtin: string | null; lot: string | null; template: string | null };
const noBasis: Basis = { kind: "none", gtin: null, lot: null, template: null };

async function contentOf(
  store: Kysely<Database>,
  caller: Caller,
  { product, operatorMunicipality }: OwnCertificate,
  { template, gtin, lot, producedOn, correct }: NextAsked & { readonly producedOn: string },
): Promise<{ content: BatchDraft; basis: Basis }> {
  if (template !== undefined) {
    const { content, product: of } = await readTemplate(store, caller, template);
    if (of !== product) throw new FiligranaError("template/not-found", `template ${template} is for another product`);
    const { keeping, ...same } = content;
    const bestBefore = keeping === null ? null : sameKeeping(keeping, producedOn);
    return {
      content: { ...same, lot: "", producedOn, bestBefore: bestBefore ?? "" },
      basis: { ...noBasis, kind: "template", template },
    };
  }
  const [last] = await earlierBatches(store, { operator: caller.actor, product, gtin, lot }, 1);
  if (last !== undefined) {
    const basis = { ...noBasis, kind: "batch" as const, gtin: last.gtin, lot: last.lot };
    return { content: correct === true ? draftOf(last) : repeatBatch(last, producedOn), basis };
  }
  if (lot !== undefined) throw batchNotFound(gtin ?? "", lot);
  const empty = { lot: "", quantity: "", bestBefore: "", fields: {} };
  return {
    content: { ...empty, gtin: gtin ?? "", producedOn, municipality: operatorMunicipality ?? "" },
    basis: noBasis,
  };
}

async function freeLots(
  store: Kysely<Database>,
  { operator, product }: OwnCertificate,
  gtin: string,
  producedOn: string,
): Promise<LotProposal[]> {
  const used = new Set(gtin === "" ? [] : await lotsOfGtin(store, gtin));
  const ofGtin = gtin === "" ? [] : await earlierLots(store, { operator, product, gtin }, lotsLearned);
  const earlier = ofGtin.length > 0 ? ofGtin : await earlierLots(store, { operator, product }, lotsLearned);
  return proposeLots(earlier, producedOn, (lot) => used.has(lot));
}

async function inputsAsked(store: Kysely<Database>, product: string, producedOn: string) {
  const inForce = versionOfMost(await specificationsOf(store, product), [{ producedOn }]);
  const onFile = inForce === null ? null : await specificationByHash(store, inForce.hash);
  if (onFile === null) return [];
  return inputsOf(onFile.specification).map(({ values, ...input }) => ({
    ...input,
    values: values === null ? null : [...values],
  }));
}
