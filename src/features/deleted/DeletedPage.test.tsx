// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import { records } from '#domain/records.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';
import { MOST_AUTOMATIC } from '#domain/versions/rules.ts';
import { keepVersion, throwAwayVersion } from '#parts/versions/version-commands.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import type { Writer } from '#storage/space.ts';
import { DeletedPage } from './DeletedPage.tsx';
import { kinds } from './thrown.ts';

afterEach(leaveScreens);

const routes = [{ path: '/settings/deleted', element: <DeletedPage /> }];

interface Example {
  /** Makes one, and what it belongs to. */
  readonly make: (write: Writer) => Promise<string>;
  /** How it stands in the list: its name, then its kind. */
  readonly shown: string;
}

const newApplication = (write: Writer) => write.create(applications, { employer: 'Restaurant De Boei' });
const newCv = (write: Writer) => write.create(cvs, { title: 'Cv keuken' });

const EXAMPLES: Readonly<Record<string, Example>> = {
  application: {
    make: (write) => write.create(applications, { employer: 'Hotel Duinzicht' }),
    shown: 'Hotel DuinzichtSollicitatie',
  },
  applicationEvent: {
    make: async (write) =>
      write.create(applicationEvents, { application: await newApplication(write), status: 'sent' }),
    shown: 'Restaurant De BoeiVerstuurd',
  },
  step: {
    make: async (write) =>
      write.create(steps, {
        what: 'Bel het hotel',
        fromKind: 'application',
        fromId: await newApplication(write),
      }),
    shown: 'Bel het hotelStap',
  },
  goal: { make: (write) => write.create(goals, { what: 'Kok worden' }), shown: 'Kok wordenDoel' },
  meeting: {
    make: (write) => write.create(meetings, { on: '2026-03-12' }),
    shown: 'donderdag 12 maartAfspraak',
  },
  agendaItem: {
    make: (write) => write.create(agendaItems, { what: 'Het rooster' }),
    shown: 'Het roosterOm over te praten',
  },
  cv: { make: (write) => write.create(cvs, { title: 'Cv winkel' }), shown: 'Cv winkelCv' },
  cvItem: {
    make: async (write) => write.create(cvItems, { cv: await newCv(write), title: 'Hulp in de keuken' }),
    shown: 'Hulp in de keukenDeel van een cv',
  },
  letter: {
    make: (write) => write.create(letters, { title: 'Brief aan de bakker' }),
    shown: 'Brief aan de bakkerBrief',
  },
  sentCopy: {
    make: async (write) =>
      write.create(sentCopies, { application: await newApplication(write), title: 'Brief van toen' }),
    shown: 'Brief van toenVerstuurde brief of cv',
  },
  comment: {
    make: async (write) =>
      write.create(comments, {
        of: await newCv(write),
        kind: 'cv',
        onField: 'name',
        body: 'Schrijf hem uit.',
      }),
    shown: 'Schrijf hem uit.Opmerking',
  },
  version: {
    make: async (write) =>
      write.create(versions, { of: await newCv(write), kind: 'cv', name: 'Voor de winkel' }),
    shown: 'Voor de winkelEerdere versie',
  },
  note: {
    make: (write) => write.create(notes, { title: 'Mijn notitie' }),
    shown: 'Mijn notitieNotitie',
  },
  knownWord: {
    make: (write) => write.create(knownWords, { word: 'roti' }),
    shown: 'rotiJouw woord',
  },
};

/** Kinds of which the screens throw nothing away. */
const NEVER_THROWN_AWAY = {
  member: 'somebody leaves, which is no bin',
  device: 'it goes with who has it',
  pair: 'the file itself',
  plan: 'there is one, and its parts are emptied',
  ownFace: 'it is changed, or it stays with its talk',
  spaceKey: 'no person sees it',
  move: 'no person sees it',
};

/** The note in her own space, all others in the file. Gives the id of the note. */
async function throwAwayOneOfEach(file: SpaceStore, own: SpaceStore): Promise<string> {
  const ids = new Map<string, string>();
  for (const { definition } of kinds) {
    const { table } = definition;
    const space = table === notes.table ? own : file;
    const id = orThrow(await space.run((write) => EXAMPLES[table]!.make(write))).value;
    orThrow(await space.run((write) => write.remove(definition, id)));
    ids.set(table, id);
  }
  return ids.get(notes.table)!;
}

