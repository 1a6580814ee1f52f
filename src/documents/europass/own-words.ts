import { isInstruction, NOT_IN_XML, type XmlElement } from '../xml/model.ts';
import { OWN, type Json, type JsonObject } from '../resume/model.ts';

const ESCAPED = new RegExp(`>|${NOT_IN_XML.source}`, 'gu');
const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Beside the words of the standard stand ours, as an instruction for this app: no schema is about those. */
export const withOwn = (element: XmlElement, own: JsonObject | readonly JsonObject[]): XmlElement => {
  const isNothing = Array.isArray(own)
    ? own.every((one: JsonObject) => Object.keys(one).length === 0)
    : Object.keys(own).length === 0;
  if (isNothing) return element;
  const data = JSON.stringify(own).replace(ESCAPED, escape);
  return { ...element, children: [{ target: OWN, data }, ...element.children] };
};

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ownIn(element: XmlElement | undefined): Json {
  const instruction = element?.children.find(
    (child) => typeof child !== 'string' && isInstruction(child) && child.target === OWN,
  );
  if (instruction === undefined || typeof instruction === 'string' || !isInstruction(instruction))
    return null;
  try {
    return JSON.parse(instruction.data) as Json;
  } catch {
    return null;
  }
}

export function ownOf(element: XmlElement | undefined): JsonObject {
  const own = ownIn(element);
  return isObject(own) ? own : {};
}

/** For an element of the standard that holds several of our items. */
export function ownListOf(element: XmlElement | undefined): readonly JsonObject[] {
  const own = ownIn(element);
  return Array.isArray(own) ? (own as readonly Json[]).map((one) => (isObject(one) ? one : {})) : [];
}
