import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One delivery as it came in. */
export type Received = {
  readonly delivery: string;
  readonly body: string;
  readonly document: Record<string, unknown>;
  /** What it was signed with: `sha256=` and hex digits. */
  readonly signature: string;
  /** Whether the signature is the one that the secret makes over the body. */
  readonly isSigned: boolean;
};

/** What is answered: a status, or nothing at all for as long as the connection holds. */
type Answer = number | "silence";

/** A server of a subscriber. */
export type Receiver = {
  readonly address: string;
  /** Everything that came, in order, whatever was answered. */
  readonly received: Received[];
  /** Decides what is answered from now on. */
  readonly answerWith: (answer: (received: Received, count: number) => Answer) => void;
  /** Resolves once `wanted` says yes. */
  readonly until: (wanted: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How long a delivery may take: a killed process comes back first, and its lease runs out. */
const patienceMs = 120_000;

/** The signature that a secret makes over a body. */
export const signatureOf = (secret: string, body: string): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** Starts a server of a subscriber on 127.0.0.1 that checks signatures and answers 204 unless told otherwise. */
export async function openReceiver(secret: string): Promise<Receiver> {
  const received: Received[] = [];
  let answer: (received: Received, count: number) => Answer = () => 204;
  const waiting = new Set<() => void>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const signature = String(request.headers["gs1-signature"]);
    const one: Received = {
      signature,
      delivery: String(request.headers["filigrana-delivery"]),
      body,
      document: JSON.parse(body) as Record<string, unknown>,
      isSigned: signature === signatureOf(secret, body),
    };
    received.push(one);
    const status = answer(one, received.length);
    if (status !== "silence") response.writeHead(status).end();
    for (const look of [...waiting]) look();
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    received,
    answerWith: (next) => {
      answer = next;
    },
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const over = (done: () => void) => {
          clearTimeout(timer);
          waiting.delete(look);
          done();
        };
        const look = () => {
          if (wanted()) over(resolve);
        };
        const late = () => over(() => reject(new Error(`not after ${patienceMs} ms; ${received.length} came`)));
        const timer = setTimeout(late, patienceMs);
        waiting.add(look);
        look();
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
