// `npm run proof`: the same tests at full size (quality.md 2), for a release. PROOF=1 is what a test looks at to choose
// its size. It takes hours; `npm test` runs the small sizes with fixed seeds.
import { ensureChromium } from './chromium.mjs';
import { tools } from './places.mjs';
import { runTool } from './run.mjs';

const env = { PROOF: '1' };
const unit = await runTool(tools.vitest, ['run', '--testTimeout=0', '--hookTimeout=0'], env);
const browser = (await ensureChromium())
  ? await runTool(tools.playwright, ['test', '--project=e2e', '--project=second-engine', '--timeout=0'], env)
  : 1;
process.exitCode = unit === 0 && browser === 0 ? 0 : 1;
