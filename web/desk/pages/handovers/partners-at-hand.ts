import type { Partner } from "./use-partners.ts";

/** An operator as the register tells it; `measure` is null while nothing stops them. */
type Registered = Partner & { readonly measure: string | null };

/**
 * Who can be chosen without searching: those who received something lately first, then the register's. Nobody twice, not the
 * one who proposes, and nobody of whom the register says that a measure stops them.
 *
 * @param self - Who proposes.
 */
export function partnersAtHand(
  lately: readonly Partner[],
  registered: readonly Registered[],
  self: string,
): readonly Partner[] {
  const stopped = new Set(registered.flatMap(({ actor, measure }) => (measure === null ? [] : [actor])));
  const free = [...lately, ...registered].filter(({ actor }) => actor !== self && !stopped.has(actor));
  return [...new Map(free.map(({ actor, name }) => [actor, { actor, name }])).values()];
}
