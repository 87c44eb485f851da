import type { CheckCode } from "../../core/verify/check-code.ts";
import { notFound } from "../../core/verify/not-found.ts";
import { type Check, type CheckName, checkNames, type Outcome, type Verdict } from "../../core/verify/verdict.ts";
import type { Language } from "../../web/text/language.ts";
import type {
  PageFindings,
  PageFrame,
  PageMeasure,
  PageModel,
  PageRecord,
  PageWay,
} from "../../web/verify/page-model.ts";

const riserva: PageRecord = {
  product: {
    id: "0x0102030405060708",
    name: "Castelli di Jesi Verdicchio Riserva DOCG",
    scheme: "DOCG",
  },
  quantity: 3_750_000n,
  unit: "millilitre",
  producedOn: "2023-09-28",
  bestBefore: null,
  municipality: { code: "042021", name: "Jesi" },
  specification: { version: "2022-04-19", act: "GU 91 del 19/4/2022" },
  operator: { id: "0x1111111111111111", name: "Cantina Colle del Picchio" },
  controlBody: { id: "0x2222222222222222", name: "Controlli Agroalimentari Marche" },
  countersigned: true,
  certificate: {
    id: "0x3333333333333333",
    from: new Date("2025-01-01T00:00:00Z"),
    until: new Date("2027-12-31T22:59:59Z"),
  },
  seal: {
    id: `0x${"5e".repeat(32)}`,
    at: new Date("2026-03-12T09:21:07Z"),
    transaction: `0x${"7a".repeat(32)}`,
  },
  fields: [
    { path: "packaging/size", value: "bottiglia da 750 ml" },
    {
      path: "story/it",
      value: "Uva raccolta a mano sulle colline a sinistra dell'Esino, in cassetta, nelle prime ore del mattino.",
    },
    {
      path: "story/en",
      value:
        "Grapes picked by hand on the hills left of the river Esino, in crates, in the first hours of the morning.",
    },
    { path: "variety", value: "Verdicchio 100 %" },
    { path: "vintage", value: 2023 },
    { path: "ageing", value: "20 mesi, di cui 8 in bottiglia" },
  ],
  withheld: 3,
  erased: 0,
};

const fromHere = {
  operatorName: "Cantina Colle del Picchio",
  municipality: "Jesi",
  declared: { municipality: "Jesi", producedOn: "2023-09-28" },
} as const;

/** From the vineyard to the cellar. */
const way: PageWay = {
  steps: [
    {
      step: "made",
      productName: "Uva del Verdicchio dei Castelli di Jesi",
      operatorName: "Azienda agricola Vigne di Sopra",
      municipality: "Cupramontana",
      declared: { municipality: "Cupramontana", producedOn: "2023-09-27" },
      day: "2023-09-29",
    },
    {
      ...fromHere,
      step: "moved",
      productName: "Uva del Verdicchio dei Castelli di Jesi",
      declared: { municipality: null, producedOn: null },
      day: "2023-09-29",
    },
    { ...fromHere, step: "transformed", productName: "Mosto del Verdicchio dei Castelli di Jesi", day: "2023-10-02" },
  ],
  more: 2,
};

const measures: Partial<Record<Verdict, PageMeasure>> = {
  recalled: {
    kind: "recall",
    subject: "batch",
    at: new Date("2026-11-20T07:12:00Z"),
    by: { id: "0x4444444444444444", name: "Servizio ispettivo della Regione" },
    reason: {
      it: "Possibile presenza di frammenti di vetro in alcune bottiglie.",
      en: "Possible presence of glass fragments in some bottles.",
    },
  },
  suspended: {
    kind: "suspension",
    subject: "certificate",
    at: new Date("2026-11-18T15:40:00Z"),
    by: { id: "0x2222222222222222", name: "Controlli Agroalimentari Marche" },
    reason: { it: "Registri di cantina incompleti: si attende la documentazione." },
  },
  withdrawn: {
    kind: "withdrawal",
    subject: "seal",
    at: new Date("2026-11-19T10:05:00Z"),
    by: { id: "0x4444444444444444", name: "Servizio ispettivo della Regione" },
    reason: null,
  },
};

