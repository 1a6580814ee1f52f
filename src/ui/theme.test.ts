// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { applyTheme } from './theme.ts';

describe('applyTheme', () => {
  it('sets what the reader chose, and leaves it to the device otherwise', () => {
    const root = document.createElement('html');
    applyTheme('dark', root);
    expect(root.getAttribute('data-theme')).toBe('dark');
    applyTheme('light', root);
    expect(root.getAttribute('data-theme')).toBe('light');
    applyTheme('device', root);
    expect(root.hasAttribute('data-theme')).toBe(false);
  });
});
