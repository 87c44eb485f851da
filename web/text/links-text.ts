import type { InEveryLanguage } from "./language.ts";

/** What the page with the links of a code says. */
export type LinksText = { readonly title: string; readonly several: string; readonly all: string };

export const linksText = {
  it: {
    title: "Pagine collegate",
    several: "Più pagine rispondono a quello che cerchi. Scegli quella che ti serve.",
    all: "Queste pagine sono collegate al codice.",
  },
  en: {
    title: "Linked pages",
    several: "More than one page answers what you look for. Choose the one you need.",
    all: "These pages are linked to the code.",
  },
  de: {
    title: "Verknüpfte Seiten",
    several: "Mehrere Seiten passen zu dem, was Sie suchen. Wählen Sie die richtige aus.",
    all: "Diese Seiten sind mit dem Code verknüpft.",
  },
  fr: {
    title: "Pages liées",
    several: "Plusieurs pages répondent à votre recherche. Choisissez celle qu'il vous faut.",
    all: "Ces pages sont liées au code.",
  },
} satisfies InEveryLanguage<LinksText>;
