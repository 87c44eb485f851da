import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { type DestinationRules, mayReach, readDestination } from "../../../../api/epcis/subscriptions/destination.ts";
import { postSigned, signatureOf } from "../../../../api/epcis/subscriptions/post-signed.ts";
import { FiligranaError } from "../../../../core/errors/filigrana-error.ts";

const production: DestinationRules = { plainHttp: false, privateNetworks: [] };
const demo: DestinationRules = { plainHttp: true, privateNetworks: [] };

describe("where results may be sent", () => {
  const closed = [
    ..."0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255".split(" "),
    ..."192.0.0.1 192.168.1.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255".split(" "),
    ..."::1 :: fe80::1 fc00::1 fd00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:7f00:1::".split(
      " ",
    ),
    ..."2001:db8::1 not-an-address".split(" "),
  ];
  for (const address of closed) it(`is never ${address}`, () => expect(mayReach(address, production)).to.equal(false));

  for (const address of ["8.8.8.8", "93.184.216.34", "172.32.0.1", "2a00:1450:4002:403::200e", "2606:2800::1"])
    it(`may be ${address}`, () => expect(mayReach(address, production)).to.equal(true));

  it("is a private network where the configuration names it, and only that", () => {
    const rules = { plainHttp: false, privateNetworks: ["10.1.0.0/16", "fd00:1::/32"] };
    expect(["10.1.2.3", "10.2.0.1", "fd00:1::5", "fd00:2::5"].map((one) => mayReach(one, rules))).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
  });

  const refused = [
    "http://client.example.com/",
    "ftp://client.example.com/",
    "client.example.com",
    "https://user@client.example.com/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/latest",
  ];
  for (const text of refused)
    it(`is refused before anything is sent: ${text}`, () => {
      expect(() => readDestination(text, production))
        .to.throw(FiligranaError)
        .with.property("code", "subscription/invalid");
    });

  it("is plain http in a demo only", () => {
    expect(readDestination("http://client.example.com/a?b=c", demo).href).to.equal("http://client.example.com/a?b=c");
  });
});

describe("a signed post", () => {
  it("goes nowhere when its name leads to a private address, and everything that it says is signed", async () => {
    const taken: string[] = [];
    const server = createServer((request, response) => {
      taken.push(String(request.headers["gs1-signature"]));
      response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const post = { delivery: "d", body: "{}", token: "0123456789abcdef", headers: {} };
    const { signal } = new AbortController();
    const send = (host: string, rules: DestinationRules) =>
      postSigned({ ...post, dest: new URL(`http://${host}:${port}/`) }, rules, signal);
    const outcome = await send("localhost", demo).catch((error: Error) => error.message);
    expect(outcome).to.equal("the name leads to a private address only");
    const literal = await send("127.0.0.1", demo).catch((error: Error) => error.message);
    expect(literal).to.equal("the destination is a private address");
    expect(taken).to.deep.equal([]);
    // A redirect is an answer like any other that is no acknowledgement: it is not followed.
    expect(await send("localhost", { plainHttp: true, privateNetworks: ["127.0.0.0/8"] })).to.equal(302);
    expect(taken).to.deep.equal([signatureOf(post.token, post.body)]);
    server.close();
  });

  it("ends the connection of a receiver whose answer never ends", async () => {
    const cutOff = Promise.withResolvers<number>();
    const server = createServer((_, response) => {
      let sent = 0;
      const more = () => {
        while (response.write(Buffer.alloc(16_000))) sent += 16_000;
      };
      response.writeHead(200).on("drain", more);
      response.on("close", () => cutOff.resolve(sent));
      more();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const dest = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const post = { delivery: "d", body: "{}", token: "0123456789abcdef", headers: {}, dest };
    const rules = { plainHttp: true, privateNetworks: ["127.0.0.0/8"] };
    expect(await postSigned(post, rules, new AbortController().signal)).to.equal(200);
    // What the sockets hold on their way, and no more.
    expect(await cutOff.promise).to.be.below(20_000_000);
    server.close();
  });
});
