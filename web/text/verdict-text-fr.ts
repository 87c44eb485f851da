import type { VerdictName, VerdictTexts } from "./verdict-text.ts";

export const verdictTextFr: VerdictTexts = {
  "in-good-standing": {
    title: "Ce lot est en règle",
    meaning:
      "Il est inscrit au registre, ses données sont intactes, il est signé par ceux qui en répondent et aucune mesure ne le vise.",
    advice: [],
  },
  "being-recorded": {
    title: "L’inscription est en cours",
    meaning:
      "Le lot est signé et son inscription au registre est en cours. Elle n’est pas encore définitive\u00a0: moins d’une minute suffit en général.",
    advice: ["Rechargez cette page dans un instant."],
  },
  suspended: {
    title: "La certification est suspendue",
    meaning:
      "Ceux qui en assurent le contrôle ont suspendu la certification, le temps d’une vérification. Tant que la suspension dure, le lot n’est pas en règle.",
    advice: [
      "Une suspension n’est pas un rappel\u00a0: elle ne veut pas dire que le produit est dangereux.",
      "Si vous ne l’avez pas encore acheté, vous pouvez attendre la fin de la vérification.",
      "Dans le doute, renseignez-vous au magasin ou auprès de l’autorité qui a pris la décision.",
    ],
  },
  recalled: {
    title: "Produit rappelé\u00a0: ne le consommez pas",
    meaning: "Ce lot a été rappelé par ceux qui en assurent le contrôle. Un rappel est définitif.",
    advice: [
      "Ne le mangez pas et ne le buvez pas, même s’il vous paraît bon.",
      "Rapportez-le là où vous l’avez acheté.",
      "Si vous en avez déjà consommé et que vous ne vous sentez pas bien, appelez un médecin et gardez l’emballage.",
    ],
  },
  withdrawn: {
    title: "Produit retiré de la vente",
    meaning: "Ce lot a été retiré du marché par ceux qui en assurent le contrôle et ne doit plus être vendu.",
    advice: [
      "S’il est encore en rayon, prévenez le personnel du magasin.",
      "Si vous l’avez déjà chez vous, lisez le motif ci-dessous\u202f; dans le doute, ne le consommez pas et rapportez-le au magasin.",
    ],
  },
  "does-not-match": {
    title: "Les données ne concordent pas",
    meaning:
      "L’une des vérifications échoue\u00a0: ce dont nous disposons n’est pas ce qui a été signé. Vous voyez ci-dessous laquelle.",
    advice: [
      "L’erreur peut venir de nous\u00a0: n’en concluez pas que le produit n’est pas authentique.",
      "Ne vous fiez pas à ces données tant que ce n’est pas éclairci, et signalez-le-nous\u00a0: quelques minutes suffisent.",
    ],
  },
  "not-found": {
    title: "Ce code n’est pas inscrit au registre",
    meaning:
      "Le code est bien écrit, mais nous n’avons rien pour ce lot. Ce peut être une copie, ce peut être une erreur de notre part.",
    advice: [
      "Comparez le numéro de lot avec l’étiquette, signe par signe\u00a0: majuscules et minuscules comptent.",
      "S’il est identique, signalez-le-nous\u00a0: cela nous aide à comprendre ce qui s’est passé.",
    ],
  },
  "cannot-check": {
    title: "Nous ne pouvons pas vérifier pour l’instant",
    meaning: "Nous n’avons pas pu lire le registre. Cela tient à nous ou au réseau, pas au produit.",
    advice: ["Réessayez dans quelques minutes.", "Gardez l’étiquette\u00a0: le code reste le même."],
  },
};

export const verdictNameFr: VerdictName = {
  "in-good-standing": "en règle",
  "being-recorded": "inscription en cours",
  suspended: "suspendu",
  recalled: "rappelé",
  withdrawn: "retiré de la vente",
  "does-not-match": "données non concordantes",
  "not-found": "non inscrit au registre",
  "cannot-check": "invérifiable pour l’instant",
};
