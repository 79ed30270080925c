/** An empty chair: a voice that is not here has its place. */
export function EmptyChair() {
  return (
    <svg class="empty-chair" viewBox="0 0 48 64" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d="M12 4 H36 V34 H12 Z" />
      <path d="M8 34 H40 V42 H8 Z" />
      <path d="M11 42 V60 M37 42 V60 M16 42 V53 M32 42 V53" />
    </svg>
  );
}
