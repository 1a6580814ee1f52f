import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '#core/result/result.ts';

/** An export of the demo file as of a day (YYYY-MM-DD). Its builder is no part of the server. */
export interface DemoSource {
  file(role: 'mentee' | 'mentor', today: string): Promise<Uint8Array>;
}

export type DemoSourceError = { readonly type: 'no_module' | 'no_demo_source' };

function isDemoSource(value: unknown): value is DemoSource {
  return typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'function';
}

/** @param path of a module that exports `demoSource`; only ever one that the operator named */
export async function loadDemoSource(path: string): Promise<Result<DemoSource, DemoSourceError>> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(resolve(path)).href)) as typeof module;
  } catch {
    return err({ type: 'no_module' });
  }
  const { demoSource } = module as { readonly demoSource?: unknown };
  return isDemoSource(demoSource) ? ok(demoSource) : err({ type: 'no_demo_source' });
}
