/**
 * Makes many, so many at the same time; who is done makes room for the next at once.
 * @returns all of them, in the order of their places
 */
export async function severalAtOnce<T>(count: number, most: number, make: (place: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let next = 0;
  const goOn = async (): Promise<void> => {
    for (let place = next++; place < count; place = next++) made[place] = await make(place);
  };
  await Promise.all(Array.from({ length: Math.min(most, count) }, goOn));
  return made;
}
