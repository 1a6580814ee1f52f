// @vitest-environment jsdom
import { encode } from 'uqr';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  lumaOf,
  startQrCamera,
  troubleOf,
  type CameraParts,
  type CameraState,
  type Frame,
  type Torch,
} from './qr-camera.ts';

/** What the camera sees when a code is held before it. */
function frameOf(text: string, correction: 'L' | 'M' = 'L'): Frame {
  const { data, size } = encode(text, { ecc: correction, border: 4 });
  const scale = Math.floor(720 / size);
  const [width, height] = [960, 720];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        pixels.fill(0, (y * width + x + 100) * 4, (y * width + x + 100) * 4 + 3);
  return { width, height, data: pixels };
}

const dark: Frame = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4) };

class Track extends EventTarget {
  stopped = false;
  readonly torch: boolean[] = [];
  hasTorch = false;
  getCapabilities(): { torch: boolean } {
    return { torch: this.hasTorch };
  }
  applyConstraints({ advanced }: { advanced: { torch: boolean }[] }): Promise<void> {
    this.torch.push(...advanced.map(({ torch }) => torch));
    return Promise.resolve();
  }
  stop(): void {
    this.stopped = true;
  }
}

interface Camera {
  readonly track: Track;
  readonly states: CameraState[];
  readonly texts: string[];
  readonly torches: (Torch | null)[];
  /** The next look at the picture. */
  look(frame: Frame | null): void;
  readonly stop: () => void;
}

function camera(parts: Partial<CameraParts> = {}, hasTorch = false): Camera {
  const track = new Track();
  track.hasTorch = hasTorch;
  const torches: (Torch | null)[] = [];
  const states: CameraState[] = [];
  const texts: string[] = [];
  let next: (() => void) | null = null;
  let frame: Frame | null = null;
  const stop = startQrCamera({
    video: document.createElement('video'),
    onState: (state) => states.push(state),
    onText: (text) => texts.push(text),
    onTorch: (torch) => torches.push(torch),
    parts: {
      open: async () => ({ getTracks: () => [track] }) as unknown as MediaStream,
      play: async () => undefined,
      loadReader: async () => {
        const { decodeQR } = await import('qr/decode.js');
        return (seen) => {
          try {
            return decodeQR(seen);
          } catch {
            return null;
          }
        };
      },
      frameOf: () => frame,
      after: (_ms, work) => {
        next = work;
        return () => (next = null);
      },
      ...parts,
    },
  });
  return {
    track,
    states,
    texts,
    torches,
    stop,
    look(seen) {
      frame = seen;
      next?.();
    },
  };
}

const started = (one: Camera): Promise<void> =>
  vi.waitFor(() => {
    one.look(frameOf('x'));
    expect(one.texts).toEqual(['x']);
  });

afterEach(() => vi.restoreAllMocks());

describe('a camera that reads codes', () => {
  it('tells each code once as long as it stays in view', async () => {
    const one = camera();
    await started(one);
    for (let i = 0; i < 3; i += 1) one.look(frameOf('https://werkmaat.example/join#a=AQ'));
    one.look(frameOf('x'));
    expect(one.texts).toEqual(['x', 'https://werkmaat.example/join#a=AQ', 'x']);
  });

  it('reads the largest code of a pairing', async () => {
    const one = camera();
    await started(one);
    const answer = `https://werkmaat.example/join#b=${'aB3-'.repeat(140)}`;
    one.look(frameOf(answer));
    expect(one.texts.at(-1)).toBe(answer);
  });

  it('says when it is too dark, and not any more when there is light', async () => {
    const one = camera();
    await started(one);
    for (let i = 0; i < 12; i += 1) one.look(dark);
    expect(one.states.at(-1)).toBe('dark');
    one.look(frameOf('light'));
    expect(one.states.at(-1)).toBe('looking');
  });

  it('brings its lamp where it has one, and takes it away with the picture', async () => {
    const without = camera();
    await started(without);
    expect(without.torches).toEqual([null]);
    const one = camera({}, true);
    await started(one);
    expect(await one.torches[0]?.(true)).toBe(true);
    expect(one.track.torch).toEqual([true]);
    one.stop();
    expect(one.torches.at(-1)).toBeNull();
  });

  it('says when the lamp does not do what was asked', async () => {
    const one = camera({}, true);
    await started(one);
    vi.spyOn(one.track, 'applyConstraints').mockRejectedValue(new Error('hot'));
    expect(await one.torches[0]?.(true)).toBe(false);
  });

  it('gives the camera back when it is stopped, also one that comes later', async () => {
    const one = camera();
    await started(one);
    one.stop();
    expect(one.track.stopped).toBe(true);
    one.look(frameOf('after the end'));
    expect(one.texts).toEqual(['x']);

    let give: (stream: MediaStream) => void = () => undefined;
    const late = camera({ open: () => new Promise((resolve) => (give = resolve)) });
    late.stop();
    give({ getTracks: () => [late.track] } as unknown as MediaStream);
    await vi.waitFor(() => expect(late.track.stopped).toBe(true));
  });

  it('says why there is no picture, and gives back what it had', async () => {
    const refused = camera({ open: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    await vi.waitFor(() => expect(refused.states).toEqual(['asking', 'refused']));
    const incomplete = camera({ loadReader: () => Promise.reject(new Error('a part did not load')) });
    await vi.waitFor(() => expect(incomplete.states.at(-1)).toBe('failed'));
    expect(incomplete.track.stopped).toBe(true);
    const taken = camera();
    await started(taken);
    taken.track.dispatchEvent(new Event('ended'));
    expect(taken.states.at(-1)).toBe('busy');
  });
});

describe('what went wrong', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['Whatever', 'failed'],
  ] as const)('%s is %s', (name, trouble) => {
    expect(troubleOf(new DOMException('', name))).toBe(trouble);
  });

  it('is not known of what is no error', () => {
    expect(troubleOf('text')).toBe('failed');
  });
});

it('a picture without pixels is dark', () => {
  expect(lumaOf({ width: 0, height: 0, data: new Uint8ClampedArray() })).toBe(0);
});
