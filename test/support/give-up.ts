import type { Job, Worker } from "../../api/jobs/job.ts";

const never = new AbortController().signal;

/** Has the worker of a kind of work give a piece of it up, as the queue does after the last try. */
export async function giveUp(workers: readonly Worker[], { queue }: Job, data: object): Promise<void> {
  const found = workers.find(({ job }) => job.queue === queue);
  if (!found?.giveUp) throw new Error(`nothing gives up what lies in ${queue}`);
  await found.giveUp(data, never);
}
