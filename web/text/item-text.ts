import type { ItemState } from "../../core/label/item-state.ts";
import type { InEveryLanguage } from "./language.ts";

/** What the page says of a package number, beside the number. The verdict is the batch's and stays as it is. */
export const itemText: InEveryLanguage<Readonly<Record<ItemState, string>>> = {
  it: {
    issued: "Il produttore ha dato questo numero a una sola confezione di questo lotto.",
    voided:
      "Attenzione: il produttore ha annullato questo numero, per esempio per un'etichetta riuscita male. Una confezione in vendita non dovrebbe averlo.",
    "not-issued":
      "Attenzione: il produttore non ha dato questo numero a nessuna confezione di questo lotto. L'esito riguarda il lotto; su questa confezione non possiamo dire nulla.",
    "none-kept": "Di questo lotto qui non ci sono numeri di confezione: l'esito riguarda il lotto.",
  },
  en: {
    issued: "The producer gave this number to a single package of this lot.",
    voided:
      "Attention: the producer voided this number, for instance because of a misprinted label. A package on sale should not have it.",
    "not-issued":
      "Attention: the producer gave this number to no package of this lot. The result is about the lot; of this package we can say nothing.",
    "none-kept": "There are no package numbers of this lot here: the result is about the lot.",
  },
  de: {
    issued: "Der Erzeuger hat diese Nummer einer einzigen Packung dieser Charge gegeben.",
    voided:
      "Achtung: Der Erzeuger hat diese Nummer ungültig gemacht, zum Beispiel wegen eines Fehldrucks. Eine Packung im Handel sollte sie nicht tragen.",
    "not-issued":
      "Achtung: Der Erzeuger hat diese Nummer keiner Packung dieser Charge gegeben. Das Ergebnis gilt der Charge; über diese Packung können wir nichts sagen.",
    "none-kept": "Von dieser Charge liegen hier keine Packungsnummern vor: Das Ergebnis gilt der Charge.",
  },
  fr: {
    issued: "Le producteur a donné ce numéro à un seul emballage de ce lot.",
    voided:
      "Attention : le producteur a annulé ce numéro, par exemple à cause d'une étiquette mal imprimée. Un emballage en vente ne devrait pas le porter.",
    "not-issued":
      "Attention : le producteur n'a donné ce numéro à aucun emballage de ce lot. Le résultat concerne le lot ; de cet emballage nous ne pouvons rien dire.",
    "none-kept": "Il n'y a pas ici de numéros d'emballage de ce lot : le résultat concerne le lot.",
  },
};
