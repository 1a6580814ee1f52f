// The order of styles is the order of imports: tokens and base come before anything that draws.
import '#ui/styles.ts';
import { boot } from '#app/Boot.tsx';

const root = document.getElementById('root');
if (root) void boot(root);
