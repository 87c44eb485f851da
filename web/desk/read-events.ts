/** One event of a stream, as the HTML standard's "server-sent events" has it. */
export type ServerEvent = { readonly id: string | null; readonly event: string; readonly data: string };

/** Gives the events of a stream as they arrive; comments and events without data are left out. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = eventIn(block);
        if (event !== null) yield event;
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventIn(block: string): ServerEvent | null {
  const fields: Record<string, string[]> = {};
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, name, value] = /^([^:]+):? ?(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name] = [...(fields[name] ?? []), value];
  }
  if (fields["data"] === undefined) return null;
  return {
    id: fields["id"]?.at(-1) ?? null,
    event: fields["event"]?.at(-1) ?? "message",
    data: fields["data"].join("\n"),
  };
}
