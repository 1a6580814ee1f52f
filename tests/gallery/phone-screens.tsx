import { useState } from 'react';
import { ActionCard } from '#ui/ActionCard.tsx';
import '#ui/bilingual.css';
import { BothWroteCard, BothWrotePair } from '#ui/BothWrote.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { DayLeaf } from '#ui/DayLeaf.tsx';
import { Dots } from '#ui/Dots.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { LogoWithName } from '#ui/Logo.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Grow, Row, Stack } from '#ui/Stack.tsx';
import { StatusLine, SymbolLine } from '#ui/StatusLine.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { SymbolButtons } from '#ui/SymbolButtons.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import { Track } from '#ui/Track.tsx';
import type { GalleryScreen } from './gallery-screen.ts';

const nothing = (): void => undefined;

const today: GalleryScreen = {
  at: '/today',
  show: ({ t }) => (
    <Page
      title={t.hello}
      place
      aside={t.date}
      lead={{ symbol: 'language', text: t.language, to: '/settings' }}
      foot={<StatusLine symbol="shared">{t.shared}</StatusLine>}
    >
      <Card kind="hero" to="/meetings/1">
        <Row gap={4}>
          <DayLeaf above={t.dayName} number="10" below={t.month} />
          <Grow>
            <Eyebrow>{t.tomorrow}</Eyebrow>
            <h2 style={{ marginBlock: '2px 6px' }}>{t.mentor}</h2>
            <Row gap={2} wrap={false}>
              <Symbol name="clock" size={20} />
              <span className="wm-small">{t.hour}</span>
            </Row>
            <Row gap={2} wrap={false}>
              <Symbol name="place" size={20} />
              <span className="wm-small">{t.place}</span>
            </Row>
          </Grow>
        </Row>
      </Card>
      <Card as="section">
        <Row gap={3} align="start">
          <Tile symbol="call" size={56} />
          <Grow>
            <Eyebrow>{t.nextStep}</Eyebrow>
            <h2 style={{ marginBlock: '1px 2px' }}>{t.stepTitle}</h2>
            <div className="wm-small wm-soft">{t.stepDay}</div>
          </Grow>
        </Row>
        <div style={{ marginBlockStart: 12 }}>
          <ButtonRow>
            <Button symbol="tick" onClick={nothing}>
              {t.done}
            </Button>
            <Button kind="second" onClick={nothing}>
              {t.helpNeeded}
            </Button>
          </ButtonRow>
        </div>
      </Card>
      <Section title={t.how} level={3}>
        <SymbolButtons
          label={t.how}
          onPress={nothing}
          buttons={[
            { value: 'good', label: t.good, symbol: 'good' },
            { value: 'soso', label: t.soso, symbol: 'soso' },
            { value: 'bad', label: t.bad, symbol: 'hard' },
          ]}
        />
      </Section>
      <Card to="/plan" room="tight">
        <Row between>
          <span className="wm-strong wm-small">{t.stepOf}</span>
          <Dots states={['done', 'done', 'done', 'here', 'empty', 'empty', 'empty', 'empty']} />
        </Row>
      </Card>
    </Page>
  ),
};

