import { listActorsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { useActing } from "../../desk-context.ts";
import { useAnswer } from "../../use-answer.ts";
import { useDebounced } from "../../use-debounced.ts";

/** Somebody to whom something can be handed over. */
export type Partner = { readonly actor: string; readonly name: string };

/** What a search for partners has found. `kept`: only those at hand were searched, for there is no connection. */
export type FoundPartners = {
  readonly partners: readonly Partner[];
  readonly more: boolean;
  readonly kept: boolean;
};

/** The most that are shown at a time; the others are found by searching on. */
const shown = 8;

/**
 * Finds partners by a part of the name or of the id: those at hand while nothing is sought and where there is no connection,
 * else all of the register.
 *
 * @param atHand - In the order in which they are shown.
 * @returns null while the register is being asked.
 */
export function usePartners(sought: string, atHand: readonly Partner[]): FoundPartners | null {
  const { actor: self } = useActing();
  const text = useDebounced(sought.trim(), 300);
  const query = { role: "operator" as const, limit: shown + 1, text };
  const answer = useAnswer(listActorsEndpoint, text === "" ? null : { query });
  if (text === "" || answer.state === "offline" || answer.state === "failed") {
    const found = atHand.filter((one) => contains(one, text));
    return { partners: found.slice(0, shown), more: found.length > shown, kept: answer.state === "offline" };
  }
  if (answer.state === "loading") return null;
  const { actors, next } = answer.value;
  const free = actors.filter(({ actor, measure }) => actor !== self && measure === null);
  return { partners: free.slice(0, shown), more: next !== null || free.length > shown, kept: false };
}

const contains = ({ actor, name }: Partner, text: string): boolean =>
  [actor, name].some((one) => one.toLowerCase().includes(text.toLowerCase()));
