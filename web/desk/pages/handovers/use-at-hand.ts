import { listHoldingsEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import { listActorsEndpoint } from "../../../../core/http/endpoints/registers.ts";
import { useActing } from "../../desk-context.ts";
import { useRemembered } from "../../queue/use-remembered.ts";

/** The most holdings and operators that are kept at hand. */
const limit = 200;

/**
 * Keeps at hand what proposing a handover needs, so that it can be done where there is no connection: what is held, and to
 * whom it can go.
 */
export function useAtHand() {
  const { role } = useActing();
  const proposes = role === "operator";
  const holdings = useRemembered(listHoldingsEndpoint, proposes ? { query: { limit } } : null);
  const operators = useRemembered(listActorsEndpoint, proposes ? { query: { role: "operator", limit } } : null);
  return { holdings, operators };
}
