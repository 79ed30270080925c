import { useEffect, useMemo, useState } from 'preact/hooks';
import { WIRE_VERSION } from '../../../src/engine/wire';
import { connect, type Connection } from '../../ui/connection';
import { type Steering, steering } from './steering';

/** A connection of this console with a running session, for as long as the page is open. */
export function useLive(session: string): { readonly connection: Connection; readonly steer: Steering } {
  const live = useMemo(() => {
    const connection = connect({ v: WIRE_VERSION, face: 'console', session });
    return { connection, steer: steering(connection) };
  }, [session]);
  useEffect(() => () => live.connection.close(), [live]);
  return live;
}

/** The server's clock, drawn anew every second. */
export function useNow(connection: Connection): number {
  const [now, setNow] = useState(() => connection.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(connection.now()), 1000);
    return () => clearInterval(timer);
  }, [connection]);
  return now;
}
