/** Milliseconds that anything on a network may take. */
export const NETWORK_BOUND = 5000;

/**
 * Waits for something no longer than the bound.
 * @throws Error with code `ETIMEDOUT` when it takes longer; what was asked goes on, and its answer is dropped
 */
export async function bounded<T>(work: Promise<T>, within = NETWORK_BOUND): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('it took too long'), { code: 'ETIMEDOUT' })), within);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
