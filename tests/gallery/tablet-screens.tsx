import { useState } from 'react';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Chip, ChipGroup, ChipRow } from '#ui/Chips.tsx';
import { DayLeaf } from '#ui/DayLeaf.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { ListDetail } from '#ui/ListDetail.tsx';
import { Page } from '#ui/Page.tsx';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { PrintSheet } from '#ui/PrintSheet.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Grow, Row, Stack } from '#ui/Stack.tsx';
import { StatusLine, SymbolLine } from '#ui/StatusLine.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { SymbolButtons } from '#ui/SymbolButtons.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { GalleryScreen } from './gallery-screen.ts';

const nothing = (): void => undefined;

const mentorToday: GalleryScreen = {
  at: '/today',
  mentor: true,
  show: () => (
    <Page
      title="Hallo Anneke"
      place
      width="full"
      aside="dinsdag 10 maart"
      foot={<StatusLine symbol="shared">Samira heeft dit</StatusLine>}
    >
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))',
          gap: 20,
        }}
      >
        <Stack gap={4}>
          <Card kind="hero" room="panel">
            <Row gap={5} align="start">
              <DayLeaf above="vandaag" number="10" below="uur" size="large" />
              <Grow>
                <Eyebrow>Eerste afspraak van vandaag</Eyebrow>
                <h2 style={{ fontSize: '1.75rem', marginBlock: '2px 4px' }}>Samira</h2>
                <div className="wm-soft">Buurthuis, kamer 2 · afspraak 8</div>
              </Grow>
            </Row>
            <Row gap={3}>
              <Button kind="now" onHero symbol="talk" to="/meetings/8">
                Begin de afspraak
              </Button>
              <Button kind="second" onHero to="/meetings/8/prepare">
                Bereid voor
              </Button>
            </Row>
          </Card>
          <Section title="Sinds vorige week">
            <List>
              <ListRow
                to="/1"
                lead={<Tile symbol="done" />}
                title="Samira heeft de bakkerij gebeld"
                detail="gisteren"
              />
              <ListRow
                to="/2"
                lead={<Tile symbol="talk" />}
                title="Zij mag komen praten"
                detail="Bakkerij De Korenaar, donderdag 12 maart"
              />
              <ListRow
                to="/3"
                lead={<Tile symbol="language" />}
                title="Nieuwe woorden geoefend"
                detail="Bakkerij en winkel"
              />
            </List>
          </Section>
        </Stack>
        <Stack gap={4}>
          <Card kind="now" as="section">
            <Row gap={3} align="start">
              <PersonDisc name="Samira" tone="gold" size={56} />
              <Grow>
                <Eyebrow>Vraagt om hulp</Eyebrow>
                <h2 style={{ marginBlock: '2px 4px' }}>“Wat trek ik aan op het gesprek?”</h2>
                <div className="wm-small wm-soft">Samira</div>
              </Grow>
            </Row>
            <div style={{ marginBlockStart: 14 }}>
              <ButtonRow>
                <Button size="small" symbol="write" onClick={nothing}>
                  Antwoord
                </Button>
                <Button size="small" kind="second" onClick={nothing}>
                  Zet op de agenda
                </Button>
              </ButtonRow>
            </div>
          </Card>
          <Section title="Mijn mentees">
            <List>
              <ListRow
                to="/mentees/1"
                lead={<PersonDisc name="Samira" tone="gold" />}
                title="Samira"
                detail="Week 9 van 26"
                end={
                  <Tag kind="gold" symbol="clock">
                    Vandaag
                  </Tag>
                }
              />
              <ListRow
                to="/mentees/2"
                lead={<PersonDisc name="Hodan" tone="gold" />}
                title="Hodan"
                detail="Na de start · werkt in de zorg"
                end={<Tag symbol="calendar">24 maart</Tag>}
              />
            </List>
          </Section>
          <List>
            <ListRow
              lead={<Tile symbol="waiting" kind="plain" />}
              title="Onderweg naar Hodan"
              detail="2 dingen"
              end={
                <Button kind="second" size="small" onClick={nothing}>
                  Nu sturen
                </Button>
              }
            />
          </List>
          <List>
            <ListRow
              to="/t"
              lead={<Tile symbol="school" kind="plain" />}
              title="Training: luisteren en vragen"
              detail="donderdag 19 maart, 14 uur"
            />
          </List>
        </Stack>
      </div>
    </Page>
  ),
};

