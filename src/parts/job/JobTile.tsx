import { jobKindOf, type JobKind } from '#domain/applications/job-kind.ts';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile, type TileProps } from '#ui/Tile.tsx';

const symbols: Readonly<Record<JobKind, SymbolName>> = {
  bread: 'bread',
  cleaning: 'cleaning',
  kitchen: 'kitchen',
  care: 'care',
  child: 'child',
  school: 'school',
  shop: 'shop',
  warehouse: 'warehouse',
  garage: 'garage',
  office: 'office',
  other: 'work',
};

export interface Job {
  readonly job: string;
  readonly employer: string;
}

export const jobSymbol = ({ job, employer }: Job): SymbolName => symbols[jobKindOf(job, employer)];

export interface JobTileProps {
  readonly of: Job;
  readonly kind?: TileProps['kind'];
  readonly size?: TileProps['size'];
}

/** The kind of work as a picture, so that a list can be read without reading. */
export function JobTile({ of, kind = 'plain', size }: JobTileProps) {
  return <Tile symbol={jobSymbol(of)} kind={kind} size={size} />;
}
