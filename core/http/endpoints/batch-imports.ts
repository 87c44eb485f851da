import { z } from "zod";
import { findingKinds, ImportFinding, importStates } from "../../schema/batch-import.ts";
import { Hex8, Hex32 } from "../../schema/hex.ts";
import { flawCodes } from "../../spreadsheet/finding.ts";
import { content, endpoint, stream } from "../endpoint.ts";
import { CertificateId, Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";

const csvType = "text/csv";
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The longest file that is taken, in bytes. */
export const mostFileBytes = 12_000_000;

const ImportId = z.object({ import: Hex8 });
const Language = z.object({ language: z.enum(["it", "en"]).default("it") });

const BatchImport = z.object({
  import: Hex8,
  certificate: Hex8,
  product: Hex8,
  name: z.string(),
  kind: z.enum(["csv", "xlsx"]),
  state: z.enum(importStates),
  /** Rows below the header: read so far, and in all once that is known. */
  rowsDone: z.int(),
  rowsTotal: z.int().nullable(),
  /** Rows to be registered, rows with a flaw, rows that are on record already just as they are here. */
  good: z.int(),
  wrong: z.int(),
  known: z.int(),
  /** Flaws, warnings of the specification and repairs in all; the first 20,000 of each are kept. */
  flaws: z.int(),
  warnings: z.int(),
  repairs: z.int(),
  /** Of the good rows, in the product's base unit. */
  total: Decimal.nullable(),
  layout: z
    .object({
      sheet: z.string().nullable(),
      encoding: z.enum(["utf-8", "utf-16", "windows-1252"]).nullable(),
      separator: z.enum([",", ";", "\t"]).nullable(),
      headerRow: z.int(),
      columns: z.array(z.object({ cell: z.string(), header: z.string(), path: z.string().nullable() })),
    })
    .nullable(),
  accepted: z.array(z.enum(flawCodes)),
  problem: StoredProblem,
  seal: z.nullable(Hex32),
  createdAt: Instant,
  changedAt: Instant,
});

export const templateXlsxEndpoint = endpoint({
  name: "importTemplateXlsx",
  method: "GET",
  path: "/api/v1/certificates/{certificate}/template.xlsx",
  summary:
    "Gives an empty workbook for batches of a certificate's product: code columns typed as text, explanations on a second sheet.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  params: CertificateId,
  query: Language,
  replies: { 200: content(xlsxType) },
  errors: ["certificate/not-found"],
});

export const templateCsvEndpoint = endpoint({
  name: "importTemplateCsv",
  method: "GET",
  path: "/api/v1/certificates/{certificate}/template.csv",
  summary: "Gives the header of a CSV for batches of a certificate's product, as a spreadsheet in Italian opens it.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  params: CertificateId,
  query: Language,
  replies: { 200: content(csvType) },
  errors: ["certificate/not-found"],
});

export const createImportEndpoint = endpoint({
  name: "createBatchImport",
  method: "POST",
  path: "/api/v1/batch-imports",
  summary:
    "Takes a file of batches and checks it in the background as a dry run; the same bytes for the same certificate are the same import, unless it was undone.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "create"],
  query: z.object({ certificate: Hex8, name: z.string().trim().min(1).max(200) }),
  body: stream(mostFileBytes, csvType, xlsxType),
  replies: { 202: z.object({ import: Hex8, state: z.enum(importStates), again: z.boolean() }) },
  errors: [
    "certificate/not-found",
    "certificate/not-in-force",
    "certificate/suspended",
    "request/too-large",
    "request/unsupported-media-type",
    "import/empty",
  ],
});

export const readImportEndpoint = endpoint({
  name: "readBatchImport",
  method: "GET",
  path: "/api/v1/batch-imports/{import}",
  summary: "Tells how far one of the caller's imports has come, and what was found in numbers.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  params: ImportId,
  replies: {
    200: BatchImport.extend({
      /** How often each thing was told, most often first; of those kept. */
      codes: z.array(
        z.object({
          kind: z.enum(findingKinds),
          code: ImportFinding.shape.code,
          count: z.int(),
          /** How many of them have a proposal that may be taken over. */
          proposed: z.int(),
        }),
      ),
      /** What is left of the certificate's quota before this import, in base units; seals on their way count as used. */
      quotaLeft: z.string(),
      unit: z.enum(["gram", "millilitre", "piece"]),
      countersigned: z.boolean(),
    }),
  },
  errors: ["import/not-found"],
});

export const listImportsEndpoint = endpoint({
  name: "listBatchImports",
  method: "GET",
  path: "/api/v1/batch-imports",
  summary: "Lists the caller's imports, newest first.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  query: PageQuery,
  replies: { 200: z.object({ imports: z.array(BatchImport), next: Next }) },
  errors: [],
});

export const importFindingsEndpoint = endpoint({
  name: "listImportFindings",
  method: "GET",
  path: "/api/v1/batch-imports/{import}/findings",
  summary: "Lists what was found in an import, by row and cell; `kind` and `code` choose.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  params: ImportId,
  query: PageQuery.extend({
    kind: z.enum(findingKinds).optional(),
    code: ImportFinding.shape.code.optional(),
  }),
  replies: { 200: z.object({ findings: z.array(ImportFinding), next: Next }) },
  errors: ["import/not-found"],
});

export const correctedEndpoint = endpoint({
  name: "correctedWorkbook",
  method: "GET",
  path: "/api/v1/batch-imports/{import}/corrected.xlsx",
  summary:
    "Gives the file back as a workbook with every flawed cell marked in red, a comment on it, and a column that lists the flaws of each row.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "read"],
  params: ImportId,
  query: Language,
  replies: { 200: content(xlsxType) },
  errors: ["import/not-found", "import/not-checked"],
});

export const acceptProposalsEndpoint = endpoint({
  name: "acceptImportProposals",
  method: "POST",
  path: "/api/v1/batch-imports/{import}/acceptances",
  summary: "Takes over every proposal of these kinds in the whole file, and checks it again.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "create"],
  params: ImportId,
  body: z.strictObject({ codes: z.array(z.enum(flawCodes)).min(1).max(flawCodes.length) }),
  replies: { 202: z.object({ import: Hex8, state: z.enum(importStates) }) },
  errors: ["import/not-found", "import/not-checked"],
});

export const registerImportEndpoint = endpoint({
  name: "registerBatchImport",
  method: "POST",
  path: "/api/v1/batch-imports/{import}/registration",
  summary: "Registers the batches of a checked import under one seal; no row may be wrong.",
  tags: ["imports"],
  auth: "actor",
  may: ["batch", "register"],
  params: ImportId,
  body: z.strictObject({}),
  replies: { 202: z.object({ import: Hex8, state: z.enum(importStates) }) },
  errors: ["import/not-found", "import/not-checked"],
});

export const undoImportEndpoint = endpoint({
  name: "undoBatchImport",
  method: "POST",
  path: "/api/v1/batch-imports/{import}/undo",
  summary:
    "Discards an import, or withdraws its seal while it waits for the countersignature; afterwards only a measure or the control body can act.",
  tags: ["imports"],
  auth: "actor",
  may: ["import", "undo"],
  params: ImportId,
  body: z.strictObject({}),
  replies: { 202: z.object({ import: Hex8, state: z.enum(importStates), operation: Decimal.nullable() }) },
  errors: ["import/not-found", "import/not-undoable"],
});
