declare module '*.woff?url' {
  const address: string;
  // eslint-disable-next-line no-restricted-exports -- what the bundler gives for such an import
  export default address;
}
