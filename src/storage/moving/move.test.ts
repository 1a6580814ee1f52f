import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { openTwoSpaces, type Person } from '#tests/fixtures/databases/two-spaces.ts';
import { orThrow } from '#core/result/result.ts';
import { prefix } from '#core/merge/vector.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { goals } from '#domain/plan/model.ts';
import { moves } from '#domain/spaces/model.ts';
import { steps } from '#domain/steps/model.ts';
import { readLog } from '../meta.ts';
import type { SpaceStore } from '../space-store.ts';
import { RowMover } from './row-mover.ts';
import { moveRow, settleMoves, unsettledMoves } from './move.ts';

const people: Person[] = [];

async function samira(seed = 1): Promise<Person> {
  const person = await openTwoSpaces({ seed, role: 'mentee', name: 'Samira' });
  people.push(person);
  return person;
}

/** Anneke comes into the file of Samira. */
async function joinedBy({ file }: Person): Promise<SpaceStore> {
  const anneke = await openTwoSpaces({ seed: 9, role: 'mentor', name: 'Anneke', joining: true });
  people.push(anneke);
  await file.run((w) => w.update(pairs, 'pairRow00001', { phase: 'together' }));
  await exchange(file, anneke.file);
  return anneke.file;
}

async function type(space: SpaceStore, row: string, value: string): Promise<void> {
  const text = await space.openText(notes, row, 'body');
  text.type(value);
  await text.close();
}

const addGoal = async (to: SpaceStore, what = 'goalword'): Promise<string> =>
  orThrow(
    await to.run(async (w) => {
      const goal = await w.create(goals, { what });
      await w.create(steps, { what: `step of ${what}`, fromKind: 'goal', fromId: goal });
      return goal;
    }),
  ).value;

const addNote = async (to: SpaceStore, body = 'noteword'): Promise<string> => {
  const id = orThrow(await to.run((w) => w.create(notes, { title: 'a note' }))).value;
  await type(to, id, body);
  return id;
};

const apart = async (of: Person, definition: typeof goals | typeof notes | typeof cvs, id: string) =>
  orThrow(await moveRow(of, definition as typeof goals, id, 'own'));
const together = async (of: Person, definition: typeof goals | typeof notes | typeof cvs, id: string) =>
  orThrow(await moveRow(of, definition as typeof goals, id, 'pair'));

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { own, file } of people.splice(0)) {
    await own.close();
    await file.close();
  }
});

describe('a goal that is set apart while nobody else has the file', () => {
  it('goes to the own space with its steps, and nothing of it is left in the log', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    await one.file.run((w) => w.update(goals, goal, { why: 'whyword' }));
    const before = (await readLog(one.file.db)).state;
    expect(await apart(one, goals, goal)).toEqual({ how: 'forgotten' });
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'goalword', why: 'whyword' });
    expect(await one.own.read.list(steps, { code: 'fromId', equals: goal })).toHaveLength(1);
    expect(await one.file.read.get(goals, goal)).toBeUndefined();
    expect(await one.file.read.deleted(goals)).toEqual([]);
    expect(await everythingIn(one.file)).not.toMatch(/goalword|whyword/);
    const { state } = await readLog(one.file.db);
    expect(state.vector).toEqual(before.vector);
    expect(await one.own.read.list(moves)).toEqual([]);
  });

  it('never reaches a mentor who joins later, whose log has no gap', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const kept = await addGoal(one.file, 'sharedword');
    const note = await addNote(one.file);
    await apart(one, goals, goal);
    await apart(one, notes, note);
    const anneke = await joinedBy(one);
    expect(await everythingIn(anneke)).not.toMatch(/goalword|noteword/);
    expect(await everythingIn(anneke)).toMatch(/sharedword/);
    expect(await anneke.read.get(goals, kept)).toMatchObject({ what: 'sharedword' });
    const { state } = await readLog(one.file.db);
    expect(prefix((await readLog(anneke.db)).state.vector, state.log)).toBe(state.n);
    expect(await anneke.sync.take([])).toMatchObject({ quarantined: 0 });
  });

  it('is only marked when a copy of the file was made before', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    await give(one.file, (await samira(3)).file);
    expect(await apart(one, goals, goal)).toEqual({ how: 'marked' });
    expect(await one.file.read.get(goals, goal)).toBeUndefined();
  });

  it('takes along what was thrown away of it, as thrown away', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const step = (await one.file.read.list(steps))[0]!.id;
    await one.file.run((w) => w.remove(steps, step));
    await apart(one, goals, goal);
    expect(await everythingIn(one.file)).not.toMatch(/goalword/);
    expect((await one.own.read.deleted(steps)).map(({ row }) => row.id)).toEqual([step]);
  });
});

