// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showPlan } from '#tests/fixtures/screens/plan-screens.tsx';
import { leaveScreens, openAlone, openPair } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';

afterEach(leaveScreens);

const BOTH = { language: 'nl', second: 'ar' } as const;
const WORK = { what: 'Ik werk', whatOwn: 'أنا أعمل', whatOwnLang: 'ar' };

const addGoal = async (space: SpaceStore, goal: Partial<typeof WORK> & { what: string }): Promise<string> =>
  orThrow(await space.run((write) => write.create(goals, goal))).value;

/** The element in which these words stand, with a language of its own. */
const inArabic = async (words: string): Promise<HTMLElement> => {
  const found = await screen.findByText(words);
  expect(found.lang).toBe('ar');
  expect(found.dir).toBe('rtl');
  return found;
};

describe('own words of a goal', () => {
  it('are not in the way of who has Dutch alone', async () => {
    const space = await openAlone();
    const id = await addGoal(space, { what: 'Ik werk' });
    await showPlan(space, [`/plan/goals/${id}/edit/what`]);
    expect(await screen.findAllByRole('textbox')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /mijn taal/u })).toBeNull();
  });

  it('are added below the Dutch by one quiet button, and shown below it everywhere', async () => {
    const space = await openAlone();
    const id = await addGoal(space, { what: 'Ik werk' });
    const { user } = await showPlan(
      space,
      ['/plan', `/plan/goals/${id}`, `/plan/goals/${id}/edit/what`],
      undefined,
      BOTH,
    );
    await user.click(await screen.findByRole('button', { name: 'Ook in mijn taal: Doel' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', {
      name: /^Doel · العربية/u,
    });
    expect(document.activeElement).toBe(field);
    expect(field.lang).toBe('ar');
    expect(field.dir).toBe('auto');
    await user.type(field, 'أنا أعمل');
    await user.click(screen.getByRole('button', { name: /^Bewaar/u }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Ik werk أنا أعمل' });
    expect(within(title).getByText('أنا أعمل').lang).toBe('ar');
    expect(await space.read.get(goals, id)).toMatchObject(WORK);
  });

  it('stand below the Dutch on the plan of her mentor, who reads Dutch alone', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addGoal(samira, WORK);
    orThrow(
      await samira.run((write) =>
        write.create(steps, {
          what: 'Bel de bakker',
          whatOwn: 'أتصل بالخباز',
          whatOwnLang: 'ar',
          fromKind: 'goal',
          fromId: id,
        }),
      ),
    );
    await meet();
    await showPlan(anneke, ['/plan']);
    const row = await screen.findByRole('link', { name: /Ik werk/u });
    expect(row.textContent).toContain('Ik werk أنا أعمل');
    await inArabic('أنا أعمل');
    await inArabic('أتصل بالخباز');
  });

  it('are enough to begin with: the screen says kindly that the Dutch comes still', async () => {
    const space = await openAlone();
    const { user } = await showPlan(space, ['/plan', '/plan/goals/new'], undefined, { language: 'ar' });
    await user.click(await screen.findByRole('button', { name: /^الكتابة بلغتي أيضًا/u }));
    await user.type(await screen.findByRole('textbox', { name: /العربية/u }), 'أنا أعمل');
    expect(await screen.findByText(/الأفضل كتابته مع مرشدك/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /التالي/u }));
    await user.click((await screen.findAllByRole('radio'))[0]!);
    await user.click(screen.getByRole('button', { name: /التالي/u }));
    await user.click((await screen.findAllByRole('radio')).at(-1)!);
    await user.click(screen.getByRole('button', { name: /حفظ/u }));
    await waitFor(async () => {
      expect(await space.read.list(goals)).toMatchObject([
        { what: '', whatOwn: 'أنا أعمل', whatOwnLang: 'ar' },
      ]);
    });
    expect(await screen.findByRole('heading', { level: 1, name: /أنا أعمل/u })).toBeTruthy();
  });

  it('stay in the language in which they were written, whoever changes them', async () => {
    const space = await openAlone();
    const id = await addGoal(space, WORK);
    const { user } = await showPlan(space, [`/plan/goals/${id}`, `/plan/goals/${id}/edit/what`], undefined, {
      language: 'nl',
      second: 'tr',
    });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /العربية/u });
    expect(field.lang).toBe('ar');
    await user.type(field, ' هنا');
    await user.click(screen.getByRole('button', { name: /^Bewaar/u }));
    await screen.findByRole('heading', { level: 1, name: /أنا أعمل هنا/u });
    expect(await space.read.get(goals, id)).toMatchObject({ whatOwn: 'أنا أعمل هنا', whatOwnLang: 'ar' });
  });

  it('alone say to her mentor that the two write the Dutch together', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addGoal(samira, { ...WORK, what: '' });
    await meet();
    await showPlan(anneke, [`/plan/goals/${id}`]);
    const title = await screen.findByRole('heading', { level: 1, name: /أنا أعمل/u });
    expect(within(title).getByText('أنا أعمل').lang).toBe('ar');
    expect(await screen.findByText('Nog in het Nederlands. Doe het samen.')).toBeTruthy();
  });

  it('do not come on the sheet of paper; where there is no Dutch yet it has a line to write on', async () => {
    const space = await openAlone();
    await addGoal(space, WORK);
    await addGoal(space, { ...WORK, what: '', whatOwn: 'أنا أتعلم' });
    orThrow(
      await space.run((write) =>
        write.create(steps, { what: 'Bel de bakker', whatOwn: 'أتصل بالخباز', whatOwnLang: 'ar' }),
      ),
    );
    await showPlan(space, ['/plan/print'], undefined, BOTH);
    const paper = await screen.findByText('Bel de bakker').then((found) => found.closest('.plan-paper')!);
    expect(paper.textContent).toContain('Ik werk');
    expect(paper.textContent).not.toMatch(/\p{Script=Arabic}/u);
    expect(paper.querySelectorAll('.plan-sheet__to-write')).toHaveLength(1);
  });
});

