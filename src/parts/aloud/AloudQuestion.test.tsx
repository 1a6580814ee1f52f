// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { AloudQuestion } from './AloudQuestion.tsx';

// jsdom has the element without its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(leaveScreens);

async function show() {
  const onAnswer = vi.fn();
  const element = (
    <AloudQuestion question={{ type: 'noVoice', lang: 'ar', offersDutch: true }} onAnswer={onAnswer} />
  );
  const { user } = await showScreens(await openAlone(), [{ path: '/', element }], ['/']);
  return { user, onAnswer };
}

const steps = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Zo krijg je een stem' })).getAllByRole('listitem', {
    hidden: true,
  });

describe('when there is no voice', () => {
  it('shows in drawings where an Android phone has its voices, and an iPhone', async () => {
    const { user } = await show();
    await screen.findByText('Zet het geluid harder.');
    expect(steps().map(({ textContent }) => textContent)).toEqual([
      'Open de instellingen. Zoek op ‘spraak’.',
      'Tik op het tandwiel.',
      'Kies je taal. Haal de stem op.',
    ]);
    const drawings = steps().flatMap((step) => [...step.querySelectorAll('.wm-device-picture')]);
    expect(drawings).toHaveLength(3);
    expect(drawings[1]?.isEqualNode(drawings[2] ?? null)).toBe(false);
    await user.click(screen.getByRole('radio', { name: 'iPhone of iPad' }));
    expect(steps().map(({ textContent }) => textContent)).toEqual([
      'Open de instellingen. Zoek op ‘stemmen’.',
      'Tik op je taal.',
      'Haal een stem op.',
    ]);
    expect(steps().every((step) => step.querySelector('svg[aria-hidden="true"]') !== null)).toBe(true);
  });

  it('offers to read the Dutch', async () => {
    const { user, onAnswer } = await show();
    await user.click(await screen.findByRole('button', { name: 'Lees Nederlands voor' }));
    expect(onAnswer).toHaveBeenCalledWith('dutch');
  });
});
