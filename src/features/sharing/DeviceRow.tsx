import type { devices } from '#domain/people/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { ListRow } from '#ui/List.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import { DeviceName } from './DeviceName.tsx';
import { useDeviceFacts } from './use-device-facts.ts';

export type DeviceRecord = RowOf<typeof devices>;

export interface DeviceRowProps {
  readonly device: DeviceRecord;
  readonly isThis: boolean;
  readonly owner: string;
  /** People are told of it: it takes part since a short while. */
  readonly isNew: boolean;
}

/** A phone or tablet that reads this file; a tap leads to its name and to what to do when it is lost. */
export function DeviceRow({ device, isThis, owner, isNew }: DeviceRowProps) {
  const fact = useDeviceFacts(device, isThis);
  return (
    <ListRow
      lead={<Tile symbol={device.kind === 'computer' ? 'office' : device.kind} kind="plain" />}
      title={<DeviceName device={device} isThis={isThis} owner={owner} />}
      detail={fact}
      tag={
        isNew ? (
          <Tag kind="gold" symbol="star">
            <Words of="sharing.device.new" />
          </Tag>
        ) : undefined
      }
      to={`/sharing/device/${device.id}`}
    />
  );
}
