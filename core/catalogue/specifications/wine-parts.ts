import { atLeast, atMost, number, type Read, rule } from "./build-rule.ts";

/** Names that the rules of several wines share. */
export const area = ["Zona di produzione delle uve", "Where the grapes grow"] as const;
export const perHectare = ["Resa di uva per ettaro", "Grapes per hectare"] as const;

/** At most so many tonnes of grapes a hectare. */
export const tonnes = (figure: string) => number("yield/tonnesPerHectare", "t/ha", atMost(figure));

/** At least 85 % of a grape; the rule's id names the grape where only some variants have it. */
export const share = (grape: string, name: string, read: Read, appliesTo?: string[]) =>
  rule(
    appliesTo === undefined ? "grapes" : `grapes-${grape}`,
    [name, name],
    number(`grapes/${grape}`, "%", atLeast("85")),
    read,
    appliesTo === undefined ? {} : { appliesTo },
  );
