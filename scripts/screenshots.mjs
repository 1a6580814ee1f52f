// `npm run screenshots`: a picture of every screen in ./screenshots, which git ignores.
import { ensureChromium } from './chromium.mjs';
import { tools } from './places.mjs';
import { runTool } from './run.mjs';

process.exitCode = (await ensureChromium())
  ? await runTool(tools.playwright, ['test', '--project=screenshots', ...process.argv.slice(2)])
  : 1;
