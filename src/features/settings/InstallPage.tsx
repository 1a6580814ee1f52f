import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { Button } from '#ui/Button.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export type Platform = 'iphone' | 'android' | 'computer';

export interface InstallPageProps {
  readonly lead: Lead;
  /** What this device seems to be. */
  readonly platform: Platform;
  /** Asks the browser; null where it does not offer that. */
  readonly install: (() => void) | null;
  readonly installed: boolean;
}

interface Act {
  readonly symbol: SymbolName;
  readonly text: PlainKey;
}

const ACTS: Readonly<Record<Platform, readonly Act[]>> = {
  iphone: [
    { symbol: 'link', text: 'settings.install.iphone.safari' },
    { symbol: 'share', text: 'settings.install.iphone.share' },
    { symbol: 'plusBox', text: 'settings.install.iphone.add' },
    { symbol: 'tick', text: 'settings.install.iphone.confirm' },
    { symbol: 'phone', text: 'settings.install.open' },
  ],
  android: [
    { symbol: 'more', text: 'settings.install.android.menu' },
    { symbol: 'plusBox', text: 'settings.install.android.add' },
    { symbol: 'tick', text: 'settings.install.android.confirm' },
    { symbol: 'phone', text: 'settings.install.open' },
  ],
  computer: [
    { symbol: 'more', text: 'settings.install.computer.menu' },
    { symbol: 'download', text: 'settings.install.computer.add' },
  ],
};

/** The app on the home screen, in drawings: of this device, or of another one that somebody asks about. */
export function InstallPage({ lead, platform, install, installed }: InstallPageProps) {
  const words = useWords();
  const [shown, setShown] = useState(platform);
  usePageTitle(words('settings.install.title'));
  const isHere = shown === platform;
  return (
    <Page title={<Words of="settings.install.title" />} lead={lead}>
      {installed ? (
        <Notice symbol="tick">
          <Words of="settings.install.done" />
        </Notice>
      ) : null}
      <ChipGroup
        legend={<Words of="settings.install.which" />}
        options={[
          { value: 'iphone', label: <Words of="settings.install.iphone.label" />, symbol: 'phone' },
          { value: 'android', label: <Words of="settings.install.android.label" />, symbol: 'phone' },
          { value: 'computer', label: <Words of="settings.install.computer.label" />, symbol: 'office' },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'iphone' ? (
        <Notice kind="warning" title={<Words of="settings.install.iphone.erased" />}>
          <Words of="settings.install.iphone.kept" />
        </Notice>
      ) : (
        <RunningText>
          <Words of="settings.install.body" />
        </RunningText>
      )}
      {isHere && install && !installed ? (
        <Button symbol="phone" full onClick={install}>
          <Words of="settings.install.action" />
        </Button>
      ) : null}
      <List ordered aria-label={words('settings.install.title')}>
        {ACTS[shown].map(({ symbol, text }) => (
          <ListRow key={text} sentence lead={<Tile symbol={symbol} />} title={<Words of={text} />} />
        ))}
      </List>
      {shown === 'iphone' ? (
        <RunningText>
          <Words of="settings.install.iphone.first" />
        </RunningText>
      ) : null}
    </Page>
  );
}
