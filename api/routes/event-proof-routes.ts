import { listEventsEndpoint } from "../../core/http/endpoints/epcis-event-list.ts";
import { readEventProofEndpoint } from "../../core/http/endpoints/epcis-proofs.ts";
import { listEvents } from "../epcis/list-events.ts";
import { readEventProof } from "../epcis/read-event-proof.ts";
import { type Route, route } from "../http/route.ts";
import type { Store } from "../store/open-store.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";

const inFull = (text: string): string => (text.startsWith("ni:") ? text : `ni:///sha-256;${text}?ver=CBV2.0`);

/** Events in short, and what proves that one was anchored. */
export const eventProofRoutes = ({ store, now }: Pick<Parts, "now"> & { readonly store: Store }): Route[] => [
  route(listEventsEndpoint, async ({ caller, query }) => found(await listEvents(store, caller, query, now()))),
  route(readEventProofEndpoint, async ({ caller, params }) =>
    found(await readEventProof(store, caller, inFull(params.eventHash))),
  ),
];
