import { useState } from 'preact/hooks';
import type { Answer } from './answers';
import { Button } from './button';
import { sendable, TextArea } from './text-area';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly initial?: string;
  readonly limit?: number;
  readonly rows?: number;
  /** Keeps the text after it was accepted, for a text that goes on being edited. */
  readonly keep?: boolean;
  readonly onSend: (text: string) => Promise<Answer>;
}

/** One text with its button. A refused text stays in the field. */
export function TextForm({ label, action, initial = '', limit, rows = 2, keep, onSend }: Props) {
  const [text, setText] = useState(initial);
  const send = async () => {
    const answer = await onSend(text);
    if (answer.ok && !keep) setText('');
  };
  return (
    <form
      class="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable(text, limit)) void send();
      }}
    >
      <TextArea label={label} rows={rows} limit={limit} value={text} onInput={setText} />
      <Button small type="submit" disabled={!sendable(text, limit)}>{action}</Button>
    </form>
  );
}
