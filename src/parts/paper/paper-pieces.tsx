/* eslint-disable house/file-name -- no component: it makes the pieces that PaperPages shares over sheets */
import type { ReactNode } from 'react';
import type { Block, GroupBlock, Line, PaperDocument, PictureBlock } from '#documents/paper/model.ts';
import { Name } from '#i18n/Name.tsx';
import { classNames } from '#ui/class-names.ts';
import { BytesImage } from '../pictures/BytesImage.tsx';
import type { PaperPiece } from './PaperPages.tsx';
import './paper-document.css';

/** A document as pieces of paper. `current` is the row that is being written: what came from it gets a mark. */
export function paperPieces({ blocks }: PaperDocument, current?: string): readonly PaperPiece[] {
  return blocks.map((block) => ({
    id: block.id,
    heading: block.type === 'heading' || block.type === 'pageBreak',
    breakBefore: block.type === 'pageBreak',
    content: <PaperBlock block={block} current={current} />,
  }));
}

const isCurrent = ({ id, sources = [] }: Block, current: string | undefined): boolean =>
  current !== undefined && (id === current || sources.includes(current));

function PaperBlock({ block, current }: { readonly block: Block; readonly current: string | undefined }) {
  if (block.type === 'heading' || block.type === 'pageBreak') return <BlockContent block={block} />;
  return (
    <div
      className={classNames(
        'paper-document__block',
        block.type === 'entry' && 'paper-document__block--entry',
        block.type === 'group' &&
          block.blocks.some(({ type }) => type === 'title') &&
          'paper-document__block--head',
        block.above !== undefined && `paper-document__block--${block.above}`,
        isCurrent(block, current) && 'paper-document__block--current',
      )}
    >
      <BlockContent block={block} />
    </div>
  );
}

function BlockContent({ block }: { readonly block: Block }): ReactNode {
  switch (block.type) {
    case 'title':
      return (
        <h2 className="paper-document__title">
          <Runs line={block.line} />
        </h2>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4';
      return (
        <Heading
          className={classNames(
            'paper-document__heading',
            block.level === 3 && 'paper-document__heading--sub',
          )}
        >
          <Runs line={block.line} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Runs line={block.line} />
        </p>
      );
    case 'list':
      return <Items items={block.items} marks={block.marks} />;
    case 'entry':
      return (
        <>
          <p className="paper-document__what">
            <Runs line={block.what} />
          </p>
          {block.when === '' ? null : <p className="paper-document__when">{block.when}</p>}
          {block.lines.length === 0 ? null : <Items items={block.lines} marks="bullets" />}
        </>
      );
    case 'table':
      return (
        <table className="paper-document__table">
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  <Runs line={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <Runs line={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture':
      return <Picture picture={block} />;
    case 'signature':
      return (
        <div className="paper-document__signature">
          <p>
            <Runs line={block.label} />
          </p>
          <p className="paper-document__signed">
            <Runs line={block.name} />
          </p>
        </div>
      );
    case 'group':
      return <Group group={block} />;
    case 'pageBreak':
      return null;
  }
}

function Group({ group: { blocks, beside } }: { readonly group: GroupBlock }) {
  const words = blocks.map((one) => <BlockContent key={one.id} block={one} />);
  if (beside === undefined) return words;
  return (
    <div className="paper-document__beside">
      <div>{words}</div>
      <Picture picture={beside} />
    </div>
  );
}

function Items({ items, marks }: { readonly items: readonly Line[]; readonly marks: 'bullets' | 'none' }) {
  return (
    <ul
      className={classNames('paper-document__list', marks === 'bullets' && 'paper-document__list--bullets')}
    >
      {items.map((item, index) => (
        <li key={index}>
          <Runs line={item} />
        </li>
      ))}
    </ul>
  );
}

/** Links are words here: a tap on the picture of a paper goes nowhere. */
function Runs({ line }: { readonly line: Line }) {
  return line.map(({ text, strong = false, muted = false, own = false, link }, index) => {
    const words = own ? <Name>{text}</Name> : text;
    if (strong) return <strong key={index}>{words}</strong>;
    const look = classNames(
      muted && 'paper-document__muted',
      link !== undefined && 'paper-document__address',
    );
    return (
      <span key={index} className={look === '' ? undefined : look}>
        {words}
      </span>
    );
  });
}

const Picture = ({
  picture: { bytes, format, alt, widthMm, heightMm },
}: {
  readonly picture: PictureBlock;
}) => (
  <BytesImage
    bytes={bytes}
    mediaType={`image/${format}`}
    alt={alt}
    style={{ inlineSize: `${widthMm}mm`, blockSize: `${heightMm}mm` }}
    className="paper-document__picture"
  />
);
