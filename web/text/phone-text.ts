import type { InEveryLanguage } from "./language.ts";

/** The steps of the check on the phone, in their order. */
export const phoneSteps = ["directory", "evidence", "chain", "verify"] as const;
export type PhoneStep = (typeof phoneSteps)[number];

/** Why the phone could not check: said as such, never as a verdict. */
export type PhoneFailure = "offline" | "evidence" | "directory" | "endpoint" | "unexpected";

export type PhoneText = {
  readonly heading: string;
  readonly invitation: string;
  readonly withoutScript: string;
  readonly again: string;
  readonly steps: Readonly<Record<PhoneStep, string>>;
  readonly relay: string;
  readonly done: (endpoint: string) => string;
  readonly block: (number: string, day: string, time: string) => string;
  readonly agrees: string;
  readonly differs: (server: string, phone: string) => string;
  readonly stands: (server: string, phone: string) => string;
  readonly checksByPhone: string;
  readonly trusted: (chainId: string, registry: string) => string;
  readonly trustNote: string;
  readonly failure: Readonly<Record<PhoneFailure, string>>;
  readonly failureNote: string;
  readonly endpoint: {
    readonly summary: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly use: (origin: string) => string;
    readonly refused: string;
  };
};

export const phoneText: InEveryLanguage<PhoneText> = {
  it: {
    heading: "Il controllo di questo telefono",
    invitation:
      "Questo telefono può rifare da solo tutti i controlli, leggendo il registro, senza fidarsi della nostra risposta.",
    withoutScript:
      "Per farlo servono gli script, che qui sono spenti. Puoi scaricare le prove e controllarle con un altro strumento.",
    again: "Ricontrolla con questo telefono",
    steps: {
      directory: "Cerco qual è il registro…",
      evidence: "Scarico le prove…",
      chain: "Leggo il registro…",
      verify: "Rifaccio i calcoli…",
    },
    relay: "il nostro tramite",
    done: (endpoint) =>
      `Questo telefono ha rifatto tutti i calcoli da solo, leggendo il registro attraverso ${endpoint}.`,
    block: (number, day, time) => `Ultimo blocco letto: ${number}, del ${day} alle ${time}.`,
    agrees: "Il risultato è lo stesso del server.",
    differs: (server, phone) =>
      `Il server aveva risposto «${server}»; il telefono ha trovato «${phone}», e la pagina ora mostra questo.`,
    stands: (server, phone) =>
      `Attraverso questo indirizzo il telefono trova «${phone}», ma il server dice «${server}». Nel dubbio vale la risposta più prudente.`,
    checksByPhone: "Li ha rifatti questo telefono.",
    trusted: (chainId, registry) => `Registro: contratto ${registry} sulla catena ${chainId}.`,
    trustNote:
      "Quale sia il registro giusto ce lo dice questo stesso sito. Se vuoi non dipenderne, confronta questo indirizzo con quello pubblicato dalla Regione e leggi il registro attraverso un tuo nodo.",
    failure: {
      offline: "Il telefono non è in linea, quindi non ha potuto controllare.",
      evidence: "Il telefono non è riuscito a scaricare le prove, quindi non ha potuto controllare.",
      directory: "Il telefono non ha potuto sapere qual è il registro, quindi non ha controllato.",
      endpoint: "Il registro non ha risposto al telefono, che quindi non ha potuto controllare.",
      unexpected: "Qualcosa è andato storto in questo telefono, che quindi non ha potuto controllare.",
    },
    failureNote: "Questo non dice niente di male del prodotto: resta la risposta del server.",
    endpoint: {
      summary: "Leggi il registro attraverso un altro indirizzo",
      label: "Indirizzo JSON-RPC di un nodo di cui ti fidi",
      hint: "Per esempio https://nodo.esempio.it; il nodo deve accettare domande da altri siti (CORS). La pagina si ricarica e ti chiede conferma prima di usarlo.",
      submit: "Scegli",
      use: (origin) => `Controlla attraverso ${origin}`,
      refused: "Questo indirizzo non si può usare: serve un indirizzo https completo.",
    },
  },
  en: {
    heading: "This phone's own check",
    invitation:
      "This phone can make all the checks again by itself, reading the register, without trusting our answer.",
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
  },
};
