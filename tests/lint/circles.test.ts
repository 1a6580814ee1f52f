import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/places.mjs';

const addresses = (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }
).imports;

function files(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Modules that run before this one; types and `import()` do not. */
function runsAfter(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/^import (?!type\b)(?:[^;'"]*? from )?['"]([#.][^'"]+)['"]/gmu)]
    .map(([, source = '']) => {
      const [key = '', ...rest] = source.split('/');
      const target = addresses[`${key}/*`];
      return target === undefined
        ? path.resolve(path.dirname(file), source)
        : path.resolve(root, target.replace('*', rest.join('/')));
    })
    .filter((target) => /\.tsx?$/u.test(target) && existsSync(target));
}

/** The first circle found, as paths; none when the modules have an order. */
function circleAmong(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...trail, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('modules', () => {
  it('never wait for each other in a circle', () => {
    const graph = new Map([...files('src'), ...files('server')].map((file) => [file, runsAfter(file)]));
    expect(graph.size).toBeGreaterThan(100);
    expect(circleAmong(graph).map((file) => path.relative(root, file))).toEqual([]);
  });

  it('would be caught in a circle', () => {
    expect(
      circleAmong(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', []],
          ['d', ['b']],
        ]),
      ),
    ).toEqual(['b', 'd', 'b']);
  });
});
