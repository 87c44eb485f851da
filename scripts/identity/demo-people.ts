import { type DemoPerson, type DemoPersonKey, demoPeople as people } from "../../core/demo/people.ts";

/** What a person of the demo is there for, in the words of the login page. */
const does: Readonly<Record<DemoPersonKey, { readonly it: string; readonly en: string }>> = {
  "maker-owner": { it: "Titolare della Cantina dei Castelli", en: "Owner of the winery Cantina dei Castelli" },
  "maker-editor": { it: "Addetta della Cantina: registra i lotti", en: "Works at the winery: registers batches" },
  "maker-viewer": { it: "Contabile della Cantina: può solo guardare", en: "The winery's accountant: may only look" },
  consultant: {
    it: "Consulente: agisce per Cantina, Pastificio e Caseificio",
    en: "Consultant: acts for winery, pasta maker and dairy",
  },
  "pasta-maker-owner": {
    it: "Titolare del Pastificio del Conero",
    en: "Owner of the pasta maker Pastificio del Conero",
  },
  "body-owner": { it: "Organismo di controllo Vini e Qualità", en: "Control body for wine and quality products" },
  "dairy-body-owner": { it: "Organismo di controllo Formaggi", en: "Control body for cheese" },
  "body-level-1": {
    it: "Organismo Vini, ma entra con la sola password: non potrà agire",
    en: "Control body for wine, but signs in with a password only: may not act",
  },
  inspector: { it: "Ispettorato delle Marche", en: "Inspectorate of the Marche" },
  region: { it: "Regione Marche", en: "Regione Marche, the competent authority" },
  "grower-owner": { it: "Titolare dell'azienda agricola: consegna le uve", en: "Owner of the farm: hands over grapes" },
  "cellar-owner": { it: "Titolare della Cantina dell'Esino: fa il vino", en: "Owner of the cellar: makes the wine" },
  "shop-owner": { it: "Titolare dell'enoteca: riceve le bottiglie", en: "Owner of the wine shop: receives bottles" },
  nobody: { it: "Nessuno l'ha ancora invitato", en: "Nobody has invited him yet" },
};

/** A person of the demo with what the login page says. */
export type ListedPerson = DemoPerson & {
  readonly key: DemoPersonKey;
  readonly does: { readonly it: string; readonly en: string };
};

/** The demo's people in the order of the login page: operators, control bodies, inspector, region, nobody. */
export const demoPeople: readonly ListedPerson[] = people.map((person) => ({ ...person, does: does[person.key] }));
