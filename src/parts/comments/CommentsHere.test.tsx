// @vitest-environment jsdom
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { comments } from '#domain/comments/model.ts';
import { letters } from '#domain/letters/model.ts';
import { letterRoutes, newLetter, typeBlock } from '#tests/fixtures/screens/letter-screens.tsx';
import { addComment } from './comment-commands.ts';

afterEach(leaveScreens);

const WHY = 'Ik las jullie advertentie. Ik wil graag werken.';

async function letterWithComment(suggestion = 'Ik wil graag bij jullie werken.') {
  const { samira: mentee, anneke: mentor, meet: exchange } = await openPair();
  const id = await newLetter(mentee);
  await typeBlock(mentee, id, 'why', WHY);
  await exchange();
  orThrow(
    await mentor.run(
      addComment({
        of: id,
        kind: 'letter',
        place: { table: 'letter', row: id, field: 'why' },
        quote: 'Ik wil graag werken.',
        body: 'Zeg ook waar.',
        suggestion,
        today: TODAY,
      }),
    ),
  );
  await exchange();
  return { mentee, mentor, id };
}

describe('a comment of the mentor', () => {
  it('is made by choosing a sentence, and says what could be better', async () => {
    const { samira: mentee, anneke: mentor, meet: exchange } = await openPair();
    const id = await newLetter(mentee);
    await typeBlock(mentee, id, 'why', WHY);
    await exchange();
    const { user } = await showScreens(mentor, letterRoutes, [`/letters/${id}/why`]);
    await user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Schrijf iets op, of maak een betere zin.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Ik wil graag werken.' }));
    await user.type(screen.getByRole('textbox', { name: /Wat wil je zeggen/u }), 'Zeg ook waar.');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(async () => {
      expect(await mentor.read.list(comments)).toMatchObject([
        { of: id, quote: 'Ik wil graag werken.', body: 'Zeg ook waar.', by: mentor.me },
      ]);
    });
  });

  it('is taken with one press, as her own edit, and can be put back', async () => {
    const { mentee, id } = await letterWithComment();
    const { user } = await showScreens(mentee, letterRoutes, [`/letters/${id}/why`]);
    await user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
    await waitFor(async () => {
      expect(await mentee.read.text(letters, id, 'why')).toBe(
        'Ik las jullie advertentie. Ik wil graag bij jullie werken.',
      );
    });
    expect(await screen.findByText('Klaar: 1 opmerking')).toBeTruthy();
    expect((await mentee.read.list(comments))[0]).toMatchObject({ outcome: 'accepted', doneOn: TODAY });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await mentee.read.text(letters, id, 'why')).toBe(WHY);
      expect((await mentee.read.list(comments))[0]).toMatchObject({ outcome: '', doneOn: null });
    });
  });

  it('about words that are gone changes nothing, and says so', async () => {
    const { mentee, id } = await letterWithComment();
    const open = await mentee.openText(letters, id, 'why');
    open.type('Iets heel anders.');
    await open.close();
    const { user } = await showScreens(mentee, letterRoutes, [`/letters/${id}/why`]);
    await user.click(await screen.findByRole('button', { name: 'Neem dit over' }));
    expect(await screen.findByText(/Deze zin staat er niet meer/u)).toBeTruthy();
    expect(await mentee.read.text(letters, id, 'why')).toBe('Iets heel anders.');
  });

  it('that is done folds away, and can be opened again', async () => {
    const { mentee, id } = await letterWithComment('');
    const { user } = await showScreens(mentee, letterRoutes, [`/letters/${id}/why`]);
    const card = await screen.findByRole('article');
    await user.click(within(card).getByRole('button', { name: 'Klaar' }));
    await user.click(await screen.findByText('Klaar: 1 opmerking'));
    await user.click(await screen.findByRole('button', { name: 'Zet weer open' }));
    await waitFor(async () => {
      expect((await mentee.read.list(comments))[0]).toMatchObject({ doneOn: null });
    });
  });

  it('that says how it could be says of which sentence, when there are more', async () => {
    const { samira: mentee, anneke: mentor, meet: exchange } = await openPair();
    const id = await newLetter(mentee);
    await typeBlock(mentee, id, 'why', WHY);
    await exchange();
    const { user } = await showScreens(mentor, letterRoutes, [`/letters/${id}/why`]);
    await user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
    await user.type(screen.getByRole('textbox', { name: /Een betere zin/u }), 'Ik wil bij jullie werken.');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Kies de zin die beter kan.')).toBeTruthy();
    expect(await mentor.read.list(comments)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Ik wil graag werken.' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(async () => {
      expect(await mentor.read.list(comments)).toMatchObject([{ quote: 'Ik wil graag werken.' }]);
    });
  });

  it('that is hard to read for her gets advice while it is written; what she writes gets none', async () => {
    const { samira: mentee, anneke: mentor, meet: exchange } = await openPair();
    const id = await newLetter(mentee);
    await exchange();
    const hard = 'Bel de bakker indien je morgen niet kunt komen.';
    const write = async (space: typeof mentor) => {
      const { user } = await showScreens(space, letterRoutes, [`/letters/${id}/receiver`]);
      await user.click(await screen.findByRole('button', { name: 'Zeg iets hierover' }));
      await user.type(screen.getByRole('textbox', { name: /Wat wil je zeggen/u }), hard);
    };
    await write(mentor);
    expect(await screen.findByText(/Dit woord is moeilijk/u, {}, { timeout: 5_000 })).toBeTruthy();
    cleanup();
    await write(mentee);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(screen.queryByText(/Dit woord is moeilijk/u)).toBeNull();
  });
});
