// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

// jsdom has the element but neither its methods nor its Esc key; real browsers are tested end to end.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

function Page({ onClose }: { readonly onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Throw away
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Throw this letter away?"
        actions={<Button onClick={close}>Keep the letter</Button>}
      >
        You can put it back.
      </Dialog>
    </>
  );
}

function Turned() {
  const [state, setState] = useState<'closed' | 'open' | 'turned'>('closed');
  return (
    <>
      <h1 tabIndex={-1}>Letter</h1>
      {state === 'turned' ? null : <Button onClick={() => setState('open')}>Throw away</Button>}
      <Dialog
        open={state !== 'closed'}
        onClose={() => setState('closed')}
        title="Throw this letter away?"
        actions={
          <>
            <Button onClick={() => setState('turned')}>Turn</Button>
            <Button onClick={() => setState('closed')}>Keep the letter</Button>
          </>
        }
      />
    </>
  );
}

describe('Dialog', () => {
  it('gives the focus to the title of the page when the button that opened it was drawn anew', async () => {
    render(<Turned />);
    await userEvent.click(screen.getByRole('button', { name: 'Throw away' }));
    await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    expect(document.activeElement?.textContent).toBe('Letter');
  });

  it('opens as a modal that is named and explained by its words, with the focus on its title', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Throw away' }));
    const dialog = screen.getByRole('dialog', { name: 'Throw this letter away?' });
    expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'You can put it back.',
    );
    expect(document.activeElement?.textContent).toBe('Throw this letter away?');
  });

  it('gives the focus back to the button that opened it', async () => {
    render(<Page />);
    const opener = screen.getByRole('button', { name: 'Throw away' });
    await userEvent.click(opener);
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('asks its owner to close on Esc, once', async () => {
    const closed = vi.fn();
    render(<Page onClose={closed} />);
    await userEvent.click(screen.getByRole('button', { name: 'Throw away' }));
    const cancel = new Event('cancel', { cancelable: true });
    screen.getByRole('dialog').dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(closed).toHaveBeenCalledOnce();
  });
});
