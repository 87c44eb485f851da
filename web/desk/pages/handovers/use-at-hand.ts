import { listHandoversEndpoint } from "../../../../core/http/endpoints/movements-handovers.ts";
import { listHoldingsEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import { listActorsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { useActing } from "../../desk-context.ts";
import { useRemembered } from "../../queue/use-remembered.ts";

/** The most holdings, handovers and operators that are kept at hand. */
const limit = 200;

/**
 * Keeps at hand what proposing a handover needs, so that it can be done where there is no connection: what is held, to whom
 * it went lately, and to whom it can go.
 */
export function useAtHand() {
  const { role } = useActing();
  const proposes = role === "operator";
  const holdings = useRemembered(listHoldingsEndpoint, proposes ? { query: { limit } } : null);
  const sent = useRemembered(listHandoversEndpoint, proposes ? { query: { direction: "out", limit } } : null);
  const operators = useRemembered(listActorsEndpoint, proposes ? { query: { role: "operator", limit } } : null);
  return { holdings, sent, operators };
}
