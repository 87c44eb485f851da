import type { InEveryDeskLanguage } from "../language.ts";

/** The links of the desk's navigation, as web/desk/pages.ts names them. */
export type NavText = {
  readonly home: string;
  readonly notices: string;
  readonly noticePreferences: string;
};

export const navText: InEveryDeskLanguage<NavText> = {
  it: {
    home: "Pagina iniziale",
    notices: "Avvisi",
    noticePreferences: "Avvisi per e-mail",
  },
  en: {
    home: "Home",
    notices: "Notices",
    noticePreferences: "Notices by e-mail",
  },
};
