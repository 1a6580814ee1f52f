import type { Status } from '#domain/applications/model.ts';
import { Tag } from '#ui/Tag.tsx';
import type { Voice } from '../people/use-people.ts';
import { statusLook } from './status-look.ts';
import { useStatusWords } from './use-status-words.ts';

export interface StatusTagProps {
  readonly status: Status;
  readonly voice: Voice;
}

export function StatusTag({ status, voice }: StatusTagProps) {
  const words = useStatusWords(voice);
  const { symbol, kind } = statusLook(status);
  return (
    <Tag symbol={symbol} kind={kind}>
      {words.of(status)}
    </Tag>
  );
}
