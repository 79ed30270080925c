const left = new Set<() => void>();
let listening = false;

/**
 * Does something when this process ends, also after Ctrl-C or a kill: a server of its own must not live on.
 * @param tidy must do its work at once; nothing is waited for
 * @returns a function that takes it back, for what was tidied in time
 */
export function atExit(tidy: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', () => left.forEach((one) => one()));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  }
  left.add(tidy);
  return () => left.delete(tidy);
}
