import { useCallback } from "preact/hooks";
import { signOutEndpoint } from "../../core/http/endpoints/session.ts";
import { forgetAnswers } from "./queue/kept-database.ts";
import { type Act, useAct } from "./use-act.ts";

/** Where a person's session ends: in this browser, or everywhere they are signed in. */
export type SignOutReach = "here" | "everywhere";

/** Gives what signs the person out, here and at the identity provider, and how that stands. */
export function useSignOut(): {
  readonly act: Act<typeof signOutEndpoint>;
  readonly signOut: (reach: SignOutReach) => void;
} {
  const act = useAct(signOutEndpoint);
  const { run } = act;
  const signOut = useCallback(
    (reach: SignOutReach) => {
      void run({ body: { everywhere: reach === "everywhere" } }).then(async (reply) => {
        if (reply === null) return;
        await forgetAnswers().catch(() => undefined);
        location.assign(reply.body.next ?? "/desk");
      });
    },
    [run],
  );
  return { act, signOut };
}
