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
import type { Platform } from '#ui/platform.ts';
import { RunningText } from '#ui/RunningText.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { InstallPicture, type InstallScene } from './InstallPicture.tsx';

export interface InstallPageProps {
  readonly lead: Lead;
  /** What this device seems to be. */
  readonly platform: Platform;
  /** Asks the browser; null where it does not offer that. */
  readonly install: (() => void) | null;
  readonly installed: boolean;
}

interface Act {
  readonly scene: InstallScene;
  readonly text: PlainKey;
}

const ACTS: Readonly<Record<Platform, readonly Act[]>> = {
  iphone: [
    { scene: 'safariBar', text: 'settings.install.iphone.safari' },
    { scene: 'shareButton', text: 'settings.install.iphone.share' },
    { scene: 'shareSheet', text: 'settings.install.iphone.add' },
    { scene: 'addButton', text: 'settings.install.iphone.confirm' },
    { scene: 'homeScreen', text: 'settings.install.open' },
  ],
  android: [
    { scene: 'menuDots', text: 'settings.install.android.menu' },
    { scene: 'menuRow', text: 'settings.install.android.add' },
    { scene: 'installDialog', text: 'settings.install.android.confirm' },
    { scene: 'homeScreen', text: 'settings.install.open' },
  ],
  computer: [
    { scene: 'browserMenu', text: 'settings.install.computer.menu' },
    { scene: 'browserDialog', text: 'settings.install.computer.add' },
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
        {ACTS[shown].map(({ scene, text }) => (
          <ListRow key={text} sentence lead={<InstallPicture scene={scene} />} title={<Words of={text} />} />
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
