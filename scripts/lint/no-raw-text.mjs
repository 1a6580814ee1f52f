// Rule `no-raw-text`: what a user can read or hear comes from locales, never from the code.

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'description',
  'error',
  'heading',
  'hint',
  'label',
  'message',
  'placeholder',
  'summary',
  'text',
  'title',
]);
const letters = /\p{L}/u;
/** A translation key (`applications.add.title`) is a name, not a text. */
const key = /^[a-z][\w-]*(?:[.:][\w-]+)+$/u;

/** The texts an expression can give, as far as they stand in it. @returns {any[]} */
function texts(/** @type {any} */ node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && letters.test(node.value) && !key.test(node.value)
        ? [node]
        : [];
    case 'TemplateLiteral':
      return node.quasis.some((/** @type {any} */ part) => letters.test(part.value.cooked ?? ''))
        ? [node]
        : [];
    case 'ConditionalExpression':
      return [...texts(node.consequent), ...texts(node.alternate)];
    case 'LogicalExpression':
      return [...texts(node.left), ...texts(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...texts(node.left), ...texts(node.right)] : [];
    case 'JSXExpressionContainer':
      return texts(node.expression);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return texts(node.expression);
    default:
      return [];
  }
}

/** @type {import('eslint').Rule.RuleModule} */
export const noRawText = {
  meta: {
    type: 'problem',
    docs: { description: 'No literal text in JSX.' },
    schema: [],
    messages: { raw: 'Text for people belongs in locales/nl: use a key.' },
  },
  create(context) {
    const report = (/** @type {any} */ node) => context.report({ node, messageId: 'raw' });
    return {
      JSXText: (/** @type {any} */ node) => {
        if (letters.test(node.value)) report(node);
      },
      JSXExpressionContainer: (/** @type {any} */ node) => {
        if (node.parent.type !== 'JSXAttribute') texts(node).forEach(report);
      },
      JSXAttribute: (/** @type {any} */ node) => {
        if (node.name.type === 'JSXIdentifier' && spoken.has(node.name.name))
          texts(node.value).forEach(report);
      },
      AssignmentExpression: (node) => {
        const left = node.left;
        if (
          left.type === 'MemberExpression' &&
          left.object.type === 'Identifier' &&
          left.object.name === 'document' &&
          left.property.type === 'Identifier' &&
          left.property.name === 'title'
        ) {
          texts(node.right).forEach(report);
        }
      },
    };
  },
};
