// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWords } from '#i18n/open-words.ts';
import { Words } from '#i18n/Words.tsx';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { MachineTranslation } from './MachineTranslation.tsx';

afterEach(cleanup);

function Pages() {
  const [page, setPage] = useState('help');
  return (
    <>
      <h1>
        <Words of="help.page.title" />
      </h1>
      <textarea aria-label="text" />
      {page === 'help' ? <MachineTranslation /> : null}
      <button
        type="button"
        onClick={() => {
          setPage('other');
        }}
      >
        leave
      </button>
    </>
  );
}

async function show(language: string, second: string | null = null) {
  const onChange = vi.fn();
  const texts = await openWords({ language, second, missing: 'throw', page: document.documentElement });
  render(
    <WordsProvider texts={texts} onChange={onChange}>
      <Pages />
    </WordsProvider>,
  );
  return { onChange, user: userEvent.setup() };
}
const title = () => screen.getByRole('heading').textContent;

describe('a page that a machine translated', () => {
  it('says so, and turns to Dutch and back with one tap each, losing nothing', async () => {
    const { user, onChange } = await show('tr');
    await user.type(screen.getByRole('textbox'), 'yarım');
    expect(screen.getByText('Bu çeviriyi bilgisayar yaptı.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bunu Hollandaca oku' }));
    const back = await screen.findByRole('button', { name: 'Terug naar Türkçe' });
    expect(title()).toBe('Hulp');
    expect(document.documentElement.lang).toBe('nl');
    expect(document.activeElement).toBe(back);
    await user.click(back);
    await screen.findByText('Bu çeviriyi bilgisayar yaptı.');
    expect(title()).toBe('Yardım');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('yarım');
    // Her choice of language is still hers.
    expect(onChange).not.toHaveBeenCalled();
  });

  it('goes on in her own language away from the page', async () => {
    const { user } = await show('ar');
    await user.click(screen.getByRole('button', { name: 'قراءة هذا بالهولندية' }));
    await screen.findByRole('button', { name: 'Terug naar العربية' });
    await user.click(screen.getByRole('button', { name: 'leave' }));
    await vi.waitFor(() => {
      expect(title()).toBe('مساعدة');
    });
    expect(document.documentElement.dir).toBe('rtl');
  });

  it('says nothing on a Dutch page, and needs no button where the Dutch stands above it', async () => {
    await show('nl');
    expect(screen.getAllByRole('button')).toHaveLength(1);
    cleanup();
    await show('nl', 'tr');
    expect(screen.getByText('Bu çeviriyi bilgisayar yaptı.')).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});
