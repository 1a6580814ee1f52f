import type { Meeting } from '#domain/meetings/rules.ts';
import { meetings, ownFaces, type Face, type MissReason } from '#domain/meetings/model.ts';
import type { Command } from '#storage/space.ts';

export type MeetingDraft = Pick<Meeting, 'on' | 'at' | 'place' | 'minutes' | 'kind'>;

/** Gives the id. */
export const planMeeting =
  (draft: MeetingDraft, today: string): Command<string> =>
  (write) =>
    write.create(meetings, { ...draft, place: draft.place.trim(), addedOn: today });

export const changeMeeting =
  (id: string, patch: Partial<MeetingDraft & Pick<Meeting, 'childcare'>>): Command<void> =>
  (write) =>
    write.update(meetings, id, patch);

/** `on`: the day on which they really talked. */
export const holdMeeting =
  (id: string, on: string): Command<void> =>
  (write) =>
    write.update(meetings, id, { state: 'held', reason: '', on });

export interface NotHeld {
  readonly state: 'missed' | 'cancelled';
  readonly reason: MissReason | '';
  /** The talk that comes in its place; null when none is planned now. */
  readonly instead: MeetingDraft | null;
}

/** It did not go on; with a new day the other talk is there at once. Gives the id of the new one, or `''`. */
export const noteNotHeld =
  (id: string, { state, reason, instead }: NotHeld, today: string): Command<string> =>
  async (write) => {
    const movedTo = instead === null ? '' : await planMeeting(instead, today)(write);
    await write.update(meetings, id, { state, reason, movedTo });
    return movedTo;
  };

export const throwAwayMeeting =
  (id: string): Command<void> =>
  (write) =>
    write.remove(meetings, id);

/** In the own space, under the id of the talk: nobody else reads it. */
export const keepFace =
  (meeting: string, face: Face): Command<string> =>
  (write) =>
    write.create(ownFaces, { face }, meeting);

/** Only when she says so it goes to the file of both. */
export const sendFace =
  (meeting: string, face: Face): Command<void> =>
  (write) =>
    write.update(meetings, meeting, { face });
