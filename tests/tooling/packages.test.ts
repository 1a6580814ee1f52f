import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/places.mjs';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const LOCKS = ['package-lock.json', 'bench/peers/package-lock.json'];
const peers = JSON.parse(read('bench/peers/package.json')) as Pick<Manifest, 'dependencies'>;
const reasons = read('docs/decisions/002-libraries.md').split('### Left out')[0] ?? '';

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

describe('packages', () => {
  it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s has its reason in docs/decisions/002',
    (name) => {
      expect(reasons).toContain(`\`${name}\``);
    },
  );

  it('are all imported by the product when they are runtime dependencies', () => {
    const code = [...sources('src'), ...sources('server')].join('\n');
    const unused = Object.keys(manifest.dependencies).filter(
      (name) => !code.includes(`'${name}'`) && !code.includes(`'${name}/`),
    );
    expect(unused).toEqual([]);
  });

  it('have one exact version each', () => {
    const versions = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...peers.dependencies,
    });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('that the benches compare with are theirs alone', () => {
    const names = Object.keys(peers.dependencies);
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(names.filter((name) => name in manifest.dependencies || name in manifest.devDependencies)).toEqual(
      [],
    );
  });

  it.each(LOCKS)('%s names no host, so that any registry will do', (lock) => {
    const addresses = [...read(lock).matchAll(/"resolved": "([^"]+)"/gu)].map(([, address]) => address);
    expect(addresses).toEqual([]);
  });
});