/** What the checks of a batch in good standing find. */
const goodCodes: Record<CheckName, CheckCode> = {
  format: "format/readable",
  chain: "chain/trusted",
  batch: "batch/as-asked",
  dossier: "dossier/intact-some-withheld",
  inclusion: "inclusion/under-root",
  record: "record/on-record",
  certificate: "certificate/in-force-when-sealed",
  attestation: "attestation/signed",
  countersignature: "countersignature/signed",
  accreditation: "accreditation/in-force-when-sealed",
  measures: "measures/none",
  finality: "finality/final",
};

type Difference = Partial<Record<CheckName, { outcome: Outcome; code: CheckCode }>>;

const notRead = { outcome: "unknown", code: "check/chain-not-read" } as const;

/** How each verdict's checks differ from those of a batch in good standing. */
const differences: Record<Exclude<Verdict, "not-found">, Difference> = {
  "in-good-standing": {},
  "being-recorded": { finality: { outcome: "pass", code: "finality/not-final" } },
  suspended: { measures: { outcome: "pass", code: "measures/suspended" } },
  recalled: { measures: { outcome: "pass", code: "measures/recalled" } },
  withdrawn: { measures: { outcome: "pass", code: "measures/withdrawn" } },
  "does-not-match": {
    dossier: { outcome: "fail", code: "dossier/changed" },
    inclusion: { outcome: "fail", code: "inclusion/not-under-root" },
  },
  "cannot-check": {
    chain: { outcome: "unknown", code: "chain/not-read" },
    ...Object.fromEntries(checkNames.slice(5).map((name) => [name, notRead])),
  },
};

/** The checks that go with a verdict. */
export function checksFor(verdict: Verdict): Check[] {
  if (verdict === "not-found") return [...notFound().checks];
  const different = differences[verdict];
  return checkNames.map((check) => ({ check, outcome: "pass", code: goodCodes[check], ...different[check] }));
}

/** What the server would find for a batch of the given verdict; `changes` say what the test is about. */
export function findingsFor(verdict: Verdict, changes: Partial<PageFindings> = {}): PageFindings {
  return {
    verdict,
    checks: checksFor(verdict),
    record: verdict === "not-found" ? null : riserva,
    measure: measures[verdict] ?? null,
    ...(verdict === "not-found" ? {} : { way }),
    checkedAt: new Date("2026-11-21T13:03:20Z"),
    final: verdict !== "being-recorded",
    lastKnown:
      verdict === "cannot-check" ? { verdict: "in-good-standing", at: new Date("2026-11-21T12:16:00Z") } : null,
    ...changes,
  };
}

export function frameFor(language: Language, changes: Partial<PageFrame> = {}): PageFrame {
  const path = "/01/08001234567897/10/L24-07";
  return {
    language,
    demo: true,
    path,
    languageLinks: {
      it: `${path}?lang=it`,
      en: `${path}?lang=en`,
      de: `${path}?lang=de`,
      fr: `${path}?lang=fr`,
    },
    style: "",
    verifier: null,
    ...changes,
  };
}

/** A whole page model with the real record of the story. */
export function modelFor(verdict: Verdict, language: Language, changes: Partial<PageModel> = {}): PageModel {
  return {
    ...findingsFor(verdict),
    frame: frameFor(language),
    asked: { gtin: "08001234567897", lot: "L24-07", serial: null },
    links: {
      canonical: "https://filigrana.example/01/08001234567897/10/L24-07",
      evidence: "/api/v1/batches/08001234567897/L24-07/evidence",
      directory: "/.well-known/filigrana.json",
      relay: "/api/v1/rpc",
      report: "mailto:dubbi@filigrana.example",
    },
    endpoint: null,
    endpointRefused: false,
    ...changes,
  };
}
