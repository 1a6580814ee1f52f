import { noMarkupText, noWebStorage, scriptUrl } from '../../scripts/lint/content-security.mjs';
import { exceptionsHaveReasons, fileName, noBarrel, noDisabledTests } from '../../scripts/lint/house.mjs';
import { noAmbient } from '../../scripts/lint/no-ambient.mjs';
import { noRawText } from '../../scripts/lint/no-raw-text.mjs';
import { examples, type Case } from './rule-tester.ts';

const codes = (file: string, refused: readonly string[] | undefined, ...sources: string[]): Case[] =>
  sources.map((code) => (refused === undefined ? { file, code } : { file, code, refused }));

const screen = 'src/features/plan/PlanPage.tsx';
examples('no-raw-text', noRawText, [
  ...codes(
    screen,
    undefined,
    "<p>{t('plan.page.title')}</p>",
    '<p>· 3 / 8</p>',
    '<button aria-label={t("common.action.close")}>×</button>',
    '<Field label="plan.goal.label" name="goal" type="text" />',
    '<div className="row wide" role="group" data-kind="text" />',
    '<p>{count}{" "}</p>',
    '<p>{isOpen ? one : two}</p>',
    'document.title = words.title;',
  ),
  ...codes(
    screen,
    ['raw'],
    '<p>Bewaar</p>',
    '<p>{"Bewaar"}</p>',
    '<p>{`Stap ${n}`}</p>',
    '<p>{done && "Klaar"}</p>',
    '<p>{name + " schreef"}</p>',
    '<button aria-label="Sluit" />',
    '<img alt={"Foto van de vacature"} />',
    '<input placeholder="Bijvoorbeeld: bakkerij" />',
    '<Field label={`Naam`} />',
    '<p>العربية</p>',
    "document.title = 'Werkmaat';",
  ),
  ...codes(screen, ['raw', 'raw'], '<p>{done ? "Klaar" : "Open"}</p>'),
]);

const pure = 'src/core/clock/hlc.ts';
examples('no-ambient', noAmbient, [
  ...codes(
    pure,
    undefined,
    'export const at = (now: number) => new Date(now);',
    'export const day = (text: string) => Date.parse(text);',
    'export const pick = (random: () => number) => Math.floor(random() * 6);',
    'export const f = (crypto: { digest(): void }) => crypto.digest();',
    'export interface Deps { readonly crypto: Crypto; setTimeout: () => void }',
    'const performance = { now: () => 0 }; performance.now();',
  ),
  ...codes(
    pure,
    ['ambient'],
    'Date.now();',
    "Date['now']();",
    'const now = Date.now;',
    'Math.random();',
    'new Date();',
    'Date();',
    'performance.now();',
    'crypto.getRandomValues(bytes);',
    'globalThis.crypto;',
    'setTimeout(() => {}, 1);',
    'console.log(1);',
    'navigator.onLine;',
  ),
  { file: 'tests/simulation/network.ts', code: 'Date.now();', options: [{ only: ['Math.random'] }] },
  {
    file: 'tests/simulation/network.ts',
    code: 'Math.random();',
    options: [{ only: ['Math.random'] }],
    refused: ['ambient'],
  },
]);

examples('no-barrel', noBarrel, [
  ...codes(pure, undefined, 'export const a = 1;', 'const a = 1; export { a };'),
  ...codes(pure, ['all'], "export * from './a.ts';", "export * as a from './a.ts';"),
  ...codes(pure, ['again'], "export { a } from './a.ts';", "export type { A } from './a.ts';"),
]);

const named = (refused: readonly string[] | undefined, ...files: string[]): Case[] =>
  files.map((file) => (refused === undefined ? { file, code: 'x' } : { file, code: 'x', refused }));
