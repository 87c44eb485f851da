/** A picture's address, as the build names it. */
declare module "*.svg" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite hands out an asset's address.
  export default address;
}

/** The address of a WebAssembly program, as the build names it. */
declare module "*.wasm?url" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite hands out an asset's address.
  export default address;
}
