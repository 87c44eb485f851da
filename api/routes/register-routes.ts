import {
  listAccreditationsEndpoint,
  listActorsEndpoint,
  listCertificatesEndpoint,
  listMeasuresEndpoint,
  listProductsEndpoint,
} from "../../core/http/endpoints/registers.ts";
import { type Route, route } from "../http/route.ts";
import { listCertificates } from "../store/list-certificates.ts";
import { listAccreditations } from "../store/read-accreditations.ts";
import { listActors, listMeasures, listProducts } from "../store/read-registers.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";

/** Public registers change with the chain; a minute in a cache does nobody harm. */
const headers = { "cache-control": "public, max-age=60" };

/** The public registers as open data. */
export const registerRoutes = ({ store, now }: Pick<Parts, "store" | "now">): Route[] => [
  route(listProductsEndpoint, async ({ query }) => found(await listProducts(store, query), headers)),
  route(listActorsEndpoint, async ({ query }) => found(await listActors(store, query), headers)),
  route(listAccreditationsEndpoint, async ({ query }) => found(await listAccreditations(store, query, now()), headers)),
  route(listCertificatesEndpoint, async ({ query }) => found(await listCertificates(store, query, now()), headers)),
  route(listMeasuresEndpoint, async ({ query }) => found(await listMeasures(store, query), headers)),
];
