import type { InEveryDeskLanguage } from "../language.ts";

/** The links of the desk's navigation, as web/desk/pages.ts names them. */
export type NavText = {
  readonly home: string;
  readonly batches: string;
  readonly countersigning: string;
  readonly attestations: string;
  readonly governance: string;
  readonly controlBodies: string;
  readonly inspectors: string;
  readonly operators: string;
  readonly products: string;
  readonly subjects: string;
  readonly recalls: string;
  readonly applications: string;
  readonly certificates: string;
  readonly procedures: string;
  readonly imports: string;
  readonly labels: string;
  readonly holdings: string;
  readonly handovers: string;
  readonly transformations: string;
  readonly links: string;
  readonly events: string;
  readonly scans: string;
  readonly notices: string;
  readonly team: string;
  readonly tokens: string;
  readonly account: string;
  readonly invitation: string;
  readonly noticePreferences: string;
};

export const navText: InEveryDeskLanguage<NavText> = {
  it: {
    home: "Pagina iniziale",
    batches: "Lotti",
    countersigning: "Controfirme",
    attestations: "Attestazioni",
    governance: "Atti della Regione",
    controlBodies: "Organismi di controllo",
    inspectors: "Ispettori",
    operators: "Operatori",
    products: "Prodotti e regole",
    subjects: "Provvedimenti",
    recalls: "Richiami",
    applications: "Domande",
    certificates: "Certificati",
    procedures: "Procedimenti",
    imports: "Lotti da file",
    labels: "Etichette",
    holdings: "Giacenze",
    handovers: "Consegne",
    transformations: "Trasformazioni",
    links: "Collegamenti",
    events: "Eventi",
    scans: "Scansioni",
    notices: "Avvisi",
    team: "Persone",
    tokens: "Codici di accesso",
    account: "Il mio profilo",
    invitation: "Ho un invito",
    noticePreferences: "Avvisi per e-mail",
  },
  en: {
    home: "Home",
    batches: "Batches",
    countersigning: "Countersigning",
    attestations: "Attestations",
    governance: "Acts of the Region",
    controlBodies: "Control bodies",
    inspectors: "Inspectors",
    operators: "Operators",
    products: "Products and rules",
    subjects: "Measures",
    recalls: "Recalls",
    applications: "Applications",
    certificates: "Certificates",
    procedures: "Procedures",
    imports: "Batches by file",
    labels: "Labels",
    holdings: "Holdings",
    handovers: "Handovers",
    transformations: "Transformations",
    links: "Links",
    events: "Events",
    scans: "Scans",
    notices: "Notices",
    team: "People",
    tokens: "Access codes",
    account: "My account",
    invitation: "I have an invitation",
    noticePreferences: "Notices by e-mail",
  },
};
