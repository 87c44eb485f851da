import { demoPeople } from "./demo-people.ts";
import { escaped, type PageFor, renderPage } from "./page-frame.ts";

const words = {
  it: {
    signIn: "Chi vuoi essere?",
    intro:
      "Provider OpenID dimostrativo di Filigrana. In produzione al suo posto c'è quello della Regione, con SPID, CIE o CNS. Scegli una persona.",
    level: (level: number) => `livello di garanzia SPID ${level}`,
    refuse: "Non entrare",
    signOut: "Vuoi uscire anche dal provider dimostrativo?",
    out: "Sì, esci",
    stay: "No, resta",
    failed: "Il provider non può rispondere",
    again: "Torna alla pagina da cui sei partito e ricomincia.",
  },
  en: {
    signIn: "Who would you like to be?",
    intro:
      "Filigrana's demonstration OpenID provider. In production the region's takes its place, with SPID, CIE or CNS behind it. Choose a person.",
    level: (level: number) => `level of assurance SPID ${level}`,
    refuse: "Do not sign in",
    signOut: "Sign out from the demonstration provider, too?",
    out: "Yes, sign out",
    stay: "No, stay",
    failed: "The provider cannot answer",
    again: "Go back to the page where you began, and start again.",
  },
} as const;

/** Gives the login page: the demo's people as buttons, with what each is there for and the level of assurance. */
export function renderLogin(page: PageFor): string {
  const text = words[page.language];
  const items = demoPeople.map(
    ({ key, name, does, assurance }) =>
      `<li><button name="person" value="${escaped(key)}"><b>${escaped(name)}</b> <span>${escaped(does[page.language])}</span> <small>${text.level(assurance)}</small></button></li>`,
  );
  const main = `<p>${text.intro}</p>
<form method="post" action="${escaped(page.path)}"><ul>
${items.join("\n")}
<li><button name="person" value="">${text.refuse}</button></li>
</ul></form>`;
  return renderPage(page, text.signIn, main);
}

/** Gives the page that asks whether to sign out here, too. `form` is the provider's own, with its token. */
export function renderLogout(page: PageFor, form: string): string {
  const text = words[page.language];
  const main = `${form}
<ul><li><button form="op.logoutForm" name="logout" value="yes">${text.out}</button></li>
<li><button form="op.logoutForm">${text.stay}</button></li></ul>`;
  return renderPage(page, text.signOut, main);
}

/** Gives the page for a request that the provider refuses and cannot send back. */
export function renderProviderError(page: PageFor, what: string): string {
  const text = words[page.language];
  return renderPage(page, text.failed, `<p>${text.again}</p><p><code>${escaped(what)}</code></p>`);
}
