import type { CvContent } from '#domain/cv/rules.ts';
import { itemsOf } from '#domain/cv/rules.ts';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { CV_NAMES, fieldsOf, type ItemFields } from '../cv-file/fields.ts';
import { differences } from '../cv-file/differences.ts';
import { basicsOf, saidOfCv } from './cv-fields.ts';
import { itemOfStandard, PART_OF, standardItem, type ItemPart } from './item-parts.ts';
import { OWN, type Json, type JsonObject } from './model.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** What the standard cannot say, or says otherwise, stands beside it in our own words, so that nothing is lost. */
function writeItem(item: ItemFields): JsonObject {
  const standard = standardItem(item);
  const own = differences(item, itemOfStandard(PART_OF[item.section] as ItemPart, standard));
  return Object.keys(own).length === 0 ? standard : { ...standard, [OWN]: own };
}

/** A CV in the words of JSON Resume 1.0.0, with our own fields under a name of our own. */
export function resumeOf({ cv, profile, items }: CvContent): JsonObject {
  const parts: Record<string, Json[]> = {};
  for (const section of CV_SECTIONS)
    for (const item of itemsOf(items, section))
      (parts[PART_OF[section]] ??= []).push(writeItem(fieldsOf(item)));
  const standard: JsonObject = {
    $schema: SCHEMA,
    basics: basicsOf(cv, profile),
    ...parts,
    ...(cv.hobbies === '' ? {} : { interests: [{ name: cv.hobbies }] }),
    ...(cv.references === '' ? {} : { references: [{ reference: cv.references }] }),
  };
  const wanted = Object.fromEntries(CV_NAMES.map((name) => [name, cv[name]]));
  return { ...standard, [OWN]: differences({ ...wanted, profile }, saidOfCv(standard)) };
}

export const writeResume = (content: CvContent): string => `${JSON.stringify(resumeOf(content), null, 2)}\n`;
