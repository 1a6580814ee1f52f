import type { ReactNode } from 'react';
import {
  Bar,
  DevicePicture,
  Dots,
  Here,
  Line,
  PageLines,
  Row,
  Sheet,
  Sign,
  type Place,
} from '#ui/DevicePicture.tsx';

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
      <circle className="wm-device-picture__ink" cx={28} cy={167} r={6} />
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
        <circle key={x} className="wm-device-picture__faint" cx={x} cy={168} r={4} />
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
      <rect className="wm-device-picture__paper" x={40} y={20} width={68} height={124} rx={6} />
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
      <rect className="wm-device-picture__paper" x={18} y={66} width={84} height={76} rx={8} />
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
            className="wm-device-picture__faint"
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
      <rect className="wm-device-picture__paper" x={44} y={36} width={66} height={56} rx={6} />
      <AppIcon x={50} y={42} />
      <Here x={72} y={70} width={34} height={18} />
      <Line x={78} y={77} width={22} />
    </>
  ),
};

const WIDE: ReadonlySet<InstallScene> = new Set<InstallScene>(['browserMenu', 'browserDialog']);

export const InstallPicture = ({ scene }: { readonly scene: InstallScene }) => (
  <DevicePicture wide={WIDE.has(scene)}>{SCENES[scene]()}</DevicePicture>
);

/** As on the home screen. */
const AppIcon = ({ x, y }: Place) => (
  <svg x={x} y={y} width={28} height={28} viewBox="0 0 48 48">
    <rect className="wm-device-picture__icon" width={48} height={48} rx={14} />
    <path
      className="wm-device-picture__wave"
      d="M9.5 15.5c.8 9 3.2 18.5 7.2 18.5s4.3-12 7.3-12 3.3 12 7.3 12 6-7.5 6.7-14.5"
    />
    <circle className="wm-device-picture__sun" cx={38.5} cy={12.5} r={5} />
  </svg>
);
