import { expect } from "chai";
import { openProcessLog } from "../../../scripts/start/process-log.ts";

function written(readable: boolean, use: (log: ReturnType<typeof openProcessLog>) => void): string {
  let text = "";
  use(
    openProcessLog((part) => {
      text += part;
    }, readable),
  );
  return text;
}

describe("openProcessLog", () => {
  const fact = '{"level":"warn","time":"2026-01-02T03:04:05.000Z","msg":"slow","ms":12,"component":"liar"}';

  it("writes one line of JSON with the component for each line of a child", () => {
    const line = JSON.parse(written(false, (log) => log.line("chain", fact)));
    expect(line).to.deep.equal({
      level: "warn",
      time: "2026-01-02T03:04:05.000Z",
      component: "chain",
      msg: "slow",
      ms: 12,
    });
  });

  it("wraps what is not JSON", () => {
    const lines = written(false, (log) => {
      log.line("api", "Error: at once");
      log.line("api", "{not json");
    });
    expect(
      lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).msg),
    ).to.deep.equal(["Error: at once", "{not json"]);
  });

  it("takes the severity from the database's words", () => {
    const line = JSON.parse(written(false, (log) => log.line("database", "FATAL:  no room")));
    expect(line).to.include({ level: "error", msg: "no room" });
  });

  it("is short for a person", () => {
    expect(written(true, (log) => log.line("chain", fact))).to.equal("03:04:05 chain    WARN slow  ms=12\n");
  });
});
