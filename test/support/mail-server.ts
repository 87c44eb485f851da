import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A message as the server got it. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly source: string };

/** A real SMTP server on 127.0.0.1. */
export type MailServer = {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Resolves once at least `count` messages came. */
  readonly received: (count: number) => Promise<void>;
  /** Refuses the next so many messages with a temporary error. */
  readonly refuse: (count: number) => void;
  readonly stop: () => Promise<void>;
};

/** Starts an SMTP server that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refusals > 0) {
          refusals -= 1;
          return done(Object.assign(new Error("come back later"), { responseCode: 451 }));
        }
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString("utf8"),
        });
        server.emit("kept");
        return done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    received: async (count) => {
      while (mails.length < count) await once(server, "kept");
    },
    refuse: (count) => {
      refusals = count;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
