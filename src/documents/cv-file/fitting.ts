import * as v from 'valibot';
import { cvItems, cvs } from '#domain/cv/model.ts';
import type { Field, Fields, PatchOf } from '#domain/shared/record.ts';
import type { JsonObject, ResumeItem } from '../resume/model.ts';
import { CV_NAMES, EMPTY_ITEM, type ItemFields } from './fields.ts';

const MOST_ITEMS = 100;

/** What a file says of one item in the words of its standard, and what stands beside them in ours. */
export interface FoundItem {
  readonly said: ItemFields;
  readonly own: JsonObject;
}

const ownFields = (own: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(own).filter(([name]) => Object.hasOwn(EMPTY_ITEM, name)));

/** Cuts what is too long and leaves out what does not fit, so that a file of another program never stops halfway. */
export class Fitting {
  isCut = false;

  patch(fields: Fields, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const fitting: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const value = Object.hasOwn(given, name) ? this.#value(field, given[name]) : undefined;
      if (value !== undefined) fitting[name] = value;
    }
    return fitting;
  }

  /** Only what goes into a file comes out of one: no photo, no place among others. */
  cv(given: Readonly<Record<string, unknown>>): PatchOf<typeof cvs> {
    return this.patch(cvs.fields, Object.fromEntries(CV_NAMES.map((name) => [name, given[name]])));
  }

  items(found: readonly FoundItem[]): readonly ResumeItem[] {
    if (found.length > MOST_ITEMS) this.isCut = true;
    return found.slice(0, MOST_ITEMS).map(({ said: { details, ...said }, own }) => ({
      patch: this.patch(cvItems.fields, { ...said, ...ownFields(own) }),
      details: this.text(
        typeof own['details'] === 'string' ? own['details'] : details,
        cvItems.fields.details.maxLength,
      ),
    }));
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
