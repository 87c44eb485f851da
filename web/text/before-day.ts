const elided = { il: "l'", al: "all'", dal: "dall'", del: "dell'" } as const;

/**
 * Gives an Italian day with the word before it, cut short where the day is read with a vowel first: dal 7 maggio, dall'8 maggio,
 * dall'11 maggio.
 *
 * @param day - Begins with the number of the day, without a zero before it.
 */
export const beforeDay = (word: keyof typeof elided, day: string): string =>
  /^(8|11)\b/.test(day) ? elided[word] + day : `${word} ${day}`;