describe('a row that both have', () => {
  it('is gone for the other when it is set apart, and is not offered to be put back', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const anneke = await joinedBy(one);
    expect(await apart(one, goals, goal)).toEqual({ how: 'marked' });
    await exchange(one.file, anneke);
    expect(await anneke.read.list(goals)).toEqual([]);
    expect(await anneke.read.list(steps)).toEqual([]);
    expect(await anneke.read.deleted(goals)).toEqual([]);
    expect(await one.file.read.wasMovedAway(goals, goal)).toBe(true);
    expect(await one.own.read.wasMovedAway(goals, goal)).toBe(false);
  });

  it('goes to and fro with its latest words, and a text is never doubled', async () => {
    const one = await samira();
    const note = await addNote(one.file, 'first words');
    const anneke = await joinedBy(one);
    for (const words of ['second words', 'third', 'first words and more']) {
      await apart(one, notes, note);
      await type(one.own, note, words);
      await one.own.run((w) => w.update(notes, note, { title: words }));
      expect(await one.own.read.text(notes, note, 'body')).toBe(words);
      await together(one, notes, note);
      await exchange(one.file, anneke);
      expect(await anneke.read.text(notes, note, 'body')).toBe(words);
      expect(await anneke.read.get(notes, note)).toMatchObject({ title: words });
      expect(await one.own.read.get(notes, note)).toBeUndefined();
    }
  });

  it('does not tell what was erased while it was private', async () => {
    const one = await samira();
    const anneke = await joinedBy(one);
    const note = await addNote(one.own, 'secretword');
    await type(one.own, note, 'for both');
    await one.own.run((w) => w.update(notes, note, { title: 'secretword' }));
    await one.own.run((w) => w.update(notes, note, { title: 'open' }));
    await together(one, notes, note);
    await exchange(one.file, anneke);
    expect(await anneke.read.text(notes, note, 'body')).toBe('for both');
    expect(await everythingIn(anneke)).not.toMatch(/secretword/);
  });

  it('brings a CV with its lines, sets and texts', async () => {
    const one = await samira();
    const anneke = await joinedBy(one);
    const cv = orThrow(
      await one.own.run(async (w) => {
        const id = await w.create(cvs, { title: 'cvword' });
        await w.create(cvItems, { cv: id, section: 'home', title: 'care', homeSkills: ['care', 'cooking'] });
        return id;
      }),
    ).value;
    await together(one, cvs, cv);
    await exchange(one.file, anneke);
    expect(await anneke.read.list(cvItems, { code: 'cv', equals: cv })).toMatchObject([
      { title: 'care', homeSkills: ['care', 'cooking'] },
    ]);
    await apart(one, cvs, cv);
    await exchange(one.file, anneke);
    expect(await anneke.read.list(cvItems)).toEqual([]);
    expect(await one.own.read.list(cvItems)).toHaveLength(1);
  });
});

describe('what the other wrote without having seen that a row was set apart', () => {
  it('follows it: a field, a text and a new step', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const note = await addNote(one.file, 'mine');
    const anneke = await joinedBy(one);
    await apart(one, goals, goal);
    await apart(one, notes, note);
    await anneke.run((w) => w.update(goals, goal, { learned: 'from Anneke' }));
    await anneke.run((w) => w.create(steps, { what: 'her step', fromKind: 'goal', fromId: goal }));
    await type(anneke, note, 'mine and hers');
    await exchange(one.file, anneke);
    expect(await unsettledMoves(one)).not.toBe('');
    orThrow(await settleMoves(one));
    expect(await unsettledMoves(one)).toBe('');
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'goalword', learned: 'from Anneke' });
    expect((await one.own.read.list(steps)).map(({ what }) => what)).toContain('her step');
    expect(await one.own.read.text(notes, note, 'body')).toBe('mine and hers');
    await exchange(one.file, anneke);
    expect(await anneke.read.list(goals)).toEqual([]);
    expect(await anneke.read.list(steps)).toEqual([]);
    expect(await anneke.read.list(notes)).toEqual([]);
  });

  it('does not go over what she wrote herself since', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const anneke = await joinedBy(one);
    await apart(one, goals, goal);
    await one.own.run((w) => w.update(goals, goal, { what: 'her own words' }));
    await anneke.run((w) => w.update(goals, goal, { what: 'words of Anneke', why: 'because' }));
    await exchange(one.file, anneke);
    orThrow(await settleMoves(one));
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'her own words', why: 'because' });
    expect(await one.file.read.get(goals, goal)).toBeUndefined();
  });
});

