import { type ReadonlySignal, signal } from '@preact/signals';
import type { JsonObject } from '../../../src/engine/json';
import { type Answer, sayRefusal } from '../../ui/answers';
import type { Connection, Target } from '../../ui/connection';
import { t } from '../../ui/i18n';
import { announce } from '../../ui/live-region';

/** What the console says after a step: what happened, with a way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly refused: boolean;
  readonly undo: (() => void) | null;
}

/** How long a way back stays in view, in milliseconds. */
const STAYS = 12_000;

/** Sends what the facilitator does, says a refusal in plain words, and offers a way back instead of "are you sure". */
export interface Steering {
  readonly notice: ReadonlySignal<Notice | null>;
  send(type: string, data?: JsonObject, target?: Target): Promise<Answer>;
  /** Sends, and when it is accepted says so with a way back. */
  did(said: string, type: string, data: JsonObject, undo?: () => void): Promise<Answer>;
  /** Says something that is no step of the meeting, where steps are said. */
  say(sentence: string): void;
  dismiss(): void;
  /** The way back of the last step that has one, also when its notice is gone. */
  undo(): void;
}

export function steering(connection: Connection): Steering {
  const notice = signal<Notice | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: Notice) => {
    clearTimeout(timer);
    notice.value = next;
    announce(next.text);
    timer = setTimeout(() => (notice.value = null), STAYS);
  };
  // Kept when the notice goes: who sees after a minute that it was wrong must still get back.
  let wayBack: (() => void) | null = null;
  const undo = () => {
    const back = wayBack;
    wayBack = null;
    dismiss();
    if (back) back();
    else show({ text: t('console.did.nothing-to-undo'), refused: false, undo: null });
  };
  const dismiss = () => {
    clearTimeout(timer);
    notice.value = null;
  };
  const send: Steering['send'] = async (type, data, target) => {
    const answer = await connection.send(type, data, target);
    if (answer.ok) dismiss();
    else show({ text: sayAnswer(answer.refused), refused: true, undo: null });
    return answer;
  };
  return {
    notice,
    say: (text) => show({ text, refused: false, undo: null }),
    dismiss,
    undo,
    send,
    async did(said, type, data, back) {
      const answer = await send(type, data);
      if (answer.ok) wayBack = back ?? null;
      if (answer.ok) show({ text: said, refused: false, undo: back ?? null });
      return answer;
    },
  };
}

function sayAnswer(refused: string): string {
  return refused === 'not-connected' ? t('ui.local.not-connected') : sayRefusal(t, refused);
}
