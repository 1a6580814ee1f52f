// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Ltr, Name } from './Name.tsx';
import { openWords, type OpenedWords } from './open-words.ts';
import { useDates } from './use-dates.ts';
import { useLanguage } from './use-language.ts';
import { useNumbers } from './use-numbers.ts';
import { useWords } from './use-words.ts';
import { Words } from './Words.tsx';
import { WordsProvider } from './WordsProvider.tsx';

afterEach(cleanup);

function Screen({ name }: { readonly name: string }) {
  const words = useWords();
  const dates = useDates();
  const { number } = useNumbers();
  const { language, offered, change } = useLanguage();
  return (
    <>
      <h1>
        <Words of="today.greeting.title" values={{ name }} />
      </h1>
      <p data-testid="waiting">
        <Words of="save.waiting.count" values={{ count: 3 }} />
      </p>
      <p data-testid="day">{dates.near('2026-03-12', '2026-03-09')}</p>
      <p data-testid="number">{number(12)}</p>
      <p data-testid="language">{language.name}</p>
      <textarea aria-label={words('applications.notes.title')} defaultValue="" />
      {offered.map(({ code, name: own }) => (
        <button key={code} type="button" onClick={() => void change(code)}>
          {own}
        </button>
      ))}
    </>
  );
}

const show = (texts: OpenedWords, name: string, onChange?: (code: string) => void) =>
  render(
    <WordsProvider texts={texts} {...(onChange === undefined ? {} : { onChange })}>
      <Screen name={name} />
    </WordsProvider>,
  );

describe('texts on the screen', () => {
  it('put a name in bdi, so that it runs its own way', async () => {
    show(await openWords({ language: 'nl', missing: 'throw' }), 'سميرة');
    const name = screen.getByRole('heading').querySelector('bdi');
    expect(screen.getByRole('heading').textContent).toBe('Hallo سميرة');
    expect(name?.textContent).toBe('سميرة');
    expect(name?.getAttribute('dir')).toBe('auto');
  });

  it('leave numbers as they are and choose the plural form', async () => {
    show(await openWords({ language: 'nl', missing: 'throw' }), 'Samira');
    expect(screen.getByTestId('waiting').textContent).toBe('Er wachten nog 3 dingen');
    expect(screen.getByTestId('waiting').children).toHaveLength(0);
  });

  it('change at once to another language without losing what was typed', async () => {
    const chosen = vi.fn();
    show(
      await openWords({ language: 'nl', missing: 'throw', page: document.documentElement }),
      'Samira',
      chosen,
    );
    const field = screen.getByRole('textbox');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
    field.value = 'half a sent';
    await act(async () => {
      screen.getByRole('button', { name: 'العربية' }).click();
      await vi.waitFor(() => {
        expect(chosen).toHaveBeenCalledWith('ar', null);
      });
    });
    expect(screen.getByRole('heading').textContent).toBe('مرحبًا Samira');
    expect(screen.getByTestId('waiting').textContent).toBe('3 أشياء في الطريق');
    expect(screen.getByTestId('day').textContent).toBe('الخميس 12 مارس');
    expect(screen.getByTestId('number').textContent).toBe('12');
    expect(screen.getByTestId('language').textContent).toBe('العربية');
    expect(document.documentElement.lang).toBe('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.getByRole('textbox')).toBe(field);
    expect(field.value).toBe('half a sent');
  });

  it('show Dutch when a text is missing in production', async () => {
    const { loadTexts } = await import('./load-texts.ts');
    const load = async (code: string) => {
      const all = await loadTexts(code);
      return code === 'en' ? { ...all, today: {} } : all;
    };
    show(await openWords({ language: 'en', missing: 'show-dutch', load }), 'Samira');
    await vi.waitFor(() => {
      expect(screen.getByRole('heading').textContent).toBe('Hallo Samira');
    });
  });

  it('take an element as a value', async () => {
    const texts = await openWords({ language: 'nl', missing: 'throw' });
    const { container } = render(
      <WordsProvider texts={texts}>
        <Words of="common.date.lastDay" values={{ day: <time dateTime="2026-03-11">woensdag</time> }} />
      </WordsProvider>,
    );
    expect(container.textContent).toBe('Laatste dag: woensdag');
    expect([...container.children].map(({ tagName }) => tagName)).toEqual(['TIME']);
  });

  it('mark names with their language, and digits as left to right', () => {
    const { container } = render(
      <>
        <Name lang="nl">Bakkerij De Korenaar</Name> <Ltr>12 34 56</Ltr>
      </>,
    );
    const marked = [...container.children].map((bdi) => [
      bdi.tagName,
      bdi.getAttribute('dir'),
      bdi.getAttribute('lang'),
    ]);
    expect(marked).toEqual([
      ['BDI', 'auto', 'nl'],
      ['BDI', 'ltr', null],
    ]);
  });
});
