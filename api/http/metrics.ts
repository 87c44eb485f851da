import type { RequestHandler } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { contextOf } from "./context.ts";

/** The numbers that /metrics shows; further gauges of the indexer and the submitter may be registered with it. */
export type Metrics = { readonly registry: Registry; readonly observe: RequestHandler };

/**
 * Opens the metrics of one process: Node's own, and the time of every request by endpoint name, method and status. No
 * id, address or lot is ever a label.
 */
export const openMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "filigrana_http_request_seconds",
    help: "Time from a request's first byte to the end of its answer",
    labelNames: ["endpoint", "method", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers: [registry],
  });
  const observe: RequestHandler = (request, response, next) => {
    const stop = seconds.startTimer();
    response.once("close", () => {
      const method = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(request.method) ? request.method : "other";
      stop({ endpoint: contextOf(response).endpoint, method, status: response.statusCode });
    });
    next();
  };
  return { registry, observe };
};
