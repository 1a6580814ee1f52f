import { useState } from 'react';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { useSettings } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useRail } from '#ui/use-media.ts';
import { TextLink } from '#ui/TextLink.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { CheckEverything, type CheckData } from './CheckEverything.tsx';
import { EraseEverything, type EraseState } from './EraseEverything.tsx';

export interface SettingsPageProps {
  readonly lead: Lead;
  readonly version: string;
  /** The prompt of the browser to put the app on the home screen; null when it offers none. */
  readonly install: (() => void) | null;
  readonly installed: boolean;
  /** True when every screen works without a network. */
  readonly offlineReady: boolean;
  readonly update: { readonly look: () => Promise<void>; readonly waiting: boolean } | null;
  readonly askToKeep: (() => Promise<void>) | null;
  /** My own member row; null before there is a file. */
  readonly me: { readonly id: string; readonly name: string } | null;
  /** Looks through everything on this device; null while there is nothing. */
  readonly check: CheckData | null;
  /** Null while there is nothing on this device to erase. */
  readonly erase: EraseState | null;
}

export function SettingsPage({
  lead,
  version,
  install,
  installed,
  offlineReady,
  update,
  askToKeep,
  me,
  check,
  erase,
}: SettingsPageProps) {
  const { language } = useLanguage();
  const words = useWords();
  usePageTitle(words('settings.page.title'));
  const rail = useRail();
  const [{ persisted }] = useSettings();
  const [looked, setLooked] = useState(false);
  return (
    <Page title={<Words of="settings.page.title" />} lead={lead} width={rail ? 'full' : 'narrow'}>
      <Columns min={22} gap={4}>
        <Stack gap={4}>
          <List>
            <ListRow
              lead={<Tile symbol="language" />}
              title={<Words of="settings.language.title" />}
              detail={<span lang={language.code}>{language.name}</span>}
              to="/settings/language"
            />
            {me ? (
              <ListRow
                lead={<Tile symbol="person" />}
                title={<Words of="settings.name.title" />}
                detail={<bdi>{me.name}</bdi>}
                to={`/sharing/${me.id}/name`}
              />
            ) : null}
            {erase ? (
              <>
                <ListRow
                  lead={<Tile symbol="people" />}
                  title={<Words of="settings.sharing.title" />}
                  to="/sharing"
                />
                <ListRow
                  lead={<Tile symbol="file" kind="plain" />}
                  title={<Words of="settings.backup.title" />}
                  to="/backup"
                />
                <ListRow
                  lead={<Tile symbol="bin" kind="plain" />}
                  title={<Words of="settings.deleted.title" />}
                  to="/settings/deleted"
                />
              </>
            ) : null}
          </List>
          <Look />
        </Stack>
        <Stack gap={4}>
          <Section title={<Words of="settings.storage.title" />}>
            <Stack gap={3}>
              <RunningText>
                <Words
                  of={
                    persisted === 'granted'
                      ? 'settings.storage.kept'
                      : persisted === 'refused'
                        ? 'settings.storage.notKept'
                        : 'settings.storage.unknown'
                  }
                />
              </RunningText>
              {persisted !== 'granted' && askToKeep ? (
                <Button kind="second" symbol="saved" onClick={() => void askToKeep()}>
                  <Words of="settings.storage.ask" />
                </Button>
              ) : null}
              {persisted === 'refused' ? (
                <RunningText>
                  <Words of="settings.storage.refused" />
                </RunningText>
              ) : null}
            </Stack>
          </Section>
          <Section title={<Words of="settings.install.title" />}>
            {installed ? (
              <RunningText>
                <Words of="settings.install.done" />
              </RunningText>
            ) : (
              <Stack gap={3}>
                <RunningText>
                  <Words of="settings.install.body" />
                </RunningText>
                {install ? (
                  <Button kind="second" symbol="phone" onClick={install}>
                    <Words of="settings.install.action" />
                  </Button>
                ) : null}
                <TextLink to="/settings/install">
                  <Words of="settings.install.how" />
                </TextLink>
              </Stack>
            )}
          </Section>
          <Section title={<Words of="settings.app.title" />}>
            <Stack gap={3}>
              <RunningText>
                <Words of="settings.app.version" values={{ version }} />
              </RunningText>
              <RunningText>
                <Words of={offlineReady ? 'settings.app.offlineReady' : 'settings.app.offlineNotReady'} />
              </RunningText>
              {looked && !update?.waiting ? (
                <Notice live="status" symbol="tick">
                  <Words of="settings.app.newest" />
                </Notice>
              ) : null}
              {update ? (
                <Button
                  kind="second"
                  symbol="search"
                  onClick={() => {
                    void update.look().then(() => {
                      setLooked(true);
                    });
                  }}
                >
                  <Words of="settings.app.look" />
                </Button>
              ) : null}
            </Stack>
          </Section>
          {check ? <CheckEverything check={check} /> : null}
          {erase ? <EraseEverything {...erase} /> : null}
        </Stack>
      </Columns>
      <MachineTranslation />
    </Page>
  );
}

function Look() {
  const [{ theme, textSize }, change] = useSettings();
  return (
    <Section title={<Words of="settings.look.title" />}>
      <Stack gap={4}>
        <ChipGroup
          legend={<Words of="settings.look.question" />}
          options={[
            { value: 'system', label: <Words of="settings.look.auto" />, symbol: 'phone' },
            { value: 'light', label: <Words of="settings.look.light" />, symbol: 'sun' },
            { value: 'dark', label: <Words of="settings.look.dark" />, symbol: 'moon' },
          ]}
          value={theme}
          onChange={(value) => void change({ theme: value })}
        />
        <ChipGroup
          legend={<Words of="settings.letters.question" />}
          options={[
            { value: 'normal', label: <Words of="settings.letters.normal" /> },
            { value: 'large', label: <Words of="settings.letters.large" /> },
            { value: 'largest', label: <Words of="settings.letters.largest" /> },
          ]}
          value={textSize}
          onChange={(value) => void change({ textSize: value })}
        />
      </Stack>
    </Section>
  );
}
