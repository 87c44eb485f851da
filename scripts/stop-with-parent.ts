/**
 * Ends this process in good order when the process that started it is gone: a supervisor that was killed cannot say so,
 * but its end closes the channel between the two. Load it before the program: `node --import ./scripts/stop-with-parent.ts`.
 */
if (process.channel !== undefined) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 8000).unref();
  });
  // Waiting for the parent's end must not keep a program alive that has nothing else to do.
  process.channel.unref();
}
