import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { DeskLanguage, InEveryDeskLanguage } from "../text/language.ts";
import type { Acting, Call } from "./api.ts";
import type { Membership, Session } from "./session.ts";

/** What every page of the desk works with. */
export type Desk = {
  /** Who is signed in. */
  readonly session: Session;
  /** Whom the person acts for on this page; null on the page where that is chosen. */
  readonly acting: Membership | null;
  /** The typed client: `call(listSealsEndpoint, { query: {} })`. Pages use useAnswer and useAct instead. */
  readonly call: Call;
  /** The session and the actor, for a request that the typed client does not make. */
  readonly actingNow: () => Acting;
  /** Asks the server who is signed in again, as after a membership was granted. */
  readonly renewSession: () => void;
};

export const DeskContext = createContext<Desk | null>(null);
export const LanguageContext = createContext<DeskLanguage>("it");

/**
 * What every page of the desk works with.
 *
 * @throws Error outside the desk's shell.
 */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk is for components inside the desk's shell");
  return desk;
}

/**
 * The actor that the person acts for.
 *
 * @throws Error on a page whose address names none.
 */
export function useActing(): Membership {
  const { acting } = useDesk();
  if (acting === null) throw new Error("useActing is for pages below /desk/{actor}");
  return acting;
}

/** The language that the desk speaks now. */
export const useLanguage = (): DeskLanguage => useContext(LanguageContext);

/** A table's sentences in the language that the desk speaks now. */
export const useText = <T>(table: InEveryDeskLanguage<T>): T => table[useLanguage()];
