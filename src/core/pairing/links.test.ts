import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '../result/result.ts';
import { parseRequest } from './apart.ts';
import { findJoinLink, joinLink, type JoinLinkKind } from './links.ts';
import { parseMeeting } from './together.ts';

const SEED = { seed: 20261123 };
const ORIGIN = 'https://werkmaat.example.org';
const KINDS: readonly JoinLinkKind[] = ['request', 'answer', 'meeting'];

describe('a join link', () => {
  test('[N1] comes back as it was, for every kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.uint8Array({ minLength: 1, maxLength: 2048 }),
        (kind, payload) => {
          expect(orThrow(findJoinLink(joinLink(ORIGIN, kind, payload)))).toEqual({
            kind,
            payload,
            origin: ORIGIN,
          });
        },
      ),
      SEED,
    );
  });

  test('[N1] keeps its bytes behind the #', () => {
    const link = joinLink(ORIGIN, 'request', Uint8Array.of(1, 1, 255));
    expect(link).toBe('https://werkmaat.example.org/join#a=AQH_');
    expect(new URL(link).pathname + new URL(link).search).toBe('/join');
  });

  const link = joinLink(ORIGIN, 'answer', seededRandom(1)(200));
  test.each([
    ['alone', link],
    ['with spaces and lines around it', `\n  ${link} \n`],
    ['in a sentence', `Dag Samira! Tik hierop: ${link}. Groetjes, Anneke`],
    ['in brackets', `(${link})`],
    [
      'in a copied chat',
      `[23-11-2026 10:04] Anneke: Kijk ook eens op https://example.org/x#y=1\n[23-11-2026 10:05] Anneke: ${link}\n`,
    ],
    ['after an older link of the same chat', `${joinLink(ORIGIN, 'request', Uint8Array.of(1, 1))}\n${link}`],
    ['with the slash that some apps add', link.replace('/join#', '/join/#')],
  ])('[N2] is found %s', (_, text) => {
    expect(orThrow(findJoinLink(text))).toEqual({
      kind: 'answer',
      payload: seededRandom(1)(200),
      origin: ORIGIN,
    });
  });

  test('[N2] is found when only its end was copied, without an origin', () => {
    expect(orThrow(findJoinLink('#a=AQH_'))).toEqual({
      kind: 'request',
      payload: Uint8Array.of(1, 1, 255),
      origin: null,
    });
  });

  test('[P5] of a place that is no secure origin has no origin', () => {
    expect(orThrow(findJoinLink('http://example.org/join#a=AQH_')).origin).toBe(null);
  });

  test.each([
    ['nothing', '', 'no_link'],
    ['another link', 'https://example.org/#b', 'no_link'],
    ['another key', `${ORIGIN}/join#s=AQH_`, 'no_link'],
    ['spare bits', `${ORIGIN}/join#a=AQF`, 'malformed'],
    ['a length that no bytes have', `${ORIGIN}/join#a=AQH_A`, 'malformed'],
    ['more than 2 KB', `${ORIGIN}/join#a=${'A'.repeat(2732)}`, 'too_long'],
  ])('[P2] with %s is refused', (_, text, type) => {
    expect(findJoinLink(text)).toEqual({ ok: false, error: { type } });
  });

  test('[P2] [N2] random texts never throw and never pass as something whole', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('#', 'a', 'b', 't', '=', '/', 'join', ':', 'https', '_', 'A', '%', '\n'),
        maxLength: 300,
      }),
      fc.base64String({ maxLength: 300 }).map((code) => `${ORIGIN}/join#t=${code.replaceAll('=', '')}`),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const found = findJoinLink(text);
        if (!found.ok) return;
        expect(found.value.payload.length).toBeLessThanOrEqual(2048);
        parseRequest(found.value.payload);
        expect(parseMeeting(found.value.payload).ok).toBe(false);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });

  test('[N2] a very long text is looked at for 16,384 characters', () => {
    expect(findJoinLink(`${'x'.repeat(16_384)} ${link}`)).toEqual({ ok: false, error: { type: 'no_link' } });
    expect(findJoinLink('https://'.repeat(100_000)).ok).toBe(false);
  });
});
