import { useState, type ReactNode } from 'react';
import { isOpen, type Comment } from '#domain/comments/rules.ts';
import { sentenceKey } from '#domain/letters/whose-words.ts';
import { Name } from '#i18n/Name.tsx';
import { sentencesOf } from '#i18n/reading/measures.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useSpace } from '#storage/hooks.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row, Stack } from '#ui/Stack.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { MemberDisc } from '../people/MemberDisc.tsx';
import type { People } from '../people/use-people.ts';
import { definitionOf } from '../places/definition-of.ts';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { useUndoOffer } from '../undo/UndoProvider.tsx';
import {
  finishComment,
  finishTaken,
  openCommentAgain,
  takeSuggestion,
  throwAwayComment,
} from './comment-commands.ts';
import './comments.css';

export interface CommentCardProps {
  readonly comment: Comment;
  /** The name of the field, where several stand together. */
  readonly about?: ReactNode;
  readonly people: People;
}

/** Who says what about which words; a suggestion is taken with one press. */
export function CommentCard({ comment, about, people }: CommentCardProps) {
  const words = useWords();
  const space = useSpace();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const { offerUndo } = useUndoOffer();
  const [untaken, setUntaken] = useState<'gone' | 'failed'>();
  const by = people.memberOf(comment.by);
  const isMine = comment.by === people.me.id;
  const take = async (): Promise<void> => {
    const definition = definitionOf(comment.onTable);
    const taken = definition && (await takeSuggestion(space, definition, comment));
    if (taken?.type !== 'taken') {
      setUntaken(taken?.type ?? 'failed');
      return;
    }
    // Of a line, such as a name or a place, nobody asks whose words they are.
    const isText = definition?.fields[comment.onField]?.kind === 'text';
    const keys = isText && by?.role === 'mentor' ? sentencesOf(comment.suggestion).map(sentenceKey) : [];
    await act(finishTaken(comment, keys, today));
    offerUndo(words('comments.taken'), async () => {
      await taken.putBack();
      return space.run(openCommentAgain(comment.id));
    });
  };
  return (
    <Card as="article" kind="now" aloud>
      <Stack gap={3}>
        <Row gap={3} wrap={false} align="start">
          {by ? <MemberDisc member={by} /> : null}
          <div className="comment__words">
            <div className="wm-strong wm-beside-hear-button">
              {isMine ? (
                <Words of="comments.byMe" />
              ) : (
                <Words of="comments.by" values={{ name: by?.name ?? '' }} />
              )}
            </div>
            {about === undefined ? null : <div className="wm-soft wm-small">{about}</div>}
            {comment.quote === '' ? null : (
              <blockquote className="comment__quote" lang="nl">
                <Name>{comment.quote}</Name>
              </blockquote>
            )}
            {comment.body === '' ? null : (
              <p>
                <Name>{comment.body}</Name>
              </p>
            )}
            {comment.suggestion === '' ? null : (
              <p>
                <span className="wm-soft wm-small">
                  <Words of="comments.suggestion" />
                </span>
                <br />
                <strong lang="nl">
                  <Name>{comment.suggestion}</Name>
                </strong>
              </p>
            )}
          </div>
        </Row>
        <FaultNotice fault={fault} />
        {untaken === undefined ? null : (
          <Notice live="status">
            <Words of={untaken === 'gone' ? 'comments.gone' : 'save.notSaved.title'} />
          </Notice>
        )}
        <ButtonRow>
          {isOpen(comment) ? (
            <>
              {comment.suggestion === '' ? null : (
                <Button size="small" symbol="tick" busy={busy} onClick={() => void take()}>
                  <Words of="comments.take" />
                </Button>
              )}
              <Button
                kind="second"
                size="small"
                busy={busy}
                onClick={() => void act(finishComment(comment.id, today), words('comments.finished'))}
              >
                <Words of="comments.finish" />
              </Button>
            </>
          ) : (
            <Button
              kind="second"
              size="small"
              busy={busy}
              onClick={() => void act(openCommentAgain(comment.id))}
            >
              <Words of="comments.openAgain" />
            </Button>
          )}
          {isMine ? (
            <Button
              kind="quiet"
              size="small"
              symbol="bin"
              busy={busy}
              onClick={() => void act(throwAwayComment(comment.id), words('comments.thrownAway'))}
            >
              <Words of="common.action.throwAway" />
            </Button>
          ) : null}
        </ButtonRow>
      </Stack>
    </Card>
  );
}
