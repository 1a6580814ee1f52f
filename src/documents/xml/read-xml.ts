import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './model.ts';

const DEEPEST = 64;
const MOST_NODES = 20_000;
const OURS = /^(?:utf-?8|us-ascii)$/iu;

/** Not well-formed, or more than is taken here. */
class Refused extends Error {}

function refuse(): never {
  throw new Refused();
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

function rootOf(text: string): XmlElement {
  const outside: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [outside];
  let nodes = 0;
  const add = (node: XmlNode): void => {
    if (++nodes > MOST_NODES) refuse();
    open.at(-1)?.children.push(node);
  };
  const parser = new SaxesParser();
  parser.on('error', refuse);
  // Where entities come from, of which a small file can make an endless one.
  parser.on('doctype', refuse);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!OURS.test(encoding)) refuse();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
    add(element);
    if (open.push(element) > DEEPEST + 1) refuse();
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('processinginstruction', ({ target, body }) => {
    add({ target, data: body });
  });
  parser.write(text).close();
  return (
    outside.children.find((child): child is XmlElement => typeof child === 'object' && 'name' in child) ??
    refuse()
  );
}

/** The elements of an XML file; null when it is not well-formed, is not in UTF-8, or has a document type. */
export function readXml(file: string): XmlElement | null {
  try {
    return rootOf(file);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
