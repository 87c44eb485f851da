import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Icon } from "./icon.tsx";

/** Says while the browser is offline that it is, above every page. */
export function OfflineBanner(): VNode {
  const text = useText(shellText);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return (
    <div role="status">
      {online ? null : (
        <p class="desk-offline">
          <Icon name="warning-circle" />
          {text.offline.banner}
        </p>
      )}
    </div>
  );
}
