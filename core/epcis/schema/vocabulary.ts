import { z } from "zod";
import { Uri } from "./uri.ts";

const Attribute = z.looseObject({
  id: Uri,
  attribute: z.optional(z.union([z.number(), z.string(), z.looseObject({})])),
});

const VocabularyElement = z.looseObject({
  id: Uri,
  attributes: z.optional(z.array(Attribute)),
  children: z.optional(z.array(Uri)),
});

/** Master data in a document's header: elements of one type, such as places, with their attributes. */
export const Vocabulary = z.looseObject({
  type: Uri,
  vocabularyElementList: z.optional(z.array(VocabularyElement)),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
