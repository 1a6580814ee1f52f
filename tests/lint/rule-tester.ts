import { RuleTester, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { repository } from '../../scripts/lint/places.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it;

export interface Case {
  /** Path in the repository. */
  readonly file: string;
  readonly code: string;
  /** Ids of the messages; none for code that is good. */
  readonly refused?: readonly string[];
  readonly options?: unknown[];
}

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
    globals: { localStorage: 'readonly', performance: 'readonly', crypto: 'readonly' },
  },
});

/** Runs a rule over small files as if they stood at their place in the house. */
export function examples(name: string, rule: Rule.RuleModule, cases: readonly Case[]): void {
  const shared = ({ file, code, options }: Case) => ({
    name: `${file} · ${code.replaceAll('\n', ' ')}`,
    filename: `${repository}/${file}`,
    code,
    ...(options === undefined ? {} : { options }),
  });
  tester.run(name, rule, {
    valid: cases.filter(({ refused }) => refused === undefined).map(shared),
    invalid: cases.flatMap((one) =>
      one.refused === undefined
        ? []
        : [{ ...shared(one), errors: one.refused.map((messageId) => ({ messageId })) }],
    ),
  });
}
