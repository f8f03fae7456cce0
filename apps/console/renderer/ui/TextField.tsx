import type { InputHTMLAttributes, Ref } from 'react';
import { useId } from 'react';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  wrong?: string | null;
  note?: string;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, wrong, note, ...rest }: TextFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const text = wrong ?? note;
  return (
    <div className="field" data-wrong={Boolean(wrong)}>
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={Boolean(wrong)} aria-describedby={text ? noteId : undefined} {...rest} />
      {text && (
        <span id={noteId} className="field-note" data-tone={wrong ? 'bad' : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}
