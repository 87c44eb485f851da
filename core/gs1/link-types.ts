/** The namespace of GS1's Web Vocabulary. */
export const gs1Vocabulary = "https://ref.gs1.org/voc/";

/** The link types of GS1's Web Vocabulary 1.16. */
export const linkTypes = [
  "activityIdeas",
  "allergenInfo",
  "appDownload",
  "backgroundInfo",
  "brandHomepageClinical",
  "brandHomepagePatient",
  "careersInfo",
  "certificationInfo",
  "consumerHandlingStorageInfo",
  "defaultLink",
  "defaultLinkMulti",
  "dpp",
  "eifu",
  "epcis",
  "epil",
  "eventsInfo",
  "faqs",
  "handledBy",
  "hasRetailers",
  "homepage",
  "ingredientsInfo",
  "instructions",
  "jws",
  "leaveReview",
  "locationInfo",
  "logisticsInfo",
  "loyaltyProgram",
  "masterData",
  "menuInfo",
  "nutritionalInfo",
  "openingHoursInfo",
  "paymentLink",
  "pip",
  "productSustainabilityInfo",
  "promotion",
  "purchaseSuppliesOrAccessories",
  "quickStartGuide",
  "recallStatus",
  "recipeInfo",
  "registerProduct",
  "registryEntry",
  "relatedImage",
  "relatedVideo",
  "reportFound",
  "review",
  "safetyInfo",
  "scheduleTime",
  "serviceInfo",
  "smartLabel",
  "smpc",
  "socialMedia",
  "statisticInfo",
  "subscribe",
  "support",
  "sustainabilityInfo",
  "traceability",
  "tutorial",
  "userAgreement",
  "verificationService",
  "whatsInTheBox",
] as const;
export type LinkType = (typeof linkTypes)[number];

/** What the registry answers for itself: where a code leads, and what is certified, recalled, traced and on record. */
export const registryLinkTypes = [
  "certificationInfo",
  "defaultLink",
  "defaultLinkMulti",
  "epcis",
  "handledBy",
  "recallStatus",
  "registryEntry",
  "traceability",
  "verificationService",
] as const satisfies readonly LinkType[];

/** What an operator may link its products to. */
export type OperatorLinkType = Exclude<LinkType, (typeof registryLinkTypes)[number]>;
export const operatorLinkTypes: readonly OperatorLinkType[] = linkTypes.filter(
  (type): type is OperatorLinkType => !registryLinkTypes.some((own) => own === type),
);

/**
 * Reads a link type as it is asked for: `gs1:pip`, or its address in the vocabulary, also by its older names.
 *
 * @returns Null for a type that is not in the vocabulary.
 */
export function linkTypeOf(text: string): LinkType | null {
  const name = /^(?:gs1:|https?:\/\/(?:ref\.|www\.)?gs1\.org\/voc\/)([A-Za-z]+)$/.exec(text)?.[1];
  return linkTypes.find((type) => type === name) ?? null;
}
