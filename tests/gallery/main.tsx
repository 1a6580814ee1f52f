// A page for looking at the parts of the UI kit beside the drawings of the design. Not part of the product.
// Address: ?screen=<name>&theme=light|dark&lang=nl|ar
// Build: npx vite build tests/gallery --base ./ --outDir <a temporary folder>
import '#ui/styles.ts';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { Shell } from '#ui/Shell.tsx';
import { applyTheme } from '#ui/theme.ts';
import { phoneScreens } from './phone-screens.tsx';
import { partScreens } from './part-screens.tsx';
import { tabletScreens } from './tablet-screens.tsx';
import { words, type GalleryLanguage } from './words.ts';

const wanted = new URLSearchParams(location.search);
const lang: GalleryLanguage = wanted.get('lang') === 'ar' ? 'ar' : 'nl';
const screens = { ...phoneScreens, ...tabletScreens, ...partScreens };
const screen = screens[wanted.get('screen') ?? 'today'];
const t = words[lang];

document.documentElement.lang = lang;
document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
applyTheme(wanted.get('theme') === 'dark' ? 'dark' : 'light');

const mentor = screen?.mentor === true;
const items = mentor
  ? ([
      { to: '/today', text: t.today, symbol: 'today' },
      { to: '/mentees', text: 'Mentees', symbol: 'people' },
      { to: '/meetings', text: 'Afspraken', symbol: 'talk' },
      { to: '/jobs', text: t.work, symbol: 'folder' },
    ] as const)
  : ([
      { to: '/today', text: t.today, symbol: 'today' },
      { to: '/plan', text: t.plan, symbol: 'route' },
      { to: '/jobs', text: t.work, symbol: 'work' },
      { to: '/meetings', text: t.meeting, symbol: 'talk' },
    ] as const);

const root = document.getElementById('root');
if (root !== null && screen !== undefined) {
  const Screen = screen.show;
  createRoot(root).render(
    <MemoryRouter initialEntries={[screen.at]}>
      <Shell
        navLabel="Menu"
        items={screen.start === true ? [] : items}
        skipText="Naar de inhoud"
        tools={
          screen.start === true
            ? []
            : [
                ...(wanted.has('hide')
                  ? [{ id: 'hide', text: t.hide, symbol: 'hide' as const, onClick: () => undefined }]
                  : [
                      { id: 'read', text: t.readAloud, symbol: 'speaker' as const, onClick: () => undefined },
                    ]),
                { id: 'help', text: t.help, symbol: 'help', to: '/help' },
              ]
        }
      >
        <Screen lang={lang} t={t} />
      </Shell>
    </MemoryRouter>,
  );
}
