/** A picture's address, as the build names it. */
declare module "*.svg" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite hands out an asset's address.
  export default address;
}
