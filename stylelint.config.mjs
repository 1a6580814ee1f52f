// Small on purpose: formatting is Prettier's, and what is left are the rules that right-to-left and large text need.

/** @type {import('stylelint').Config} */
export default {
  plugins: ['stylelint-use-logical'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  rules: {
    'csstools/use-logical': 'always',
    'declaration-property-value-disallowed-list': {
      '/^(float|clear|text-align|caption-side|resize)$/': ['left', 'right'],
    },
    // Sizes that do not grow with the reader's text size.
    'declaration-property-unit-disallowed-list': { '/^font(-size)?$/': ['px', 'pt'], 'line-height': ['px'] },
    // The content security policy refuses both.
    'function-url-scheme-disallowed-list': ['data', 'http', 'https'],
    'at-rule-disallowed-list': ['import'],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates'] }],
    'no-invalid-position-at-import-rule': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'unit-no-unknown': true,
  },
  overrides: [
    {
      // Paper has one size for everybody: its letters are measured in points.
      files: ['**/paper/*.css'],
      rules: { 'declaration-property-unit-disallowed-list': { '/^font(-size)?$/': ['px'] } },
    },
  ],
};
