import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { focusPageTitle } from '#ui/focus.ts';
import './hide.css';

const ITEMS = [
  'hide.item.milk',
  'hide.item.bread',
  'hide.item.rice',
  'hide.item.apples',
  'hide.item.onions',
] as const;

/** A shopping list that says nothing of work, also in the title of the tab; it takes the place of the page in the history. */
export function HidePage() {
  const words = useWords();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = words('hide.page.title');
  }, [words]);
  useEffect(() => {
    focusPageTitle();
  }, []);
  return (
    <main className="wm-hide" id="wm-main">
      <h1>
        <Words of="hide.page.title" />
      </h1>
      <ul>
        {ITEMS.map((item) => (
          <li key={item}>
            <Words of={item} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          void navigate('/today', { replace: true });
        }}
      >
        <Words of="hide.back" />
      </button>
    </main>
  );
}
