import { oneStepReportEndpoint } from "../../core/http/endpoints/reports.ts";
import { type Route, route } from "../http/route.ts";
import { oneStepCsv } from "../reports/one-step-csv.ts";
import { oneStepPdf } from "../reports/one-step-pdf.ts";
import { oneStepReport } from "../use-cases/one-step-report.ts";
import type { Parts } from "../use-cases/parts.ts";

/** Reports that the law asks operators for. */
export const reportRoutes = (parts: Pick<Parts, "store" | "now">): Route[] => [
  route(oneStepReportEndpoint, async ({ query, caller, accepted }) => {
    const report = await oneStepReport(parts.store, caller, query);
    const pdf = accepted === "application/pdf";
    return {
      status: 200 as const,
      type: accepted,
      content: pdf ? await oneStepPdf(report, query.lang, parts.now()) : oneStepCsv(report),
      headers: {
        "cache-control": "no-store",
        "content-disposition": `attachment; filename="one-step.${pdf ? "pdf" : "csv"}"`,
      },
    };
  }),
];
