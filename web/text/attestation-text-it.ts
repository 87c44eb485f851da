import type { AttestationText } from "./attestation-text.ts";
import { beforeDay } from "./before-day.ts";

/** The attestation's sentences in Italian. */
export const attestationTextIt: AttestationText = {
  title: "Attestazione di conformità al disciplinare",
  basis: "Regolamento (UE) 2024/1143, articolo 45",
  standing: {
    "in-force": () => "In vigore.",
    "being-recorded": () => "In corso di registrazione: non è ancora definitiva.",
    "not-yet": (day) => `Non ancora in vigore${day === null ? "" : `: lo sarà ${beforeDay("dal", day)}`}.`,
    ended: (day) => `NON PIÙ IN VIGORE${day === null ? "" : `: terminata ${beforeDay("il", day)}`}.`,
    suspended: (day) => `SOSPESA${day === null ? "" : ` ${beforeDay("dal", day)}`}: ora non vale.`,
    withdrawn: (day) => `RITIRATA${day === null ? "" : ` ${beforeDay("il", day)}`}: non vale più.`,
    recalled: (day) =>
      `PRODOTTO RICHIAMATO${day === null ? "" : ` ${beforeDay("il", day)}`}: questa attestazione non vale più.`,
    "does-not-match": () => "I DATI NON TORNANO con quelli sul registro: questa attestazione non vale.",
    "cannot-check": () => "Ora non è possibile controllare il registro: la situazione attuale non è nota.",
  },
  reason: "Motivo",
  checkedAt: (day, time) => `Situazione letta dal registro ${beforeDay("il", day)} alle ${time}.`,
  ofCertificate: ({ body, operator, product }) =>
    `${body} attesta che ${operator} può produrre ${product} in conformità al disciplinare qui indicato.`,
  ofBatch: ({ operator, product, lot }) =>
    `${operator} attesta che il lotto ${lot} di ${product} è conforme al disciplinare qui indicato.`,
  countersigned: (body) => `${body} ha controfirmato questo lotto.`,
  certified: (body) => `${body} ha certificato il produttore; questo prodotto non chiede la controfirma di ogni lotto.`,
  headings: {
    what: "Che cosa è attestato",
    specification: "Disciplinare",
    certificate: "Certificato",
    verify: "Come verificare",
  },
  terms: {
    product: "Prodotto",
    scheme: "Regime di qualità",
    operator: "Operatore",
    controlBody: "Organismo di controllo",
    gtin: "GTIN",
    lot: "Lotto",
    quantity: "Quantità",
    producedOn: "Prodotto il",
    bestBefore: "Da consumarsi preferibilmente entro",
    sealedAt: "Registrato il",
    version: "Versione",
    act: "Atto",
    articles: "Articoli con regole controllabili",
    specificationHash: "Impronta della versione",
    certificate: "Numero",
    from: "Valido dal",
    until: "Valido fino al",
    quota: "Quantità massima",
    used: "Già utilizzata",
    amendments: "Modifiche",
    seal: "Sigillo",
    dossierRoot: "Impronta del fascicolo",
    transaction: "Transazione",
    registry: "Registro",
  },
  noAct: "nessuna fonte indica l'atto",
  lastDay: (day) => `${day} compreso`,
  onChain: (chainId, registry) => `contratto ${registry}, catena ${chainId}`,
  verify:
    "Inquadra il codice: apre la situazione di questo momento, letta dal registro. Un foglio stampato dice com'era quando è stato fatto: vale ciò che si legge dal codice.",
  qr: (link) => `Codice QR della situazione attuale: ${link}`,
  download: "Scarica il PDF",
  evidence: "Scarica le prove, da verificare con un programma proprio",
  page: (at, of) => `Pagina ${at} di ${of}`,
};
