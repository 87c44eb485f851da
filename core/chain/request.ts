/**
 * A question to an Ethereum node, in the shape of EIP-1193. Core does no I/O: the browser, the command line and the server
 * each bring their own, which rejects when the node cannot be reached or answers with an error.
 */
export type Request = (call: { readonly method: string; readonly params?: readonly unknown[] }) => Promise<unknown>;
