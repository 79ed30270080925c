import { sayRefusal } from '../../../../../client/ui/answers';
import { knows, type Translate } from '../../../../../client/ui/i18n';

/** What is in the way, as sentences beside the button; not as refusals afterwards. */
export function Blockers({ names, t }: { names: readonly string[]; t: Translate }) {
  if (names.length === 0) return null;
  const say = (name: string) => {
    const key = `minority-round.console.blocker.${name}`;
    return knows(key) ? t(key) : sayRefusal(t, name);
  };
  return (
    <ul class="blockers">
      {names.map((name) => (
        <li key={name}>{say(name)}</li>
      ))}
    </ul>
  );
}