describe('what was thrown away', () => {
  it('is put back one by one, and what belongs to it comes along', async () => {
    const space = await openAlone();
    const application = orThrow(
      await space.run(async (write) => {
        const id = await write.create(applications, { employer: 'Hotel Duinzicht', addedOn: TODAY });
        const event = await write.create(applicationEvents, { application: id, status: 'sent', on: TODAY });
        const step = await write.create(steps, {
          what: 'Bel het hotel',
          fromKind: 'application',
          fromId: id,
        });
        await write.remove(applicationEvents, event);
        await write.remove(steps, step);
        await write.remove(applications, id);
        return id;
      }),
    ).value;
    const { user } = await showScreens(space, routes, ['/settings/deleted']);
    // Only the application: its news and steps are of no use without it.
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByText('Bel het hotel')).toBeTruthy();
    expect(document.body.textContent).toContain('Blijft nog 30 dagen');
    expect((await space.read.get(applications, application))?.employer).toBe('Hotel Duinzicht');
  });

  it('is there of every kind that can be thrown away, of the file and of her own', async () => {
    const [file, own] = [await openAlone(), await openOwn()];
    const tables = kinds.map(({ definition }) => definition.table);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...tables].sort());
    const note = await throwAwayOneOfEach(file, own);
    const { user } = await showScreens(file, routes, ['/settings/deleted'], own);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent.split(' · ')[0]).sort()).toEqual(
      Object.values(EXAMPLES)
        .map(({ shown }) => shown)
        .sort(),
    );
    const mine = rows.find((row) => row.textContent.includes('Mijn notitie'));
    expect(mine?.textContent).toContain('Alleen voor mij');
    await user.click(within(mine as HTMLElement).getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await own.read.get(notes, note))?.title).toBe('Mijn notitie');
    });
  });

  it('tells of every other kind of record why nobody throws it away', () => {
    const tables = kinds.map(({ definition }) => definition.table);
    expect([...tables, ...Object.keys(NEVER_THROWN_AWAY)].sort()).toEqual(
      records.map(({ table }) => table).sort(),
    );
  });

  it('is a version that she threw away, and not one that made room for the next', async () => {
    const space = await openAlone();
    const cv = orThrow(await space.run((write) => write.create(cvs, { title: 'Cv winkel' }))).value;
    const draft = { of: cv, kind: 'cv' } as const;
    const keep = () => keepVersion(space, draft, [], { name: '', today: TODAY });
    const first = await keep();
    for (let more = 0; more < MOST_AUTOMATIC; more += 1) await keep();
    expect(await space.read.get(versions, first!)).toBeUndefined();
    const [last] = await space.read.list(versions, { code: 'of', equals: cv });
    orThrow(await space.run(throwAwayVersion(last!.id)));
    const { user } = await showScreens(space, routes, ['/settings/deleted']);
    expect((await screen.findAllByRole('listitem')).map((row) => row.textContent.split(' · ')[0])).toEqual([
      'maandag 9 maartEerdere versie',
    ]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await space.read.get(versions, last!.id)).toBeDefined();
    });
  });

  it('is not what only moved between the file and her own', async () => {
    const [file, own] = [await openAlone(), await openOwn()];
    const id = orThrow(await file.run((write) => write.create(goals, { what: 'Kok worden' }))).value;
    orThrow(await own.run((write) => write.create(goals, { what: 'Kok worden' }, id)));
    orThrow(await file.run((write) => write.remove(goals, id)));
    await showScreens(file, routes, ['/settings/deleted'], own);
    expect(await screen.findByText('Er ligt hier niets.')).toBeTruthy();
  });

  it('says that there is nothing', async () => {
    await showScreens(await openAlone(), routes, ['/settings/deleted']);
    await waitFor(() => {
      expect(screen.getByText('Er ligt hier niets.')).toBeTruthy();
    });
  });
});
