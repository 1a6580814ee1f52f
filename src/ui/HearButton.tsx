import { use, useState } from 'react';
import { AloudContext } from './aloud-context.ts';
import './hear-button.css';
import { Symbol } from './Symbol.tsx';

/** Reads the card around it aloud. It stands in the corner, and takes no room from the words. */
export function HearButton() {
  const aloud = use(AloudContext);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  if (!aloud) return null;
  const isReading = button !== null && aloud.card === button.closest('.wm-hearable');
  return (
    <button
      ref={setButton}
      type="button"
      className="wm-hear-button"
      data-aloud="skip"
      aria-label={isReading ? aloud.stopLabel : aloud.readLabel}
      onClick={({ currentTarget }) => {
        const card = currentTarget.closest('.wm-hearable');
        if (card) aloud.press(card);
      }}
    >
      <Symbol name={isReading ? 'stop' : 'speaker'} />
    </button>
  );
}
