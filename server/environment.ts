import { err, ok, type Result } from '#core/result/result.ts';
import { DEFAULT_BOUNDS } from './connection-bounds.ts';
import { DEFAULT_LIMITS, type RelayLimits } from './limits.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly appDir: string;
  readonly programmeCode: string | null;
  /** Shown to people under help. */
  readonly programmePhone: string | null;
  readonly appOrigins: readonly string[];
  /** Module with the demo source; null = no demo. */
  readonly demoSource: string | null;
  readonly cspReport: boolean;
  readonly limits: RelayLimits;
  /** Open at once. */
  readonly connections: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the database lies; also for the commands that look at nothing else. */
export const dataDirOf = (environment: Environment): string => environment['DATA_DIR']?.trim() || './data';

/** Sentences for whoever starts the relay, one per wrong value. */
export type EnvironmentErrors = readonly string[];

const MAX_CODE_LENGTH = 128;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
}

/** Every value is optional; a wrong one stops the start instead of being guessed at. */
export function parseEnvironment(environment: Environment): Result<Settings, EnvironmentErrors> {
  const errors: string[] = [];
  const text = (name: string): string => environment[name]?.trim() ?? '';

  const whole = (name: string, otherwise: number, max = Number.MAX_SAFE_INTEGER): number => {
    const given = text(name);
    if (given === '') return otherwise;
    const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (value <= max) return value;
    errors.push(`${name} must be a whole number from 0 to ${max}, not "${given}".`);
    return otherwise;
  };

  const flag = (name: string): boolean => {
    const given = text(name);
    if (!['', '0', '1'].includes(given)) errors.push(`${name} must be 1 or 0, not "${given}".`);
    return given === '1';
  };

  const appOrigins = text('APP_ORIGINS')
    .split(/[\s,]+/)
    .filter((origin) => origin !== '');
  for (const origin of appOrigins) {
    if (!isOrigin(origin)) {
      errors.push(
        `APP_ORIGINS holds "${origin}", which is no exact origin; write for instance https://app.example.org without a path.`,
      );
    }
  }

  // The address itself may hold a password and is not repeated.
  if (text('DATABASE_URL') !== '') {
    errors.push(
      'DATABASE_URL is set, but this version has only the file store; unset it, and choose the folder with DATA_DIR.',
    );
  }
  if (text('PROGRAMME_CODE').length > MAX_CODE_LENGTH) {
    errors.push(`PROGRAMME_CODE must have at most ${MAX_CODE_LENGTH} characters.`);
  }

  if (!/^(\+?[\d ()-]{3,24})?$/.test(text('PROGRAMME_PHONE'))) {
    errors.push('PROGRAMME_PHONE must be a telephone number: digits, spaces and a leading plus.');
  }

  const settings: Settings = {
    port: whole('PORT', 8787, 65_535),
    host: text('HOST') || '0.0.0.0',
    dataDir: dataDirOf(environment),
    appDir: text('APP_DIR') || './dist/app',
    programmeCode: text('PROGRAMME_CODE') || null,
    programmePhone: text('PROGRAMME_PHONE') || null,
    appOrigins,
    demoSource: flag('DEMO') ? text('DEMO_SOURCE') || './dist/demo/demo-source.js' : null,
    cspReport: flag('CSP_REPORT'),
    connections: whole('LIMIT_CONNECTIONS', DEFAULT_BOUNDS.connections) || Number.MAX_SAFE_INTEGER,
    limits: {
      postsPerMinute: whole('LIMIT_POSTS_PER_MINUTE', DEFAULT_LIMITS.postsPerMinute),
      claimsPerMinute: whole('LIMIT_CLAIMS_PER_MINUTE', DEFAULT_LIMITS.claimsPerMinute),
      live: whole('LIMIT_LIVE', DEFAULT_LIMITS.live),
      spaceBytes: whole('LIMIT_SPACE_BYTES', DEFAULT_LIMITS.spaceBytes),
      spaceEnvelopes: whole('LIMIT_SPACE_ENVELOPES', DEFAULT_LIMITS.spaceEnvelopes),
    },
  };
  return errors.length === 0 ? ok(settings) : err(errors);
}
