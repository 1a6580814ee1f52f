import type { Json, JsonObject } from './model.ts';
import { isObject, objectsIn } from './json.ts';

/** What a CV here takes over of each part of the standard. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  basics: ['name', 'email', 'phone', 'url', 'summary', 'location'],
  'basics.location': ['address', 'postalCode', 'city'],
  work: ['name', 'position', 'location', 'startDate', 'endDate', 'summary', 'highlights'],
  volunteer: ['organization', 'position', 'location', 'startDate', 'endDate', 'summary', 'highlights'],
  education: ['institution', 'area', 'studyType', 'startDate', 'endDate', 'summary', 'courses'],
  certificates: ['name', 'issuer', 'date'],
  skills: ['name', 'keywords'],
  languages: ['language', 'fluency'],
  interests: ['name', 'keywords'],
  references: ['name', 'reference'],
};

/** About the file, not about whose it is; and what is ours. */
const NOT_OF_A_CV = ['$schema', 'meta', 'werkmaat'];

const saysSomething = (value: Json | undefined): boolean => {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.some(saysSomething);
  return !isObject(value) || Object.values(value).some(saysSomething);
};

const notTaken = (part: string, one: JsonObject): readonly string[] =>
  Object.keys(one)
    .filter((name) => name !== 'werkmaat' && TAKEN[part]?.includes(name) !== true && saysSomething(one[name]))
    .map((name) => `${part}.${name}`);

/** Names of what stands in a file and gets no place: a whole part, or something of one. */
export function leftOutOf(file: JsonObject): readonly string[] {
  const found = Object.entries(file).flatMap(([part, value]): readonly string[] => {
    if (NOT_OF_A_CV.includes(part) || !saysSomething(value)) return [];
    if (TAKEN[part] === undefined) return [part];
    const objects = isObject(value) ? [value] : objectsIn(value);
    return objects.flatMap((one) => notTaken(part, one));
  });
  const basics = file['basics'];
  const location = isObject(basics) && isObject(basics['location']) ? basics['location'] : {};
  return [...new Set([...found, ...notTaken('basics.location', location)])];
}
