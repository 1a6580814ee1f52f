// @vitest-environment jsdom
import '#tests/fixtures/databases/one-realm.ts';
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import Dexie from 'dexie';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { digestOf } from '#core/attachment/reference.ts';
import { orThrow } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import type { Attachment } from '#domain/shared/attachment.ts';
import { useAttachment, useSendingAttachments } from '../attachments/use-attachment.ts';
import { SpaceProvider } from '../hooks.tsx';
import type { SpaceStore } from '../space-store.ts';
import { freezeSent, type SentPaper } from './freeze-sent.ts';
import { readSentCopies, useSentCopies, useSentWords } from './use-sent-copies.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function open(seed: number): Promise<SpaceStore> {
  const space = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: `Name ${seed}`, role: seed === 1 ? 'mentee' : 'mentor' },
  });
  opened.push(space);
  return space;
}

let phone: SpaceStore;
beforeEach(async () => {
  phone = await open(1);
});
afterEach(async () => {
  cleanup();
  for (const space of opened.splice(0)) await space.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

const PDF = Uint8Array.from([...new TextEncoder().encode('%PDF as it was')]);

const paper = (over: Partial<SentPaper> = {}): SentPaper => ({
  application: 'application1',
  source: 'cv0000000001',
  kind: 'cv',
  title: 'CV for bakers',
  sentOn: '2026-03-09',
  fileName: 'CV-Anna.pdf',
  look: 'plain',
  content: 'Anna\nBaker since 2019.',
  file: { bytes: PDF, mediaType: 'application/pdf' },
  ...over,
});

const freeze = async (space: SpaceStore, over: Partial<SentPaper> = {}): Promise<string> =>
  orThrow(await space.run((w) => freezeSent(w, paper(over)))).value;

const all = async (space: SpaceStore, id: string) => {
  const row = await space.read.get(sentCopies, id);
  const bytes = row?.file ? await (await space.loadAttachments()).open(row.file) : null;
  return { row, words: await space.read.text(sentCopies, id, 'content'), bytes };
};

describe('a copy of what was sent', () => {
  it('has the words, the file and what it was sent for', async () => {
    const id = await freeze(phone);
    expect(await all(phone, id)).toMatchObject({
      row: {
        title: 'CV for bakers',
        sentOn: '2026-03-09',
        file: ['application/pdf', PDF.length, digestOf(PDF)],
      },
      words: 'Anna\nBaker since 2019.',
      bytes: { ok: true, value: PDF },
    });
    expect((await readSentCopies(phone.read, 'application1')).map((one) => one.id)).toEqual([id]);
    expect(await readSentCopies(phone.read, 'application2')).toEqual([]);
  });

  it('stays as it was when the CV is changed or thrown away', async () => {
    const cv = orThrow(await phone.run((w) => w.create(cvs, { title: 'CV for bakers', name: 'Anna' }))).value;
    const id = await freeze(phone, { source: cv });
    const before = await all(phone, id);
    orThrow(await phone.run((w) => w.update(cvs, cv, { title: 'CV for cooks', name: 'Anna B.' })));
    const profile = await phone.openText(cvs, cv, 'profile');
    profile.type('Quite other words.');
    await profile.close();
    expect(await all(phone, id)).toEqual(before);
    orThrow(await phone.run((w) => w.remove(cvs, cv)));
    expect(await all(phone, id)).toEqual(before);
  });

  it('is not changed by any command, nor its words by an editor', async () => {
    const id = await freeze(phone);
    const before = await all(phone, id);
    expect(await phone.run((w) => w.update(sentCopies, id, { title: 'other' }))).toMatchObject({
      error: { type: 'invalid', field: 'title' },
    });
    expect(await phone.run((w) => w.choose(sentCopies, id, 'sentOn', '2026-03-10'))).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(await phone.run((w) => w.create(sentCopies, { title: 'other' }, id))).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(() => phone.openText(sentCopies, id, 'content')).toThrow('never changed');
    expect(await all(phone, id)).toEqual(before);
    // What is as it was is no change.
    expect((await phone.run((w) => w.update(sentCopies, id, { title: 'CV for bakers' }))).ok).toBe(true);
  });

  it('can be thrown away and put back whole; undo of sending throws it away', async () => {
    const id = await freeze(phone);
    const before = await all(phone, id);
    orThrow(await phone.run((w) => w.remove(sentCopies, id)));
    expect(await readSentCopies(phone.read, 'application1')).toEqual([]);
    orThrow(await phone.run((w) => w.restore(sentCopies, id)));
    expect(await all(phone, id)).toEqual(before);
    const done = orThrow(await phone.run((w) => freezeSent(w, paper({ title: 'by mistake' }))));
    orThrow(await phone.undo(done.undo));
    expect((await readSentCopies(phone.read, 'application1')).map((one) => one.id)).toEqual([id]);
  });

  it('with too many words, or without a title, is not kept at all', async () => {
    const tooLong = await phone.run((w) => freezeSent(w, paper({ content: 'x'.repeat(60_001) })));
    expect(tooLong).toMatchObject({ error: { type: 'invalid', field: 'content' } });
    const nameless = await phone.run((w) => freezeSent(w, paper({ title: '' })));
    expect(nameless).toMatchObject({ error: { type: 'required', field: 'title' } });
    expect(await phone.db.blobs.count()).toBe(0);
    expect(await readSentCopies(phone.read, 'application1')).toEqual([]);
  });

  it('made on two devices that were offline is two copies on both, each with its own words', async () => {
    const tablet = await open(2);
    await exchange(phone, tablet);
    const [one, two] = [
      await freeze(phone),
      await freeze(tablet, { kind: 'letter', title: 'Letter', content: 'Dear baker', sentOn: '2026-03-10' }),
    ];
    await exchange(phone, tablet);
    for (const space of [phone, tablet]) {
      const copies = await readSentCopies(space.read, 'application1');
      expect(copies.map(({ id }) => id)).toEqual([two, one]);
      expect(await space.read.text(sentCopies, one, 'content')).toBe('Anna\nBaker since 2019.');
      expect(await space.read.text(sentCopies, two, 'content')).toBe('Dear baker');
      expect(await space.read.bothWrote()).toEqual([]);
    }
  });

  it('can be read where its file is not', async () => {
    const tablet = await open(2);
    const id = await freeze(phone);
    await give(phone, tablet);
    expect(await all(tablet, id)).toMatchObject({
      words: 'Anna\nBaker since 2019.',
      bytes: { ok: false, error: { type: 'unreachable' } },
    });
  });
});

describe('on a screen', () => {
  const inSpace = ({ children }: { children: ReactNode }) => (
    <SpaceProvider space={phone} own={phone}>
      {children}
    </SpaceProvider>
  );

  it('copies appear as they are made, with their words', async () => {
    const copies = renderHook(() => useSentCopies('application1'), { wrapper: inSpace });
    await waitFor(() => {
      expect(copies.result.current).toEqual([]);
    });
    const id = await act(() => freeze(phone));
    await waitFor(() => {
      expect(copies.result.current?.map((one) => one.id)).toEqual([id]);
    });
    const words = renderHook(() => useSentWords(id), { wrapper: inSpace });
    await waitFor(() => {
      expect(words.result.current).toBe('Anna\nBaker since 2019.');
    });
  });

  it('what waits to be sent is told as it changes', async () => {
    const sending = renderHook(() => useSendingAttachments(), { wrapper: inSpace });
    expect(sending.result.current).toEqual({ waiting: 0, problem: null });
    const attachments = await act(() => phone.loadAttachments());
    act(() => {
      attachments.noteSending({ waiting: 2, problem: 'full' });
    });
    await waitFor(() => {
      expect(sending.result.current).toEqual({ waiting: 2, problem: 'full' });
    });
  });

  it('the file is there, or is fetched as soon as somebody can be asked', async () => {
    const id = await freeze(phone);
    const { file } = (await phone.read.get(sentCopies, id))!;
    const here = renderHook(() => useAttachment(file), { wrapper: inSpace });
    await waitFor(() => {
      expect(here.result.current).toEqual({ state: 'here', bytes: PDF });
    });
    const other = new TextEncoder().encode('elsewhere');
    const away: Attachment = ['application/pdf', other.length, digestOf(Uint8Array.from(other))];
    const absent = renderHook(() => useAttachment(away), { wrapper: inSpace });
    await waitFor(() => {
      expect(absent.result.current.state).toBe('unreachable');
    });
    const attachments = await phone.loadAttachments();
    act(() => {
      attachments.useFetch(() =>
        Promise.resolve({ ok: true, value: { bytes: Uint8Array.from(other), isAtRelay: true } }),
      );
    });
    await waitFor(() => {
      expect(absent.result.current.state).toBe('here');
    });
  });
});
