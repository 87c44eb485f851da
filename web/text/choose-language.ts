import { isLanguage, type Language } from "./language.ts";

/** A header longer than this is not read: no browser writes one. */
const longestHeader = 500;

/**
 * Gives the language to speak: the one asked for by link, else the best of the reader's preferences, else Italian.
 *
 * A preference for `en-GB` counts as English; weights are those of RFC 9110 section 12.5.4, and 0 means "not this one".
 *
 * @param asked - The `lang` parameter of the address, as it came.
 * @param accepted - The `Accept-Language` header, as it came.
 */
export function chooseLanguage(asked: unknown, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  let best: { language: Language; weight: number } | undefined;
  for (const range of (accepted ?? "").slice(0, longestHeader).split(",")) {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const language = tag.trim().split("-")[0];
    const weight = weightOf(parameters);
    if (isLanguage(language) && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? "it";
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
  if (quality === undefined) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
