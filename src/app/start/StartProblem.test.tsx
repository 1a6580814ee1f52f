// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import type { StartFault } from '#storage/session.ts';
import { StartProblem } from './StartProblem.tsx';

afterEach(cleanup);

async function show(problem: StartFault, mayBegin = false, mayRestore = false) {
  const texts = await openWords({ language: 'nl', missing: 'throw' });
  const [onAgain, onBeginAgain, onRestore] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <WordsProvider texts={texts}>
      <StartProblem
        problem={problem}
        onAgain={onAgain}
        onBeginAgain={mayBegin ? onBeginAgain : undefined}
        onRestore={mayRestore ? onRestore : undefined}
      />
    </WordsProvider>,
  );
  return { onAgain, onBeginAgain, onRestore, user: userEvent.setup() };
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('a start that fails', () => {
  it.each<[StartFault, string, string, readonly string[]]>([
    ['insecure', 'Dit adres werkt niet.', 'Vraag De Werkplaats om het goede adres.', []],
    ['cannot_keep_key', 'Deze browser kan niets bewaren.', 'Of neem een andere browser, zoals Chrome.', []],
    ['storage_full', 'De telefoon is vol.', 'Wat je had, staat er nog.', ['Probeer opnieuw']],
    [
      'blocked',
      'De app staat nog ergens open.',
      'Sluit de andere tabbladen van de app.',
      ['Probeer opnieuw'],
    ],
    [
      'storage_unavailable',
      'De app gaat nu niet open.',
      'Lukt het niet? Zet je telefoon uit en weer aan.',
      ['Probeer opnieuw'],
    ],
    [
      'newer_version',
      'Deze app is te oud.',
      'Open eerst de nieuwe versie van de app.',
      ['Open de nieuwe versie'],
    ],
    ['lost_key', 'Je kopie zit op slot.', 'De sleutel is weg. Jij deed niets fout.', ['Probeer opnieuw']],
    ['damaged', 'We kunnen dit niet openen.', 'De kopie op deze telefoon is kapot.', ['Probeer opnieuw']],
  ])('by %s says why and what to do', async (problem, title, line, offered) => {
    await show(problem);
    expect(screen.getByRole('main')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(line)).toBeTruthy();
    expect(buttons()).toEqual(offered);
  });

  it('tries again', async () => {
    const { user, onAgain } = await show('storage_unavailable');
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it.each<StartFault>(['damaged', 'lost_key'])('by %s offers to put back a backup', async (problem) => {
    const { user, onRestore } = await show(problem, true, true);
    expect(buttons()).toEqual(['Begin samen opnieuw', 'Zet mijn reservekopie terug', 'Probeer opnieuw']);
    await user.click(screen.getByRole('button', { name: 'Zet mijn reservekopie terug' }));
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it.each<StartFault>(['damaged', 'lost_key'])(
    'by %s first offers to begin together again',
    async (problem) => {
      const { user, onAgain, onBeginAgain } = await show(problem, true);
      expect(buttons()).toEqual(['Begin samen opnieuw', 'Probeer opnieuw']);
      await user.click(screen.getByRole('button', { name: 'Begin samen opnieuw' }));
      expect(onBeginAgain).toHaveBeenCalledOnce();
      expect(onAgain).not.toHaveBeenCalled();
    },
  );
});
