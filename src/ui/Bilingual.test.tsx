// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Name } from '#i18n/Name.tsx';
import { openWords } from '#i18n/open-words.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { PageTitle } from './PageTitle.tsx';
import { RunningText } from './RunningText.tsx';
import { Tag } from './Tag.tsx';

afterEach(cleanup);

function Screen() {
  const words = useWords();
  const dates = useDates();
  const { change } = useLanguage();
  return (
    <>
      <PageTitle>
        <Words of="today.greeting.title" values={{ name: 'Samira' }} />
      </PageTitle>
      <Tag symbol="waiting">
        <Words of="common.date.lastDay" values={{ day: dates.near('2026-03-12', '2026-03-09') }} />
      </Tag>
      <Field label={words('applications.notes.title')} value="halve zin" onChange={() => undefined} />
      <Button>
        <Name>Bakkerij De Korenaar</Name>
      </Button>
      <RunningText>
        <Words of="common.privacy.onlyYou" />
      </RunningText>
      <button type="button" onClick={() => void change('nl', 'tr')}>
        both
      </button>
    </>
  );
}

const show = async (second: string | null): Promise<void> => {
  render(
    <WordsProvider texts={await openWords({ language: 'nl', second, missing: 'throw' })}>
      <Screen />
    </WordsProvider>,
  );
};

describe('Dutch with her own language below it', () => {
  it('says a title in both, each with its language', async () => {
    await show('ar');
    const title = screen.getByRole('heading');
    expect(title.textContent).toBe('Hallo Samira مرحبًا Samira');
    expect([...title.querySelectorAll('span')].map(({ lang, dir }) => [lang, dir])).toEqual([
      ['nl', ''],
      ['ar', 'rtl'],
    ]);
  });

  it('says the days of a sentence in the language of that sentence', async () => {
    await show('ar');
    expect(screen.getByText(/Laatste dag/u).textContent).toContain('donderdag 12 maart');
    expect(screen.getByText(/آخر يوم/u).textContent).toContain('الخميس 12 مارس');
  });

  it('finds a label that came as a string', async () => {
    await show('tr');
    expect(screen.getByRole('textbox', { name: 'Notities Notlar' })).toBeTruthy();
  });

  it('says what a person wrote once', async () => {
    await show('tr');
    expect(screen.getByRole('button', { name: 'Bakkerij De Korenaar' })).toBeTruthy();
  });

  it('shows a running text in her language when she asks for it', async () => {
    await show('tr');
    const user = userEvent.setup();
    expect(screen.queryByText('Bunu sadece sen okuyabilirsin.')).toBeNull();
    const open = screen.getByRole('button', { name: 'Bunu Türkçe oku' });
    await user.click(open);
    expect(screen.getByText('Bunu sadece sen okuyabilirsin.')).toBeTruthy();
    expect(open.closest('[lang]')?.getAttribute('lang')).toBe('tr');
    await user.click(open);
    expect(screen.queryByText('Bunu sadece sen okuyabilirsin.')).toBeNull();
  });

  it('leaves a screen of one language as it was', async () => {
    await show(null);
    expect(screen.getByRole('heading').textContent).toBe('Hallo Samira');
    expect(screen.queryByText('Bunu Türkçe oku')).toBeNull();
  });

  it('comes and goes at once, and what was typed stays in its field', async () => {
    await show(null);
    const field = screen.getByRole('textbox');
    await act(async () => {
      screen.getByRole('button', { name: 'both' }).click();
      await vi.waitFor(() => {
        expect(within(screen.getByRole('heading')).getByText(/Merhaba/u)).toBeTruthy();
      });
    });
    expect(screen.getByRole('textbox')).toBe(field);
    expect((field as HTMLInputElement).value).toBe('halve zin');
  });
});
