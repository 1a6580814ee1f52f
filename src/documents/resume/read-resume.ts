import { err, ok, type Result } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
import { Fitting, type FoundItem } from '../cv-file/fitting.ts';
import { saidOfCv } from './cv-fields.ts';
import { itemOfStandard, ITEM_PARTS } from './item-parts.ts';
import { isObject, objectsIn } from './json.ts';
import { leftOutOf } from './left-out.ts';
import { OWN, type Json, type JsonObject, type ResumeCv } from './model.ts';

export const MAX_RESUME_BYTES = 1_048_576;

/** `not_a_resume`: it is JSON, and says nothing that a CV has. */
export type ResumeFault = 'too_large' | 'damaged' | 'not_a_resume';

export interface ReadResume {
  readonly resume: ResumeCv;
  /** Names, in the words of the standard, of what a CV here has no place for: a part, or something of one. */
  readonly leftOut: readonly string[];
  /** Something was longer than a CV may be, and was cut. */
  readonly isCut: boolean;
}

const itemsOf = (file: JsonObject): readonly FoundItem[] =>
  ITEM_PARTS.flatMap((part) =>
    objectsIn(file[part]).map((one) => ({
      said: itemOfStandard(part, one),
      own: isObject(one[OWN]) ? one[OWN] : {},
    })),
  );

/** Reads a JSON Resume file of whatever program. Nothing is stored by this: it is shown first. */
export function readResume(text: string): Result<ReadResume, ResumeFault> {
  if (text.length > MAX_RESUME_BYTES) return err('too_large');
  let file: Json;
  try {
    file = JSON.parse(text) as Json;
  } catch {
    return err('damaged');
  }
  if (!isObject(file)) return err('not_a_resume');
  const own = isObject(file[OWN]) ? file[OWN] : {};
  const fitting = new Fitting();
  const items = fitting.items(itemsOf(file));
  const { profile: summary, ...said } = saidOfCv(file);
  const cv = fitting.cv({ ...said, ...own });
  const profile = fitting.text(
    typeof own['profile'] === 'string' ? own['profile'] : summary,
    cvs.fields.profile.maxLength,
  );
  const says = Object.values(cv).some((value) => value !== '' && value !== null);
  if (!says && profile === '' && items.length === 0) return err('not_a_resume');
  return ok({
    resume: { cv, profile, items },
    leftOut: leftOutOf(file),
    isCut: fitting.isCut,
  });
}
