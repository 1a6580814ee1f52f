import { useState } from 'react';
import { FileCard } from '#ui/ActionCard.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { CheckRow, SwitchRow } from '#ui/CheckRow.tsx';
import { ChipChecks } from '#ui/Chips.tsx';
import { CheckCards, ChoiceCards } from '#ui/ChoiceCards.tsx';
import { DateField, TimeField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { DigitGroups } from '#ui/DigitGroups.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { Field } from '#ui/Field.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { Section } from '#ui/Section.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { symbolShapes } from '#ui/symbols.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { Tile } from '#ui/Tile.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { UpdateBar } from '#ui/UpdateBar.tsx';
import type { GalleryScreen } from './gallery-screen.ts';

const nothing = (): void => undefined;

const symbols: GalleryScreen = {
  at: '/today',
  start: true,
  show: () => (
    <Page title="Symbolen" width="full">
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(86px, 1fr))', gap: 12 }}>
        {(Object.keys(symbolShapes) as SymbolName[]).map((name) => (
          <div key={name} style={{ display: 'grid', justifyItems: 'center', gap: 4, fontSize: 14 }}>
            <Tile symbol={name} size={56} />
            {name}
          </div>
        ))}
      </div>
    </Page>
  ),
};

function Forms() {
  const [text, setText] = useState('');
  const [phone, setPhone] = useState('06 00 00 00 00');
  const [secret, setSecret] = useState('drie gele fietsen');
  const [when, setWhen] = useState<string | undefined>('2026-03-10');
  const [hour, setHour] = useState<string | undefined>('09:15');
  const [talents, setTalents] = useState<readonly string[]>(['cook']);
  const [days, setDays] = useState<readonly string[]>(['mo', 'we']);
  const [on, setOn] = useState(true);
  return (
    <Page title="Velden" lead={{ symbol: 'back', text: 'Terug', to: '/' }}>
      <ErrorSummary
        title="Er zijn 2 dingen te doen"
        errors={[
          { fieldId: 'company', text: 'Vul de naam van het bedrijf in.' },
          { fieldId: 'day', text: 'Kies een dag na vandaag.' },
        ]}
      />
      <Field
        id="company"
        label="Bedrijf"
        error="Vul de naam van het bedrijf in."
        value={text}
        onChange={setText}
      />
      <Field
        label="Telefoon"
        mayBeEmpty="Je mag dit leeg laten."
        type="tel"
        value={phone}
        onChange={setPhone}
      />
      <Field
        label="Wachtzin"
        hint="Kies drie woorden."
        type="password"
        reveal={{ show: 'Laat zien', hide: 'Verberg' }}
        value={secret}
        onChange={setSecret}
      />
      <Field label="Zoek" type="search" symbol="search" value="" onChange={nothing} />
      <TextArea label="Wat wil je zeggen?" hint="Een paar zinnen." value={text} onChange={setText} />
      <DateField
        id="day"
        legend="Welke dag?"
        error="Kies een dag na vandaag."
        options={[
          { value: '2026-03-09', label: 'Vandaag' },
          { value: '2026-03-10', label: 'Morgen' },
          { value: '2026-03-11', label: 'wo 11' },
        ]}
        value={when}
        onChange={setWhen}
        otherText="Andere dag"
        inputLabel="Dag"
      />
      <TimeField
        legend="Hoe laat?"
        options={[{ value: '10:00', label: '10 uur' }]}
        value={hour}
        onChange={setHour}
        otherText="Andere tijd"
        inputLabel="Tijd"
      />
      <CheckCards
        legend="Wat kun je goed?"
        values={talents}
        onChange={setTalents}
        options={[
          { value: 'cook', label: 'Koken', symbol: 'kitchen' },
          { value: 'care', label: 'Zorgen', symbol: 'care', hint: 'Voor kinderen of ouderen.' },
        ]}
      />
      <ChipChecks
        legend="Welke dagen?"
        values={days}
        onChange={setDays}
        options={[
          { value: 'mo', label: 'ma' },
          { value: 'tu', label: 'di' },
          { value: 'we', label: 'wo' },
        ]}
      />
      <SwitchRow label="Groter schrift" hint="Alle woorden worden groter." checked={on} onChange={setOn} />
      <SwitchRow label="Donker" symbol="moon" checked={!on} onChange={nothing} />
      <CheckRow label="Ik heb dit gelezen" checked={on} onChange={setOn} />
      <FileCard symbol="upload" label="Kies een bestand" onFile={nothing} />
    </Page>
  );
}

