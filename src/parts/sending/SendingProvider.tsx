import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Link } from './sending-words.ts';

export type Device = 'phone' | 'tablet' | 'computer';

export interface Sending extends Link {
  readonly device: Device;
  /** Where help is, when sending does not work. */
  readonly helpTo: string;
}

const SendingContext = createContext<Sending>({
  device: 'phone',
  online: false,
  problem: null,
  helpTo: '/help',
});

export function SendingProvider({
  device,
  online,
  problem,
  helpTo,
  children,
}: Sending & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ device, online, problem, helpTo }), [device, online, problem, helpTo]);
  return <SendingContext value={value}>{children}</SendingContext>;
}

export const useSending = (): Sending => use(SendingContext);

const savedOn = {
  phone: 'save.status.onPhone',
  tablet: 'save.status.onTablet',
  computer: 'save.status.onComputer',
} as const;

/** 'Saved on this phone', by the device it is said on. */
export const useSavedOnKey = (): (typeof savedOn)[Device] => savedOn[useSending().device];
