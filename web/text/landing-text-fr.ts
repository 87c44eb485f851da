import type { LandingText } from "./landing-text.ts";

export const landingTextFr: LandingText = {
  title: "Regardez un produit à contre-jour",
  intro:
    "«\u00a0Filigrana\u00a0» est le mot italien pour filigrane, le signe que les papetiers de Fabriano mettaient dans leur papier\u00a0: un peu de lumière suffit pour le voir. Ici, la lumière, c’est le registre.",
  scan: "Visez avec l’appareil photo le code QR de l’emballage, ou recopiez les deux codes imprimés sur l’étiquette.",
  form: {
    heading: "Saisir les codes",
    gtin: "Numéro de code-barres (GTIN)",
    gtinHint: "Les 8, 12, 13 ou 14 chiffres sous le code-barres.",
    lot: "Lot",
    lotHint: "Commence souvent par L. Majuscules et minuscules comptent.",
    submit: "Vérifier",
  },
  examples: "Codes à essayer",
  example: (verdict) => `exemple de\u00a0: ${verdict}`,
  wrong: {
    title: "Ce code est mal écrit",
    intro: "Nous n’avons rien cherché, car un code comme celui-ci ne peut pas exister.",
    again: "Corriger et réessayer",
    gtinLength: (found) =>
      `Le numéro de code-barres doit avoir 8, 12, 13 ou 14 chiffres\u202f; celui-ci a ${found} caractères.`,
    gtinCharacters: "Le numéro de code-barres ne contient que des chiffres\u00a0: il y a ici autre chose.",
    gtinDigit: (last, expected) =>
      `Un chiffre du numéro de code-barres est faux ou interverti\u00a0: avec les autres chiffres, le dernier serait ${expected}, ici c’est ${last}.`,
    lotEmpty: "Le lot manque.",
    lotLength: (found) => `Un numéro de lot a 20 caractères au plus\u202f; celui-ci en a ${found}.`,
    lotCharacters: (found) =>
      `Le numéro de lot contient un caractère qui ne s’emploie pas sur les étiquettes\u00a0: ${found}`,
    serialLength: (found) => `Le numéro de l’emballage a de 1 à 20 caractères\u202f; celui-ci en a ${found}.`,
    serialCharacters: (found) =>
      `Le numéro de l’emballage contient un caractère qui ne s’emploie pas sur les étiquettes\u00a0: ${found}`,
    advice:
      "Recopiez le code de l’étiquette, un chiffre à la fois. Si l’appareil photo l’a lu, le code QR est peut-être endommagé ou n’est pas le nôtre\u00a0: signalez-le-nous.",
  },
};
