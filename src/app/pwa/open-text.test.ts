// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isTextOnScreen, openTexts, type TabChannel } from './open-text.ts';

function screen(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const page = document.createElement('main');
  const field = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  page.append(field);
  return page;
}

describe('a text on the screen', () => {
  it.each([
    ['textarea', {}],
    ['input', {}],
    ['input', { type: 'text' }],
    ['input', { type: 'date' }],
    ['div', { contenteditable: 'true' }],
  ] as const)('is open in %s %j', (tag, attributes) => {
    expect(isTextOnScreen(screen(tag, attributes))).toBe(true);
  });

  it.each([
    ['p', {}],
    ['input', { type: 'search' }],
    ['input', { type: 'radio' }],
    ['input', { type: 'checkbox' }],
    ['textarea', { readonly: '' }],
    ['textarea', { disabled: '' }],
    ['div', { contenteditable: 'false' }],
  ] as const)('is not open in %s %j', (tag, attributes) => {
    expect(isTextOnScreen(screen(tag, attributes))).toBe(false);
  });
});

/** Tabs of one browser: each hears the others, not itself. */
function tabs() {
  const channels: { listeners: Set<(event: { readonly data: unknown }) => void> }[] = [];
  return (): TabChannel => {
    const own = { listeners: new Set<(event: { readonly data: unknown }) => void>() };
    channels.push(own);
    return {
      postMessage: (data) => {
        for (const other of channels)
          if (other !== own) for (const listener of other.listeners) listener({ data });
      },
      addEventListener: (_, listener) => own.listeners.add(listener),
      removeEventListener: (_, listener) => own.listeners.delete(listener),
    };
  };
}

describe('texts in other tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hears of an open text in another tab', async () => {
    const tab = tabs();
    const here = openTexts(tab(), () => false);
    openTexts(tab(), () => true);
    expect(await here.anywhere()).toBe(true);
  });

  it('does not ask when a text is open here', async () => {
    const tab = tabs();
    expect(await openTexts(tab(), () => true).anywhere()).toBe(true);
  });

  it('takes silence for no open text', async () => {
    const tab = tabs();
    const here = openTexts(tab(), () => false);
    openTexts(tab(), () => false);
    const answer = here.anywhere();
    await vi.advanceTimersByTimeAsync(400);
    expect(await answer).toBe(false);
  });
});
