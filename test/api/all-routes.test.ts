import { expect } from "chai";
import { allRoutes, type RouteParts } from "../../api/all-routes.ts";
import { openMetrics } from "../../api/http/metrics.ts";
import type { OpenParts } from "../../api/open-parts.ts";
import { endpoints } from "../../core/http/routes.ts";

describe("the routes", () => {
  it("answer every endpoint, each once", () => {
    const given: RouteParts = {
      // Nothing is asked of the parts until a request comes.
      parts: { domain: { chainId: 1n, verifyingContract: `0x${"1".repeat(40)}` } } as OpenParts,
      config: {
        mode: "production",
        dataFolder: ".",
        publicUrl: "http://127.0.0.1",
        demoData: false,
        reportTo: null,
        mail: null,
        finality: "finalized",
      },
      metrics: openMetrics(),
      watch: { seenAt: () => null, head: () => null },
      log: {} as RouteParts["log"],
      story: [],
    };
    const answered = allRoutes(given).map(({ endpoint }) => endpoint.name);
    expect([...answered].sort()).to.deep.equal(endpoints.map(({ name }) => name).sort());
  });
});
