import { useCallback } from "preact/hooks";
import { headersOf, request } from "./api.ts";
import { useDesk } from "./desk-context.ts";

/** Where a person's session ends: in this browser, or everywhere they are signed in. */
export type SignOutReach = "here" | "everywhere";

/** Gives what signs the person out and then shows the sign-in page. */
export function useSignOut(): (reach: SignOutReach) => void {
  const { actingNow } = useDesk();
  return useCallback(
    (reach) => {
      const headers = headersOf({ ...actingNow(), actor: null });
      const address = reach === "here" ? "/api/v1/session" : "/api/v1/sessions";
      request(address, { method: "DELETE", headers }).then(
        () => location.assign("/desk"),
        () => undefined,
      );
    },
    [actingNow],
  );
}
