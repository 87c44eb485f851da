import type { InEveryDeskLanguage } from "../language.ts";

/** The links of the desk's navigation, as web/desk/pages.ts names them. */
export type NavText = {
  readonly home: string;
};

export const navText: InEveryDeskLanguage<NavText> = {
  it: {
    home: "Pagina iniziale",
  },
  en: {
    home: "Home",
  },
};
