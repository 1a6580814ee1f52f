import './logo.css';

/** The mark: a road that writes a W, with the sun at its end. Decoration: the name stands beside it. */
export function Logo({ size = 52 }: { readonly size?: number | undefined }) {
  const edge = `${String(size / 16)}rem`;
  return (
    <svg
      className="wm-logo"
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
      style={{ inlineSize: edge, blockSize: edge }}
    >
      <rect className="wm-logo__ground" width="48" height="48" rx="14" />
      <path
        className="wm-logo__road"
        d="M9.5 15.5c.8 9 3.2 18.5 7.2 18.5s4.3-12 7.3-12 3.3 12 7.3 12 6-7.5 6.7-14.5"
      />
      <circle className="wm-logo__sun" cx="38.5" cy="12.5" r="5" />
    </svg>
  );
}

/** The mark with the name of the app and its line below. */
export function LogoWithName({ name, line }: { readonly name: string; readonly line?: string | undefined }) {
  return (
    <div className="wm-logo-with-name">
      <Logo />
      <div>
        <div className="wm-logo-with-name__name">{name}</div>
        {line === undefined ? null : <div className="wm-logo-with-name__line">{line}</div>}
      </div>
    </div>
  );
}