const messages: GalleryScreen = {
  at: '/today',
  show: () => (
    <>
      <UpdateBar
        open
        text="Er is een nieuwe versie. Nu openen?"
        nowText="Nu"
        laterText="Later"
        onNow={nothing}
        onLater={nothing}
      />
      <Page title="Berichten" lead={{ symbol: 'back', text: 'Terug', to: '/' }}>
        <Notice title="Je hebt geen internet.">Je werk is bewaard op deze telefoon.</Notice>
        <Notice kind="warning">Bewaar deze code op papier.</Notice>
        <Notice kind="error" title="Versturen lukt niet.">
          Alles is bewaard.
        </Notice>
        <EmptyState
          symbol="work"
          title="Je hebt nog geen sollicitaties."
          action={<Button symbol="plus">Sollicitatie</Button>}
        >
          Begin met één.
        </EmptyState>
        <Fold summary="Hoe werkt het?" open>
          Je telefoon bewaart alles.
        </Fold>
        <Progress label="Woorden ophalen" value={3} max={12} text="3 van 12" />
        <Section title="Knoppen">
          <ButtonRow>
            <Button busy busyText="Even wachten" symbol="send">
              Stuur
            </Button>
            <Button kind="danger" symbol="bin">
              Gooi weg
            </Button>
          </ButtonRow>
          <Button kind="now" symbol="talk">
            Begin de afspraak
          </Button>
          <Button busy>Bewaar</Button>
          <Button kind="quiet">Sla over</Button>
        </Section>
      </Page>
      <UndoBar
        act={{ id: '1', text: 'Stap klaar. Je hebt gebeld.' }}
        undoText="Zet terug"
        closeText="Sluit"
        onUndo={nothing}
        onClose={nothing}
      />
    </>
  ),
};

const sharing: GalleryScreen = {
  at: '/today',
  show: () => (
    <Page title="Samen beginnen" lead={{ symbol: 'back', text: 'Terug', to: '/' }}>
      <QrCode
        data="https://werkmaat.example/join#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        label="Code om te scannen"
      />
      <DigitGroups label="Code" digits="4820193377561204" />
      <DigitGroups label="Controle" digits="482019" />
    </Page>
  ),
};

const dialog: GalleryScreen = {
  at: '/today',
  show: () => (
    <Page title="Brief" lead={{ symbol: 'back', text: 'Terug', to: '/' }}>
      <Dialog
        open
        onClose={nothing}
        title="Deze brief weggooien?"
        actions={
          <>
            <Button kind="danger" symbol="bin">
              Gooi weg
            </Button>
            <Button kind="second">Bewaar de brief</Button>
          </>
        }
      >
        Je kunt de brief 30 dagen terugzetten.
      </Dialog>
    </Page>
  ),
};

function GroupQuestion() {
  const [value, setValue] = useState('shop');
  return (
    <QuestionPage
      kind="group"
      question="Welk werk zoek je?"
      hint="Kies wat het beste past."
      steps={{ step: 2, of: 3, text: 'Stap 2 van 3' }}
      lead={{ symbol: 'back', text: 'Terug', to: '/' }}
      actionText="Bewaar"
      onSubmit={nothing}
    >
      <ChoiceCards
        value={value}
        onChange={setValue}
        options={[
          { value: 'shop', label: 'Winkel', symbol: 'shop' },
          { value: 'kitchen', label: 'Keuken', symbol: 'kitchen' },
          { value: 'care', label: 'Zorg', symbol: 'care' },
          { value: 'other', label: 'Iets anders' },
        ]}
      />
    </QuestionPage>
  );
}

export const partScreens: Readonly<Record<string, GalleryScreen>> = {
  symbols,
  messages,
  sharing,
  dialog,
  forms: { at: '/today', show: () => <Forms /> },
  group: { at: '/today', show: () => <GroupQuestion /> },
};
