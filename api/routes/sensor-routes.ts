import { readSensorSeriesEndpoint } from "../../core/http/endpoints/sensor-series.ts";
import { type Route, route } from "../http/route.ts";
import type { Parts } from "../use-cases/parts.ts";
import { readSensorSeries } from "../use-cases/read-sensor-series.ts";
import { found } from "./answers.ts";

/** What sensors said about batches. */
export const sensorRoutes = ({ store, now }: Pick<Parts, "store" | "now">): Route[] => [
  route(readSensorSeriesEndpoint, async ({ caller, params }) =>
    found(await readSensorSeries(store, caller, params, now())),
  ),
];
