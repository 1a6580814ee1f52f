import type { RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { routes } from '#app/Routes.tsx';
import { patternOf, ROUTE_PATTERNS } from '../e2e/support/routes.ts';

function* patternsOf(list: readonly RouteObject[], parent = ''): Generator<string> {
  for (const { path, children = [] } of list) {
    const own = path === undefined || path.startsWith('/') || path === '*' ? path : `${parent}/${path}`;
    if (own !== undefined) yield own;
    yield* patternsOf(children, own ?? parent);
  }
}

describe('the patterns that the walks know', () => {
  it('are those of the app’s router', () => {
    expect([...ROUTE_PATTERNS].sort()).toEqual([...patternsOf(routes)].sort());
  });

  it('are chosen for an address as the router does', () => {
    expect(patternOf('/cv/new')).toBe('/cv/new');
    expect(patternOf('/cv/abc/preview')).toBe('/cv/:id/preview');
    expect(patternOf('/applications/abc')).toBe('/applications/:id');
    expect(patternOf('/dit/bestaat/niet')).toBe('*');
  });
});
