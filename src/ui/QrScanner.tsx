import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Notice } from './Notice.tsx';
import { startQrCamera, type CameraState, type CameraTrouble, type Torch } from './qr-camera.ts';
import { Row, Stack } from './Stack.tsx';
import { StatusLine } from './StatusLine.tsx';
import './qr-scanner.css';

export interface QrScannerProps {
  /** What the picture is, for who does not see it. */
  readonly label: string;
  readonly asking: ReactNode;
  readonly looking: ReactNode;
  readonly dark: ReactNode;
  /** Of the lamp, where the camera has one. */
  readonly torch: { readonly on: ReactNode; readonly off: ReactNode };
  readonly trouble: Readonly<Record<CameraTrouble, ReactNode>>;
  readonly onText: (text: string) => void;
}

const isTrouble = (state: CameraState): state is CameraTrouble =>
  state !== 'asking' && state !== 'looking' && state !== 'dark';

/**
 * A viewfinder that reads QR codes. The camera is on only while this stands on a visible page. Without a camera its place
 * stays as large: a button below it must not move away under the finger that is on its way to it.
 */
export function QrScanner({ label, asking, looking, dark, torch, trouble, onText }: QrScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('asking');
  const [lamp, setLamp] = useState<Torch | null>(null);
  const [lit, setLit] = useState(false);
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    let stop = (): void => undefined;
    const follow = (): void => {
      stop();
      stop = (): void => undefined;
      if (document.visibilityState === 'hidden' || !video.current) return;
      stop = startQrCamera({
        video: video.current,
        onState: setState,
        onTorch: (found) => {
          // A function as state is wrapped, else it would be called.
          setLamp(() => found);
          setLit(false);
        },
        onText: (text) => {
          latest.current(text);
        },
      });
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stop();
    };
  }, []);
  const broken = isTrouble(state);
  return (
    <div className="wm-qr-place">
      <div className={classNames('wm-qr-place__camera', broken && 'wm-qr-place__camera--away')}>
        <Stack gap={3}>
          <div className="wm-qr-scanner">
            <video ref={video} className="wm-qr-scanner__picture" aria-label={label} muted playsInline />
            <div className="wm-qr-scanner__frame" aria-hidden />
          </div>
          {lamp === null ? null : (
            <Row gap={2}>
              <Button
                kind="second"
                symbol="sun"
                onClick={() => {
                  void lamp(!lit).then((done) => {
                    if (done) setLit(!lit);
                  });
                }}
              >
                {lit ? torch.off : torch.on}
              </Button>
            </Row>
          )}
          <StatusLine symbol={state === 'dark' ? 'sun' : 'camera'}>
            {state === 'dark' ? dark : state === 'looking' ? looking : asking}
          </StatusLine>
        </Stack>
      </div>
      {broken ? (
        <div className="wm-qr-place__trouble">
          <Notice kind="warning" live="alert">
            {trouble[state]}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
