// What the content security policy would refuse at run time, refused while writing (docs/decisions/003). A browser
// refuses some of these without a word, so a test that does not look at that very spot would pass.

const markupMembers = new Set(['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'setHTMLUnsafe']);
const markupAttributes = new Set(['dangerouslySetInnerHTML', 'srcDoc']);
const markupElements = new Set(['script', 'style']);
const timers = new Set(['setTimeout', 'setInterval']);

/** @param {any} node */
function isText(node) {
  return (node?.type === 'Literal' && typeof node.value === 'string') || node?.type === 'TemplateLiteral';
}

/** @type {import('eslint').Rule.RuleModule} */
export const noMarkupText = {
  meta: {
    type: 'problem',
    docs: { description: 'No text is ever read as markup or as code.' },
    schema: [],
    messages: { markup: '{{name}} turns text into markup or code; the content security policy refuses it.' },
  },
  create(context) {
    const report = (/** @type {any} */ node, /** @type {string} */ name) =>
      context.report({ node, messageId: 'markup', data: { name } });
    return {
      MemberExpression: (node) => {
        const { property, object } = node;
        if (property.type !== 'Identifier' || node.computed) return;
        if (markupMembers.has(property.name)) report(node, property.name);
        const onDocument = object.type === 'Identifier' && object.name === 'document';
        if (onDocument && /^(?:write|writeln|execCommand)$/u.test(property.name)) {
          report(node, `document.${property.name}`);
        }
      },
      JSXAttribute: (/** @type {any} */ node) => {
        if (markupAttributes.has(node.name.name)) report(node, node.name.name);
      },
      JSXOpeningElement: (/** @type {any} */ node) => {
        if (markupElements.has(node.name.name)) report(node, `<${node.name.name}>`);
      },
      CallExpression: (node) => {
        const { callee } = node;
        if (callee.type === 'Identifier' && callee.name === 'eval') report(node, 'eval');
        if (callee.type === 'Identifier' && callee.name === 'Function') report(node, 'Function');
        const name =
          callee.type === 'Identifier'
            ? callee.name
            : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
              ? callee.property.name
              : '';
        if (timers.has(name) && isText(node.arguments[0])) report(node, `${name} with a text`);
      },
      NewExpression: (node) => {
        if (node.callee.type !== 'Identifier') return;
        if (/^(?:Function|DOMParser)$/u.test(node.callee.name)) report(node, `new ${node.callee.name}`);
      },
    };
  },
};

const loaders = new Set(['Worker', 'SharedWorker', 'Workbox']);

/** @type {import('eslint').Rule.RuleModule} */
export const scriptUrl = {
  meta: {
    type: 'problem',
    docs: { description: 'Workers and the service worker are started through the one Trusted Types policy.' },
    schema: [],
    messages: {
      url: '{{name}} needs an address from scriptUrl(…) (src/app/pwa/trusted-types.ts).',
      policy: 'There is one Trusted Types policy, in src/app/pwa/trusted-types.ts; a second one throws.',
    },
  },
  create(context) {
    const trusted = (/** @type {any} */ node) =>
      node?.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'scriptUrl';
    return {
      NewExpression: (node) => {
        const { callee } = node;
        if (callee.type === 'Identifier' && loaders.has(callee.name) && !trusted(node.arguments[0])) {
          context.report({ node, messageId: 'url', data: { name: `new ${callee.name}` } });
        }
      },
      CallExpression: (node) => {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const method = callee.property.name;
        const object = context.sourceCode.getText(callee.object);
        if (method === 'register' && object.endsWith('serviceWorker') && !trusted(node.arguments[0])) {
          context.report({ node, messageId: 'url', data: { name: 'serviceWorker.register' } });
        }
        if (method === 'importScripts') context.report({ node, messageId: 'url', data: { name: method } });
        if (method === 'createPolicy' && !context.filename.endsWith('/src/app/pwa/trusted-types.ts')) {
          context.report({ node, messageId: 'policy' });
        }
      },
    };
  },
};

const webStorage = new Set(['localStorage', 'sessionStorage']);

/** @type {import('eslint').Rule.RuleModule} */
export const noWebStorage = {
  meta: {
    type: 'problem',
    docs: { description: 'Web storage is not sealed, so only storage and app touch it, for random ids.' },
    schema: [],
    messages: { storage: '{{name}} is not sealed; only src/storage and src/app may use it, for random ids.' },
  },
  create(context) {
    return {
      Identifier: (node) => {
        if (!webStorage.has(node.name)) return;
        const parent = /** @type {any} */ (node).parent;
        const isKey =
          parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand;
        const isType = parent.type.startsWith('TS');
        const globals = /^(?:window|globalThis|self)$/u;
        const isOwnMember =
          parent.type === 'MemberExpression' &&
          parent.property === node &&
          !(parent.object.type === 'Identifier' && globals.test(parent.object.name));
        if (!isKey && !isType && !isOwnMember) {
          context.report({ node, messageId: 'storage', data: { name: node.name } });
        }
      },
    };
  },
};