describe('what she wrote for herself on another device while she let the other read the row', () => {
  it('stays private until she says so', async () => {
    const one = await samira();
    const note = await addNote(one.own, 'open');
    const anneke = await joinedBy(one);
    const tablet = await openTwoSpaces({ seed: 5, role: 'mentee', name: 'Samira', joining: true });
    people.push(tablet);
    await exchange(one.own, tablet.own);
    await together(one, notes, note);
    await tablet.own.run((w) => w.update(notes, note, { title: 'privateword' }));
    await exchange(one.own, tablet.own);
    orThrow(await settleMoves(one));
    await exchange(one.file, anneke);
    expect(await everythingIn(anneke)).not.toMatch(/privateword/);
    expect(await one.own.read.get(notes, note)).toMatchObject({ title: 'privateword' });
    await together(one, notes, note);
    await exchange(one.file, anneke);
    expect(await anneke.read.get(notes, note)).toMatchObject({ title: 'privateword' });
    expect(await one.own.read.get(notes, note)).toBeUndefined();
  });
});

describe('a move that is cut off', () => {
  it.each(['place', 'leave'] as const)('before %s is ended at the next start', async (where) => {
    const one = await samira();
    const goal = await addGoal(one.file);
    vi.spyOn(RowMover.prototype, where).mockRejectedValueOnce(new Error('the phone went off'));
    await expect(moveRow(one, goals, goal, 'own')).rejects.toThrow('the phone went off');
    expect(await one.own.read.list(moves)).toMatchObject([{ moved: 'goal', row: goal, to: 'own' }]);
    expect(await one.file.read.get(goals, goal)).toBeDefined();
    // She goes on in the one that is still shown.
    await one.file.run((w) => w.update(goals, goal, { what: 'changed since' }));
    orThrow(await settleMoves(one));
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'changed since' });
    expect(await one.own.read.list(steps)).toHaveLength(1);
    expect(await one.file.read.get(goals, goal)).toBeUndefined();
    expect(await everythingIn(one.file)).not.toMatch(/goalword|changed since/);
    expect(await one.own.read.list(moves)).toEqual([]);
  });

  it('on the way to the file keeps what was changed there since', async () => {
    const one = await samira();
    const goal = await addGoal(one.own);
    vi.spyOn(RowMover.prototype, 'leave').mockRejectedValueOnce(new Error('the phone went off'));
    await expect(moveRow(one, goals, goal, 'pair')).rejects.toThrow();
    await one.file.run((w) => w.update(goals, goal, { what: 'changed since' }));
    orThrow(await settleMoves(one));
    expect(await one.file.read.get(goals, goal)).toMatchObject({ what: 'changed since' });
    expect(await one.own.read.get(goals, goal)).toBeUndefined();
  });
});

describe('a text that is open while its row moves', () => {
  it('is stored where the row went, and not where it was', async () => {
    const one = await samira();
    const note = await addNote(one.file, 'first');
    const editor = await one.file.openText(notes, note, 'body');
    await apart(one, notes, note);
    editor.type('first and lateword');
    await editor.close();
    expect(await one.own.read.text(notes, note, 'body')).toBe('first and lateword');
    expect(await everythingIn(one.file)).not.toMatch(/lateword/);
    expect(await one.file.read.get(notes, note)).toBeUndefined();
  });

  it('brings what was typed a moment before', async () => {
    const one = await samira();
    const note = await addNote(one.file, 'first');
    const editor = await one.file.openText(notes, note, 'body');
    editor.type('first and more');
    await apart(one, notes, note);
    expect(await one.own.read.text(notes, note, 'body')).toBe('first and more');
    await editor.close();
  });
});

