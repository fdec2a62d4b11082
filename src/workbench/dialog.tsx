// A native modal dialog: the browser keeps the focus inside and gives it back. Knows nothing of what it asks.
import type { ComponentChildren, JSX, RefObject } from 'preact';

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Dialog({ dialog, title, children }: DialogProps): JSX.Element {
  return (
    <dialog
      ref={dialog}
      class="wb-dialog"
      aria-label={title}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close(); // the backdrop
      }}
    >
      <div class="wb-dialog-body">
        <h2>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
