import { readEventProofEndpoint } from "../../core/http/endpoints/epcis-proofs.ts";
import { readEventProof } from "../epcis/read-event-proof.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";

const inFull = (text: string): string => (text.startsWith("ni:") ? text : `ni:///sha-256;${text}?ver=CBV2.0`);

/** What proves that an event was anchored. */
export const eventProofRoutes = ({ store }: Pick<Parts, "store">): Route[] => [
  route(readEventProofEndpoint, async ({ caller, params }) =>
    found(await readEventProof(store, caller, inFull(params.eventHash))),
  ),
];
