import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: 'do' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Said by a screen reader instead of the text. */
  readonly label?: string;
}

/** A button says what happens. One `do` per page; `danger` only where something is destroyed. */
export function Button({ children, onClick, kind = 'plain', type = 'button', wide, small, disabled, pressed, label }: ButtonProps) {
  const classes = ['button', `button--${kind}`, wide && 'button--wide', small && 'button--small'].filter(Boolean).join(' ');
  return (
    <button type={type} class={classes} onClick={onClick} disabled={disabled} aria-pressed={pressed} aria-label={label}>
      {children}
    </button>
  );
}
