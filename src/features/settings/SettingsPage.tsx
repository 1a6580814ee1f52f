import { useState } from 'react';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { useSettings } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
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
  const words = useWords();
  const { language } = useLanguage();
  const rail = useRail();
  const [{ persisted }] = useSettings();
  const [looked, setLooked] = useState(false);
  return (
    <Page title={words('settings.page.title')} lead={lead} width={rail ? 'full' : 'narrow'}>
      <Columns min={22} gap={4}>
        <Stack gap={4}>
          <List>
            <ListRow
              lead={<Tile symbol="language" />}
              title={words('settings.language.title')}
              detail={<span lang={language.code}>{language.name}</span>}
              to="/settings/language"
            />
            {me ? (
              <ListRow
                lead={<Tile symbol="person" />}
                title={words('settings.name.title')}
                detail={<bdi>{me.name}</bdi>}
                to={`/sharing/${me.id}/name`}
              />
            ) : null}
            {erase ? (
              <>
                <ListRow
                  lead={<Tile symbol="people" />}
                  title={words('settings.sharing.title')}
                  to="/sharing"
                />
                <ListRow
                  lead={<Tile symbol="file" kind="plain" />}
                  title={words('settings.backup.title')}
                  to="/backup"
                />
                <ListRow
                  lead={<Tile symbol="bin" kind="plain" />}
                  title={words('settings.deleted.title')}
                  to="/settings/deleted"
                />
              </>
            ) : null}
          </List>
          <Look />
        </Stack>
        <Stack gap={4}>
          <Section title={words('settings.storage.title')}>
            <Stack gap={3}>
              <p>
                {words(
                  persisted === 'granted'
                    ? 'settings.storage.kept'
                    : persisted === 'refused'
                      ? 'settings.storage.notKept'
                      : 'settings.storage.unknown',
                )}
              </p>
              {persisted !== 'granted' && askToKeep ? (
                <Button kind="second" symbol="saved" onClick={() => void askToKeep()}>
                  {words('settings.storage.ask')}
                </Button>
              ) : null}
              {persisted === 'refused' ? <p>{words('settings.storage.refused')}</p> : null}
            </Stack>
          </Section>
          <Section title={words('settings.install.title')}>
            {installed ? (
              <p>{words('settings.install.done')}</p>
            ) : (
              <Stack gap={3}>
                <p>{words('settings.install.body')}</p>
                {install ? (
                  <Button kind="second" symbol="phone" onClick={install}>
                    {words('settings.install.action')}
                  </Button>
                ) : null}
                <TextLink to="/settings/install">{words('settings.install.how')}</TextLink>
              </Stack>
            )}
          </Section>
          <Section title={words('settings.app.title')}>
            <Stack gap={3}>
              <p>{words('settings.app.version', { version })}</p>
              <p>{words(offlineReady ? 'settings.app.offlineReady' : 'settings.app.offlineNotReady')}</p>
              {looked && !update?.waiting ? (
                <Notice live="status" symbol="tick">
                  {words('settings.app.newest')}
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
                  {words('settings.app.look')}
                </Button>
              ) : null}
            </Stack>
          </Section>
          {check ? <CheckEverything check={check} /> : null}
          {erase ? <EraseEverything {...erase} /> : null}
        </Stack>
      </Columns>
    </Page>
  );
}

function Look() {
  const words = useWords();
  const [{ theme, textSize }, change] = useSettings();
  return (
    <Section title={words('settings.look.title')}>
      <Stack gap={4}>
        <ChipGroup
          legend={words('settings.look.question')}
          options={[
            { value: 'system', label: words('settings.look.auto'), symbol: 'phone' },
            { value: 'light', label: words('settings.look.light'), symbol: 'sun' },
            { value: 'dark', label: words('settings.look.dark'), symbol: 'moon' },
          ]}
          value={theme}
          onChange={(value) => void change({ theme: value })}
        />
        <ChipGroup
          legend={words('settings.letters.question')}
          options={[
            { value: 'normal', label: words('settings.letters.normal') },
            { value: 'large', label: words('settings.letters.large') },
            { value: 'largest', label: words('settings.letters.largest') },
          ]}
          value={textSize}
          onChange={(value) => void change({ textSize: value })}
        />
      </Stack>
    </Section>
  );
}
