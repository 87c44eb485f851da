import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type Provider from "oidc-provider";

import { demoPeople } from "./demo-people.ts";
import { acrOf } from "./open-provider.ts";
import { pageFor, pagePolicy } from "./page-frame.ts";
import { renderLogin, renderProviderError } from "./render-pages.ts";

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/** A form with one short field. */
const mostBytes = 1000;

/** Listens on every host at the same port; gives the port and how to end. */
export async function listen(
  hosts: readonly string[],
  wanted: number,
): Promise<{ port: number; servers: Server[]; close: () => Promise<void> }> {
  const servers: Server[] = [];
  let port = wanted;
  for (const host of hosts) {
    const server = createServer().listen(port, host);
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  const close = async () => {
    for (const server of servers) {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    }
  };
  return { port, servers, close };
}

/** Answers with the provider, and with its login page where a person has to choose. */
export function answerWith(
  provider: Provider,
  publicUrl: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const rest = provider.callback();
  const policy = pagePolicy(publicUrl);
  const send = (response: ServerResponse, status: number, page: string) => {
    response.writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
    response.end(page);
  };
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const interaction = await provider.interactionDetails(request, response);
    if (!request.url?.startsWith(`/interaction/${interaction.uid}`))
      throw new Error("this is the page of another attempt");
    if (request.method !== "POST") return send(response, 200, renderLogin(pageFor(request)));
    const chosen = new URLSearchParams(await textOf(request)).get("person");
    const person = demoPeople.find(({ key }) => key === chosen);
    await forgetWhoWasHere(provider, interaction);
    const result =
      person === undefined
        ? { error: "access_denied", error_description: "the person did not sign in" }
        : { login: { accountId: person.key, acr: acrOf(person.assurance), amr: ["demo"], remember: false } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  return (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void rest(request, response);
    interact(request, response).catch((error: unknown) => {
      const what = error instanceof Error ? error.message : String(error);
      send(response, 400, renderProviderError(pageFor(request), what));
    });
  };
}

/**
 * Ends what the browser had at the provider, so that somebody else can be chosen at once: the product asks anew who is there
 * each time, and in a demo that is most often another person.
 */
async function forgetWhoWasHere(provider: Provider, interaction: Interaction): Promise<void> {
  if (interaction.session === undefined) return;
  const session = await provider.Session.findByUid(interaction.session.uid);
  await session?.destroy();
  Reflect.deleteProperty(interaction, "session");
  await interaction.save(Math.max(1, interaction.exp - Math.floor(Date.now() / 1000)));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error("the form is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
