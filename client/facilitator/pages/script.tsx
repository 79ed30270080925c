import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import type { Meeting, ProgrammeItem } from '../model';
import { MeetingFrame } from '../parts/frame';
import { minutesOf } from '../plan/length';
import { clockAfter, startsAfter } from '../programme';
import { meetingPath } from '../router';
import { itemName, werkvormName } from '../words';

/** Columns of the table, in the order in which one reads them. */
const COLUMNS = ['time', 'what', 'aim', 'questions', 'leads', 'material', 'capture', 'planB'] as const;
type Column = (typeof COLUMNS)[number];

/** The draaiboek as a table, to print on A4 or to read beside the meeting. */
export function ScriptPage({ meeting }: { readonly meeting: Meeting }) {
  const { items, time } = meeting;
  const starts = startsAfter(items);
  const sum = minutesOf(items);
  const at = (minute: number) => (time ? clockAfter(time, minute) : t('console.editor.from-minute', { minute }));
  return (
    <MeetingFrame meeting={meeting} page="draaiboek" actions={<Button small kind="do" disabled={items.length === 0} onClick={() => print()}>{t('console.card.print')}</Button>}>
      <div class="script">
        <Head meeting={meeting} />
        {items.length === 0 ? (
          <p class="begin">
            {t('console.editor.empty')} <a href={meetingPath(meeting.id)}>{t('prepare.script.fill')}</a>
          </p>
        ) : (
          // The roles stay what they are when a narrow screen shows each row as a block.
          <table class="script-table" role="table">
            <caption class="visually-hidden">{t('prepare.page.draaiboek')}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {COLUMNS.map((column) => <th key={column} role="columnheader" scope="col" class={`script-${column}`}>{t(`prepare.script.${column}`)}</th>)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {items.map((item, place) => <Row key={item.id} item={item} time={at(starts[place] ?? 0)} />)}
            </tbody>
          </table>
        )}
        {items.length > 0 ? <p class="script-end"><strong>{at(sum)}</strong> {t('prepare.script.end', { minutes: t('console.minutes', { count: sum }) })}</p> : null}
        {items.length > 0 ? <PhoneLine seconds={meeting.phoneSeconds ?? 0} minutes={sum} /> : null}
      </div>
    </MeetingFrame>
  );
}

/** At most ten minutes of phone in ninety: the conversation is at the table. */
const CALM = 10 / 90;

/** How long phones are in a hand, as an estimate, and when that is much. */
function PhoneLine({ seconds, minutes }: { readonly seconds: number; readonly minutes: number }) {
  const phone = Math.round(seconds / 60);
  const much = minutes > 0 && seconds / 60 / minutes > CALM;
  return (
    <p class={much ? 'notice notice--other' : 'soft'}>
      {t('prepare.script.phone', { phone: t('console.minutes', { count: phone }), minutes: t('console.minutes', { count: minutes }) })}
      {much ? ` ${t('prepare.script.phone-much')}` : ''}
    </p>
  );
}

/** What the meeting is about, above the table. */
function Head({ meeting }: { readonly meeting: Meeting }) {
  const facts = [
    ['question', meeting.question],
    ['aim', meeting.aim],
    ['goals', meeting.goals.join('\n')],
    ['desiredResult', meeting.desiredResult],
    ['problemOwner', meeting.problemOwner],
    ['online', meeting.online],
  ].filter(([, value]) => value !== '');
  if (facts.length === 0) return null;
  return (
    <dl class="script-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`prepare.field.${name}`)}</dt>
          <dd class="as-written" dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Row({ item, time }: { readonly item: ProgrammeItem; readonly time: string }) {
  const cells: Readonly<Record<Column, string>> = {
    time: '',
    what: '',
    aim: item.aim,
    questions: item.questions.join('\n'),
    leads: item.leads,
    material: item.material,
    capture: t(item.capture ? 'prepare.yes' : 'prepare.no'),
    planB: item.planB,
  };
  return (
    <tr role="row">
      {COLUMNS.map((column) => (
        <td key={column} role="cell" class={`script-${column}${column !== 'time' && column !== 'what' && cells[column] === '' ? ' script-none' : ''}`}>
          <span class="script-label" aria-hidden="true">{t(`prepare.script.${column}`)}</span>
          {column === 'time' ? (
            <>
              <strong>{time}</strong> <span class="soft">{t('console.editor.length', { minutes: item.minutes })}</span>
            </>
          ) : column === 'what' ? (
            <>
              <strong dir="auto">{itemName(item)}</strong>
              {item.title ? <span class="soft script-kind">{werkvormName(item.werkvorm)}</span> : null}
            </>
          ) : (
            <span class="as-written" dir="auto">{cells[column]}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
