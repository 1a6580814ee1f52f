// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sharerOf, textSharerOf } from './hand-out.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const pdf = new Blob(['%PDF-1.7'], { type: 'application/pdf' });

/** A browser with this of the list of apps. */
function withList(list: Partial<Pick<Navigator, 'share' | 'canShare'>>): void {
  vi.stubGlobal('navigator', list);
}

const refusesWith = (name: string) => async () => {
  throw new DOMException('', name);
};

describe('handing a file to another app', () => {
  it('gives the file under its name to the list of apps', async () => {
    const share = vi.fn(async () => undefined);
    const asked: ShareData[] = [];
    withList({
      share,
      canShare: (what) => {
        asked.push(what ?? {});
        return true;
      },
    });
    expect(await sharerOf(pdf, 'CV-Samira.pdf')?.()).toBe('shared');
    expect(share).toHaveBeenCalledTimes(1);
    expect(share).toHaveBeenCalledWith(asked[0]);
    const file = asked[0]?.files?.[0];
    expect([file?.name, file?.type, await file?.text()]).toEqual([
      'CV-Samira.pdf',
      'application/pdf',
      '%PDF-1.7',
    ]);
  });

  const share: Navigator['share'] = async () => undefined;
  it.each<[string, Partial<Pick<Navigator, 'share' | 'canShare'>>]>([
    ['there is no list of apps', {}],
    ['a list takes words alone', { share }],
    ['a browser says what it can, and hands out nothing', { canShare: () => true }],
    ['this kind of file is not let out', { share, canShare: () => false }],
  ])('is not offered where %s', (_where, list) => {
    withList(list);
    expect(sharerOf(pdf, 'CV-Samira.pdf')).toBeNull();
  });

  it.each([
    ['AbortError', 'closed'],
    ['InvalidStateError', 'closed'],
    ['NotAllowedError', 'failed'],
    ['DataError', 'failed'],
  ])('that ends in %s is %s', async (name, handed) => {
    withList({ share: refusesWith(name), canShare: () => true });
    expect(await sharerOf(pdf, 'CV-Samira.pdf')?.()).toBe(handed);
  });
});

describe('handing words to another app', () => {
  it('gives a title only where there is one', async () => {
    const share = vi.fn(async () => undefined);
    withList({ share });
    expect(await textSharerOf({ title: 'Sollicitatie', text: 'Ik bel u.' })?.()).toBe('shared');
    expect(await textSharerOf({ title: '', text: 'Ik bel u.' })?.()).toBe('shared');
    expect(share.mock.calls).toEqual([
      [{ title: 'Sollicitatie', text: 'Ik bel u.' }],
      [{ text: 'Ik bel u.' }],
    ]);
  });

  it('is not offered where there is no list of apps, and says when it is refused', async () => {
    withList({});
    expect(textSharerOf({ title: '', text: 'Ik bel u.' })).toBeNull();
    withList({ share: refusesWith('NotAllowedError') });
    expect(await textSharerOf({ title: '', text: 'Ik bel u.' })?.()).toBe('failed');
  });
});
