import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";

/** Where results may be sent. */
export type DestinationRules = {
  /** Whether plain http is good enough: in a demo only. */
  readonly plainHttp: boolean;
  /** Networks that may be written to though nobody reaches them from the internet, as `10.1.0.0/16`. */
  readonly privateNetworks: readonly string[];
};

/** IPv4 networks that are nobody's on the internet (IANA special-purpose registry, RFC 6890), and multicast. */
const specialV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];
/** Parts of 2000::/3 that lead elsewhere: Teredo and other protocols, documentation, 6to4. */
const specialV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits = ""] = network.split("/");
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? "ipv6" : "ipv4");
  }
  return list;
};

const special = listOf([...specialV4, ...specialV6]);
const global6 = listOf(["2000::/3"]);

/** Tells whether an address may be connected to: it is somebody's on the internet, or of a network that is allowed. */
export const mayReach = (address: string, { privateNetworks }: DestinationRules): boolean => {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? "ipv6" : "ipv4";
  if (listOf(privateNetworks).check(address, family)) return true;
  if (special.check(address, family)) return false;
  return version === 4 || global6.check(address, family);
};

const refuse = (expected: string, value: string): never => {
  throw new FiligranaError("subscription/invalid", `the destination cannot be written to: ${expected}`, {
    flaws: [{ pointer: "/dest", value: value.slice(0, 200), expected }],
  });
};

/** The address inside a URL's host: without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/**
 * Reads the destination of a subscription. A name is not resolved here, for it may lead elsewhere tomorrow: that it leads
 * to no private address is looked at whenever it is written to.
 *
 * @throws FiligranaError `subscription/invalid` when it is no https address, names a user, or is a private address.
 */
export const readDestination = (text: string, rules: DestinationRules): URL => {
  const url = URL.canParse(text) ? new URL(text) : refuse("expected an absolute address", text);
  const allowed = rules.plainHttp ? ["https:", "http:"] : ["https:"];
  if (!allowed.includes(url.protocol)) refuse("expected an address that begins with https://", text);
  if (url.username !== "" || url.password !== "") refuse("expected an address without user and password", url.host);
  if (isIP(hostOf(url)) !== 0 && !mayReach(hostOf(url), rules))
    refuse("expected an address that is reached from the internet, or one of a network that is allowed here", text);
  return url;
};

/** What went wrong on the way to a destination, as its owner may read it. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** A `lookup` for connections that gives only addresses that may be reached: what was looked at is what is connected to. */
export const guardedLookup =
  (rules: DestinationRules): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, "");
      const allowed = addresses.filter(({ address }) => mayReach(address, rules));
      const [first] = allowed;
      if (first === undefined) return done(new Unreachable("the name leads to a private address only"), "");
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
