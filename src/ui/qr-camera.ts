/** Why there is no picture: not allowed, no camera, another app has it, or a part of the app did not load. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'failed';
/** `asking` until the browser gave a picture; `dark` when nothing can be seen in it. */
export type CameraState = 'asking' | 'looking' | 'dark' | CameraTrouble;

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** RGBA */
  readonly data: Uint8ClampedArray;
}

/** What a camera needs of the browser; a test brings its own. */
export interface CameraParts {
  readonly open: () => Promise<MediaStream>;
  /** Shows the stream and answers when the first picture is there. */
  readonly play: (video: HTMLVideoElement, stream: MediaStream) => Promise<void>;
  readonly loadReader: () => Promise<(frame: Frame) => string | null>;
  /** Null while there is no picture. */
  readonly frameOf: (video: HTMLVideoElement) => Frame | null;
  readonly after: (ms: number, work: () => void) => () => void;
}

/** The lamp beside the camera; answers whether it did what was asked. */
export type Torch = (on: boolean) => Promise<boolean>;

export interface QrCameraOptions {
  readonly video: HTMLVideoElement;
  readonly onState: (state: CameraState) => void;
  /** Every code that comes into view, once as long as it stays the same. */
  readonly onText: (text: string) => void;
  /** The lamp of this camera, where it has one; null as soon as the camera is given back. */
  readonly onTorch?: (torch: Torch | null) => void;
  readonly parts?: CameraParts;
}

/** Between two looks; a cheap phone needs about as long for one. */
const LOOK_EVERY_MS = 120;
/** The longer side of the picture that is read: enough for the largest code of a pairing, little work for a phone. */
const LONGEST_SIDE = 960;
const DARK_LUMA = 26;
/** Cameras begin in the dark for a moment. */
const DARK_LOOKS = 12;
const LUMA_STEP = 64;

export function lumaOf({ data }: Frame): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at + 2 < data.length; at += 4 * LUMA_STEP) {
    sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'TypeError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** Not in the types yet: only some browsers on Android have it. */
interface WithTorch {
  readonly getCapabilities?: () => { readonly torch?: boolean };
}

function torchOf(stream: MediaStream): Torch | null {
  const track = stream.getTracks().find((one) => (one as WithTorch).getCapabilities?.().torch === true);
  if (!track) return null;
  return (on) =>
    track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).then(
      () => true,
      () => false,
    );
}

const stopTracks = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Shows the camera at the back and reads QR codes until it is stopped; stopping gives the camera back at once. */
export function startQrCamera({
  video,
  onState,
  onText,
  onTorch = () => undefined,
  parts = browserParts(),
}: QrCameraOptions): () => void {
  let stopped = false;
  let stream: MediaStream | null = null;
  let cancel = (): void => undefined;
  let last: string | null = null;
  let darkLooks = 0;
  const release = (): void => {
    cancel();
    if (stream) {
      stopTracks(stream);
      onTorch(null);
    }
    stream = null;
    video.srcObject = null;
  };
  const end = (trouble: CameraTrouble): void => {
    if (stopped) return;
    release();
    onState(trouble);
  };

  /** Not of a camera that was given back meanwhile. */
  const tellTorch = (of: MediaStream): void => {
    if (stream === of) onTorch(torchOf(of));
  };

  function look(read: (frame: Frame) => string | null): void {
    if (stopped) return;
    const frame = parts.frameOf(video);
    if (frame) {
      const text = read(frame);
      darkLooks = text === null && lumaOf(frame) < DARK_LUMA ? darkLooks + 1 : 0;
      onState(darkLooks >= DARK_LOOKS ? 'dark' : 'looking');
      if (text !== null && text !== last) {
        last = text;
        onText(text);
      }
    }
    cancel = parts.after(LOOK_EVERY_MS, () => {
      look(read);
    });
  }

  async function begin(): Promise<void> {
    const loading = parts.loadReader();
    // Waited for below; until then a failure to load must not count as one that nobody handles.
    loading.catch(() => undefined);
    const given = await parts.open();
    if (stopped) {
      stopTracks(given);
      return;
    }
    stream = given;
    // The camera was unplugged, or its permission taken away in the middle.
    for (const track of given.getTracks())
      track.addEventListener('ended', () => {
        end('busy');
      });
    await parts.play(video, given);
    tellTorch(given);
    look(await loading);
  }

  onState('asking');
  begin().catch((error: unknown) => {
    end(troubleOf(error));
  });
  return () => {
    stopped = true;
    release();
  };
}

function browserParts(): CameraParts {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    open: async () => {
      // The types promise it everywhere; on an old browser it is not there.
      const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
      if (!mediaDevices) throw new DOMException('no camera', 'NotFoundError');
      return mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
    },
    play: async (video, stream) => {
      video.srcObject = stream;
      await video.play();
    },
    loadReader: async () => {
      const { decodeQR } = await import('qr/decode.js');
      return (frame) => {
        try {
          return decodeQR(frame);
        } catch {
          // No code in this picture; the next one may have it.
          return null;
        }
      };
    },
    frameOf: (video) => {
      const longest = Math.max(video.videoWidth, video.videoHeight);
      if (longest === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !context) return null;
      const scale = Math.min(1, LONGEST_SIDE / longest);
      const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.drawImage(video, 0, 0, width, height);
      return context.getImageData(0, 0, width, height);
    },
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
