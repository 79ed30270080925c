import { type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Room } from './fit.js';

/** What is usually left under a question, until it is measured. */
const USUAL: Room = { width: 92, height: 34 };

/** How much room an element has, in hundredths of the width of the screen. Its letters have that size: see `.screen__room`. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, Room] {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(USUAL);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const unit = parseFloat(getComputedStyle(element).fontSize);
      const width = element.clientWidth / unit;
      const height = element.clientHeight / unit;
      setRoom((was) => (Math.abs(was.width - width) + Math.abs(was.height - height) < 0.2 ? was : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}
