import type { CvContent } from '#domain/cv/rules.ts';
import { itemsOf } from '#domain/cv/rules.ts';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { filled, itemOfStandard, PART_OF, standardItem, type ItemPart } from './item-parts.ts';
import { fieldsOf, type ItemFields } from '../cv-file/fields.ts';
import { isEmail, isWebAddress } from '../cv-file/addresses.ts';
import { OWN, type Json, type JsonObject } from './model.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** What the standard cannot say, or says otherwise, stands beside it in our own words, so that nothing is lost. */
function writeItem(item: ItemFields): JsonObject {
  const standard = standardItem(item);
  const read = itemOfStandard(PART_OF[item.section] as ItemPart, standard);
  const own = Object.entries(item).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(read[name as keyof ItemFields]),
  );
  return own.length === 0 ? standard : { ...standard, [OWN]: Object.fromEntries(own) };
}

/** A CV in the words of JSON Resume 1.0.0, with our own fields under a name of our own. */
export function resumeOf({ cv, profile, items }: CvContent): JsonObject {
  const email = isEmail(cv.email);
  const url = isWebAddress(cv.link);
  const parts: Record<string, Json[]> = {};
  for (const section of CV_SECTIONS)
    for (const item of itemsOf(items, section))
      (parts[PART_OF[section]] ??= []).push(writeItem(fieldsOf(item)));
  const location = filled({ address: cv.address, city: cv.town });
  return {
    $schema: SCHEMA,
    basics: {
      ...filled({
        name: cv.name,
        email: email ? cv.email : '',
        phone: cv.phone,
        url: url ? cv.link : '',
        summary: profile,
      }),
      ...(Object.keys(location).length > 0 ? { location } : {}),
    },
    ...parts,
    ...(cv.hobbies === '' ? {} : { interests: [{ name: cv.hobbies }] }),
    ...(cv.references === '' ? {} : { references: [{ reference: cv.references }] }),
    [OWN]: {
      ...filled({
        title: cv.title,
        kind: cv.kind,
        look: cv.look,
        nationality: cv.nationality,
        licence: cv.licence,
        email: email ? '' : cv.email,
        link: url ? '' : cv.link,
      }),
      ...(cv.birthOn === null ? {} : { birthOn: cv.birthOn }),
    },
  };
}

export const writeResume = (content: CvContent): string => `${JSON.stringify(resumeOf(content), null, 2)}\n`;
