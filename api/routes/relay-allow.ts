import * as z from "zod";

/** A call as it goes to the node: rebuilt from what was understood, never passed through. */
export type AskedCall = { readonly method: string; readonly params: readonly unknown[] };

/** No view function of the registry needs more. */
const gasPerCall = "0x4c4b40";

const Quantity = z.string().regex(/^0x(0|[1-9a-f][0-9a-f]{0,15})$/i);
const Tag = z.union([z.enum(["latest", "finalized", "safe", "earliest"]), Quantity]);
const Word = z.string().regex(/^0x[0-9a-f]{64}$/i);
const AnyAddress = z.string().regex(/^0x[0-9a-f]{40}$/i);
/** The longest question is `includes` with a proof of 24 siblings: under 2 kB of call data. */
const CallData = z.string().regex(/^0x([0-9a-f]{2}){4,4096}$/i);

type Rule = (params: readonly unknown[], registry: string) => readonly unknown[] | null;

const nothing: Rule = (params) => (params.length === 0 ? [] : null);

const rules: Readonly<Record<string, Rule>> = {
  eth_chainId: nothing,
  eth_blockNumber: nothing,
  eth_getBlockByNumber: (params) => parsed(z.tuple([Tag, z.literal(false)]), params),
  eth_getCode: (params) => parsed(z.tuple([AnyAddress, Tag]), params),
  eth_call: (params, registry) => {
    const call = parsed(z.tuple([callTo(registry), Tag]), params);
    return call === null ? null : [{ to: registry, data: call[0].data ?? call[0].input, gas: gasPerCall }, call[1]];
  },
  eth_getProof: (params, registry) => parsed(z.tuple([same(registry), z.array(Word).max(16), Tag]), params),
  eth_getStorageAt: (params, registry) => parsed(z.tuple([same(registry), z.union([Word, Quantity]), Tag]), params),
};

/**
 * Gives the call to send on for one that may pass the relay, else a sentence that says what may.
 *
 * @param registry - Address of the one contract that may be read, in lower case.
 */
export function allowedCall(method: string, params: readonly unknown[], registry: string): AskedCall | string {
  const rule = Object.hasOwn(rules, method) ? rules[method] : undefined;
  if (rule === undefined) return `this relay knows ${Object.keys(rules).join(", ")}`;
  const rebuilt = rule(params, registry);
  return rebuilt === null
    ? `this relay lets ${method} through only to read the registry ${registry}`
    : { method, params: rebuilt };
}

const same = (registry: string) =>
  z
    .string()
    .transform((address) => address.toLowerCase())
    .refine((address) => address === registry);

const callTo = (registry: string) =>
  z
    .strictObject({
      to: same(registry),
      data: CallData.optional(),
      input: CallData.optional(),
      from: AnyAddress.optional(),
      gas: Quantity.optional(),
    })
    .refine(({ data, input }) => (data === undefined) !== (input === undefined));

function parsed<T>(schema: z.ZodType<T>, params: readonly unknown[]): T | null {
  return schema.safeParse(params).data ?? null;
}
