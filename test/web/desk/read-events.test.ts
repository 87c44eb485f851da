import { expect } from "chai";
import { readEvents, type ServerEvent } from "../../../web/desk/read-events.ts";

const heard = async (...chunks: readonly string[]): Promise<ServerEvent[]> => {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
};

describe("readEvents", () => {
  it("puts an event together that comes in pieces, also within a character", async () => {
    const [first, second] = await heard("id: 7\nevent: se", 'al\ndata: {"a":1}\n', "\ndata: è\n\n");
    expect(first).to.deep.equal({ id: "7", event: "seal", data: '{"a":1}' });
    expect(second).to.deep.equal({ id: null, event: "message", data: "è" });
  });

  it("takes several lines of data as one text", async () => {
    expect((await heard("data: a\ndata: b\n\n")).map(({ data }) => data)).to.deep.equal(["a\nb"]);
  });

  it("takes any line's end", async () => {
    expect((await heard("data: a\r\n\r\ndata: b\r\n\r\n")).map(({ data }) => data)).to.deep.equal(["a", "b"]);
  });

  it("leaves out comments, which only keep the stream open, and an event that was cut short", async () => {
    expect(await heard(": still here\n\n", "data: half")).to.deep.equal([]);
  });
});
