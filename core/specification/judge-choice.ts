import { asItCame, type Facts, factAt, folded } from "./facts.ts";
import { decided, type Judgement, undocumented } from "./judgement.ts";
import type { ChoiceRequirement } from "./requirement.ts";
import type { Words } from "./words.ts";

/** Judges a text or a yes-or-no against the values that are allowed; an empty list of items is unreadable. */
export function judgeChoice({ field, allowed, list }: ChoiceRequirement, facts: Facts): Judgement {
  const bound = joined(allowed);
  const stated = factAt(facts, field);
  if (stated === undefined) return undocumented("missing", bound);
  if (typeof stated !== "string" && typeof stated !== "boolean") {
    return undocumented("unreadable", bound, inWords(asItCame(stated)));
  }
  const items = typeof stated === "string" && list ? stated.split(",").filter((item) => item.trim() !== "") : [stated];
  if (items.length === 0) return undocumented("unreadable", bound, inWords(stated));
  const isAllowed = (item: string | boolean) => allowed.some((value) => comparable(value) === comparable(item));
  return decided(items.every(isAllowed), inWords(stated), bound);
}

/** "true" is what a form or a spreadsheet makes of a tick, so the text and the value are the same. */
const comparable = (value: string | boolean): string => folded(String(value));

function joined(values: readonly (string | boolean)[]): Words {
  const words = values.map(inWords);
  return { it: words.map(({ it }) => it).join(" / "), en: words.map(({ en }) => en).join(" / ") };
}

function inWords(value: string | boolean): Words {
  const text = comparable(value);
  if (text === "true") return { it: "sì", en: "yes" };
  if (text === "false") return { it: "no", en: "no" };
  const shown = String(value).slice(0, 200);
  return { it: shown, en: shown };
}
