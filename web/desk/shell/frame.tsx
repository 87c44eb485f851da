import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import type { DeskLanguage } from "../../text/language.ts";
import { type Desk, useText } from "../desk-context.ts";
import { OfflineBanner } from "../parts/offline-banner.tsx";
import { QueueBanner } from "../queue/queue-banner.tsx";
import { Header } from "./header.tsx";
import { Navigation } from "./navigation.tsx";
import { StopBanner } from "./stop-banner.tsx";

/** What stands around every page: the way past it, header, navigation, footer. */
export function Frame({
  desk,
  speak,
  children,
}: {
  readonly desk: Desk | null;
  readonly speak: (language: DeskLanguage) => void;
  readonly children: ComponentChildren;
}): VNode {
  const text = useText(shellText);
  return (
    <div class="desk">
      <a class="desk-skip" href="#content">
        {text.skip}
      </a>
      <Header desk={desk} speak={speak} />
      <OfflineBanner />
      {desk?.acting?.role === "operator" && desk.acting.membership !== "viewer" ? (
        <QueueBanner key={desk.acting.actor} />
      ) : null}
      <div class={desk?.acting == null ? "desk-body desk-body-plain" : "desk-body"}>
        {desk?.acting == null ? null : <Navigation acting={desk.acting} />}
        <main id="content" class="desk-main" tabIndex={-1}>
          {desk?.acting == null ? null : <StopBanner />}
          {children}
        </main>
      </div>
      <footer class="desk-footer">
        <div class="desk-inner">
          <p>
            <strong>{text.product}</strong> · {text.tagline}
          </p>
          <p>{text.footer}</p>
        </div>
      </footer>
    </div>
  );
}
