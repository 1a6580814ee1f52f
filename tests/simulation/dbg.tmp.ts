import { World } from './world.ts';
const w = new World({ seed: 3, operations: 5000 });
const r = await w.run();
console.log(
  r.lastLines
    .filter((l) => /434b1b|crash|hands|restor|restart|clone|relay/.test(l))
    .map((l) => l.slice(0, 140))
    .join('\n'),
);
