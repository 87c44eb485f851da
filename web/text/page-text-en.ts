import type { PageText } from "./page-text.ts";

export const pageTextEn: PageText = {
  brand: {
    tagline: "The register of the typical products of the Marche",
    home: "Filigrana: check another code",
    skip: "Go to the result",
    languages: "Language",
    demo: "Demonstration: all invented.",
  },
  label: {
    heading: "Compare with the label",
    hint: "What you read here must be the same as what you hold in your hand.",
    product: "Product",
    lot: "Batch (lot)",
    serial: "Package number",
    size: "Size",
    quantity: "Quantity of the batch",
    bestBefore: "Best before",
    gtin: "Barcode number",
    asked: "The code that you asked about",
  },
  certified: {
    heading: "Who certifies it",
    by: "Control body",
    producer: "Producer",
    until: (day) => `certified until ${day}`,
    certificate: "Certificate",
    certificateFrom: (from, until) => `from ${from} to ${until}`,
    countersigned: "It signed this batch.",
    notCountersigned: "It certifies the producer; for this product its signature on every batch is not asked.",
  },
  checked: {
    at: (time, day) => `Checked at ${time} on ${day} (Italian time)`,
    tried: (time, day) => `We tried to check at ${time} on ${day} (Italian time)`,
    final: "final",
    notFinal: "not final yet",
    lastKnown: (verdict, day, time) =>
      `The last time we could check, on ${day} at ${time}, the answer was: ${verdict}.`,
    age: (minutes) => `This information is ${age(minutes)} old.`,
    neverKnown: "We hold no earlier check of this code either.",
  },
  facts: {
    heading: "How it is made",
    intro: "These are the producer's statements: the signature makes sure that nobody changed them afterwards.",
    producedOn: "Produced on",
    place: "Place",
    specification: "Specification",
    version: (version) => `version ${version}`,
    scheme: "Quality scheme",
    withheld: (count) =>
      count === 1 ? "One more fact is for the inspectors only." : `${count} more facts are for the inspectors only.`,
    erased: (count) =>
      count === 1
        ? "One fact was erased on request; the rest still matches."
        : `${count} facts were erased on request; the rest still matches.`,
    yes: "yes",
    no: "no",
  },
  journey: {
    heading: "The journey",
    produced: "Produced",
    signed: (name) => `Signed by ${name}`,
    countersigned: (name) => `Signed by ${name} too`,
    sealed: "Written in the register",
    final: "The recording is final",
    notFinal: "The recording is not final yet",
    at: (day, time) => `${day}, ${time}`,
    itself: "This batch",
  },
  way: {
    heading: "Where it comes from",
    proven:
      "The register proves who signed each step, on which day, and that no processing gave more than is allowed. Place and day of production are stated by who signed. Our server read this list for you.",
    steps: {
      made: (operator) => `Produced and signed by ${operator}`,
      transformed: (operator) => `Processed and signed by ${operator}`,
      moved: (operator) => `Handed to ${operator}, signed by both`,
    },
    declared: (placeAndDay) => `Stated: ${placeAndDay}`,
    recorded: (day) => `In the register since ${day}`,
    unnamed: "An ingredient",
    more: (count) => (count === 1 ? "And one more step." : `And ${count} more steps.`),
    notRead: "We cannot show it now: it is too long or cannot be read. The checks are not affected.",
  },
  proofs: {
    heading: "The proofs",
    intro: "You need not take our word for it: every check can be made again without us.",
    checks: "The checks, one by one",
    checksByServer: "Made by our server.",
    evidence: "Download the evidence",
    evidenceHint: "A file from which anyone can make all the checks again.",
    print: "Print",
    seal: "Seal",
    transaction: "Transaction",
  },
  report: {
    heading: "Does something look wrong?",
    body: "If the label is different, the closure is broken or the price seems impossible, tell those who check. You need not be certain.",
    link: "Report a doubt",
    subject: (lot) => `Doubt about batch ${lot}`,
  },
  footer: {
    privacy: "This page uses no cookies, does not track you and does not keep your address.",
    register: "The register behind this page",
  },
};

function age(minutes: number): string {
  if (minutes < 2) return "about a minute";
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} hours` : `${Math.floor(minutes / 1440)} days`;
}
