import { expect } from "chai";
import { problemOf } from "../../../api/http/problem.ts";
import { type Route, route } from "../../../api/http/route.ts";
import { limits } from "../../../api/limits.ts";
import { openLog } from "../../../api/log.ts";
import { openStore, type Store } from "../../../api/store/open-store.ts";
import { errorCodes } from "../../../core/errors/error-code.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { Problem } from "../../../core/http/problem.ts";
import { readPage } from "./support/sample-routes.ts";
import { startApp } from "./support/start-app.ts";

const nowhere = (): Store => openStore("postgresql://nobody:secret@127.0.0.1:1/none");

const answerOf = async (handler: () => Promise<never>) => {
  const store = nowhere();
  const app = await startApp(store, [route(readPage, handler) as Route]);
  const reply = await fetch(`${app.url}/page`);
  const text = await reply.text();
  await app.stop();
  await store.destroy();
  return { reply, text, problem: Problem.parse(JSON.parse(text)), lines: app.lines.join("") };
};

describe("a problem", () => {
  it("is made of every error code, with its status and title", () => {
    for (const code of errorCodes) {
      const problem = problemOf(new FiligranaError(code, "x"), "id");
      expect(Problem.parse(problem)).to.include({ code, type: `/problems/${code}`, instance: "id" });
    }
  });

  it("never carries its cause or a stack; the log has both, under the same id", async () => {
    const cause = new Error("the password is hunter2");
    const { text, problem, lines } = await answerOf(async () => {
      throw new FiligranaError("key/unreadable", "cannot be opened", { cause });
    });
    expect(text).not.to.contain("hunter2").and.not.to.contain("at ");
    expect(lines).to.contain("hunter2").and.to.contain(problem.instance);
  });

  it("says nothing of an error without a name", async () => {
    const { text, problem } = await answerOf(async () => {
      throw new TypeError("secrets of the implementation");
    });
    expect(problem).to.include({ status: 500, code: "server/unexpected", retry: false });
    expect(text).not.to.contain("secrets of the implementation");
  });

  it("tells to come back when the database cannot be reached", async () => {
    const store = nowhere();
    const { reply, problem } = await answerOf(async () => {
      await store.selectFrom("outbox").selectAll().execute();
      throw new Error("reached a database that is not there");
    });
    expect(problem).to.include({ status: 503, code: "store/unavailable", retry: true });
    expect(reply.headers.get("retry-after")).to.equal("1");
    await store.destroy();
  });

  it("lists the first flaws and counts them all", () => {
    const flaws = Array.from({ length: 2500 }, (_, at) => ({ pointer: `row/${at}`, expected: "a lot" }));
    const problem = problemOf(new FiligranaError("import/invalid", "x", { flaws }), "id");
    expect(problem.errors).to.have.length(limits.flawsPerProblem);
    expect(problem.values).to.deep.equal({ total: 2500 });
  });
});

describe("the log", () => {
  const secrets = {
    authorization: "Bearer s3cret-1",
    token: "s3cret-2",
    config: { kek: "s3cret-3", databaseUrl: "s3cret-4", deep: { privateKey: "s3cret-5", ip: "198.51.100.7" } },
  };

  it("never shows what has the name of a secret, nor an address", () => {
    const lines: string[] = [];
    openLog("info", (line) => lines.push(line)).info({ ...secrets, lot: "L1" }, "a fact");
    expect(lines.join(""))
      .to.contain('"lot":"L1"')
      .and.not.to.match(/s3cret|198\.51/);
  });

  it("writes one JSON line per fact, and of an error only what it says", () => {
    const lines: string[] = [];
    const error = Object.assign(new Error("no"), { code: "E1", row: "s3cret", cause: new Error("why") });
    openLog("info", (line) => lines.push(line)).error({ error }, "failed");
    expect(lines).to.have.length(1);
    const line = JSON.parse(lines[0] ?? "");
    expect(line).to.include({ level: "error", msg: "failed" });
    expect(line.error).to.include({ message: "no", code: "E1" });
    expect(line.error.cause.message).to.equal("why");
    expect(lines[0]).not.to.contain("s3cret");
  });
});
