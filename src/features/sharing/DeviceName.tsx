import { useWords } from '#i18n/use-words.ts';
import type { DeviceRecord } from './DeviceRow.tsx';

const KINDS = {
  phone: 'sharing.device.phone',
  tablet: 'sharing.device.tablet',
  computer: 'sharing.device.computer',
} as const;
const THIS_ONE = {
  phone: 'sharing.device.thisPhone',
  tablet: 'sharing.device.thisTablet',
  computer: 'sharing.device.thisComputer',
} as const;

export interface DeviceNameProps {
  readonly device: DeviceRecord;
  readonly isThis: boolean;
  readonly owner: string;
}

/** The name that somebody gave it; else what it is. */
export function DeviceName({ device, isThis, owner }: DeviceNameProps) {
  const words = useWords();
  const kind = words((isThis ? THIS_ONE : KINDS)[device.kind]);
  const name = device.label === '' ? kind : <bdi>{device.label}</bdi>;
  if (isThis)
    return device.label === '' ? (
      kind
    ) : (
      <>
        {kind} · {name}
      </>
    );
  return (
    <>
      {name} · <bdi>{owner}</bdi>
    </>
  );
}
