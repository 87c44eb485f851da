import type { PageErrorText } from "./page-error-text.ts";

export const pageErrorTextFr: PageErrorText = {
  "request/invalid": ["Il manque quelque chose dans l’adresse, ou elle ne convient pas.", "Corrigez-la et réessayez."],
  "request/not-acceptable": [
    "Nous ne pouvons pas répondre dans le format demandé.",
    "Demandez l’un des formats indiqués dans la documentation.",
  ],
  "request/rate-limited": ["Trop de demandes sont arrivées en peu de temps.", "Attendez une minute, puis réessayez."],
  "route/not-found": ["Cette page n’existe pas.", "Vérifiez l’adresse, ou revenez à la première page."],
  "route/method-not-allowed": [
    "Cette opération n’est pas prévue à cette adresse.",
    "La documentation dit ce que l’adresse accepte.",
  ],
  "identity/token-missing": ["Cette page est réservée aux personnes connectées.", "Connectez-vous."],
  "identity/token-unknown": ["Cette connexion est inconnue ou a pris fin.", "Connectez-vous à nouveau."],
  "identity/not-permitted": [
    "Votre rôle ne permet pas cette opération.",
    "Adressez-vous à une personne qui a le rôle voulu.",
  ],
  "actor/not-found": ["Cet acteur n’est pas inscrit au registre.", "Vérifiez l’identifiant dans l’adresse."],
  "product/not-found": ["Ce produit ne figure pas au catalogue.", "Choisissez un produit du catalogue."],
  "specification/not-found": [
    "Cette version du cahier des charges n’existe pas.",
    "Choisissez une version du catalogue.",
  ],
  "certificate/not-found": ["Ce certificat n’est pas inscrit au registre.", "Vérifiez l’identifiant dans l’adresse."],
  "seal/not-found": ["Ce sceau n’est pas inscrit au registre.", "Vérifiez l’identifiant dans l’adresse."],
  "link/malformed": ["Ce code n’est pas lisible.", "Vérifiez l’adresse ou scannez de nouveau l’étiquette."],
  "link/not-found": ["Rien n’est lié à ce code.", "Ouvrez le code sans demander une page particulière."],
  "batch/not-found": [
    "Ce lot n’est pas inscrit au registre.",
    "Comparez le numéro de code-barres et le lot avec l’étiquette.",
  ],
  other: [
    "Cette demande n’a pas été exécutée.",
    "Revenez en arrière, ou interrogez-nous en citant le code indiqué ci-dessous.",
  ],
};
