import type { SyntheticEvent } from 'react';
import { meetings } from '#domain/meetings/model.ts';
import { Words } from '#i18n/Words.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { Card } from '#ui/Card.tsx';
import { Section } from '#ui/Section.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { lineAt } from './line-at.ts';

export interface NotesPanelProps {
  readonly meeting: string;
  readonly rows: number;
  /** Whether there is another who reads this too. */
  readonly isShared: boolean;
  /** The mentor writes, and the mentee reads it. */
  readonly isReadByMentee: boolean;
  /** The line in which the caret stands, or what is selected. */
  readonly onLine: (line: string) => void;
}

/** The notes of the talk, in which both write. */
export function NotesPanel({ meeting, rows, isShared, isReadByMentee, onLine }: NotesPanelProps) {
  const look = ({ target }: SyntheticEvent): void => {
    if (target instanceof HTMLTextAreaElement)
      onLine(lineAt(target.value, target.selectionStart, target.selectionEnd));
  };
  return (
    <Section title={<Words of="meetings.notes.label" />}>
      <Card room="panel">
        <div className="meeting-notes" onSelect={look}>
          <TextEditor
            definition={meetings}
            row={meeting}
            field="notes"
            label={<Words of="meetings.notes.label" />}
            labelHidden
            rows={rows}
            maxLength={meetings.fields.notes.maxLength}
            advice={isReadByMentee}
          />
        </div>
        {isShared ? (
          <SymbolLine symbol="people">
            <Words of="meetings.notes.shared" />
          </SymbolLine>
        ) : null}
      </Card>
    </Section>
  );
}
