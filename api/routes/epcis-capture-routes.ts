import type { Readable } from "node:stream";
import { judgeEvent } from "../../core/epcis-query/judge-event.ts";
import { prefixesOfHeader } from "../../core/epcis-query/namespaces.ts";
import { readQuery } from "../../core/epcis-query/read-query.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  captureEpcisEndpoint,
  listCapturesEndpoint,
  readCaptureEndpoint,
} from "../../core/http/endpoints/epcis-capture.ts";
import {
  captureEventEndpoint,
  queryEpcisEventsEndpoint,
  readEpcisEventEndpoint,
} from "../../core/http/endpoints/epcis-events.ts";
import { standardContext } from "../../core/http/endpoints/epcis-parts.ts";
import { captureEvents } from "../epcis/capture-events.ts";
import { listToken, readNumberToken, refuseEndedToken } from "../epcis/list-tokens.ts";
import { openCapture, readCaptureDocument } from "../epcis/open-capture.ts";
import { listCaptures, readCapture } from "../epcis/read-captures.ts";
import { parseJson } from "../http/parse-json.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";
import { answerEvents } from "./epcis-answers.ts";
import { nextPageHeaders, pageSizeOf, resourceAddress } from "./epcis-pages.ts";

/** What capturing and asking for events needs. */
type CaptureParts = Pick<Parts, "store" | "jobs" | "now" | "publicUrl">;

const jsonOf = async (stream: Readable): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return parseJson(Buffer.concat(chunks));
};

/** Capture of EPCIS events, and the question for them. */
export const epcisCaptureRoutes = (parts: CaptureParts): Route[] => {
  const { store, now, publicUrl } = parts;
  const [captures, events] = [`${publicUrl}/epcis/capture`, `${publicUrl}/epcis/events`];
  return [
    route(captureEpcisEndpoint, async ({ caller, body, headers, write }) => {
      const document = readCaptureDocument(await jsonOf(body.stream));
      const behaviour = headers["gs1-capture-error-behaviour"];
      return write(async (trx) => {
        const capture = await openCapture(parts, trx, caller, { document, behaviour });
        return { status: 202, headers: { location: resourceAddress(captures, capture) } };
      });
    }),
    route(listCapturesEndpoint, async ({ caller, query }) => {
      const [at, limit] = [now(), pageSizeOf(query.perPage)];
      await refuseEndedToken(store, caller, query.nextPageToken);
      const before = readNumberToken("capture", query.nextPageToken, at);
      const rows = await listCaptures(store, caller, { before, limit });
      const last = rows[limit - 1];
      const next = rows.length > limit && last !== undefined ? listToken("capture", String(last.position), at) : null;
      return found(
        rows.slice(0, limit).map(({ job }) => job),
        nextPageHeaders(captures, query, next),
      );
    }),
    route(readCaptureEndpoint, async ({ caller, params }) => found(await readCapture(store, caller, params.captureID))),
    route(captureEventEndpoint, async ({ caller, body, write }) => {
      const input = await jsonOf(body.stream);
      const judged = judgeLone(input);
      return write(async (trx) => {
        const [kept] = await captureEvents(trx, caller, null, [judged]);
        if (kept === undefined) throw new TypeError("an event was neither kept nor refused");
        if (kept.outcome === "taken" || (kept.outcome === "known" && judged.event.eventID !== undefined))
          throw alreadyThere(kept.eventId);
        const context = [standardContext, ...judged.context];
        return {
          status: 201,
          body: { "@context": context, ...judged.event, eventID: kept.eventId },
          headers: { location: resourceAddress(events, kept.eventId) },
        };
      });
    }),
    route(queryEpcisEventsEndpoint, ({ caller, query, headers }) => {
      const parameters = Object.fromEntries(
        Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      return answerEvents(parts, caller, {
        also: [],
        parameters,
        address: events,
        queryName: "SimpleEventQuery",
        format: headers["gs1-epc-format"],
        extensions: headers["gs1-extensions"],
      });
    }),
    route(readEpcisEventEndpoint, async ({ caller, params, headers }) => {
      const answer = await answerEvents(parts, caller, {
        also: [readQuery({ EQ_eventID: [params.eventID] }, prefixesOfHeader(undefined))],
        parameters: {},
        address: resourceAddress(events, params.eventID),
        queryName: "SimpleEventQuery",
        format: headers["gs1-epc-format"],
      });
      if (answer.body.epcisBody.queryResults.resultsBody.eventList.length > 0) return answer;
      throw new FiligranaError("epcis/not-found", "no event that you may read has this eventID", {
        values: { eventID: params.eventID.slice(0, 200) },
      });
    }),
  ];
};

function judgeLone(input: unknown) {
  const hasContext = typeof input === "object" && input !== null && "@context" in input;
  const judged = judgeEvent(input, []);
  const missing = { pointer: "/@context", expected: "expected @context: this event is in no document that has one" };
  if (!("flaws" in judged) && hasContext) return judged;
  const flaws = [...("flaws" in judged ? judged.flaws : []), ...(hasContext ? [] : [missing])];
  throw new FiligranaError("request/invalid", "this is no EPCIS 2.0 event; mend what is listed and send it again", {
    flaws,
  });
}

function alreadyThere(eventID: string): FiligranaError {
  return new FiligranaError("epcis/already-exists", "there is an event with this eventID already", {
    values: { eventID: eventID.slice(0, 200) },
  });
}
