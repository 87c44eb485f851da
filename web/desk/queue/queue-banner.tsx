import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { custodyText } from "../../text/desk/custody-text.ts";
import { useActing, useText } from "../desk-context.ts";
import { worksOffline } from "../offline/offline-areas.ts";
import { useOpenOffline } from "../offline/use-open-offline.ts";
import { pages } from "../pages.ts";
import { Icon } from "../parts/icon.tsx";
import { usePlace } from "../router.ts";
import { addressOf } from "../url.ts";
import { useQueue, useQueueSender } from "./use-queue.ts";

/** Sends what waits from whichever page is open, and says above it while something does. */
export function QueueBanner(): VNode {
  const text = useText(custodyText).queue;
  const { actor } = useActing();
  useQueueSender();
  useOpenOffline();
  useLoadedAhead();
  const { entries } = useQueue();
  const conflicts = entries.filter(({ conflict }) => conflict !== null).length;
  const waiting = entries.length - conflicts;
  return (
    <div role="status">
      {entries.length === 0 ? null : (
        <p class="desk-offline">
          <Icon name={conflicts > 0 ? "warning-circle" : "clock"} />
          <span>
            {waiting > 0 ? `${text.banner(waiting)} ` : ""}
            {conflicts > 0 ? `${text.conflicts(conflicts)} ` : ""}
            <a href={`${addressOf("/desk/{actor}/handovers", { actor })}?direction=all`}>{text.look}</a>
          </span>
        </p>
      )}
    </div>
  );
}

/** Loads the pages that work without a connection as soon as one of them is open: later it may be too late. */
function useLoadedAhead(): void {
  const { path } = usePlace();
  const works = worksOffline(path);
  useEffect(() => {
    if (!works) return;
    for (const page of pages.filter((one) => worksOffline(one.path))) page.load().catch(() => undefined);
  }, [works]);
}
