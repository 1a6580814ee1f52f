// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { CASES, SEED } from '#tests/fuzz/cases.ts';
import { mutateText } from '#tests/fuzz/mutate.ts';
import { asXmlText, isElement, type XmlElement, type XmlNode } from './model.ts';
import { readXml } from './read-xml.ts';
import { writeXml } from './write-xml.ts';

/** The document that jsdom makes of the same file with the same parser; null when it refuses. */
function parsed(xml: string): Element | null {
  // eslint-disable-next-line house/no-markup-text -- a document says whether our tree holds the same
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  return documentElement.getElementsByTagName('parsererror').length > 0 ||
    documentElement.nodeName === 'parsererror'
    ? null
    : documentElement;
}

const asTree = (element: Element): unknown => [
  element.nodeName,
  [...element.attributes].map(({ name, value }) => [name, value]),
  merged(
    [...element.childNodes].flatMap((node): readonly unknown[] => {
      if (node.nodeType === Node.ELEMENT_NODE) return [asTree(node as Element)];
      if (node.nodeType === Node.PROCESSING_INSTRUCTION_NODE)
        return [{ target: node.nodeName, data: node.nodeValue }];
      return node.nodeType === Node.COMMENT_NODE ? [] : [node.nodeValue];
    }),
  ),
];

const asOurTree = (element: XmlElement): unknown => [
  element.name,
  [...element.attributes],
  merged(
    element.children.map((node) => (typeof node !== 'string' && isElement(node) ? asOurTree(node) : node)),
  ),
];

/** Where a comment or CDATA stood between two texts, one reader gives two texts and another one. */
const merged = (nodes: readonly unknown[]): readonly unknown[] =>
  nodes.reduce<unknown[]>((before, node) => {
    const last = before.at(-1);
    if (typeof node === 'string' && typeof last === 'string') before.splice(-1, 1, last + node);
    else if (node !== '') before.push(node);
    return before;
  }, []);

const name = fc.stringMatching(/^[A-Za-z_][-.A-Za-z0-9]{0,6}$/u).filter((one) => !/^xml/iu.test(one));
const text = fc.string({ unit: 'binary', maxLength: 12 }).map(asXmlText);
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.dictionary(name, text, { maxKeys: 3 }).map((pairs) => new Map(Object.entries(pairs))),
    children: fc.oneof(
      { maxDepth: 4 },
      text.map((one): readonly XmlNode[] => (one === '' ? [] : [one])),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}));

/** Without the line ends between elements. */
const bare = ({ name: own, attributes, children }: XmlElement): unknown => {
  const elements = children.filter(isElement);
  return [own, [...attributes], elements.length > 0 ? elements.map(bare) : merged(children)];
};

describe('XML', () => {
  it('that is written is read again, letter for letter', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const read = readXml(writeXml(root));
        expect(read === null ? null : bare(read)).toEqual(bare(root));
      }),
    );
  });

  it.each([
    '<a/>',
    '<?xml version="1.0"?>\r\n<!-- x --><a b="1"\tc=\'"&#10;"\'>x&amp;&#x20AC;<![CDATA[<&]]>\r\n<b />y</a ><?end of it?>\n',
    '\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?><a:b xmlns:a="urn:x"><a:c>é</a:c></a:b>',
    '<a><?one {"x":">"}?><?two?></a>',
    '<ы ї="ж">سميرة 漢 😀</ы>',
  ])('of another program has what a document of it has: %s', (xml) => {
    const ours = readXml(xml);
    const theirs = parsed(xml.replace(/^\uFEFF/u, ''));
    expect(ours === null ? null : asOurTree(ours)).toEqual(theirs === null ? null : asTree(theirs));
    expect(ours).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['only space', ' \n '],
    ['words', 'cv'],
    ['HTML', '<!DOCTYPE html><p>x</p>'],
    [
      'a document type with entities in entities',
      '<!DOCTYPE a [<!ENTITY b "xx"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    ],
    ['an entity that is a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an entity that nobody named', '<a>&b;</a>'],
    ['a letter that XML has not', '<a>\u0001</a>'],
    ['a reference to such a letter', '<a>&#1;</a>'],
    ['a reference to half a letter', '<a>&#xD800;</a>'],
    ['a reference beyond all letters', '<a>&#x110000;</a>'],
    ['a loose &', '<a>a & b</a>'],
    ['no end', '<a><b></b>'],
    ['another end', '<a></b>'],
    ['an end too many', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['words around the root', '<a/>x'],
    ['one attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes without space', '<a b="1"c="2"/>'],
    ['< in an attribute', '<a b="<"/>'],
    ['the end of CDATA in a text', '<a>]]></a>'],
    ['a comment with two dashes', '<a><!-- -- --></a>'],
    ['a comment that ends in three', '<a><!-- ---></a>'],
    ['a declaration inside', '<a><?xml version="1.0"?></a>'],
    ['letters in another coding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
    ['a name that is none', '<1/>'],
    ['a hundred elements in each other', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    ['very many elements', `<a>${'<b/>'.repeat(30_000)}</a>`],
  ])('is refused with %s', (_what, xml) => {
    expect(readXml(xml)).toBeNull();
  });

  it.each([
    ['<a ', 'b ', ''],
    ['<a b="', '&', '"/>'],
    ['<a>', '<', ''],
    ['<', 'a', ''],
    ['<a>', '<!--', ''],
    ['<?xml version="1.0"', ' encoding', '?><a/>'],
    ['<a>', ' \t', '<'],
  ])('is refused and not read for ever, when it was made to last: %s%s%s', (before, again, after) => {
    expect(readXml(`${before}${again.repeat(200_000)}${after}`)).toBeNull();
  });

  it(`that is nearly sound is never read otherwise than as a document of it (seed ${SEED})`, () => {
    const dice = new Prng(SEED);
    const samples = [
      '<?xml version="1.0"?><a b="1" c=\'2\'><!-- x --><d>y&amp;&#65;</d><?e f?><g/><h><![CDATA[<i>]]></h></a>',
      '<list><one x="&lt;">1</one><one>2</one>\n  <one/></list>',
    ];
    let read = 0;
    for (let at = 0; at < CASES / 5; at++) {
      const xml = mutateText(dice, samples);
      const ours = readXml(xml);
      // A prefix that stands for nothing is a fault to a document and a name to us.
      if (ours === null || xml.includes(':')) continue;
      read++;
      const theirs = parsed(xml);
      expect([xml, asOurTree(ours)]).toEqual([xml, theirs === null ? null : asTree(theirs)]);
    }
    expect(read).toBeGreaterThan(CASES / 50);
  });
});
