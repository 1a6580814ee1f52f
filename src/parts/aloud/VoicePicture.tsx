import type { ReactNode } from 'react';
import { Bar, DevicePicture, Here, Line, Row, Sign, type Place } from '#ui/DevicePicture.tsx';

/** One moment of getting a voice, as the settings of a phone show it. */
export type VoiceScene = 'search' | 'gear' | 'getOfList' | 'languageRow' | 'getOfVoices';

const ROWS = [20, 46, 72, 98, 124, 150] as const;

/** Rows of settings, but for the one that is drawn by itself. */
const Rows = ({ without }: { readonly without: number }) =>
  ROWS.filter((y) => y !== without).map((y) => <Row key={y} y={y} />);

const SCENES: Readonly<Record<VoiceScene, () => ReactNode>> = {
  search: () => (
    <>
      <Bar y={20} />
      <Here x={14} y={22} width={92} height={22} />
      <Sign name="search" x={17} y={23} />
      <Line x={42} y={31} width={44} />
      {[60, 86, 112, 138].map((y) => (
        <Row key={y} y={y} />
      ))}
    </>
  ),
  gear: () => (
    <>
      <Rows without={72} />
      <Line x={22} y={78} width={44} />
      <Here x={78} y={66} width={28} height={28} />
      <Gear x={92} y={80} />
    </>
  ),
  getOfList: () => (
    <>
      <Rows without={98} />
      <Here x={14} y={94} width={92} height={26} />
      <Line x={22} y={105} width={44} />
      <Sign name="download" x={82} y={97} />
    </>
  ),
  languageRow: () => (
    <>
      <Rows without={72} />
      <Here x={14} y={68} width={92} height={24} />
      <Line x={22} y={78} width={50} />
      <Sign name="next" x={84} y={70} />
    </>
  ),
  getOfVoices: () => (
    <>
      <Rows without={46} />
      <Sign name="speaker" x={16} y={44} />
      <Line x={40} y={52} width={30} />
      <Here x={78} y={42} width={28} height={24} />
      <Sign name="download" x={82} y={44} />
    </>
  ),
};

export const VoicePicture = ({ scene }: { readonly scene: VoiceScene }) => (
  <DevicePicture small>{SCENES[scene]()}</DevicePicture>
);

const TEETH = [0, 45, 90, 135];

/** As the phone draws it. */
const Gear = ({ x, y }: Place) => (
  <g className="wm-device-picture__sign" transform={`translate(${x} ${y})`}>
    <circle r={5} />
    {TEETH.map((turn) => (
      <path key={turn} d="M0-8.5v2M0 8.5v-2" transform={`rotate(${turn})`} />
    ))}
  </g>
);
