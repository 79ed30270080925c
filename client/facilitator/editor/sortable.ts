import Sortable from 'sortablejs';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Lets the children of a list be moved by their handle. The library moves the element itself; it is put back at once,
 * because what is on the page follows the programme and not the other way round.
 */
export function useSortable(list: RefObject<HTMLElement | null>, onMove: (id: string, to: number) => void): void {
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    if (!list.current) return;
    const sortable = Sortable.create(list.current, {
      handle: '.handle',
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180,
      onEnd: ({ item, from, oldIndex, newIndex }) => {
        if (oldIndex === undefined || newIndex === undefined || oldIndex === newIndex) return;
        item.remove();
        from.insertBefore(item, from.children[oldIndex] ?? null);
        const id = item.dataset.item;
        if (id) latest.current(id, newIndex);
      },
    });
    return () => sortable.destroy();
  }, []);
}
