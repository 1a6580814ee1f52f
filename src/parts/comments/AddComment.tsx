import { useState } from 'react';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { CommentForm, type CommentFormProps } from './CommentForm.tsx';

/** A way to say something about what stands here. */
export function AddComment(props: Omit<CommentFormProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <CommentForm
        {...props}
        onClose={() => {
          setOpen(false);
        }}
      />
    );
  return (
    <div>
      <Button
        kind="second"
        symbol="talk"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Words of="comments.add" />
      </Button>
    </div>
  );
}
