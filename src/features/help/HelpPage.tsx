import { useLanguage } from '#i18n/use-language.ts';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useRail } from '#ui/use-media.ts';
import type { Lead } from '#ui/TopBar.tsx';

/** Veilig Thuis, free, day and night. To be checked again before each release. */
const VEILIG_THUIS = '0800-2000';
const EMERGENCY = '112';

export interface HelpPageProps {
  readonly lead: Lead;
  /** The number of De Werkplaats; null until the programme sets it. */
  readonly programmePhone: string | null;
  /** The other person of the pair, when there is one. */
  readonly partner: { readonly id: string; readonly name: string; readonly phone: string } | null;
  readonly role: 'mentee' | 'mentor' | null;
}

const phoneAddress = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Who can be called, and how the app works. Needs no connection, no pair and no file. */
export function HelpPage({ lead, programmePhone, partner, role }: HelpPageProps) {
  const { language } = useLanguage();
  const words = useWords();
  usePageTitle(words('help.page.title'));
  const rail = useRail();
  return (
    <Page title={<Words of="help.page.title" />} lead={lead} width={rail ? 'full' : 'narrow'}>
      <Columns min={22} gap={4}>
        <Stack gap={4}>
          <Section title={<Words of="help.now.title" />}>
            <List>
              <ListRow
                lead={<Tile symbol="call" />}
                title={<Words of="help.programme.call" />}
                {...(programmePhone
                  ? { href: phoneAddress(programmePhone), detail: <Ltr>{programmePhone}</Ltr> }
                  : { detail: <Words of="help.programme.missing" /> })}
              />
              {partner ? (
                <ListRow
                  lead={<Tile symbol="call" />}
                  title={<Words of="help.mentor.call" values={{ name: partner.name }} />}
                  {...(partner.phone
                    ? { href: phoneAddress(partner.phone), detail: <Ltr>{partner.phone}</Ltr> }
                    : { to: `/sharing/${partner.id}/phone`, detail: <Words of="help.mentor.add" /> })}
                />
              ) : role === 'mentee' ? (
                <ListRow
                  lead={<Tile symbol="person" kind="plain" />}
                  title={<Words of="help.mentor.none" />}
                  to="/sharing"
                />
              ) : null}
              <ListRow
                lead={<Tile symbol="attention" kind="gold" />}
                title={<Words of="help.emergency.call" />}
                href={phoneAddress(EMERGENCY)}
              />
              <ListRow
                lead={<Tile symbol="home" />}
                title={<Words of="help.violence.call" values={{ number: <Ltr>{VEILIG_THUIS}</Ltr> }} />}
                detail={<Words of="help.violence.label" />}
                href={phoneAddress(VEILIG_THUIS)}
              />
            </List>
          </Section>
          <Section title={<Words of="help.app.title" />}>
            <List>
              {role === null ? null : (
                <ListRow
                  lead={<Tile symbol="search" kind="plain" />}
                  title={<Words of="search.open" />}
                  detail={<Words of="search.openDetail" />}
                  to="/search"
                />
              )}
              <ListRow
                lead={<Tile symbol="language" kind="plain" />}
                title={<Words of="help.app.language" />}
                detail={<span lang={language.code}>{language.name}</span>}
                to="/settings/language"
              />
              <ListRow
                lead={<Tile symbol="people" kind="plain" />}
                title={<Words of="help.app.sharing" />}
                to="/sharing"
              />
              {role === null ? null : (
                <ListRow
                  lead={<Tile symbol="file" kind="plain" />}
                  title={<Words of="help.app.backup" />}
                  to="/backup"
                />
              )}
              <ListRow
                lead={<Tile symbol="phone" kind="plain" />}
                title={<Words of="settings.install.title" />}
                to="/settings/install"
              />
              <ListRow
                lead={<Tile symbol="settings" kind="plain" />}
                title={<Words of="help.app.settings" />}
                to="/settings"
              />
            </List>
          </Section>
        </Stack>
        <Stack gap={4}>
          <Section title={<Words of="help.how.title" />}>
            <Stack gap={2}>
              <SymbolLine symbol="phone">
                <Words of="help.how.offline" />
              </SymbolLine>
              <SymbolLine symbol="saved">
                <Words of="help.how.saved" />
              </SymbolLine>
              <SymbolLine symbol="people">
                <Words of="help.how.together" />
              </SymbolLine>
              <SymbolLine symbol="lock">
                <Words of="help.how.private" />
              </SymbolLine>
              <SymbolLine symbol="undo">
                <Words of="help.how.undo" />
              </SymbolLine>
              <SymbolLine symbol="shared">
                <Words of="help.how.phone" />
              </SymbolLine>
            </Stack>
          </Section>
          <Section title={<Words of="help.hide.title" />}>
            <Stack gap={2}>
              <SymbolLine symbol="hide">
                <Words of="help.hide.body" />
              </SymbolLine>
              <SymbolLine symbol="next">
                <Words of="help.hide.back" />
              </SymbolLine>
            </Stack>
          </Section>
        </Stack>
      </Columns>
      <MachineTranslation />
    </Page>
  );
}
