import { useCallback, type CSSProperties } from 'react';

export interface BytesImageProps {
  readonly bytes: Uint8Array;
  readonly mediaType: `image/${string}`;
  readonly alt: string;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** A picture that has no address: its bytes are on this device. */
export function BytesImage({ bytes, mediaType, ...look }: BytesImageProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
      image.src = url;
      return () => {
        URL.revokeObjectURL(url);
      };
    },
    [bytes, mediaType],
  );
  return <img ref={show} {...look} />;
}
