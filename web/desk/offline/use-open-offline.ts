import { useEffect } from "preact/hooks";
import { useDesk } from "../desk-context.ts";
import { keepSession } from "./kept-session.ts";

/** Makes the desk open without a connection in this browser from now on, for the person who is signed in. */
export function useOpenOffline(): void {
  const { session } = useDesk();
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/desk/worker.js", { scope: "/desk" }).catch(() => undefined);
  }, []);
  useEffect(() => {
    keepSession(session).catch(() => undefined);
  }, [session]);
}
