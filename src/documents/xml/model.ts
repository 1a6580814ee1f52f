export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** `<?target data?>`: for one program alone, and left alone by all others. */
export interface XmlInstruction {
  readonly target: string;
  readonly data: string;
}

export type XmlNode = XmlElement | XmlInstruction | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string' && 'name' in node;
export const isInstruction = (node: XmlNode): node is XmlInstruction =>
  typeof node !== 'string' && 'target' in node;

/** XML has no way to write these, not even as a reference. */
export const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_NOT_IN_XML = new RegExp(NOT_IN_XML.source, 'gu');

export const asXmlText = (text: string): string => text.replace(ALL_NOT_IN_XML, '');
