import type { PhoneText } from "./phone-text.ts";

export const phoneTextFr: PhoneText = {
  heading: "La vérification faite par ce téléphone",
  invitation:
    "Ce téléphone peut refaire lui-même toutes les vérifications en lisant le registre, sans se fier à notre réponse.",
  withoutScript:
    "Il faut pour cela des scripts, qui sont désactivés ici. Vous pouvez télécharger les preuves et les vérifier avec un autre outil.",
  again: "Vérifier à nouveau avec ce téléphone",
  steps: {
    directory: "Recherche du registre…",
    evidence: "Téléchargement des preuves…",
    chain: "Lecture du registre…",
    verify: "Les calculs sont refaits…",
  },
  relay: "notre relais",
  done: (endpoint) => `Ce téléphone a refait lui-même tous les calculs, en lisant le registre à travers ${endpoint}.`,
  block: (number, day, time) => `Dernier bloc lu\u00a0: ${number}, du ${day} à ${time}.`,
  agrees: "Le résultat est le même que celui du serveur.",
  differs: (server, phone) =>
    `Le serveur avait répondu «\u00a0${server}\u00a0»\u202f; le téléphone a trouvé «\u00a0${phone}\u00a0», et c’est ce que la page montre maintenant.`,
  stands: (server, phone) =>
    `À travers cette adresse, le téléphone trouve «\u00a0${phone}\u00a0», mais le serveur dit «\u00a0${server}\u00a0». Dans le doute, c’est la réponse la plus prudente qui vaut.`,
  checksByPhone: "Refaites par ce téléphone.",
  trusted: (chainId, registry) => `Registre\u00a0: contrat ${registry} sur la chaîne ${chainId}.`,
  trustNote:
    "C’est ce site lui-même qui dit quel est le bon registre. Pour ne pas en dépendre, comparez cette adresse avec celle que publie la Région et lisez le registre à travers votre propre nœud.",
  failure: {
    offline: "Le téléphone est hors ligne et n’a donc pas pu vérifier.",
    evidence: "Le téléphone n’a pas pu télécharger les preuves et n’a donc pas pu vérifier.",
    directory: "Le téléphone n’a pas pu savoir quel registre lire et n’a donc pas vérifié.",
    endpoint: "Le registre n’a pas répondu au téléphone, qui n’a donc pas pu vérifier.",
    unexpected: "Quelque chose s’est mal passé dans ce téléphone, qui n’a donc pas pu vérifier.",
  },
  failureNote: "Cela ne dit rien contre le produit\u00a0: la réponse du serveur reste.",
  endpoint: {
    summary: "Lire le registre à travers une autre adresse",
    label: "Adresse JSON-RPC d’un nœud auquel vous vous fiez",
    hint: "Par exemple https://noeud.exemple.org\u202f; le nœud doit accepter les questions d’autres sites (CORS). La page se recharge et vous demande confirmation avant de l’utiliser.",
    submit: "Choisir",
    use: (origin) => `Vérifier à travers ${origin}`,
    refused: "Cette adresse ne peut pas être utilisée\u00a0: il faut une adresse https complète.",
  },
};
