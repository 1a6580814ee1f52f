import { describe, expect, it } from 'vitest';
import { err } from '#core/result/result.ts';
import { settingsInMemory } from '#storage/settings.ts';
import { SessionHolder } from './session-holder.ts';

describe('the session of a tab', () => {
  it('is tried again after a part of the app did not load', async () => {
    let tries = 0;
    const holder = new SessionHolder({
      type: 'none',
      settings: settingsInMemory(),
      createProfile: async () => {
        tries += 1;
        if (tries === 1) throw new Error('a part did not load');
        return err({ type: 'cannot_keep_key' });
      },
    });
    await expect(holder.ensure()).rejects.toThrow('did not load');
    expect(await holder.ensure()).toBeNull();
    expect(tries).toBe(2);
  });
});
