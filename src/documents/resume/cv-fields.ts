import type { Cv } from '#domain/cv/rules.ts';
import { isEmail, isWebAddress, phoneOf } from '../cv-file/addresses.ts';
import { filled, isObject, linesIn, named, objectsIn, textOf } from './json.ts';
import type { Json, JsonObject } from './model.ts';

/** Who somebody is, in the words of the standard: only what its schema takes. */
export function basicsOf(cv: Cv, profile: string): JsonObject {
  const location = filled({ address: cv.address, city: cv.town });
  return {
    ...filled({
      name: cv.name,
      email: isEmail(cv.email) ? cv.email : '',
      phone: cv.phone,
      url: isWebAddress(cv.link) ? cv.link : '',
      summary: profile,
    }),
    ...(Object.keys(location).length > 0 ? { location } : {}),
  };
}

const textsIn = (list: Json | undefined, textIn: (one: JsonObject) => string, between: string): string =>
  objectsIn(list)
    .map(textIn)
    .filter((text) => text !== '')
    .join(between);

/** What a file says of the fields of a CV in the words of the standard; the profile is a text of its own. */
export function saidOfCv(file: JsonObject) {
  const basics = isObject(file['basics']) ? file['basics'] : {};
  const location = isObject(basics['location']) ? basics['location'] : {};
  const { summary } = basics;
  return {
    name: textOf(basics['name']),
    email: textOf(basics['email']),
    phone: phoneOf(textOf(basics['phone'])),
    link: textOf(basics['url']),
    address: [location['address'], location['postalCode']]
      .map(textOf)
      .filter((text) => text !== '')
      .join(', '),
    town: textOf(location['city']),
    birthOn: null,
    nationality: '',
    licence: '',
    hobbies: textsIn(file['interests'], (one) => named(textOf(one['name']), linesIn(one['keywords'])), ', '),
    references: textsIn(
      file['references'],
      (one) => named(textOf(one['name']), [textOf(one['reference'])]),
      '\n',
    ),
    profile: typeof summary === 'string' ? summary : '',
  };
}
