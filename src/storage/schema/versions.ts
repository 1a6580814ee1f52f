import { records } from '#domain/records.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { storesOf, type Stores } from './stores.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';
import { v4 } from './v4.ts';
import { v5 } from './v5.ts';

export interface SchemaVersion {
  readonly version: number;
  readonly stores: Stores;
}

/** Every version that was ever on a device, oldest first. Versions only add; rows are rebuilt from the log. */
export const frozenVersions: readonly SchemaVersion[] = [
  { version: 1, stores: v1 },
  { version: 2, stores: v2 },
  { version: 3, stores: v3 },
  { version: 4, stores: v4 },
  { version: 5, stores: v5 },
];

/** The versions to open a space with. Records other than the product's own are one version after the newest. */
export const versionsOf = (definitions: readonly RecordDefinition[]): readonly SchemaVersion[] =>
  definitions === records
    ? frozenVersions
    : [{ version: frozenVersions.length + 1, stores: storesOf(definitions) }];
