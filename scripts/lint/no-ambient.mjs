// Rule `no-ambient`: in core and domain, time and randomness are arguments. A clock or a die taken from the air
// makes a simulation that cannot be repeated from its seed.

/** Objects that hold a clock, a die or a machine; none of them is a value of the language alone. */
const forbiddenNames = new Set([
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'self',
  'setInterval',
  'setTimeout',
  'window',
]);
const forbiddenMembers = new Set(['Date.now', 'Math.random']);

/** @param {any} scope @param {string} name */
function isDeclared(scope, name) {
  for (let current = scope; current !== null; current = current.upper) {
    const variable = current.set.get(name);
    if (variable !== undefined) return variable.defs.length > 0;
  }
  return false;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noAmbient = {
  meta: {
    type: 'problem',
    docs: { description: 'No clock, randomness or machine from the air.' },
    schema: [{ type: 'object', properties: { only: { type: 'array' } }, additionalProperties: false }],
    messages: { ambient: '{{name}} comes from outside: take time, randomness and effects as arguments.' },
  },
  create(context) {
    const only = context.options[0]?.only;
    const report = (/** @type {any} */ node, /** @type {string} */ name) => {
      if (only === undefined || only.includes(name))
        context.report({ node, messageId: 'ambient', data: { name } });
    };
    const global = (/** @type {any} */ node, /** @type {string} */ name) =>
      node.type === 'Identifier' &&
      node.name === name &&
      !isDeclared(context.sourceCode.getScope(node), name);
    return {
      MemberExpression: (node) => {
        if (node.object.type !== 'Identifier') return;
        const property = node.computed
          ? node.property.type === 'Literal'
            ? String(node.property.value)
            : ''
          : node.property.type === 'Identifier'
            ? node.property.name
            : '';
        const name = `${node.object.name}.${property}`;
        if (forbiddenMembers.has(name) && global(node.object, node.object.name)) report(node, name);
      },
      NewExpression: (node) => {
        if (global(node.callee, 'Date') && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression: (node) => {
        if (global(node.callee, 'Date')) report(node, 'Date()');
      },
      'Program:exit': (node) => {
        const globalScope = context.sourceCode.getScope(node);
        const all = [globalScope, ...globalScope.childScopes];
        const seen = new Set();
        for (const scope of all) {
          for (const reference of [...scope.through, ...scope.references]) {
            const identifier = reference.identifier;
            if (seen.has(identifier) || (reference.resolved?.defs.length ?? 0) > 0) continue;
            seen.add(identifier);
            // A type (`crypto: Crypto`) is no use of the thing.
            const isValue = /** @type {any} */ (reference).isValueReference !== false;
            if (isValue && forbiddenNames.has(identifier.name)) report(identifier, identifier.name);
          }
        }
      },
    };
  },
};
