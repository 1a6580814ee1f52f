// The types of the package know no options: with the program given, it fetches nothing itself.
declare module 'hunspell-wasm/wasm/hunspell.js' {
  export interface EngineOptions {
    readonly wasmBinary: Uint8Array;
  }
  // eslint-disable-next-line no-restricted-exports -- how the package gives it
  export default function initialize(options: EngineOptions): Promise<unknown>;
}