describe('own words of a step', () => {
  it('are written with it, of what it is and of when it is done', async () => {
    const space = await openAlone();
    const { user } = await showPlan(space, ['/plan', '/plan/steps/new'], undefined, BOTH);
    const [what] = await screen.findAllByRole('textbox');
    await user.type(what!, 'Bel de bakker');
    await user.click(screen.getByRole('button', { name: 'Ook in mijn taal: Stap' }));
    await user.type(screen.getByRole('textbox', { name: /^Stap · العربية/u }), 'أتصل بالخباز');
    await user.click(screen.getByRole('button', { name: 'Ook in mijn taal: Wanneer is het klaar?' }));
    await user.type(
      screen.getByRole('textbox', { name: /^Wanneer is het klaar\?.* · العربية/u }),
      'عندي موعد',
    );
    await user.click(screen.getByRole('button', { name: /^Bewaar/u }));
    await inArabic('أتصل بالخباز');
    expect(await space.read.list(steps)).toMatchObject([
      {
        what: 'Bel de bakker',
        whatOwn: 'أتصل بالخباز',
        whatOwnLang: 'ar',
        doneWhen: '',
        doneWhenOwn: 'عندي موعد',
        doneWhenOwnLang: 'ar',
      },
    ]);
  });

  it('are not there when they were left empty', async () => {
    const space = await openAlone();
    const { user } = await showPlan(space, ['/plan', '/plan/steps/new'], undefined, BOTH);
    const [what] = await screen.findAllByRole('textbox');
    await user.type(what!, 'Bel de bakker');
    await user.click(screen.getByRole('button', { name: 'Ook in mijn taal: Stap' }));
    await user.click(screen.getByRole('button', { name: /^Bewaar/u }));
    await waitFor(async () => {
      expect(await space.read.list(steps)).toMatchObject([{ whatOwn: '', whatOwnLang: '' }]);
    });
  });
});
