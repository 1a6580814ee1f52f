// Rule `layers`: who may import whom. The permissions are data (layers.mjs at the root), so that a new folder is
// covered without another edit here.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

import { layers as houseLayers } from '../../layers.mjs';
import { isTest, placeOf, repository } from './places.mjs';

/** @typedef {{path: string, rooms: string[], packages?: string[], siblings?: boolean, shared?: string[]}} Room */

const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
const runtimePackages = new Set(Object.keys(manifest.dependencies));
/** @type {Record<string, string>} */
const addresses = Object.fromEntries(
  Object.entries(manifest.imports).map(([key, target]) => [
    key.replace(/\/\*$/u, ''),
    String(target).replace(/^\.\//u, '').replace(/\/\*$/u, ''),
  ]),
);
const builtins = new Set(builtinModules);
const extension = /\.(ts|tsx|mjs|json|css|svg|png|woff2?|sql|md)$/u;

/** Rooms whose code runs in Node; all other rooms run in a browser (or anywhere, for core and domain). */
const nodeRooms = new Set(['server']);

/** @param {Record<string, Room>} rooms @param {string} place */
function roomOf(rooms, place) {
  return Object.keys(rooms).find((name) => place.startsWith(`${rooms[name]?.path}/`));
}

/** A test of a room may use whatever its room stands on, also indirectly. */
function reachable(/** @type {Record<string, Room>} */ rooms, /** @type {string} */ name) {
  const found = new Set();
  const queue = [...(rooms[name]?.rooms ?? [])];
  for (const entry of queue) {
    const room = entry.split('/')[0] ?? entry;
    if (found.has(room)) continue;
    found.add(room);
    queue.push(...(rooms[room]?.rooms ?? []));
  }
  return [...found];
}

/** @param {string} source `@scope/name/sub.js` → `@scope/name` */
function packageOf(source) {
  const parts = source.split('/');
  return source.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? source);
}

/** The first folder below the room, or undefined for a file that lies directly in it. */
function folderIn(/** @type {Room} */ room, /** @type {string} */ place) {
  const rest = place.slice(room.path.length + 1).split('/');
  return rest.length > 1 ? rest[0] : undefined;
}

/**
 * Why `source` may not be imported by the file at `place`, or undefined when it may.
 * @param {Record<string, Room>} rooms @param {string} place @param {string} source
 * @returns {{messageId: string, data?: Record<string, string>} | undefined}
 */
export function refusal(rooms, place, source) {
  const bare = source.replace(/\?.*$/u, '');
  const relative = bare.startsWith('.');
  const inside = relative || bare.startsWith('#');
  const name = roomOf(rooms, place);
  const room = name === undefined ? undefined : rooms[name];
  const test = isTest(place);

  if (!inside)
    return name !== undefined && room !== undefined && !test ? packageRefusal(name, room, bare) : undefined;
  if (!extension.test(bare)) return { messageId: 'extension', data: { source } };

  const target = relative ? path.posix.join(path.posix.dirname(place), bare) : fromAddress(bare);
  if (target === undefined) return { messageId: 'unknown', data: { source } };

  const targetName = roomOf(rooms, target);
  // The composition root, tests, benches and scripts may import everything, but by its address.
  if (name === undefined || room === undefined) {
    return relative && targetName !== undefined && !place.startsWith('src/')
      ? { messageId: 'address', data: { source, room: targetName } }
      : undefined;
  }
  if (targetName === name) {
    const [from, to] = [folderIn(room, place), folderIn(room, target)];
    if (!relative && from === to) return { messageId: 'relative', data: { source } };
    const shared = to !== undefined && (room.shared ?? []).includes(to);
    return room.siblings === false && from !== undefined && to !== undefined && from !== to && !shared
      ? { messageId: 'sibling', data: { room: name, from, to } }
      : undefined;
  }
  if (relative && targetName !== undefined)
    return { messageId: 'address', data: { source, room: targetName } };
  if (test && target.startsWith('tests/')) return undefined;
  const allowed = test ? [...room.rooms, ...reachable(rooms, name)] : room.rooms;
  return allowed.some((entry) => target.startsWith(`${pathOf(rooms, entry)}/`))
    ? undefined
    : { messageId: 'room', data: { room: name, target: targetName ?? target } };
}

/** `core/result` → `src/core/result`; a folder that is no room (`locales`) is its own path. */
function pathOf(/** @type {Record<string, Room>} */ rooms, /** @type {string} */ entry) {
  const [name, ...rest] = entry.split('/');
  return [rooms[name ?? '']?.path ?? name, ...rest].join('/');
}

/** @param {string} source */
function fromAddress(source) {
  const [key, ...rest] = source.split('/');
  const base = addresses[key ?? ''];
  return base === undefined ? undefined : path.posix.join(base, ...rest);
}

/** @param {string} name @param {Room} room @param {string} source */
function packageRefusal(name, room, source) {
  if (source.startsWith('node:') || builtins.has(source)) {
    return nodeRooms.has(name) ? undefined : { messageId: 'node', data: { room: name, source } };
  }
  const required = packageOf(source);
  if (room.packages !== undefined && !room.packages.includes(required)) {
    return { messageId: 'package', data: { room: name, source: required } };
  }
  return runtimePackages.has(required) ? undefined : { messageId: 'development', data: { source: required } };
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports follow the directions of layers.mjs.' },
    schema: [{ type: 'object' }],
    messages: {
      extension: '"{{source}}" needs its file extension.',
      unknown: '"{{source}}" is no address of package.json "imports".',
      relative: '"{{source}}" is in this folder: import it by a relative path.',
      address: '"{{source}}" leaves this room: import it as "#{{room}}/…".',
      room: '{{room}} may not import from {{target}} (layers.mjs).',
      sibling: 'In {{room}} the folder {{from}} may not import from its sibling {{to}} (layers.mjs).',
      package: '{{room}} may not use the package {{source}} (layers.mjs).',
      node: '{{room}} runs outside Node, so it may not use {{source}}.',
      development: '{{source}} is no runtime dependency, so the product may not import it.',
    },
  },
  create(context) {
    const rooms = context.options[0] ?? houseLayers;
    const place = placeOf(context.filename);
    /** @param {any} source the node of the module name */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const refused = refusal(rooms, place, source.value);
      if (refused !== undefined) context.report({ node: source, ...refused });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
    };
  },
};
