/** The word of a term of the Core Business Vocabulary; any other term as it is. */
export const inWords = (words: Readonly<Record<string, string>>, term: string): string =>
  Object.hasOwn(words, term) ? (words[term] ?? term) : term;
