import { isShallowJson } from '#domain/shared/json-depth.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
import { Fitting, type FoundItem } from '../cv-file/fitting.ts';
import { itemOfStandard, ITEM_PARTS, textOf } from './item-parts.ts';
import { OWN, type Json, type JsonObject, type ResumeCv } from './model.ts';

export const MAX_RESUME_BYTES = 1_048_576;

/** `not_a_resume`: it is JSON, and says nothing that a CV has. */
export type ResumeFault = 'too_large' | 'damaged' | 'not_a_resume';

export interface ReadResume {
  readonly resume: ResumeCv;
  /** Parts of the standard that a CV here has no place for. */
  readonly leftOut: readonly string[];
  /** Something was longer than a CV may be, and was cut. */
  readonly isCut: boolean;
}

const NO_PLACE = ['awards', 'publications', 'projects'] as const;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];

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
  if (!isShallowJson(text)) return err('damaged');
  let file: Json;
  try {
    file = JSON.parse(text) as Json;
  } catch {
    return err('damaged');
  }
  if (!isObject(file)) return err('not_a_resume');
  const basics = isObject(file['basics']) ? file['basics'] : {};
  const location = isObject(basics['location']) ? basics['location'] : {};
  const own = isObject(file[OWN]) ? file[OWN] : {};
  const fitting = new Fitting();
  const items = fitting.items(itemsOf(file));
  const cv = fitting.cv({
    name: textOf(basics['name']),
    email: textOf(basics['email']),
    phone: textOf(basics['phone']),
    link: textOf(basics['url']),
    address: textOf(location['address']),
    town: textOf(location['city']),
    hobbies: objectsIn(file['interests'])
      .map(({ name }) => textOf(name))
      .filter((name) => name !== '')
      .join(', '),
    references: objectsIn(file['references'])
      .map(({ reference }) => textOf(reference))
      .filter((reference) => reference !== '')
      .join('\n'),
    ...own,
  });
  const summary = basics['summary'];
  const profile = fitting.text(typeof summary === 'string' ? summary : '', cvs.fields.profile.maxLength);
  const says = Object.values(cv).some((value) => value !== '' && value !== null);
  if (!says && profile === '' && items.length === 0) return err('not_a_resume');
  return ok({
    resume: { cv, profile, items },
    leftOut: NO_PLACE.filter((part) => objectsIn(file[part]).length > 0),
    isCut: fitting.isCut,
  });
}
