import type { JSX } from 'preact';
import type { Speaker } from './speaker.js';
import { Label, Text } from './page-parts.js';
import type { ReportDecision } from './report.js';
import { sayCarried, sayMinority, sayNeed, sayProcess, sayView } from './sentences.js';

type Props = { readonly decision: ReportDecision; readonly speaker: Speaker };

/** One decision, parked question or open question: first what came out, then the minority and its needs, then how it went. */
export function DecisionSection({ decision, speaker }: Props): JSX.Element {
  const { say } = speaker;
  const carried = sayCarried(decision, speaker);
  return (
    <article class={`decision ${decision.status}`}>
      <p class="status">{say(`decision.status.${decision.status}`)}</p>
      {decision.status === 'decided' && (
        <div class="outcome">
          <Text>{decision.text}</Text>
        </div>
      )}
      {decision.question.trim() && (
        <div>
          <Label>{say('decision.about')}</Label>
          <Text>{decision.question}</Text>
          {decision.room && <p class="aside">{say(`decision.room.${decision.room}`)}</p>}
        </div>
      )}
      {decision.reason.trim() && (
        <div>
          <Label>{say('decision.reason')}</Label>
          <Text>{decision.reason}</Text>
        </div>
      )}
      <Options decision={decision} speaker={speaker} />
      <Needs decision={decision} speaker={speaker} />
      {carried.length > 0 && (
        <div>
          <Label>{say('decision.carried')}</Label>
          <ul class="plain tight">
            {carried.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <Views decision={decision} speaker={speaker} />
      <ul class="plain tight aside">
        {sayProcess(decision, speaker).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </article>
  );
}

function Options({ decision, speaker }: Props): JSX.Element | null {
  const { say } = speaker;
  if (decision.options.length === 0) return null;
  const counted = decision.options.some((o) => o.votes !== null);
  const minority = sayMinority(decision, speaker);
  return (
    <div>
      <Label>{say('decision.options')}</Label>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('decision.option')}</th>
            {counted && (
              <th scope="col" class="number">
                {say('decision.votes')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {decision.options.map((option) => (
            <tr>
              <td>
                <bdi>{option.text}</bdi>
                {option.majority && <span class="aside"> · {say('decision.majority')}</span>}
              </td>
              {counted && <td class="number">{option.votes}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {minority && <p class="minority">{minority}</p>}
    </div>
  );
}

function Needs({ decision, speaker }: Props): JSX.Element | null {
  const { say } = speaker;
  if (decision.needs.length === 0) return null;
  return (
    <div class="needs">
      <Label>{say('decision.needs')}</Label>
      <ul class="plain">
        {decision.needs.map((need) => (
          <li>
            <Text>{sayNeed(need, speaker)}</Text>
            {need.by && (
              <p class="aside">
                <bdi>{need.by}</bdi>
              </p>
            )}
            <p class={`answer ${need.answer ?? 'none'}`}>{say(`decision.answer.${need.answer ?? 'none'}`)}</p>
            {need.reason.trim() && <Text>{need.reason}</Text>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Views({ decision, speaker }: Props): JSX.Element | null {
  const { say } = speaker;
  if (decision.views.length === 0) return null;
  return (
    <div class="views">
      <Label>{say('decision.views')}</Label>
      <ul class="plain">
        {decision.views.map((view) => (
          <li class={view.otherVoice ? 'other' : undefined}>
            {view.otherVoice && <p class="voice">{say('decision.other-voice')}</p>}
            <Text>{view.text}</Text>
            {sayView(view, speaker) && (
              <p class="aside">
                <bdi>{sayView(view, speaker)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
