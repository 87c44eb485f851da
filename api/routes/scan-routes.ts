import { readScansEndpoint } from "../../core/http/endpoints/scans.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { readScans } from "../use-cases/read-scans.ts";
import { found } from "./answers.ts";

/** How often pages were opened. */
export const scanRoutes = ({ store, now }: Pick<Parts, "store" | "now">): Route[] => [
  route(readScansEndpoint, async ({ query, caller }) => found(await readScans(store, caller, query, now()))),
];
