// Small rules of naming and shape: no barrels, file names, tests that run, reasons for exceptions.
import path from 'node:path';

import { isTest, placeOf } from './places.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export const noBarrel = {
  meta: {
    type: 'suggestion',
    docs: { description: 'A name is imported from the file that defines it.' },
    schema: [],
    messages: {
      all: 'No `export *`: import from the file that defines the name.',
      again: 'No re-export: import from the file that defines the name.',
    },
  },
  create(context) {
    return {
      ExportAllDeclaration: (node) => context.report({ node, messageId: 'all' }),
      ExportNamedDeclaration: (node) => {
        if (node.source) context.report({ node, messageId: 'again' });
      },
    };
  },
};

const vague = /^(?:utils?|helpers?|commons?|misc|index)$/iu;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.(?:ts|mjs)$/u;
const pascal = /^[A-Z][A-Za-z0-9]*(?:\.tsx|\.test\.tsx?)$/u;

/** @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'suggestion',
    docs: { description: 'kebab-case.ts, PascalCase.tsx, and names that say something.' },
    schema: [],
    messages: {
      shape: '"{{name}}" should be kebab-case.ts (PascalCase.tsx for a component).',
      vague: '"{{name}}" says nothing: name the thing.',
    },
  },
  create(context) {
    const place = placeOf(context.filename);
    const parts = place.split('/');
    const name = parts.at(-1) ?? place;
    return {
      Program: (node) => {
        // What is no component (an entry, pieces of a test) has its plain name, also where JSX needs .tsx.
        const plainTsx = place === 'src/main.tsx' || isTest(place);
        const rightShape =
          kebab.test(name) || pascal.test(name) || (plainTsx && kebab.test(name.replace(/x$/u, '')));
        if (!rightShape) context.report({ node, messageId: 'shape', data: { name } });
        const words = [...parts.slice(0, -1), path.basename(name).split('.')[0] ?? ''];
        for (const word of words) {
          if (vague.test(word)) context.report({ node, messageId: 'vague', data: { name: word } });
        }
      },
    };
  },
};

const runners = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const disabling = new Set(['skip', 'only', 'todo', 'fails', 'fixme', 'fail', 'skipIf', 'runIf', 'slow']);

/** The name at the head of `test.describe.skip`. @returns {string | undefined} */
function headOf(/** @type {any} */ node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return headOf(node.object);
  if (node.type === 'CallExpression') return headOf(node.callee);
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noDisabledTests = {
  meta: {
    type: 'problem',
    docs: { description: 'Every test that is written runs, and none runs alone.' },
    schema: [],
    messages: { disabled: '"{{name}}": every test that is written runs. Mend it or remove it.' },
  },
  create(context) {
    if (!isTest(placeOf(context.filename))) return {};
    return {
      MemberExpression: (node) => {
        if (node.property.type !== 'Identifier' || !disabling.has(node.property.name)) return;
        const head = headOf(node.object);
        if (head !== undefined && runners.has(head)) {
          context.report({ node, messageId: 'disabled', data: { name: `${head}.${node.property.name}` } });
        }
      },
      CallExpression: (node) => {
        if (
          node.callee.type === 'Identifier' &&
          /^(?:xit|xtest|xdescribe|fit|fdescribe)$/u.test(node.callee.name)
        ) {
          context.report({ node, messageId: 'disabled', data: { name: node.callee.name } });
        }
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
export const exceptionsHaveReasons = {
  meta: {
    type: 'suggestion',
    docs: { description: 'A rule is switched off by name and with a reason; the compiler never is.' },
    schema: [],
    messages: {
      reason: 'Say why: `eslint-disable-next-line rule -- reason`.',
      unnamed: 'Name the rule that is switched off.',
      compiler: 'The compiler is never silenced: mend the type.',
      open: 'Open ends belong in an issue, not in the code.',
    },
  },
  create(context) {
    return {
      Program: () => {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          const loc = comment.loc;
          if (loc == null) continue;
          if (/^@ts-(?:ignore|expect-error|nocheck)\b/u.test(text))
            context.report({ loc, messageId: 'compiler' });
          if (/\b(?:TODO|FIXME|XXX)\b/u.test(text)) context.report({ loc, messageId: 'open' });
          const match = /^(?:eslint-disable(?:-next-line|-line)?|stylelint-disable\S*)\b(?<rest>[^]*)$/u.exec(
            text,
          );
          if (match === null) continue;
          const [rules = '', reason = ''] = (match.groups?.['rest'] ?? '').split(/\s-{2,}\s/u);
          if (rules.trim() === '') context.report({ loc, messageId: 'unnamed' });
          if (reason.trim().length < 10) context.report({ loc, messageId: 'reason' });
        }
      },
    };
  },
};
