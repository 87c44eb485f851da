import { randomUUID } from "node:crypto";
import { z } from "zod";
import { EpcisEnvelope } from "../../core/epcis/schema/epcis-document.ts";
import { LdContext } from "../../core/epcis/schema/ld-context.ts";
import { isSmallContext, smallContext } from "../../core/epcis-query/own-context.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { ErrorBehaviour } from "../../core/http/endpoints/epcis-capture.ts";
import { captureLimits } from "../../core/http/epcis-headers.ts";
import { flawsOf } from "../../core/http/flaws.ts";
import type { Caller } from "../identity/caller.ts";
import type { Jobs } from "../jobs/open-jobs.ts";
import { limits } from "../limits.ts";
import type { Trx } from "../use-cases/parts.ts";
import { captureDocumentJob } from "./capture-job.ts";

const QueryEnvelope = z.looseObject({
  "@context": LdContext,
  type: z.literal("EPCISQueryDocument"),
  epcisBody: z.looseObject({
    queryResults: z.looseObject({ resultsBody: z.looseObject({ eventList: z.array(z.unknown()) }) }),
  }),
});

/** A document to be captured: what stands around the events was looked at, the events were not. */
export type CaptureDocument = {
  readonly context: unknown;
  readonly events: readonly unknown[];
  /** Master data in its header or body, as it came. */
  readonly vocabularies: unknown;
};

/**
 * Reads what stands around the events of an EPCISDocument or an EPCISQueryDocument.
 *
 * @throws FiligranaError `request/invalid` for what is neither or has a context that is too large, `capture/too-many-events`.
 */
export function readCaptureDocument(input: unknown): CaptureDocument {
  const isAnswer =
    typeof input === "object" && input !== null && "type" in input && input.type === "EPCISQueryDocument";
  const document = isAnswer ? fromAnswer(input) : fromDocument(input);
  if (!isSmallContext(document.context)) throw refused("/@context", smallContext);
  const { length } = document.events;
  if (length <= captureLimits.events) return document;
  const values = { events: length, max: captureLimits.events };
  throw new FiligranaError(
    "capture/too-many-events",
    `the document has ${length} events; at most ${values.max} are taken`,
    {
      values,
    },
  );
}

function fromDocument(input: unknown): CaptureDocument {
  const read = EpcisEnvelope.safeParse(input);
  if (!read.success) throw invalid(read.error, input);
  const { "@context": context, epcisBody, epcisHeader, schemaVersion } = read.data;
  if (!/^2\.0(\.\d+)*$/.test(schemaVersion))
    throw refused("/schemaVersion", "expected a document of EPCIS 2.0", schemaVersion);
  return { context, events: epcisBody.eventList, vocabularies: epcisHeader?.epcisMasterData?.vocabularyList };
}

function fromAnswer(input: unknown): CaptureDocument {
  const read = QueryEnvelope.safeParse(input);
  if (!read.success) throw invalid(read.error, input);
  const { "@context": context, epcisBody } = read.data;
  const { eventList, vocabularyList } = epcisBody.queryResults.resultsBody;
  return { context, events: eventList, vocabularies: vocabularyList };
}

function invalid(error: z.ZodError, input: unknown): FiligranaError {
  const flaws = flawsOf(error, input, "", limits.flawValueCharacters);
  return new FiligranaError("request/invalid", "this is no EPCIS 2.0 document; mend what is listed and send it again", {
    flaws,
  });
}

function refused(pointer: string, expected: string, value?: string): FiligranaError {
  return new FiligranaError("request/invalid", expected, { flaws: [{ pointer, value, expected }] });
}

/** Keeps a document to be captured after the answer, and gives the capture's id. */
export async function openCapture(
  { jobs }: { readonly jobs: Pick<Jobs, "enqueue"> },
  trx: Trx,
  { actor }: Pick<Caller, "actor">,
  { document, behaviour }: { readonly document: CaptureDocument; readonly behaviour: ErrorBehaviour },
): Promise<string> {
  const captureId = randomUUID();
  await trx
    .insertInto("captureJobs")
    .values({ captureId, actor, behaviour, document: JSON.stringify(document), errors: "[]", finishedAt: null })
    .execute();
  await jobs.enqueue(trx, captureDocumentJob, { capture: captureId });
  return captureId;
}
