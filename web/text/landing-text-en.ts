import type { LandingText } from "./landing-text.ts";

export const landingTextEn: LandingText = {
  title: "Hold a product up to the light",
  intro:
    "Filigrana is Italian for watermark, the sign that Fabriano's papermakers put into their paper: a little light shows it. Here the light is the register.",
  scan: "Point your camera at the QR code on the package, or type the two codes printed on the label.",
  form: {
    heading: "Type the codes",
    gtin: "Barcode number (GTIN)",
    gtinHint: "The 8, 12, 13 or 14 digits under the barcode.",
    lot: "Batch (lot)",
    lotHint: "It often starts with L. Capitals matter.",
    submit: "Check",
  },
  examples: "Codes to try",
  example: (verdict) => `an example of: ${verdict}`,
  wrong: {
    title: "This code is not written correctly",
    intro: "We have not searched for anything, because a code like this cannot exist.",
    again: "Correct it and try again",
    gtinLength: (found) => `The barcode number must have 8, 12, 13 or 14 digits; this one has ${found} characters.`,
    gtinCharacters: "The barcode number is made of digits only: there is something else in it.",
    gtinDigit: (last, expected) =>
      `A digit of the barcode number is wrong or swapped: with the other digits the last would be ${expected}, here it is ${last}.`,
    lotEmpty: "The batch (lot) is missing.",
    lotLength: (found) => `A batch (lot) has at most 20 characters; this one has ${found}.`,
    lotCharacters: (found) => `The batch (lot) contains a character that labels do not use: ${found}`,
    serialLength: (found) => `The package number has 1 to 20 characters; this one has ${found}.`,
    serialCharacters: (found) => `The package number contains a character that labels do not use: ${found}`,
    advice:
      "Copy the code from the label again, one digit at a time. If your camera read it, the QR code may be damaged or not ours: tell us.",
  },
};
