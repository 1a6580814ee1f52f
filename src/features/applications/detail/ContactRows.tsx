import type { Application } from '#domain/applications/rules.ts';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';
import { contactParts } from '../contact-parts.ts';
import { hostOf } from '../web-link.ts';

/** What can be pressed: a phone number, a mail address, the vacancy on its own site. */
export function ContactRows({ application }: { readonly application: Application }) {
  const people = contactParts(application.contact).filter((part) => part.kind !== 'text');
  const { link } = application;
  if (people.length === 0 && link === '') return null;
  return (
    <List>
      {people.map((part) => (
        <ListRow
          key={part.href}
          href={part.href}
          lead={<Tile symbol={part.kind === 'phone' ? 'call' : 'letter'} />}
          title={
            part.kind === 'phone' ? (
              <Words of="applications.field.contact.call" values={{ number: <Ltr>{part.text}</Ltr> }} />
            ) : (
              <Words of="applications.field.contact.mail" values={{ address: <Ltr>{part.text}</Ltr> }} />
            )
          }
        />
      ))}
      {link === '' ? null : (
        <ListRow
          href={link}
          lead={<Tile symbol="link" />}
          title={<Words of="applications.field.link.open" />}
          detail={<Words of="applications.field.link.leaves" values={{ host: <Ltr>{hostOf(link)}</Ltr> }} />}
        />
      )}
    </List>
  );
}