describe('a row in which somebody types all the time while it is set apart', () => {
  it('is not said to be set apart while the file still shows it, and is as soon as it can', async () => {
    const one = await samira();
    const goal = await addGoal(one.file);
    const typed = vi.spyOn(RowMover.prototype, 'leave').mockResolvedValue(null);
    expect((await moveRow(one, goals, goal, 'own')).ok).toBe(false);
    expect((await settleMoves(one)).ok).toBe(false);
    expect(await one.file.read.get(goals, goal)).toBeTruthy();
    typed.mockRestore();
    orThrow(await settleMoves(one));
    expect(await one.file.read.get(goals, goal)).toBeUndefined();
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'goalword' });
    expect(await one.own.read.list(moves)).toEqual([]);
  });
});

describe('what two people wrote in one field at the same time', () => {
  async function bothWrote() {
    const person = await samira();
    const theirs = await joinedBy(person);
    const goal = await addGoal(person.file);
    await exchange(person.file, theirs);
    orThrow(await theirs.run((w) => w.update(goals, goal, { what: 'van Anneke' })));
    orThrow(await person.file.run((w) => w.update(goals, goal, { what: 'van Samira' })));
    await type(person.file, await addNote(person.file, 'note'), 'and more');
    await exchange(person.file, theirs);
    return { person, theirs, goal };
  }

  const valuesIn = async (space: SpaceStore, id: string) => {
    const [both] = await space.read.bothWrote(goals, id);
    return (both?.values ?? []).map(({ value, shown }) => [value, shown]);
  };
  const BOTH = [
    ['van Samira', true],
    ['van Anneke', false],
  ];

  it('goes along whole, to and fro, and the same value stays the one that is shown', async () => {
    const { person, theirs, goal } = await bothWrote();
    expect(await valuesIn(person.file, goal)).toEqual(BOTH);
    await apart(person, goals, goal);
    expect(await valuesIn(person.own, goal)).toEqual(BOTH);
    await together(person, goals, goal);
    expect(await valuesIn(person.file, goal)).toEqual(BOTH);
    await exchange(person.file, theirs);
    expect(await valuesIn(theirs, goal)).toEqual(BOTH);
  });

  it('goes along once when the move is cut off and done again', async () => {
    const { person, goal } = await bothWrote();
    vi.spyOn(RowMover.prototype, 'leave').mockRejectedValueOnce(new Error('the page is gone'));
    await expect(moveRow(person, goals, goal, 'own')).rejects.toThrow('the page is gone');
    const before = (await readLog(person.own.db)).state.vector;
    const mover = await person.own.loadMover();
    const copies = await (await person.file.loadMover()).copy({ table: goals.table, row: goal });
    await mover.place(copies);
    expect((await readLog(person.own.db)).state.vector).toEqual(before);
    orThrow(await settleMoves(person));
    expect(await valuesIn(person.own, goal)).toEqual(BOTH);
    // What she chooses stands, and no further look brings the other back.
    orThrow(await person.own.run((w) => w.update(goals, goal, { what: 'gekozen' })));
    orThrow(await settleMoves(person));
    expect(await valuesIn(person.own, goal)).toEqual([]);
    expect(await person.own.read.get(goals, goal)).toMatchObject({ what: 'gekozen' });
  });

  it('is still asked when the other wrote earlier and it came later than the move', async () => {
    const person = await samira();
    const theirs = await joinedBy(person);
    const goal = await addGoal(person.file);
    await exchange(person.file, theirs);
    orThrow(await theirs.run((w) => w.update(goals, goal, { what: 'van Anneke' })));
    orThrow(await person.file.run((w) => w.update(goals, goal, { what: 'van Samira' })));
    await apart(person, goals, goal);
    await exchange(person.file, theirs);
    orThrow(await settleMoves(person));
    expect((await valuesIn(person.own, goal)).map(([value]) => value).sort()).toEqual([
      'van Anneke',
      'van Samira',
    ]);
  });
});
