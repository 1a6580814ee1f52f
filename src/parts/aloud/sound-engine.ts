import type { UtteranceEvents } from './speech-engine.ts';

/** Plays one recording at a time. */
export interface SoundEngine {
  play(address: string, events: UtteranceEvents): void;
  stop(): void;
}

export function webSounds(): SoundEngine {
  let isWanted: object | null = null;
  let end = (): void => undefined;
  const stop = (): void => {
    isWanted = null;
    end();
    end = () => undefined;
  };
  const start = async (address: string, { onStart, onEnd, onError }: UtteranceEvents): Promise<void> => {
    const mine = {};
    isWanted = mine;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error('no recording');
    const bytes = await answer.blob();
    if (isWanted !== mine) return;
    // Not by its address: a player asks for parts of a file, which a service worker does not keep.
    const local = URL.createObjectURL(bytes);
    const audio = new Audio(local);
    end = () => {
      audio.pause();
      URL.revokeObjectURL(local);
    };
    audio.addEventListener('playing', onStart);
    audio.addEventListener('ended', onEnd);
    audio.addEventListener('error', onError);
    await audio.play();
  };
  return {
    stop,
    play: (address, events) => {
      stop();
      start(address, events).catch(events.onError);
    },
  };
}
