import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createDiskGuard, freeBytesOf } from './disk-guard.ts';

describe('the disk guard', () => {
  it('refuses below the threshold and looks at most once a second', () => {
    let now = 0;
    let free = 100;
    let looks = 0;
    const guard = createDiskGuard(
      () => {
        looks += 1;
        return free;
      },
      () => now,
      100,
    );
    expect(guard.hasRoom()).toBe(true);
    free = 99;
    expect(guard.hasRoom()).toBe(true);
    expect(looks).toBe(1);
    now = 1_000;
    expect(guard.hasRoom()).toBe(false);
    free = 100;
    now = 0;
    expect(guard.hasRoom()).toBe(true);
  });

  it('does not refuse work because it cannot know', () => {
    const unknown = (): number => {
      throw new Error('ENOSYS');
    };
    expect(createDiskGuard(unknown, () => 0).hasRoom()).toBe(true);
  });

  it('knows the free bytes of a folder', () => {
    expect(freeBytesOf(tmpdir())()).toBeGreaterThan(0);
  });
});
