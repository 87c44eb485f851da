import type { MembershipRole } from "../http/authorisation.ts";
import { demoId } from "./derivations.ts";

/** A person of the demo: invented, as the name says, and signed in by the demo's own OpenID provider alone. */
export type DemoPerson = {
  /** The `sub` under which the demo's provider knows the person. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** The level of assurance (SPID 1 to 3) at which the person signs in. */
  readonly assurance: 1 | 2 | 3;
  /** For whom the person may act from the actor's enrolment on, and as what. */
  readonly memberships: readonly { readonly actor: string; readonly role: MembershipRole }[];
};

const member = (role: MembershipRole, ...names: readonly string[]) =>
  names.map((name) => ({ actor: demoId(`actor/${name}`), role }));

/** The demo's people: one for every role and every case that the desk tells apart. */
export const demoPeople = [
  {
    key: "maker-owner",
    name: "Ada Cantini (dimostrazione)",
    email: "ada.cantini@cantina.example",
    assurance: 2,
    memberships: member("owner", "maker"),
  },
  {
    key: "maker-editor",
    name: "Bice Bottai (dimostrazione)",
    email: "bice.bottai@cantina.example",
    assurance: 2,
    memberships: member("editor", "maker"),
  },
  {
    key: "maker-viewer",
    name: "Carlo Conti (dimostrazione)",
    email: "carlo.conti@cantina.example",
    assurance: 1,
    memberships: member("viewer", "maker"),
  },
  {
    key: "consultant",
    name: "Dina Consigli (dimostrazione)",
    email: "dina.consigli@studio.example",
    assurance: 2,
    memberships: [...member("editor", "maker", "pasta-maker"), ...member("owner", "dairy")],
  },
  {
    key: "pasta-maker-owner",
    name: "Egidio Semola (dimostrazione)",
    email: "egidio.semola@pastificio.example",
    assurance: 2,
    memberships: member("owner", "pasta-maker"),
  },
  {
    key: "body-owner",
    name: "Franca Controlli (dimostrazione)",
    email: "franca.controlli@organismo.example",
    assurance: 2,
    memberships: member("owner", "body"),
  },
  {
    key: "dairy-body-owner",
    name: "Guido Caselli (dimostrazione)",
    email: "guido.caselli@organismo-formaggi.example",
    assurance: 3,
    memberships: member("owner", "dairy-body"),
  },
  {
    key: "body-level-1",
    name: "Ines Password (dimostrazione)",
    email: "ines.password@organismo.example",
    assurance: 1,
    memberships: member("editor", "body"),
  },
  {
    key: "inspector",
    name: "Lia Verifiche (dimostrazione)",
    email: "lia.verifiche@ispettorato.example",
    assurance: 2,
    memberships: member("owner", "inspector"),
  },
  {
    key: "region",
    name: "Mario Uffici (dimostrazione)",
    email: "mario.uffici@regione.example",
    assurance: 3,
    memberships: member("owner", "region"),
  },
  {
    key: "grower-owner",
    name: "Oreste Vignaioli (dimostrazione)",
    email: "oreste.vignaioli@azienda.example",
    assurance: 2,
    memberships: member("owner", "grower"),
  },
  {
    key: "cellar-owner",
    name: "Pia Fermenti (dimostrazione)",
    email: "pia.fermenti@cantina-esino.example",
    assurance: 2,
    memberships: member("owner", "cellar"),
  },
  {
    key: "shop-owner",
    name: "Quinto Scaffali (dimostrazione)",
    email: "quinto.scaffali@enoteca.example",
    assurance: 2,
    memberships: member("owner", "shop"),
  },
  {
    key: "nobody",
    name: "Nino Senzaruolo (dimostrazione)",
    email: "nino.senzaruolo@posta.example",
    assurance: 2,
    memberships: [],
  },
] as const satisfies readonly DemoPerson[];

/** The key of a person of the demo. */
export type DemoPersonKey = (typeof demoPeople)[number]["key"];
