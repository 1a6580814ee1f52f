import { describe, expect, it } from 'vitest';
import { PretendedWorker, type Answer as Told } from '#tests/fixtures/documents/pretended-worker.ts';
import { fullCv } from '#tests/fixtures/documents/cvs.ts';
import { cvDocument } from '../cv/cv-document.ts';
import { createFileMaker } from './make-file.ts';
import type { FileReply, FileRequest } from './messages.ts';

type Answer = Told<FileRequest, FileReply>;
type Pretended = PretendedWorker<FileRequest, FileReply>;

const document = cvDocument(fullCv());
const made: FileReply = { type: 'made', bytes: Uint8Array.of(1, 2, 3), left: ['x'], missing: [] };

function makerWith(answers: readonly Answer[], canKeep: () => Promise<void> = () => Promise.resolve()) {
  const workers: Pretended[] = [];
  const maker = createFileMaker(() => {
    const worker = new PretendedWorker(answers[workers.length] ?? (() => 'silent'));
    workers.push(worker);
    return worker;
  }, canKeep);
  return { maker, workers };
}

describe('making a file', () => {
  it('gives a file of its kind, with what found no room', async () => {
    const { maker, workers } = makerWith([() => [made]]);
    const file = await maker.make(document, 'pdf', 0);
    expect(file).toMatchObject({ ok: true, value: { left: ['x'] } });
    if (file.ok) expect(file.value.file.type).toBe('application/pdf');
    await maker.make(document, 'docx', 0);
    expect(workers).toHaveLength(1);
  });

  it('needs no worker for plain text', async () => {
    const { maker, workers } = makerWith([]);
    const file = await maker.make(document, 'txt', 0);
    expect(file.ok && (await file.value.file.text())).toContain('Samira Haddad');
    expect(workers).toHaveLength(0);
  });

  it('says that the part is not there, and begins with a new worker the next time', async () => {
    const { maker, workers } = makerWith([() => 'lost', () => [made]]);
    expect(await maker.make(document, 'pdf', 0)).toEqual({ ok: false, error: { type: 'not_loaded' } });
    expect(workers[0]!.isStopped).toBe(true);
    expect((await maker.make(document, 'pdf', 0)).ok).toBe(true);
  });

  it('ends every question when it is stopped', async () => {
    const { maker, workers } = makerWith([() => 'silent']);
    const waiting = maker.make(document, 'pdf', 0);
    await Promise.resolve();
    maker.stop();
    expect(await waiting).toEqual({ ok: false, error: { type: 'failed' } });
    expect(workers[0]!.isStopped).toBe(true);
  });
});

describe('preparing', () => {
  it('tells how far it is, and waits until what it fetches is kept', async () => {
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const { maker, workers } = makerWith(
      [() => [{ type: 'progress', done: 0.5 }, { type: 'ready' }]],
      () => kept,
    );
    const steps: number[] = [];
    const preparing = maker.prepare((done) => steps.push(done));
    await Promise.resolve();
    expect(workers).toHaveLength(0);
    keep();
    expect((await preparing).ok).toBe(true);
    expect(steps).toEqual([0.5]);
  });

  it('does not stand in the way of a file, and what fails there does not end the file', async () => {
    const answers: Answer = (request) => (request.type === 'prepare' ? 'silent' : [made]);
    const { maker, workers } = makerWith([answers]);
    const preparing = maker.prepare(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
    expect((await maker.make(document, 'pdf', 0)).ok).toBe(true);
    maker.stop();
    expect((await preparing).ok).toBe(false);
    expect(workers).toHaveLength(1);
  });

  it('begins anew with a worker that passes through what keeps', async () => {
    const { maker, workers } = makerWith([() => [made], () => [{ type: 'ready' }]]);
    await maker.make(document, 'pdf', 0);
    await maker.prepare(() => undefined);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.isStopped).toBe(true);
  });
});
