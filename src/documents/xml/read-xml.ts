import { NOT_IN_XML, type XmlElement, type XmlNode } from './model.ts';

const DEEPEST = 64;
const MOST_NODES = 20_000;

/** Letters of a name, as the standard of XML lists them. */
const BEGINS =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME_LETTERS = `[${BEGINS}][-.\\d\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}${BEGINS}]*`;

/** Each from where the reader stands. */
const NAME = new RegExp(NAME_LETTERS, 'uy');
const SPACE = /[ \t\n]*/uy;
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(${NAME_LETTERS})[ \\t\\n]*=[ \\t\\n]*("[^"<]*"|'[^'<]*')`, 'uy');
const REFERENCE = /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));|&/gu;
const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']1\.\d["'](?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*["']([-\w.]+)["'])?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*["'](?:yes|no)["'])?[ \t\n]*\?>/u;
const OURS = /^(?:utf-?8|us-ascii)$/iu;

const LETTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Not well-formed, or more than this reader takes. */
class Refused extends Error {}

function letterOf(all: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return LETTERS[name] ?? refuse();
  if (all === '&') return refuse();
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : refuse();
  return NOT_IN_XML.test(letter) ? refuse() : letter;
}

const unescaped = (text: string): string => (text.includes('&') ? text.replace(REFERENCE, letterOf) : text);

function refuse(): never {
  throw new Refused();
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

class Reader {
  #at = 0;
  #nodes = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlElement {
    const [declaration = '', encoding = 'utf-8'] = DECLARATION.exec(this.#text) ?? [];
    if (!OURS.test(encoding)) refuse();
    this.#at = declaration.length;
    const outside: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
    const open: OpenElement[] = [outside];
    while (this.#at < this.#text.length) this.#next(open);
    const [root, ...others] = outside.children.filter(
      (child): child is XmlElement => typeof child === 'object' && 'name' in child,
    );
    if (open.length > 1 || root === undefined || others.length > 0) refuse();
    return root;
  }

  #next(open: OpenElement[]): void {
    const parent = open.at(-1) ?? refuse();
    if (!this.#text.startsWith('<', this.#at)) {
      const text = this.#until('<', 0, true);
      if (text.includes(']]>') || (open.length === 1 && /[^ \t\n]/u.test(text))) refuse();
      this.#add(parent, unescaped(text));
    } else if (this.#skips('<!--')) {
      if (/--|-$/u.test(this.#until('-->', 3))) refuse();
    } else if (this.#skips('<![CDATA[')) {
      if (open.length === 1) refuse();
      this.#add(parent, this.#until(']]>', 3));
    } else if (this.#skips('<?')) {
      const target = this.#match(NAME);
      if (target.toLowerCase() === 'xml') refuse();
      const data = this.#until('?>', 2);
      if (data !== '' && !/^[ \t\n]/u.test(data)) refuse();
      this.#add(parent, { target, data: data.trimStart() });
    } else if (this.#skips('</')) {
      const name = this.#match(NAME);
      this.#match(SPACE);
      if (open.length === 1 || name !== parent.name || !this.#skips('>')) refuse();
      open.pop();
    } else if (this.#skips('<')) this.#start(open, parent);
  }

  /** Everything else that begins with `<`, such as a document type, has no name here and is refused. */
  #start(open: OpenElement[], parent: OpenElement): void {
    const element: OpenElement = { name: this.#match(NAME), attributes: this.#attributes(), children: [] };
    this.#match(SPACE);
    this.#add(parent, element);
    if (this.#skips('/>')) return;
    if (!this.#skips('>') || open.length >= DEEPEST) refuse();
    open.push(element);
  }

  #attributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined;
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const [all, name, quoted] = ATTRIBUTE.exec(this.#text) ?? [];
      if (all === undefined || name === undefined || quoted === undefined) return attributes ?? NO_ATTRIBUTES;
      this.#at += all.length;
      attributes ??= new Map();
      if (attributes.has(name)) refuse();
      attributes.set(name, unescaped(quoted.slice(1, -1).replace(/[\t\n]/gu, ' ')));
    }
  }

  #add(parent: OpenElement, node: XmlNode): void {
    if (++this.#nodes > MOST_NODES) refuse();
    parent.children.push(node);
  }

  #skips(mark: string): boolean {
    const found = this.#text.startsWith(mark, this.#at);
    if (found) this.#at += mark.length;
    return found;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? refuse();
    this.#at += found.length;
    return found;
  }

  #until(mark: string, skipped: number, orEnd = false): string {
    const found = this.#text.indexOf(mark, this.#at);
    const end = found === -1 && orEnd ? this.#text.length : found;
    if (end === -1) refuse();
    const text = this.#text.slice(this.#at, end);
    this.#at = end + skipped;
    return text;
  }
}

/**
 * The elements of an XML file; null when it is not well-formed, or has a document type, which is where entities come from.
 * Our own, because the policy of the app lets no browser parse a text as a document.
 */
export function readXml(file: string): XmlElement | null {
  const text = file.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (NOT_IN_XML.test(text)) return null;
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