const todayBoth: GalleryScreen = {
  at: '/today',
  show: ({ t }) => {
    const both = (dutch: string, turkish: string) => (
      <>
        <span lang="nl">{dutch}</span>{' '}
        <span className="wm-bilingual__second" lang="tr">
          {turkish}
        </span>
      </>
    );
    return (
      <Page
        title="Hallo Samira"
        place
        lead={{ symbol: 'language', text: both('Nederlands', 'Türkçe'), to: '/settings' }}
        foot={<StatusLine symbol="shared">{t.shared}</StatusLine>}
      >
        <Card kind="hero" to="/meetings/1">
          <Row gap={4}>
            <DayLeaf above={t.dayName} number="10" below={t.month} />
            <Grow>
              <div className="wm-strong">
                {both('Morgen praat je met Anneke.', 'Yarın Anneke ile konuşuyorsun.')}
              </div>
            </Grow>
          </Row>
        </Card>
        <Card as="section">
          <Row gap={3} align="start">
            <Tile symbol="call" size={56} />
            <Grow>
              <Eyebrow>{t.nextStep}</Eyebrow>
              <h2>{both('Bel de bakkerij', 'Fırını ara')}</h2>
              <div className="wm-small wm-soft">{t.stepDay}</div>
            </Grow>
          </Row>
          <div style={{ marginBlockStart: 12 }}>
            <ButtonRow>
              <Button onClick={nothing}>{both('Klaar', 'Bitti')}</Button>
              <Button kind="second" onClick={nothing}>
                {both('Hulp nodig', 'Yardım lazım')}
              </Button>
            </ButtonRow>
          </div>
        </Card>
        <SymbolButtons
          label={t.how}
          onPress={nothing}
          buttons={[
            { value: 'good', label: both('Goed', 'İyi'), symbol: 'good' },
            { value: 'soso', label: both('Gaat wel', 'Şöyle böyle'), symbol: 'soso' },
            { value: 'bad', label: both('Niet goed', 'İyi değil'), symbol: 'hard' },
          ]}
        />
      </Page>
    );
  },
};

const work: GalleryScreen = {
  at: '/jobs',
  show: () => (
    <Page
      title="Werk"
      place
      actions={
        <Button symbol="plus" to="/applications/new">
          Sollicitatie
        </Button>
      }
    >
      <Columns min={8} gap={3}>
        <Card to="/cv">
          <Tile symbol="cv" />
          <h2 className="wm-small-title" style={{ marginBlockStart: 10 }}>
            Mijn cv
          </h2>
          <div className="wm-small wm-soft">Bewaard vrijdag</div>
        </Card>
        <Card to="/letters">
          <Tile symbol="letter" />
          <h2 className="wm-small-title" style={{ marginBlockStart: 10 }}>
            Mijn brieven
          </h2>
          <div className="wm-small wm-soft">2 brieven</div>
        </Card>
      </Columns>
      <Section title="Mijn sollicitaties">
        <List>
          <ListRow
            to="/applications/1"
            lead={<Tile symbol="bread" kind="plain" />}
            title="Bakkerij De Korenaar"
            detail="Winkel"
            tag={
              <Tag kind="gold" symbol="talk">
                Ik mag komen praten
              </Tag>
            }
          />
          <ListRow
            to="/applications/2"
            lead={<Tile symbol="cleaning" kind="plain" />}
            title="Hotel Duinzicht"
            detail="Schoonmaak"
            tag={
              <Tag kind="green" symbol="send">
                Verstuurd
              </Tag>
            }
          />
          <ListRow
            to="/applications/3"
            lead={<Tile symbol="kitchen" kind="plain" />}
            title="Lunchroom Het Hoekje"
            detail="Keuken"
            tag={<Tag symbol="waiting">Nog geen antwoord</Tag>}
          />
        </List>
      </Section>
    </Page>
  ),
};

