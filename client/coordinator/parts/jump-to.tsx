interface Props {
  readonly label: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** The parts of a long page, to go there at once. */
export function JumpTo({ label, places }: Props) {
  return (
    <nav class="jump no-print" aria-label={label}>
      <p class="soft small">{label}</p>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              dir="auto"
              onClick={(event) => {
                // The address has the choices of the page in it: one goes there without changing it.
                event.preventDefault();
                const place = document.getElementById(id);
                place?.scrollIntoView();
                place?.focus({ preventScroll: true });
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
