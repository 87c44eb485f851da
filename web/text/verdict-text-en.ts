import type { VerdictName, VerdictTexts } from "./verdict-text.ts";

export const verdictTextEn: VerdictTexts = {
  "in-good-standing": {
    title: "This batch is in good standing",
    meaning:
      "It is on record, its data are intact, it is signed by those who answer for it, and no measure stands against it.",
    advice: [],
  },
  "being-recorded": {
    title: "This batch is being recorded",
    meaning:
      "The batch is signed and on its way into the register. It is not final yet: that usually takes less than a minute.",
    advice: ["Reload this page in a moment."],
  },
  suspended: {
    title: "The certification is suspended",
    meaning:
      "The certification has been paused by those who check it, while they look into it. Until that ends the batch is not in good standing.",
    advice: [
      "A suspension is not a recall: it does not mean that the product is harmful.",
      "If you have not bought it yet, you can wait until the enquiry is over.",
      "If in doubt, ask the shop or whoever took the decision.",
    ],
  },
  recalled: {
    title: "Recalled product: do not consume it",
    meaning: "This batch has been recalled by those who check it. A recall is final.",
    advice: [
      "Do not eat or drink it, even if it seems fine.",
      "Take it back to where you bought it.",
      "If you have already consumed it and feel unwell, call a doctor and keep the packaging.",
    ],
  },
  withdrawn: {
    title: "Product withdrawn from sale",
    meaning: "This batch has been withdrawn by those who check it: it must no longer be sold.",
    advice: [
      "If it is still on the shelf, tell the shop's staff.",
      "If you have it at home, read the reason below; if in doubt do not consume it and take it back to the shop.",
    ],
  },
  "does-not-match": {
    title: "The data do not match",
    meaning: "One of the checks fails: what we hold is not what was signed. You can see which one below.",
    advice: [
      "It may be our error: do not conclude from it that the product is not genuine.",
      "Do not rely on these data until it is cleared up, and please tell us: it takes a few minutes.",
    ],
  },
  "not-found": {
    title: "This code is not on record",
    meaning: "The code is well formed, but we hold nothing for this batch. It may be a copy, it may be our error.",
    advice: [
      "Compare the batch number with the label, letter by letter: capitals matter.",
      "If it is the same, please tell us: it helps us find out what happened.",
    ],
  },
  "cannot-check": {
    title: "We cannot check right now",
    meaning: "We could not read the register. That is our side or the network, not the product.",
    advice: ["Try again in a few minutes.", "Keep the label: the code stays good."],
  },
};

export const verdictNameEn: VerdictName = {
  "in-good-standing": "in good standing",
  "being-recorded": "being recorded",
  suspended: "suspended",
  recalled: "recalled",
  withdrawn: "withdrawn",
  "does-not-match": "does not match",
  "not-found": "not on record",
  "cannot-check": "cannot check now",
};
