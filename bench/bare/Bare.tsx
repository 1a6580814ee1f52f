// The same libraries with nothing in them: what any app of this kind pays before its first own line.
import Dexie, { type Table } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';

const database = new Dexie('bare') as Dexie & { rows: Table<{ id: string; text: string }, string> };
database.version(1).stores({ rows: 'id' });

function Home() {
  const { t } = useTranslation();
  const count = useLiveQuery(() => database.rows.count(), []);
  return count === undefined ? null : <h1>{t('title', { count })}</h1>;
}

await i18next
  .use(initReactI18next)
  .init({ lng: 'nl', resources: { nl: { translation: { title: 'Rijen: {{count}}' } } } });
const router = createBrowserRouter([{ path: '*', element: <Home /> }]);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <I18nextProvider i18n={i18next}>
      <RouterProvider router={router} />
    </I18nextProvider>,
  );
// Only the built bench has a worker; it makes the restart without a network possible, as in the app.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