function MeetingNow() {
  const [done, setDone] = useState(true);
  const [notes, setNotes] = useState(
    'De bakkerij was vriendelijk. Ze zoeken iemand voor de winkel, drie ochtenden.\nSamira wil weten: hoe laat begint de dag?\nWe oefenen vandaag het eerste deel.',
  );
  const [step, setStep] = useState('Kijk hoe de tram gaat');
  const [who, setWho] = useState('s');
  const [day, setDay] = useState('wo');
  return (
    <Page
      title="Afspraak met Samira"
      subtitle="Afspraak 8 · begonnen om 10 uur"
      titleLead={<PersonDisc name="Samira" tone="gold" size={56} />}
      lead={{ symbol: 'back', text: 'Terug', to: '/meetings' }}
      width="full"
      actions={
        <>
          <Button kind="second" symbol="people" onClick={nothing}>
            Samen kijken
          </Button>
          <Button symbol="tick" onClick={nothing}>
            Klaar
          </Button>
        </>
      }
    >
      <Columns min={17} gap={4} fill>
        <Card room="panel" as="section">
          <h2>Vorige keer</h2>
          <CheckRow label="Bel de bakkerij" hint="Samira" checked={done} onChange={setDone} />
          <CheckRow label="Vraag oppas voor donderdag" hint="Samira" checked={false} onChange={nothing} />
          <TextLink to="/meetings/7">Afspraak van 3 maart</TextLink>
          <Section title="Hoe was deze afspraak?" level={3}>
            <SymbolButtons
              label="Hoe was deze afspraak?"
              onPress={nothing}
              value="good"
              buttons={[
                { value: 'good', label: 'Goed', symbol: 'good' },
                { value: 'soso', label: 'Gaat wel', symbol: 'soso' },
                { value: 'bad', label: 'Niet goed', symbol: 'hard' },
              ]}
            />
          </Section>
        </Card>
        <Card room="panel" as="section">
          <h2 id="notes">Notities</h2>
          <TextArea aria-labelledby="notes" lined rows={12} value={notes} onChange={setNotes} />
          <Row between>
            <SymbolLine symbol="people">Jullie lezen dit allebei.</SymbolLine>
            <StatusLine symbol="saved">Bewaard</StatusLine>
          </Row>
        </Card>
        <Stack gap={3}>
          <Card kind="now" as="section">
            <Stack gap={3}>
              <Field size="small" label="Wat is de stap?" value={step} onChange={setStep} />
              <ChipGroup
                legend="Wie doet het?"
                value={who}
                onChange={setWho}
                options={[
                  { value: 's', label: 'Samira' },
                  { value: 'a', label: 'Anneke' },
                ]}
              />
              <ChipGroup
                legend="Wanneer klaar?"
                value={day}
                onChange={setDay}
                options={[
                  { value: 'wo', label: 'wo 11' },
                  { value: 'do', label: 'do 12' },
                  { value: 'di', label: 'di 17' },
                ]}
              />
              <Button size="small" full onClick={nothing}>
                Bewaar stap
              </Button>
            </Stack>
          </Card>
          <Card kind="private" room="panel" as="section">
            <Row>
              <Symbol name="lock" />
              <h2>Alleen voor mij</h2>
            </Row>
            <p>Mijn buurvrouw kent de eigenaar.</p>
            <div className="wm-small wm-soft">Alleen jij leest dit.</div>
          </Card>
          <ChipRow aria-label="Misschien ook">
            <Chip symbol="plus" onClick={nothing}>
              Kijk samen naar het cv
            </Chip>
          </ChipRow>
        </Stack>
      </Columns>
    </Page>
  );
}

function Cv() {
  const [job, setJob] = useState('Verkoopster');
  const [did, setDid] = useState('Ik hielp klanten in drie talen. Ik telde de kassa.');
  const part = (
    symbol: 'job' | 'star' | 'work' | 'school',
    title: string,
    current: boolean,
    ready: boolean,
  ) => (
    <ListRow
      small
      to="/cv/1"
      lead={<Symbol name={symbol} />}
      title={title}
      sentence={!current}
      current={current}
      end={ready ? <Symbol name="tick" /> : null}
    />
  );
  return (
    <Page
      title="Cv van Samira"
      lead={{ symbol: 'back', text: 'Terug', to: '/jobs' }}
      width="full"
      foot={<StatusLine symbol="shared">Samira heeft dit</StatusLine>}
      actions={
        <Button symbol="send" onClick={nothing}>
          Maak een PDF
        </Button>
      }
    >
      <ListDetail
        listLabel="Delen van het cv"
        detailLabel="Werk"
        list={
          <List>
            {part('job', 'Wie ben ik', false, true)}
            {part('star', 'Profiel', false, false)}
            {part('work', 'Werk', true, false)}
            {part('school', 'School', false, true)}
          </List>
        }
        detail={
          <Columns min={18} gap={4}>
            <Card room="panel" as="section">
              <h2>Werk</h2>
              <Field size="small" label="Wat was je werk?" value={job} onChange={setJob} />
              <TextArea
                label="Wat deed je daar?"
                hint="Bijvoorbeeld: klanten helpen."
                value={did}
                onChange={setDid}
                mayBeEmpty="Je mag dit leeg laten."
              />
              <ChipRow aria-label="Voeg toe">
                <Chip symbol="plus" onClick={nothing}>
                  Kassa
                </Chip>
                <Chip symbol="plus" onClick={nothing}>
                  Klanten
                </Chip>
              </ChipRow>
              <Button kind="second" symbol="plus" onClick={nothing}>
                Nog een baan
              </Button>
            </Card>
            <PrintSheet lang="nl" dir="ltr" aria-label="Voorbeeld">
              <h2>Samira Haddad</h2>
              <p>Den Haag</p>
            </PrintSheet>
          </Columns>
        }
      />
    </Page>
  );
}

export const tabletScreens: Readonly<Record<string, GalleryScreen>> = {
  mentorToday,
  meetingNow: { at: '/meetings/8', mentor: true, show: () => <MeetingNow /> },
  cv: { at: '/jobs/cv', mentor: true, show: () => <Cv /> },
};
