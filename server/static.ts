import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.aff': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.icc': 'application/vnd.iccprofile',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
};
const UNKNOWN_TYPE = 'application/octet-stream';
const COMPRESSED_TYPES =
  /^(text\/|application\/(json|manifest|xml|wasm|vnd\.iccprofile)|image\/svg|font\/ttf)/;
const MIN_BYTES_TO_COMPRESS = 512;
/** 9 of 11: the last two steps cost seconds for one or two per cent. A build may lay `.br` files beside. */
const BROTLI_QUALITY = 9;

const HASHED = /^\/(assets|packs)\/.*-[\w-]{8,}\.\w+$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

type Encoding = 'br' | 'gzip' | 'identity';

interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** Made at the first request that accepts it, then kept. */
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** By path from the root of the site, such as `/assets/main-1a2b3c4d.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Reads a folder into memory; no request can reach any other file. An absent folder gives no files. */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const contents = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    contents.set(`/${relative(folder, file).split(sep).join('/')}`, await readFile(file));
  }
  const files = new Map<string, StaticFile>();
  for (const [path, bytes] of contents) {
    const original = path.replace(/\.(br|gz)$/, '');
    if (original !== path && contents.has(original)) continue;
    const encoded = new Map<Encoding, Promise<Buffer>>();
    const br = contents.get(`${path}.br`);
    const gz = contents.get(`${path}.gz`);
    if (br !== undefined) encoded.set('br', Promise.resolve(br));
    if (gz !== undefined) encoded.set('gzip', Promise.resolve(gz));
    files.set(path, {
      bytes,
      type: TYPES[extname(path)] ?? UNKNOWN_TYPE,
      etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      cacheControl: HASHED.test(path) ? IMMUTABLE : REVALIDATE,
      encoded,
    });
  }
  return files;
}

function chooseEncoding(acceptEncoding: string | undefined, file: StaticFile): Encoding {
  if (file.bytes.length < MIN_BYTES_TO_COMPRESS || !COMPRESSED_TYPES.test(file.type)) return 'identity';
  const accepted = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

function encodedBytes(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const kept = file.encoded.get(encoding);
  if (kept !== undefined) return kept;
  const made =
    encoding === 'br'
      ? brotli(file.bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length,
          },
        })
      : encoding === 'gzip'
        ? gzipped(file.bytes, { level: constants.Z_BEST_COMPRESSION })
        : Promise.resolve(file.bytes);
  file.encoded.set(encoding, made);
  return made;
}

/** One range, as media players ask; null when there is none that we serve in parts. */
function parseRange(
  header: string | undefined,
  length: number,
): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return start > end || start >= length ? 'outside' : { start, end };
}

/** The file of a path; `/index.html` for `/` and for the routes of the app, which have no dot. */
export function findStaticFile(files: StaticFiles, path: string): StaticFile | undefined {
  const direct = files.get(path);
  if (direct !== undefined) return direct;
  return path.includes('.') || path.includes('%') ? undefined : files.get('/index.html');
}

export async function sendStaticFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StaticFile,
): Promise<FastifyReply> {
  const encoding = chooseEncoding(request.headers['accept-encoding'], file);
  // Weak: the same file in another encoding is the same to the app.
  const etag = `W/"${file.etag}"`;
  const vary = reply.getHeader('vary');
  reply.headers({
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: etag,
    Vary: vary === undefined ? 'Accept-Encoding' : `${String(vary)}, Accept-Encoding`,
  });
  if (request.headers['if-none-match']?.includes(etag) === true) return reply.code(304).send();
  if (encoding !== 'identity') {
    return reply.header('Content-Encoding', encoding).send(await encodedBytes(file, encoding));
  }
  reply.header('Accept-Ranges', 'bytes');
  const range = parseRange(request.headers.range, file.bytes.length);
  if (range === null) return reply.send(file.bytes);
  if (range === 'outside') {
    return reply.code(416).header('Content-Range', `bytes */${file.bytes.length}`).send();
  }
  return reply
    .code(206)
    .header('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes.length}`)
    .send(file.bytes.subarray(range.start, range.end + 1));
}
