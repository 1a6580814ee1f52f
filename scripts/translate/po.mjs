// Reads and writes PO, the file of gettext that translators' tools know. Strict: what is not understood is a problem with
// its line number, never half a file.

/**
 * One text: `key` is its context, `forms` its translations (one, or one per plural form).
 * @typedef {{key: string, dutch: string, dutchPlural: string | undefined, forms: string[], fuzzy: boolean, notes: string[], line: number}} Entry
 */
/** @typedef {{header: Record<string, string>, entries: Entry[]}} PoFile */

const escapes = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

const quoted = (/** @type {string} */ text) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

/** @param {string} text with its quotes @returns {string | undefined} */
function unquoted(text) {
  if (!/^"(?:[^"\\]|\\.)*"$/u.test(text)) return undefined;
  let isKnown = true;
  const plain = text.slice(1, -1).replaceAll(/\\(.)/gu, (_, letter) => {
    const known = escapes[/** @type {keyof typeof escapes} */ (letter)];
    if (known === undefined) isKnown = false;
    return known ?? '';
  });
  return isKnown ? plain : undefined;
}

/** @param {PoFile} file */
export function printPo({ header, entries }) {
  const head = [
    'msgid ""',
    'msgstr ""',
    ...Object.entries(header).map(([name, value]) => quoted(`${name}: ${value}\n`)),
  ];
  const blocks = entries.map(({ key, dutch, dutchPlural, forms, fuzzy, notes }) => [
    ...notes.map((note) => `#. ${note}`),
    ...(fuzzy ? ['#, fuzzy'] : []),
    `msgctxt ${quoted(key)}`,
    `msgid ${quoted(dutch)}`,
    ...(dutchPlural === undefined
      ? [`msgstr ${quoted(forms[0] ?? '')}`]
      : [`msgid_plural ${quoted(dutchPlural)}`, ...forms.map((form, n) => `msgstr[${n}] ${quoted(form)}`)]),
  ]);
  return `${[head, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** @typedef {{fields: Map<string, string>, fuzzy: boolean, notes: string[], line: number}} Block */

/** @param {string} text @returns {{blocks: Block[]} | {problem: string}} */
function blocksOf(text) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block | undefined} */
  let block;
  let field = '';
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const line = raw.trim();
    const problem = { problem: `line ${index + 1}: not understood` };
    if (line === '' || line.startsWith('#~')) {
      field = '';
      continue;
    }
    const isNote = line.startsWith('#');
    const [, keyword = '', value = ''] =
      /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*")$/u.exec(line) ?? [];
    const begins = isNote || keyword === 'msgctxt' || keyword === 'msgid';
    const isOver = block !== undefined && [...block.fields.keys()].some((name) => name.startsWith('msgstr'));
    if (block === undefined || (begins && isOver)) {
      block = { fields: new Map(), fuzzy: false, notes: [], line: index + 1 };
      blocks.push(block);
    }
    if (isNote) {
      if (line.startsWith('#,')) block.fuzzy ||= /\bfuzzy\b/u.test(line);
      else if (line.startsWith('#.')) block.notes.push(line.slice(2).trim());
      field = '';
      continue;
    }
    if (keyword !== '') {
      if (block.fields.has(keyword)) return { problem: `line ${index + 1}: a second ${keyword}` };
      field = keyword;
    }
    const piece = unquoted(keyword === '' ? line : value);
    if (field === '' || piece === undefined) return problem;
    block.fields.set(field, (block.fields.get(field) ?? '') + piece);
  }
  return { blocks: blocks.filter(({ fields }) => fields.size > 0) };
}

/** @param {Map<string, string>} fields @returns {string[] | undefined} */
function formsOf(fields) {
  if (!fields.has('msgid_plural')) {
    const only = fields.get('msgstr');
    return only === undefined ? undefined : [only];
  }
  const forms = [...fields.keys()].filter((name) => name.startsWith('msgstr['));
  const inOrder = forms.map((_, n) => fields.get(`msgstr[${n}]`));
  return forms.length === 0 || inOrder.includes(undefined) ? undefined : /** @type {string[]} */ (inOrder);
}

/** @param {string} text @returns {{file: PoFile} | {problem: string}} */
export function parsePo(text) {
  const read = blocksOf(text);
  if ('problem' in read) return read;
  /** @type {PoFile} */
  const file = { header: {}, entries: [] };
  for (const { fields, fuzzy, notes, line } of read.blocks) {
    const dutch = fields.get('msgid');
    const forms = formsOf(fields);
    if (dutch === undefined || forms === undefined)
      return { problem: `line ${line}: a text without msgid or msgstr` };
    if (dutch === '' && !fields.has('msgctxt')) {
      for (const one of (forms[0] ?? '').split('\n')) {
        const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/u.exec(one) ?? [];
        if (name !== '') file.header[name] = value;
      }
      continue;
    }
    const key = fields.get('msgctxt');
    if (key === undefined) return { problem: `line ${line}: a text without its key (msgctxt)` };
    file.entries.push({ key, dutch, dutchPlural: fields.get('msgid_plural'), forms, fuzzy, notes, line });
  }
  return { file };
}