const application: GalleryScreen = {
  at: '/jobs/1',
  show: ({ t }) => (
    <Page
      title="Bakkerij De Korenaar"
      titleSize="small"
      subtitle="Winkel · Den Haag"
      titleLead={<Tile symbol="bread" size={56} />}
      lead={{ symbol: 'back', text: t.back, to: '/jobs' }}
      actions={
        <Button kind="second" onClick={nothing}>
          Ik heb nieuws
        </Button>
      }
    >
      <Card>
        <Track
          aria-label="Hoe ver ben je?"
          steps={[
            {
              id: '1',
              state: 'done',
              stateText: 'klaar',
              title: 'Verstuurd',
              detail: 'woensdag 4 maart, cv en brief',
            },
            {
              id: '2',
              state: 'done',
              stateText: 'klaar',
              title: 'Ze hebben mijn sollicitatie',
              detail: 'donderdag 5 maart',
            },
            {
              id: '3',
              state: 'here',
              stateText: 'nu',
              title: 'Ik mag komen praten',
              detail: 'donderdag 12 maart, 14 uur',
              symbol: 'talk',
            },
            { id: '4', state: 'todo', stateText: 'later', title: 'Gesprek gehad' },
          ]}
        />
      </Card>
      <Card kind="now" as="section">
        <Eyebrow>{t.nextStep}</Eyebrow>
        <h2 style={{ marginBlock: '2px 12px' }}>Oefen het gesprek</h2>
        <ButtonRow>
          <Button symbol="mic" onClick={nothing}>
            Oefen nu
          </Button>
          <Button kind="second" symbol="call" href="tel:0700000000">
            Bel
          </Button>
        </ButtonRow>
      </Card>
    </Page>
  ),
};

function Question({ back, goOn, error }: { back: string; goOn: string; error?: string }) {
  const [company, setCompany] = useState('Bakkerij De Korenaar');
  return (
    <QuestionPage
      kind="field"
      question="Bij welk bedrijf wil je werken?"
      hint="Bijvoorbeeld: een winkel, een hotel of een school."
      error={error}
      steps={{ step: 1, of: 3, text: 'Stap 1 van 3' }}
      lead={{ symbol: 'back', text: back, to: '/jobs' }}
      below={<SymbolLine symbol="mic">Praten kan ook. Druk op de microfoon van je toetsenbord.</SymbolLine>}
      otherWay={{
        title: 'Heb je een papier of foto?',
        content: <ActionCard symbol="camera" label="Maak een foto van de vacature" onClick={nothing} />,
      }}
      foot={<StatusLine symbol="saved">Bewaard op deze telefoon</StatusLine>}
      actionText={goOn}
      actionSymbolEnd="next"
      onSubmit={nothing}
    >
      <Field size="large" value={company} onChange={setCompany} />
    </QuestionPage>
  );
}

const languages = [
  ['nl', 'Nederlands', 'ltr'],
  ['ar', 'العربية', 'rtl'],
  ['tr', 'Türkçe', 'ltr'],
  ['en', 'English', 'ltr'],
  ['pl', 'Polski', 'ltr'],
  ['bg', 'Български', 'ltr'],
  ['uk', 'Українська', 'ltr'],
  ['es', 'Español', 'ltr'],
  ['so', 'Soomaali', 'ltr'],
  ['ti', 'ትግርኛ', 'ltr'],
  ['fa', 'فارسی · دری', 'rtl'],
  ['fr', 'Français', 'ltr'],
] as const;

function Languages({ goOn }: { goOn: string }) {
  const [value, setValue] = useState('nl');
  return (
    <Page
      focused
      foot={<SymbolLine symbol="saved">Dit werkt ook zonder internet.</SymbolLine>}
      actions={
        <Button symbolEnd="next" onClick={nothing}>
          {goOn}
        </Button>
      }
    >
      <LogoWithName name="Werkmaat" line="Samen naar werk" />
      <ChoiceCards
        legend={<span className="wm-brush">Kies je taal</span>}
        legendAs="h1"
        columns={2}
        value={value}
        onChange={setValue}
        options={languages.map(([lang, label, dir]) => ({ value: lang, label, lang, dir }))}
      />
    </Page>
  );
}

