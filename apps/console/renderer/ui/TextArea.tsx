import type { Ref, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string;
  wrong?: string | null;
  note?: string;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, wrong, note, ...rest }: TextAreaProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const text = wrong ?? note;
  return (
    <div className="field" data-wrong={Boolean(wrong)}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} aria-invalid={Boolean(wrong)} aria-describedby={text ? noteId : undefined} rows={3} {...rest} />
      {text && (
        <span id={noteId} className="field-note" data-tone={wrong ? 'bad' : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}
