import type { Hand } from '../hand.ts';

/** On a tablet the parts of a CV or letter stand beside the open one; on a phone each is a page of its own. */
const partsBeside = (hand: Hand) => hand.page.getByRole('navigation', { name: /^Delen van/ });

export const isDesk = async (hand: Hand): Promise<boolean> => (await partsBeside(hand).count()) > 0;

/** A draft that opens: on a tablet with its first part. */
export async function arriveAtDraft(hand: Hand, title: string, firstPart: string): Promise<void> {
  await hand.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await hand.arrive((await isDesk(hand)) ? firstPart : title);
}

/** From a draft to one of its parts. */
export async function openPart(hand: Hand, part: string): Promise<void> {
  const place = (await isDesk(hand)) ? partsBeside(hand) : hand.page.getByRole('main');
  await hand.press(new RegExp(`^${part.replace('?', '\\?')}`), place);
  await hand.arrive(part);
}

/** From one of its parts to the draft; on a tablet it stands there. */
export async function leavePart(hand: Hand, title: string): Promise<void> {
  if (await isDesk(hand)) return;
  await hand.press('Terug');
  await hand.arrive(title);
}
