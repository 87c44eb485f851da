import type { PhoneText } from "./phone-text.ts";

export const phoneTextEn: PhoneText = {
  heading: "This phone's own check",
  invitation: "This phone can make all the checks again by itself, reading the register, without trusting our answer.",
  withoutScript:
    "That needs scripts, which are switched off here. You can download the evidence and check it with another tool.",
  again: "Check again with this phone",
  steps: {
    directory: "Looking up the register…",
    evidence: "Fetching the evidence…",
    chain: "Reading the register…",
    verify: "Doing the arithmetic again…",
  },
  relay: "our relay",
  done: (endpoint) => `This phone recomputed everything itself, reading the register through ${endpoint}.`,
  block: (number, day, time) => `Newest block read: ${number}, of ${day} at ${time}.`,
  agrees: "The result is the same as the server's.",
  differs: (server, phone) =>
    `The server had answered “${server}”; the phone found “${phone}”, and the page now shows that.`,
  stands: (server, phone) =>
    `Through this address the phone finds “${phone}”, but the server says “${server}”. When in doubt the more cautious answer stands.`,
  checksByPhone: "Made again by this phone.",
  trusted: (chainId, registry) => `Register: contract ${registry} on chain ${chainId}.`,
  trustNote:
    "Which register is the right one is told by this very site. If you do not want to depend on that, compare this address with the one that the Region publishes, and read the register through a node of your own.",
  failure: {
    offline: "The phone is offline, so it could not check.",
    evidence: "The phone could not fetch the evidence, so it could not check.",
    directory: "The phone could not find out which register to read, so it did not check.",
    endpoint: "The register did not answer the phone, so it could not check.",
    unexpected: "Something went wrong in this phone, so it could not check.",
  },
  failureNote: "That says nothing against the product: the server's answer remains.",
  endpoint: {
    summary: "Read the register through another address",
    label: "JSON-RPC address of a node that you trust",
    hint: "For example https://node.example.org; the node must take questions from other sites (CORS). The page reloads and asks you before using it.",
    submit: "Choose",
    use: (origin) => `Check through ${origin}`,
    refused: "This address cannot be used: a complete https address is needed.",
  },
};
