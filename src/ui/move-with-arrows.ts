import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * For radio buttons whose answer acts at once: by itself an arrow key would choose what it comes to, and nobody with a
 * keyboard could reach the third. Here it only moves; Space, Enter or a press chooses.
 */
export function moveWithArrows(event: KeyboardEvent<HTMLInputElement>): void {
  const radio = event.currentTarget;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    radio.click();
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const group = [...(radio.closest('fieldset')?.querySelectorAll<HTMLInputElement>('[type="radio"]') ?? [])];
  const isSideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const runsLeft = document.documentElement.dir === 'rtl';
  const at = group.indexOf(radio) + (isSideways && runsLeft ? -step : step);
  group.at(at % group.length)?.focus();
}
