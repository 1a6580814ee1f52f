import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { useOpenedForm } from '#ui/use-opened-form.ts';
import { CommentForm, type CommentFormProps } from './CommentForm.tsx';

/** A way to say something about what stands here. */
export function AddComment(props: Omit<CommentFormProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  const opened = useOpenedForm(isOpen);
  return (
    <div ref={opened}>
      {isOpen ? (
        <CommentForm
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          kind="second"
          symbol="talk"
          onClick={() => {
            setOpen(true);
          }}
        >
          <Words of="comments.add" />
        </Button>
      )}
    </div>
  );
}
