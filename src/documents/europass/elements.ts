import { asXmlText, isElement, type XmlElement, type XmlNode } from '../xml/model.ts';

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export const element = (
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({
  name,
  attributes: Object.keys(attributes).length === 0 ? NO_ATTRIBUTES : new Map(Object.entries(attributes)),
  children,
});

/** Elements in elements, but nothing at all around nothing. */
export const nested = (
  names: readonly [string, ...string[]],
  children: readonly XmlNode[],
): readonly XmlElement[] =>
  children.length === 0
    ? []
    : [...names]
        .reverse()
        .reduce<readonly XmlElement[]>(
          (inside, name, depth) => [element(name, depth === 0 ? children : inside)],
          [],
        );

/** Elements around a text; nothing around an empty one. */
export function around(names: readonly [string, ...string[]], text: string): readonly XmlElement[] {
  const known = asXmlText(text).trim();
  return nested(names, known === '' ? [] : [known]);
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const elementsIn = (parent: XmlElement | undefined): readonly XmlElement[] =>
  parent?.children.filter(isElement) ?? [];

export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child): child is XmlElement => isElement(child) && localName(child) === name) ??
  [];

export const childAt = (parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], parent);

export const textOf = (parent: XmlElement | undefined): string =>
  parent?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim() ?? '';

export const textAt = (parent: XmlElement | undefined, ...path: readonly string[]): string =>
  textOf(childAt(parent, ...path));

export const isNamed = (one: XmlElement, name: string): boolean => localName(one) === name;