examples('file-name', fileName, [
  ...named(
    undefined,
    'src/core/merge/multi-value.ts',
    'src/core/merge/row.test.ts',
    'src/ui/QuestionPage.tsx',
    'src/ui/QuestionPage.test.tsx',
    'src/ui/PersonDisc.test.ts',
    'src/main.tsx',
    'tests/gallery/main.tsx',
    'scripts/check-locales.mjs',
    'vite.server.config.ts',
    'src/app/worker/kdf.pack.worker.ts',
  ),
  ...named(
    ['shape'],
    'src/core/merge/multiValue.ts',
    'src/core/merge/Row.ts',
    'src/ui/question-page.tsx',
    'src/ui/question_page.ts',
  ),
  ...named(
    ['vague'],
    'src/ui/index.ts',
    'src/core/utils/bytes.ts',
    'src/domain/common/dates.ts',
    'src/ui/helpers.ts',
    'tests/misc/x.ts',
  ),
]);

const test = 'src/core/merge/row.test.ts';
examples('no-disabled-tests', noDisabledTests, [
  ...codes(
    test,
    undefined,
    "it('merges', () => {});",
    "it.each([1])('merges %s', () => {});",
    'list.skip(3); stream.only();',
    "test.describe('x', () => {});",
  ),
  ...codes(
    test,
    ['disabled'],
    "it.skip('merges', () => {});",
    "it.only('merges', () => {});",
    "it.todo('merges');",
    "it.fails('merges', () => {});",
    "it.skipIf(slow)('merges', () => {});",
    "describe.only('rows', () => {});",
    "test.describe.skip('rows', () => {});",
    "test.fixme('rows', () => {});",
    "it.concurrent.skip('rows', () => {});",
    "xit('merges', () => {});",
  ),
]);

examples('exceptions-have-reasons', exceptionsHaveReasons, [
  ...codes(
    pure,
    undefined,
    '// A comment that says why.\nf();',
    '// eslint-disable-next-line no-console -- the reason is written here\nf();',
  ),
  ...codes(
    pure,
    ['reason'],
    '// eslint-disable-next-line no-console\nf();',
    '/* eslint-disable no-console -- because */\nf();',
  ),
  ...codes(pure, ['unnamed'], '// eslint-disable-next-line -- the reason is written here\nf();'),
  ...codes(pure, ['compiler'], '// @ts-ignore\nf();', '// @ts-expect-error wrong types of the library\nf();'),
  ...codes(pure, ['open'], '// TODO: mend\nf();'),
]);

examples('no-markup-text', noMarkupText, [
  ...codes(
    screen,
    undefined,
    'element.textContent = name;',
    '<p style={{ inlineSize: width }}>{name}</p>',
    '<svg><path d={d} /></svg>',
    'setTimeout(() => f(), 1);',
    'pattern.exec(text);',
  ),
  ...codes(
    screen,
    ['markup'],
    'element.innerHTML = name;',
    "element.insertAdjacentHTML('beforeend', name);",
    '<p dangerouslySetInnerHTML={{ __html: name }} />',
    '<iframe srcDoc={name} />',
    '<style>{css}</style>',
    '<script src={url} />',
    'document.write(name);',
    "new Function('return 1');",
    'eval(name);',
    "setTimeout('f()', 1);",
    'new DOMParser();',
  ),
]);

examples('script-url', scriptUrl, [
  ...codes(
    screen,
    undefined,
    "new Worker(scriptUrl(url), { type: 'module' });",
    "container.serviceWorker.register(scriptUrl('/sw.js'));",
    'registry.register(name);',
  ),
  ...codes(
    screen,
    ['url'],
    "new Worker(url, { type: 'module' });",
    "new Worker(new URL('./kdf.worker.ts', import.meta.url));",
    "new Workbox('/sw.js');",
    "navigator.serviceWorker.register('/sw.js');",
  ),
  ...codes(screen, ['policy'], "trustedTypes.createPolicy('other', rules);"),
  ...codes('src/app/pwa/trusted-types.ts', undefined, "factory.createPolicy('app-scripts', rules);"),
]);

examples('no-web-storage', noWebStorage, [
  ...codes(screen, undefined, 'const keeper = { localStorage: 1 };', 'session.sessionStorage.x;'),
  ...codes(
    screen,
    ['storage'],
    "localStorage.setItem('name', name);",
    'window.localStorage.clear();',
    "globalThis.sessionStorage.getItem('x');",
    'const { a } = sessionStorage;',
  ),
]);
