import { pairs } from '#domain/pairs/model.ts';
import { Words } from '#i18n/Words.tsx';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import { pairRowId } from '#storage/singletons.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Tile } from '#ui/Tile.tsx';
import './today.css';

/** Nobody has joined yet: the one thing to do, and what will happen. */
export function MentorAlone() {
  const space = useSpace();
  const pair = useQuery((read) => read.get(pairs, pairRowId(space)), []);
  const isInvited = pair !== undefined && pair.phase !== 'alone';
  return (
    <div className="today-alone">
      <Card kind="hero" as="section" room="panel">
        <div className="today-hero__words">
          {isInvited ? (
            <Eyebrow>
              <Words of="mentees.row.waiting" />
            </Eyebrow>
          ) : null}
          <h2>
            <Words of={isInvited ? 'join.together.show.waiting' : 'today.mentor.empty'} />
          </h2>
          <RunningText className="wm-soft">
            <Words of="today.mentor.emptyBody" />
          </RunningText>
        </div>
        <div className="today-hero__actions">
          <Button kind="second" onHero symbol="people" to="/join">
            <Words of="sharing.invite.mentee" />
          </Button>
          <Button kind="second" onHero symbol="link" to="/join?ask=paste">
            <Words of="start.begin.link" />
          </Button>
        </div>
      </Card>
      <Section title={<Words of="today.mentor.how" />}>
        <List flat ordered>
          <ListRow lead={<Tile symbol="qr" />} title={<Words of="today.mentor.howShow" />} />
          <ListRow lead={<Tile symbol="digits" />} title={<Words of="join.digits.hintSix" />} />
          <ListRow lead={<Tile symbol="work" />} title={<Words of="join.invitation.shared" />} />
        </List>
      </Section>
    </div>
  );
}
