// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { catchSavedFiles } from '#tests/fixtures/screens/saved-files.ts';
import { SavedFile } from './SavedFile.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(list: Partial<Pick<Navigator, 'share' | 'canShare'>>) {
  const texts = await openWords({ language: 'nl', missing: 'throw' });
  const user = userEvent.setup();
  Object.assign(navigator, { share: undefined, canShare: undefined }, list);
  render(
    <WordsProvider texts={texts}>
      <SavedFile file={new Blob(['x'], { type: 'application/pdf' })} name="CV-Samira.pdf" />
    </WordsProvider>,
  );
  return user;
}

const endsIn = (name: string): Navigator['share'] => vi.fn().mockRejectedValue(new DOMException('', name));

describe('a file that was made', () => {
  it('is handed on where the browser has a list of apps, and nothing is said of that', async () => {
    const share = vi.fn().mockResolvedValue(undefined);
    const user = await show({ share, canShare: () => true });
    await user.click(screen.getByRole('button', { name: 'Deel het bestand' }));
    expect(share).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be saved where there is no such list', async () => {
    const user = await show({});
    expect(screen.queryByRole('button', { name: 'Deel het bestand' })).toBeNull();
    const saved = catchSavedFiles();
    await user.click(screen.getByRole('button', { name: 'Bewaar het nog een keer' }));
    expect(saved).toEqual(['CV-Samira.pdf']);
  });

  it('that the phone refuses to hand on says what to do, until it goes well', async () => {
    const share = vi
      .fn()
      .mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
      .mockResolvedValue(undefined);
    const user = await show({ share, canShare: () => true });
    await user.click(screen.getByRole('button', { name: 'Deel het bestand' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Delen lukt niet. Bewaar het bestand.');
    await user.click(screen.getByRole('button', { name: 'Deel het bestand' }));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('is no fault when she closes the list', async () => {
    const share = endsIn('AbortError');
    const user = await show({ share, canShare: () => true });
    await user.click(screen.getByRole('button', { name: 'Deel het bestand' }));
    await waitFor(() => {
      expect(share).toHaveBeenCalledTimes(1);
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
