import { beforeDay } from "./before-day.ts";
import type { PhoneText } from "./phone-text.ts";

export const phoneTextIt: PhoneText = {
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
  block: (number, day, time) => `Ultimo blocco letto: ${number}, ${beforeDay("del", day)} alle ${time}.`,
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
};
