import type { Place } from "../../specification/requirement.ts";
import { municipalityName } from "../municipalities.ts";

/** Gives municipalities of the catalogue by ISTAT code. */
export const municipalities = (...codes: string[]): Place[] =>
  codes.map((istat) => {
    const name = municipalityName(istat);
    if (name === null) throw new RangeError(`no municipality ${istat} in the catalogue`);
    return { istat, name };
  });

const provinceNames: Readonly<Record<string, string>> = {
  "034": "Parma",
  "035": "Reggio Emilia",
  "036": "Modena",
  "037": "Bologna",
  "039": "Ravenna",
  "040": "Forlì-Cesena",
  "041": "Pesaro e Urbino",
  "042": "Ancona",
  "043": "Macerata",
  "044": "Ascoli Piceno",
  "045": "Massa-Carrara",
  "046": "Lucca",
  "047": "Pistoia",
  "048": "Firenze",
  "049": "Livorno",
  "050": "Pisa",
  "051": "Arezzo",
  "052": "Siena",
  "053": "Grosseto",
  "054": "Perugia",
  "055": "Terni",
  "056": "Viterbo",
  "057": "Rieti",
  "058": "Roma",
  "059": "Latina",
  "060": "Frosinone",
  "066": "L'Aquila",
  "067": "Teramo",
  "068": "Pescara",
  "069": "Chieti",
  "099": "Rimini",
  "100": "Prato",
  "109": "Fermo",
};

/** Gives provinces by the first three digits of their municipalities' ISTAT codes. */
export const provinces = (...codes: string[]): Place[] =>
  codes.map((istat) => {
    const name = provinceNames[istat];
    if (name === undefined) throw new RangeError(`no province ${istat} in the catalogue`);
    return { istat, name };
  });
