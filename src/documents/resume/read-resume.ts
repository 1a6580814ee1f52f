import * as v from 'valibot';
import { err, ok, type Result } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import type { Field, Fields } from '#domain/shared/record.ts';
import { itemOfStandard, ITEM_PARTS, textOf } from './item-parts.ts';
import { OWN, type Json, type JsonObject, type ResumeCv, type ResumeItem } from './model.ts';

export const MAX_RESUME_BYTES = 1_048_576;
const MOST_ITEMS = 100;

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

/** Cuts what is too long and leaves out what does not fit, so that a file of another program never stops halfway. */
class Fitting {
  isCut = false;

  patch(fields: Fields, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const fitting: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const value = Object.hasOwn(given, name) ? this.#value(field, given[name]) : undefined;
      if (value !== undefined) fitting[name] = value;
    }
    return fitting;
  }

  text(value: string, longest: number): string {
    if (value.length <= longest) return value;
    this.isCut = true;
    return value.slice(0, longest);
  }

  #value(field: Field, value: unknown): unknown {
    if (field.kind === 'set')
      return Array.isArray(value) ? value.filter((one) => v.is(field.schema, one)) : undefined;
    if (field.kind !== 'register') return undefined;
    const isFit = (one: unknown): boolean => v.is(field.schema, one);
    if (isFit(value)) return value;
    if (typeof value !== 'string') return undefined;
    // Only the length may be wrong: the longest beginning that fits.
    let [fits, tooLong] = [0, value.length];
    while (fits < tooLong - 1) {
      const middle = (fits + tooLong) >> 1;
      if (isFit(value.slice(0, middle))) fits = middle;
      else tooLong = middle;
    }
    if (fits === 0) return undefined;
    this.isCut = true;
    return value.slice(0, fits);
  }
}

function readItems(file: JsonObject, fitting: Fitting): readonly ResumeItem[] {
  const all = ITEM_PARTS.flatMap((part) =>
    objectsIn(file[part]).map((one) => {
      const own = isObject(one[OWN]) ? one[OWN] : {};
      const { details: fromStandard, ...standard } = itemOfStandard(part, one);
      const details = typeof own['details'] === 'string' ? own['details'] : fromStandard;
      return {
        patch: fitting.patch(cvItems.fields, { ...standard, ...own }),
        details: fitting.text(details, cvItems.fields.details.maxLength),
      };
    }),
  );
  if (all.length > MOST_ITEMS) fitting.isCut = true;
  return all.slice(0, MOST_ITEMS);
}

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
  const basics = isObject(file['basics']) ? file['basics'] : {};
  const location = isObject(basics['location']) ? basics['location'] : {};
  const own = isObject(file[OWN]) ? file[OWN] : {};
  const fitting = new Fitting();
  const items = readItems(file, fitting);
  const cv = fitting.patch(cvs.fields, {
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