const meeting: GalleryScreen = {
  at: '/meetings',
  show: ({ t }) => (
    <Page title={t.meeting} place>
      <Card kind="hero">
        <Row gap={4}>
          <DayLeaf above={t.dayName} number="10" below={t.month} />
          <Grow>
            <Eyebrow>Over 1 dag</Eyebrow>
            <h2 style={{ marginBlock: '2px 6px' }}>{t.mentor}</h2>
            <div className="wm-small">10 uur, in het buurthuis</div>
          </Grow>
        </Row>
        <div style={{ marginBlockStart: 12 }}>
          <ButtonRow>
            <Button kind="second" onHero size="small" symbol="calendar" onClick={nothing}>
              Andere dag
            </Button>
            <Button kind="second" onHero size="small" symbol="call" href="tel:0700000000">
              Bel Anneke
            </Button>
          </ButtonRow>
        </div>
      </Card>
      <Section title="Dit wil ik vragen">
        <List>
          <ListRow
            lead={<PersonDisc name="Samira" tone="gold" />}
            sentence
            title="Wat trek ik aan op het gesprek?"
          />
          <ListRow
            lead={<PersonDisc name="Anneke" tone="green" />}
            sentence
            title="Hoe gaat het met de oppas?"
          />
          <ListRow
            lead={<Tile symbol="plus" />}
            title={<span style={{ color: 'var(--wm-color-link)' }}>Nieuwe vraag</span>}
            end={null}
            onClick={nothing}
          />
        </List>
      </Section>
      <Section title="Samen gepraat" aside="7 keer">
        <Card>
          <Dots
            spread
            label="7 van 12 weken"
            states={[
              'done',
              'done',
              'done',
              'empty',
              'done',
              'done',
              'done',
              'done',
              'here',
              'empty',
              'empty',
              'empty',
            ]}
          />
        </Card>
      </Section>
    </Page>
  ),
};

const bothWrote: GalleryScreen = {
  at: '/plan',
  show: ({ t }) => (
    <Page
      focused
      title="Jullie schreven allebei iets"
      lead={{ symbol: 'back', text: t.back, to: '/plan' }}
      foot={
        <div className="wm-small wm-soft" style={{ textAlign: 'center' }}>
          De andere tekst gaat niet weg.
        </div>
      }
      actions={
        <Button symbol="talk" onClick={nothing}>
          Praat er samen over
        </Button>
      }
    >
      <p className="wm-soft" style={{ marginBlockStart: -4 }}>
        Dit gaat over: mijn doel. Kies wat blijft.
      </p>
      <BothWrotePair>
        <BothWroteCard
          person={{ name: 'Samira', tone: 'gold' }}
          title="Jij schreef"
          detail="vandaag, 9 uur"
          choose={{ text: 'Kies mijn tekst', onChoose: nothing }}
        >
          Ik werk drie dagen in een bakkerij.
        </BothWroteCard>
        <BothWroteCard
          person={{ name: 'Anneke', tone: 'green' }}
          title="Anneke schreef"
          detail="gisteren, 16 uur"
          choose={{ text: 'Kies de tekst van Anneke', onChoose: nothing }}
        >
          Ik werk in een bakkerij of in een winkel.
        </BothWroteCard>
      </BothWrotePair>
    </Page>
  ),
};

const start: GalleryScreen = {
  at: '/start',
  start: true,
  show: () => (
    <Page title="Wie ben jij?" focused lead={{ symbol: 'back', text: 'Terug', to: '/start' }}>
      <Stack gap={3}>
        <ActionCard symbol="work" label="Ik zoek werk" hint="Je maakt een plan, een cv en brieven." to="/a" />
        <ActionCard
          symbol="people"
          symbolKind="plain"
          label="Ik help iemand"
          hint="Je bent mentor."
          to="/b"
        />
      </Stack>
    </Page>
  ),
};

export const phoneScreens: Readonly<Record<string, GalleryScreen>> = {
  today,
  todayBoth,
  work,
  application,
  meeting,
  bothWrote,
  start,
  language: { at: '/start', start: true, show: ({ t }) => <Languages goOn={t.goOn} /> },
  question: { at: '/applications/new', show: ({ t }) => <Question back={t.back} goOn={t.goOn} /> },
  questionError: {
    at: '/applications/new',
    show: ({ t }) => <Question back={t.back} goOn={t.goOn} error="Vul de naam van het bedrijf in." />,
  },
};
