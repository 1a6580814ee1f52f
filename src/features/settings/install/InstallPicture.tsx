import type { ReactNode } from 'react';
import { SymbolShapes, type SymbolName } from '#ui/Symbol.tsx';
import './install-picture.css';

/** One moment of putting the app on the home screen, as the device shows it. */
export type InstallScene =
  | 'safariBar'
  | 'shareButton'
  | 'shareSheet'
  | 'addButton'
  | 'menuDots'
  | 'menuRow'
  | 'installDialog'
  | 'homeScreen'
  | 'browserMenu'
  | 'browserDialog';

const SCENES: Readonly<Record<InstallScene, () => ReactNode>> = {
  safariBar: () => (
    <>
      <PageLines from={30} />
      <Here x={16} y={156} width={88} height={22} />
      <circle className="install-picture__ink" cx={28} cy={167} r={6} />
      <Line x={40} y={165} width={48} />
    </>
  ),
  shareButton: () => (
    <>
      <PageLines from={30} />
      <Bar y={156} />
      <Here x={46} y={154} width={28} height={28} />
      <Sign name="share" x={50} y={158} />
      {[22, 88].map((x) => (
        <circle key={x} className="install-picture__faint" cx={x} cy={168} r={4} />
      ))}
    </>
  ),
  shareSheet: () => (
    <>
      <Sheet y={64} />
      {[74, 100, 152].map((y) => (
        <Row key={y} y={y} />
      ))}
      <Here x={14} y={122} width={92} height={24} />
      <Line x={22} y={132} width={50} />
      <Sign name="plusBox" x={82} y={124} />
    </>
  ),
  addButton: () => (
    <>
      <Sheet y={22} />
      <Here x={76} y={28} width={30} height={20} />
      <Line x={82} y={36} width={18} />
      <AppIcon x={18} y={62} />
      <Line x={52} y={70} width={48} />
      <Line x={52} y={80} width={32} />
    </>
  ),
  menuDots: () => (
    <>
      <Bar y={16} />
      <Line x={18} y={26} width={58} />
      <Here x={84} y={18} width={22} height={22} />
      <Dots x={95} y={29} />
      <PageLines from={56} />
    </>
  ),
  menuRow: () => (
    <>
      <PageLines from={56} />
      <rect className="install-picture__paper" x={40} y={20} width={68} height={124} rx={6} />
      {[28, 50, 94, 116].map((y) => (
        <Line key={y} x={50} y={y + 8} width={44} />
      ))}
      <Here x={42} y={70} width={64} height={22} />
      <Sign name="plusBox" x={46} y={71} />
      <Line x={70} y={79} width={30} />
    </>
  ),
  installDialog: () => (
    <>
      <PageLines from={30} />
      <rect className="install-picture__paper" x={18} y={66} width={84} height={76} rx={8} />
      <AppIcon x={26} y={74} />
      <Line x={58} y={82} width={36} />
      <Line x={30} y={125} width={20} />
      <Here x={62} y={114} width={36} height={22} />
      <Line x={68} y={123} width={24} />
    </>
  ),
  homeScreen: () => (
    <>
      {[30, 62].flatMap((y) =>
        [20, 50, 80].map((x) => (
          <rect
            key={`${x} ${y}`}
            className="install-picture__faint"
            x={x}
            y={y}
            width={20}
            height={20}
            rx={5}
          />
        )),
      )}
      <Here x={42} y={96} width={36} height={36} />
      <AppIcon x={46} y={100} />
    </>
  ),
  browserMenu: () => (
    <>
      <Bar y={16} />
      <Line x={18} y={26} width={58} />
      <Here x={84} y={18} width={22} height={22} />
      <Dots x={95} y={29} />
      <PageLines from={50} until={96} />
    </>
  ),
  browserDialog: () => (
    <>
      <Bar y={16} />
      <rect className="install-picture__paper" x={44} y={36} width={66} height={56} rx={6} />
      <AppIcon x={50} y={42} />
      <Here x={72} y={70} width={34} height={18} />
      <Line x={78} y={77} width={22} />
    </>
  ),
};

const WIDE: ReadonlySet<InstallScene> = new Set<InstallScene>(['browserMenu', 'browserDialog']);

/** A drawing without words, so that it is the same in each language; what to do stands beside it. */
export function InstallPicture({ scene }: { readonly scene: InstallScene }) {
  const height = WIDE.has(scene) ? 112 : 196;
  return (
    <svg className="install-picture" viewBox={`0 0 120 ${height}`} aria-hidden="true" focusable="false">
      <rect className="install-picture__device" x={4} y={4} width={112} height={height - 8} rx={14} />
      <rect className="install-picture__screen" x={10} y={12} width={100} height={height - 24} rx={6} />
      {SCENES[scene]()}
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Where to press. */
const Here = ({ x, y, width, height }: Box) => (
  <rect className="install-picture__here" x={x} y={y} width={width} height={height} rx={6} />
);

const Line = ({ x, y, width }: Place & { readonly width: number }) => (
  <rect className="install-picture__line" x={x} y={y} width={width} height={4} rx={2} />
);

const Bar = ({ y }: { readonly y: number }) => (
  <rect className="install-picture__paper" x={12} y={y} width={96} height={26} rx={6} />
);

const Sheet = ({ y }: { readonly y: number }) => (
  <rect className="install-picture__paper" x={12} y={y} width={96} height={182 - y} rx={8} />
);

const Row = ({ y }: { readonly y: number }) => (
  <>
    <Line x={22} y={y + 6} width={44} />
    <circle className="install-picture__faint" cx={92} cy={y + 8} r={5} />
  </>
);

const Dots = ({ x, y }: Place) => (
  <>
    {[-6, 0, 6].map((down) => (
      <circle key={down} className="install-picture__ink" cx={x} cy={y + down} r={2} />
    ))}
  </>
);

function PageLines({ from, until = 148 }: { readonly from: number; readonly until?: number }) {
  const lines: number[] = [];
  for (let y = from; y < until; y += 14) lines.push(y);
  return (
    <>
      {lines.map((y, index) => (
        <rect
          key={y}
          className="install-picture__faint"
          x={20}
          y={y}
          width={index % 3 === 2 ? 50 : 80}
          height={5}
          rx={2.5}
        />
      ))}
    </>
  );
}

const Sign = ({ name, x, y }: Place & { readonly name: SymbolName }) => (
  <svg className="install-picture__sign" x={x} y={y} width={20} height={20} viewBox="0 0 24 24">
    <SymbolShapes name={name} />
  </svg>
);

/** As on the home screen. */
const AppIcon = ({ x, y }: Place) => (
  <svg x={x} y={y} width={28} height={28} viewBox="0 0 48 48">
    <rect className="install-picture__icon" width={48} height={48} rx={14} />
    <path
      className="install-picture__wave"
      d="M9.5 15.5c.8 9 3.2 18.5 7.2 18.5s4.3-12 7.3-12 3.3 12 7.3 12 6-7.5 6.7-14.5"
    />
    <circle className="install-picture__sun" cx={38.5} cy={12.5} r={5} />
  </svg>
);
