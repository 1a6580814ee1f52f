import { asXmlText, isElement, type XmlElement, type XmlNode } from './model.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const entity = (letter: string): string => ENTITIES[letter] ?? letter;

/** A line end in a text stays one; `\r` would be read as `\n`. */
const escapeText = (text: string): string => asXmlText(text).replace(/[&<>\r]/gu, entity);
const escapeAttribute = (text: string): string => asXmlText(text).replace(/[&<>"\t\n\r]/gu, entity);

function write(node: XmlNode, indent: string): string {
  if (typeof node === 'string') return escapeText(node);
  if (!isElement(node)) return `${indent}<?${node.target} ${node.data}?>`;
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const start = `${indent}<${node.name}${attributes.join('')}`;
  if (node.children.length === 0) return `${start}/>`;
  if (node.children.some((child) => typeof child === 'string'))
    return `${start}>${node.children.map((child) => write(child, '')).join('')}</${node.name}>`;
  const inside = node.children.map((child) => `${write(child, `${indent}  `)}\n`);
  return `${start}>\n${inside.join('')}${indent}</${node.name}>`;
}

export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
