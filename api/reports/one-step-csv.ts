import { csvOf } from "../spreadsheets/csv-of.ts";
import type { OneStepReport } from "../use-cases/one-step-report.ts";

const columns = [
  "operator",
  "side",
  "time",
  "partner",
  "partner_name",
  "partner_municipality",
  "gtin",
  "lot",
  "item",
  "product",
  "quantity",
  "unit",
  "document_sha256",
  "on_record",
] as const;

/** The one-step report as CSV (RFC 4180), a line per item and movement. */
export const oneStepCsv = ({ operator, steps }: OneStepReport): string =>
  csvOf([
    columns,
    ...steps.map((step) => [
      operator.name,
      step.side,
      step.time.toISOString(),
      step.partner,
      step.partnerName,
      step.partnerMunicipality ?? "",
      step.gtin ?? "",
      step.lot ?? "",
      step.item,
      step.productName ?? "",
      step.quantity ?? "",
      step.unit,
      step.document?.slice(2) ?? "",
      step.recorded ? "yes" : "no",
    ]),
  ]);
