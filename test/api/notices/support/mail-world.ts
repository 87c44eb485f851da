import type { Worker } from "../../../../api/jobs/job.ts";
import { type Jobs, openJobs } from "../../../../api/jobs/open-jobs.ts";
import { openMail } from "../../../../api/notices/open-mail.ts";
import { migrate } from "../../../../api/store/migrate.ts";
import type { Store } from "../../../../api/store/open-store.ts";
import { openStore } from "../../../../api/store/open-store.ts";
import { type MailServer, startMailServer } from "../../../support/mail-server.ts";
import { createTestDatabase } from "../../../support/postgres.ts";

/** The one actor that there is at first. */
export const maker = "0x00000000000000a1";

/** Where the product says that it is to be found. */
export const publicUrl = "https://filigrana.example";

/** A database of its own, the queues in it, and a mail server that keeps what it is sent. */
export type MailWorld = {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly server: MailServer;
  readonly send: ReturnType<typeof openMail>;
  /** Begins to do what lies in the queues. */
  readonly start: (workers: readonly Worker[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens what e-mails are sent from and to; `maker` has this name. */
export async function openMailWorld(name: string): Promise<MailWorld> {
  const { url } = await createTestDatabase();
  const store = openStore(url);
  await migrate(store);
  const server = await startMailServer();
  await store
    .insertInto("actorProfiles")
    .values({ actor: maker, role: "operator", name, municipality: null })
    .execute();
  const jobs = openJobs(url, { onTrouble: () => {} });
  const stopping = new AbortController();
  return {
    store,
    jobs,
    server,
    send: openMail({ url: () => server.url, from: "avvisi@filigrana.example" }),
    start: (workers) => jobs.start(workers, stopping.signal),
    close: async () => {
      stopping.abort();
      await jobs.stop();
      await store.destroy();
      await server.stop();
    },
  };
}
