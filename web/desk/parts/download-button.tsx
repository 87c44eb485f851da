import type { ComponentChildren, VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { useDownload } from "../use-download.ts";
import { Failure } from "./failure.tsx";
import { Icon } from "./icon.tsx";
import { Unreachable } from "./unreachable.tsx";

/**
 * Fetches a file of the API as the acting actor and hands it to the browser's downloads. A plain link could not say whom the
 * person acts for.
 *
 * @param props.address - Of the file, below this site.
 * @param props.name - The file's name on the reader's machine; by default as the server names it.
 * @param props.init - For a file that is asked for otherwise than by a plain GET: method, headers such as `accept`, body.
 */
export function DownloadButton({
  address,
  name,
  init,
  step,
  class: className = "btn btn-outline-primary",
  children,
}: {
  readonly address: string;
  readonly name?: string;
  readonly init?: RequestInit;
  readonly step: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  const text = useText(shellText);
  const { standing, download } = useDownload();
  const start = () => void download(address, name, init);
  return (
    <>
      <button type="button" class={className} onClick={start} aria-disabled={standing.state === "running"}>
        <Icon name="download" class="desk-icon-small" />
        {children}
      </button>
      <span class="visually-hidden" role="status">
        {standing.state === "running" ? text.loading : ""}
      </span>
      {standing.state === "failed" ? <Failure error={standing.error} step={step} again={start} /> : null}
      {standing.state === "offline" ? <Unreachable again={start} /> : null}
    </>
  );
}
