import { once } from "node:events";
import { expect } from "chai";
import { isProcessAlive } from "../../../scripts/process-birth.ts";
import { type Kept, keepRunning } from "../../../scripts/start/keep-running.ts";
import { startProgram, untilReady } from "../../../scripts/start/node-program.ts";
import { type Part, PartFailedError } from "../../../scripts/start/part.ts";

/** A part that runs a small program and tells the number of each process. */
function watchedPart(environment: (start: number) => Record<string, string>) {
  const pids: number[] = [];
  const lines: string[] = [];
  let waiting = Promise.withResolvers<number>();
  const part: Part = {
    name: "program",
    async start(signal) {
      const running = startProgram({
        name: "program",
        file: "test/support/short-lived-program.ts",
        environment: { PATH: process.env["PATH"], ...environment(pids.length) },
        stopMs: 500,
        onLine: (line) => void lines.push(line),
        signal,
      });
      pids.push(running.child.pid ?? 0);
      await untilReady("program", running, once(running.child, "message"));
      waiting.resolve(running.child.pid ?? 0);
      waiting = Promise.withResolvers();
      return running;
    },
  };
  return { part, pids, lines, nextStart: () => waiting.promise };
}

describe("keepRunning", () => {
  let kept: Kept | undefined;
  const log = () => undefined;
  const never = new AbortController().signal;

  afterEach(async () => {
    await kept?.stop();
    kept = undefined;
  });

  it("starts a part again each time that it is killed", async () => {
    const { part, pids, nextStart } = watchedPart(() => ({}));
    let told = 0;
    const onRunning = async () => {
      told += 1;
    };
    kept = await keepRunning(part, { log, signal: never, onRunning });
    for (let time = 0; time < 2; time += 1) {
      const again = nextStart();
      process.kill(pids.at(-1) ?? 0, "SIGKILL");
      await again;
    }
    expect(new Set(pids).size).to.equal(3);
    await kept.stop();
    expect(pids.map(isProcessAlive)).to.deep.equal([false, false, false]);
    expect(told).to.be.within(2, 3);
  });

  it("gives up when a part says that starting again cannot help", async () => {
    const { part, pids } = watchedPart((start): Record<string, string> => (start === 0 ? {} : { END_WITH: "78" }));
    kept = await keepRunning(part, { log, signal: never });
    process.kill(pids[0] ?? 0, "SIGKILL");
    const error = await kept.lost.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(PartFailedError);
    expect((error as Error).message).to.contain("code 78");
  });

  it("fails when the first start fails again and again, or once for good", async () => {
    const triesUntil = async (error: Error) => {
      let tries = 0;
      const start = () => {
        tries += 1;
        return Promise.reject(error);
      };
      const thrown = await keepRunning({ name: "broken", start }, { log, signal: never }).catch((it: unknown) => it);
      expect(thrown).to.equal(error);
      return tries;
    };
    expect(await triesUntil(new Error("nothing to start"))).to.equal(5);
    expect(await triesUntil(new PartFailedError("nothing to start with"))).to.equal(1);
  });

  it("starts a part again that is killed in its first start", async () => {
    const { part, pids } = watchedPart((start): Record<string, string> => (start === 0 ? { END_WITH: "1" } : {}));
    kept = await keepRunning(part, { log, signal: never });
    expect(pids).to.have.lengthOf(2);
  });

  it("begins a part again when told to", async () => {
    const { part, pids, nextStart } = watchedPart(() => ({}));
    kept = await keepRunning(part, { log, signal: never });
    const again = nextStart();
    await kept.restart();
    await again;
    expect(isProcessAlive(pids[0] ?? 0)).to.equal(false);
    expect(isProcessAlive(pids[1] ?? 0)).to.equal(true);
  });

  it("ends a part that does not want to end", async () => {
    const { part, pids } = watchedPart(() => ({ STUBBORN: "yes" }));
    kept = await keepRunning(part, { log, signal: never });
    await kept.stop();
    expect(isProcessAlive(pids[0] ?? 0)).to.equal(false);
  });

  it("hands on the lines of a part", async () => {
    const { part, lines } = watchedPart(() => ({}));
    kept = await keepRunning(part, { log, signal: never });
    await kept.stop();
    expect(lines.join()).to.contain('"msg":"here"');
  });
});
