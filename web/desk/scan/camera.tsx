import type { VNode } from "preact";
import { custodyText } from "../../text/desk/custody-text.ts";
import { useText } from "../desk-context.ts";
import { Empty } from "../parts/empty.tsx";
import { useCamera } from "./use-camera.ts";

/** The camera's picture while it looks for a code, and what to do where there is no camera or it is not allowed. */
export function Camera({ onCode }: { readonly onCode: (text: string) => void }): VNode {
  const text = useText(custodyText).scan;
  const { video, state, start, stop } = useCamera(onCode);
  const on = state === "starting" || state === "looking";
  const trouble = { denied: text.denied, "no-camera": text.noCamera, broken: text.broken } as const;
  return (
    <>
      <p>{text.says}</p>
      <video ref={video} class="desk-camera" playsInline muted hidden={!on} aria-label={text.heading} />
      <div role="status">
        {state === "starting" ? <p>{text.starting}</p> : null}
        {state === "looking" ? <p>{text.looking}</p> : null}
        {state === "denied" || state === "no-camera" || state === "broken" ? (
          <Empty {...trouble[state]} icon="camera" />
        ) : null}
      </div>
      <div class="desk-buttons">
        {on ? (
          <button type="button" class="btn btn-outline-primary" onClick={stop}>
            {text.stop}
          </button>
        ) : (
          <button type="button" class="btn btn-primary" onClick={() => void start()}>
            {state === "idle" ? text.start : text.again}
          </button>
        )}
      </div>
    </>
  );
}
