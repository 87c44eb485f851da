import type { PageText } from "./page-text.ts";

export const pageTextFr: PageText = {
  brand: {
    tagline: "Le registre des produits typiques des Marches",
    home: "Filigrana\u00a0: vérifier un autre code",
    skip: "Aller au résultat",
    languages: "Langue",
    demo: "Démonstration\u00a0: tout est inventé.",
  },
  label: {
    heading: "Comparez avec l’étiquette",
    hint: "Ce que vous lisez ici doit être identique à ce que vous avez en main.",
    product: "Produit",
    lot: "Lot",
    serial: "Numéro de l’emballage",
    size: "Format",
    quantity: "Quantité du lot",
    bestBefore: "À consommer de préférence avant le",
    gtin: "Numéro de code-barres",
    asked: "Le code que vous avez demandé",
  },
  certified: {
    heading: "Qui le certifie",
    by: "Organisme de contrôle",
    producer: "Producteur",
    until: (day) => `certifié jusqu’au ${day}`,
    certificate: "Certificat",
    certificateFrom: (from, until) => `du ${from} au ${until}`,
    countersigned: "Il a signé ce lot.",
    notCountersigned:
      "Il certifie le producteur\u202f; pour ce produit, sa signature n’est pas demandée sur chaque lot.",
  },
  checked: {
    at: (time, day) => `Vérifié à ${time} le ${day} (heure italienne)`,
    tried: (time, day) => `Nous avons essayé de vérifier à ${time} le ${day} (heure italienne)`,
    final: "définitif",
    notFinal: "pas encore définitif",
    lastKnown: (verdict, day, time) =>
      `La dernière fois que nous avons pu vérifier, le ${day} à ${time}, la réponse était\u00a0: ${verdict}.`,
    age: (minutes) => `Cette information date d’il y a ${age(minutes)}.`,
    neverKnown: "Nous n’avons pas non plus de vérification antérieure de ce code.",
  },
  facts: {
    heading: "Comment il est fait",
    intro:
      "Ce sont les déclarations du producteur\u00a0: la signature garantit que personne ne les a modifiées depuis.",
    producedOn: "Date de production",
    place: "Lieu",
    specification: "Cahier des charges",
    version: (version) => `version ${version}`,
    scheme: "Signe de qualité",
    withheld: (count) =>
      count === 1
        ? "Une autre donnée est réservée au contrôle."
        : `${count} autres données sont réservées au contrôle.`,
    erased: (count) =>
      count === 1
        ? "Une donnée a été effacée sur demande\u202f; le reste concorde toujours."
        : `${count} données ont été effacées sur demande\u202f; le reste concorde toujours.`,
    yes: "oui",
    no: "non",
  },
  journey: {
    heading: "Le parcours",
    produced: "Produit",
    signed: (name) => `Signé par ${name}`,
    countersigned: (name) => `Signé aussi par ${name}`,
    sealed: "Inscrit au registre",
    final: "L’inscription est définitive",
    notFinal: "L’inscription n’est pas encore définitive",
    at: (day, time) => `${day} à ${time}`,
    itself: "Ce lot",
  },
  way: {
    heading: "D’où il vient",
    proven:
      "Le registre prouve qui a signé chaque étape, quel jour, et qu’aucune transformation n’a donné plus que permis. Le lieu et le jour de production sont déclarés par le signataire. Notre serveur a lu cette liste pour vous.",
    steps: {
      made: (operator) => `Produit et signé par ${operator}`,
      transformed: (operator) => `Transformé et signé par ${operator}`,
      moved: (operator) => `Remis à ${operator}, signé par les deux`,
    },
    declared: (placeAndDay) => `Déclaré\u00a0: ${placeAndDay}`,
    recorded: (day) => `Au registre depuis le ${day}`,
    unnamed: "Un ingrédient",
    more: (count) => (count === 1 ? "Et une étape de plus." : `Et ${count} étapes de plus.`),
    notRead:
      "Nous ne pouvons pas le montrer maintenant\u00a0: il est trop long ou illisible. Les vérifications n’en dépendent pas.",
  },
  proofs: {
    heading: "Les preuves",
    intro: "Vous n’avez pas à nous croire sur parole\u00a0: chaque vérification peut être refaite sans nous.",
    checks: "Les vérifications, une par une",
    checksByServer: "Faites par notre serveur.",
    evidence: "Télécharger les preuves",
    evidenceHint: "Un fichier avec lequel chacun peut refaire toutes les vérifications.",
    print: "Imprimer",
    seal: "Sceau",
    transaction: "Transaction",
  },
  report: {
    heading: "Quelque chose vous paraît anormal\u202f?",
    body: "Si l’étiquette est différente, si la fermeture est abîmée ou si le prix paraît impossible, dites-le à ceux qui contrôlent. Vous n’avez pas besoin d’être certain.",
    link: "Signaler un doute",
    subject: (lot) => `Doute sur le lot ${lot}`,
  },
  footer: {
    privacy: "Cette page n’utilise pas de cookies, ne vous suit pas et ne conserve pas votre adresse.",
    register: "Le registre de cette page",
  },
};

function age(minutes: number): string {
  if (minutes < 2) return "une minute environ";
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} heures` : `${Math.floor(minutes / 1440)} jours`;
}
