import type { Request, Response } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import { epcisReplyHeaders, epcisVersion } from "../../core/http/epcis-headers.ts";
import { limits } from "../limits.ts";
import { linkedJson } from "./negotiate.ts";

/** Dotted numbers, compared part by part: 2.0 is 2.0.0. Texts that are no version compare as 0. */
const isNewer = (one: string, other: string): boolean => {
  const parts = (text: string) => text.split(".").map((part) => Number(part) || 0);
  const [a, b] = [parts(one), parts(other)];
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at !== undefined && (a[at] ?? 0) > (b[at] ?? 0);
};

const checkVersions = (request: Request): void => {
  for (const standard of ["EPCIS", "CBV"] as const) {
    const least = request.get(`gs1-${standard}-min`) ?? epcisVersion;
    const most = request.get(`gs1-${standard}-max`) ?? epcisVersion;
    const exactly = request.get(`gs1-${standard}-version`) ?? epcisVersion;
    if (!isNewer(least, epcisVersion) && !isNewer(epcisVersion, most) && isSame(exactly)) continue;
    const detail = `${standard} is spoken here in version ${epcisVersion} only; ask for a range that has it, or send that version`;
    const values = { standard, version: epcisVersion, least: least.slice(0, 40), most: most.slice(0, 40) };
    throw new FiligranaError("request/not-acceptable", detail, { values });
  }
};

const isSame = (version: string): boolean => !isNewer(version, epcisVersion) && !isNewer(epcisVersion, version);

/**
 * Refuses what the EPCIS binding refuses of any request: an address that is too long, and versions that are not spoken.
 *
 * @throws FiligranaError `request/address-too-long`, `request/not-acceptable`.
 */
export const checkBinding = ({ binding }: EndpointSpec, request: Request): void => {
  if (binding === undefined) return;
  const { length } = request.originalUrl;
  if (length > limits.addressCharacters) {
    const values = { length, max: limits.addressCharacters };
    const detail = `the address has ${length} characters, and ${limits.addressCharacters} are read; make the query a named one`;
    throw new FiligranaError("request/address-too-long", detail, { values });
  }
  checkVersions(request);
};

/** Says of an answer of the EPCIS binding what it is; `accepted` is the media type that the client likes best. */
export const markBinding = ({ binding }: EndpointSpec, response: Response, accepted: string | undefined): void => {
  if (binding === undefined) return;
  for (const [name, value] of Object.entries(epcisReplyHeaders)) response.setHeader(name, value);
  if (accepted === linkedJson) response.type(linkedJson);
};
