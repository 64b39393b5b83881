import type { ComponentProps } from 'react';

type PlainFormProps = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  /** Enter in a field, or its submit button. */
  readonly onSubmit: () => void;
};

/** What every form does, and no more: it leaves no page, and its fields say themselves what is wrong with them. */
export function PlainForm({ onSubmit, ...props }: PlainFormProps) {
  return (
    <form
      {...props}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}
