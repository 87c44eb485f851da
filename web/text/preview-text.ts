import type { InEveryDeskLanguage } from "./language.ts";

type PreviewText = { readonly title: string; readonly banner: string; readonly explained: string };

/** What is said above a page that shows a batch as it will look once it is registered. */
export const previewText: InEveryDeskLanguage<PreviewText> = {
  it: {
    title: "Anteprima",
    banner: "Anteprima: questo lotto non è registrato.",
    explained: "Così lo vedrà chi inquadra il codice, quando il lotto sarà registrato e tutto sarà in regola.",
  },
  en: {
    title: "Preview",
    banner: "Preview: this batch is not registered.",
    explained: "This is what whoever scans the code will see, once the batch is on record and in good standing.",
  },
};
