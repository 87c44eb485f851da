/**
 * A program for tests of the supervisor: it says that it is there, then waits to be stopped, or ends by itself with the
 * code in END_WITH.
 */
process.stdout.write(`${JSON.stringify({ level: "info", time: "2026-01-01T00:00:00.000Z", msg: "here" })}\n`);
const endWith = process.env["END_WITH"];
if (endWith !== undefined) process.exit(Number(endWith));
process.once("SIGTERM", () => {
  if (process.env["STUBBORN"] === undefined) process.exit(0);
});
setInterval(() => undefined, 1000);
process.send?.({ ready: String(process.pid) });
