import './case-text.css';

/** From this many letters together on the text is set smaller. */
const SIZES = [
  [260, 'short'],
  [560, 'middle'],
  [1000, 'long'],
] as const;

/** The case as it was told, for everybody to read: long lines, and as large as fits. */
export function CaseText({ texts }: { readonly texts: readonly { readonly id: string; readonly text: string }[] }) {
  const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const size = SIZES.find(([most]) => letters <= most)?.[1] ?? 'longest';
  return (
    <div class={`case-text case-text--${size}`}>
      {texts.map(({ id, text }) => (
        <p key={id} class="as-written" dir="auto">{text}</p>
      ))}
    </div>
  );
}
