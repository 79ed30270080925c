import { Button } from '../../../../../client/ui/button';
import { Cards } from '../../../../../client/ui/cards';
import { ForSomeone } from '../../../../../client/ui/console-someone';
import { TextForm } from '../../../../../client/ui/console-text-form';
import { randomId } from '../../../../../client/ui/random';
import { speaker } from '../../../../../client/ui/speaker';
import type { Props } from '../props';
import { NeedAnswerForm } from './need-answer';

/** Step 4: everybody outside the majority is asked, even one person; every need gets an answer and is kept (rule 11). */
export function NeedsPanel(props: Props) {
  const { view, people, send, t } = props;
  const open = view.needsState === 'open';
  const outside = new Set(view.outside.filter((o) => o.present).map((o) => o.person));
  const askable = view.mode === 'open' ? people.filter((p) => outside.has(p.id)) : people;
  return (
    <>
      {open ? null : (
        <div class="row">
          <Button kind={view.needsState === 'none' ? 'do' : 'plain'} onClick={() => void send('open-needs')}>
            {t(view.needsState === 'none' ? 'minority-round.console.needs.open' : 'minority-round.console.needs.open-again')}
          </Button>
        </div>
      )}
      {open ? <p class="count">{t('minority-round.console.needs.count', { answered: view.counts.needsAnswered, asked: view.counts.needsAsked })}</p> : null}
      {open && view.mode === 'anonymous' ? <p class="soft">{t('minority-round.console.needs.everybody')}</p> : null}
      <Outside {...props} />
      {view.needs.length > 0 ? (
        <ul class="cards" aria-label={t('minority-round.console.needs.label')}>
          {view.needs.map((need) => (
            <NeedAnswerForm key={need.id} need={need} send={send} t={t} />
          ))}
        </ul>
      ) : null}
      {view.needs.length === 0 ? <p class="soft">{t('minority-round.console.needs.empty')}</p> : null}
      {view.supports.length > 0 ? (
        <details>
          <summary>{t('minority-round.console.needs.supports', { count: view.supports.length })}</summary>
          <Cards cards={view.supports.map((text, place) => ({ id: String(place), text }))} />
        </details>
      ) : null}
      {open ? (
        <div class="row">
          <Button kind="do" onClick={() => void send('close-needs')}>{t('minority-round.console.needs.close')}</Button>
        </div>
      ) : null}
      {view.needsState === 'closed' ? (
        <div class="row">
          <Button kind="do" onClick={() => void send('go-to', { step: 'final' })}>{t('minority-round.console.needs.to-final')}</Button>
        </div>
      ) : null}
      {open ? (
        <ForSomeone people={askable} anyone={view.mode === 'open'}>
          {(person) => (
            <>
              {view.mode === 'anonymous' ? <p class="notice notice--other">{t('minority-round.console.someone.knows')}</p> : null}
              <TextForm
                key={person}
                label={t('minority-round.console.ask.needs')}
                action={t('minority-round.console.someone.give-need')}
                onSend={(text) => send('give-need', view.mode === 'anonymous' ? { text, envelope: randomId() } : { text }, person)}
              />
              {view.mode === 'anonymous' ? (
                <TextForm
                  key={`${person}-nothing`}
                  label={t('minority-round.console.someone.nothing-label')}
                  action={t('minority-round.console.someone.nothing')}
                  onSend={(text) => send('need-nothing', { text, envelope: randomId() }, person)}
                />
              ) : (
                <Button small onClick={() => void send('need-nothing', { text: '' }, person)}>{t('minority-round.console.someone.nothing')}</Button>
              )}
            </>
          )}
        </ForSomeone>
      ) : null}
    </>
  );
}

/** Open mode: who is to be asked, by name; who left without answering is said out loud, not forgotten. */
function Outside({ view, send, t }: Props) {
  if (view.outside.length === 0) return null;
  const optionOf = (id: string) => view.result?.options.find((o) => o.id === id)?.text ?? t('minority-round.screen.result.abstain');
  return (
    <ul class="outside" aria-label={t('minority-round.console.needs.outside')}>
      {view.outside.map((one) => (
        <li key={one.person} class={one.answered ? 'outside-answered' : undefined}>
          <span dir="auto">{speaker(one.name, t)}</span>
          <small class="soft" dir="auto">{optionOf(one.option)}</small>
          <small>{t(one.answered ? 'minority-round.console.needs.answered' : one.present ? 'minority-round.console.needs.to-ask' : 'minority-round.console.needs.left')}</small>
          {!one.answered && !one.present ? <Button small onClick={() => void send('mark-gone', { person: one.person })}>{t('minority-round.console.needs.mark-gone')}</Button> : null}
        </li>
      ))}
    </ul>
  );
}
