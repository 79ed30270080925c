import { useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import { CarryWay } from '../../../../client/ui/carry/carry-way';
import { TellForm } from '../../../../client/ui/carry/tell-form';
import type { ConsoleFaceProps } from '../../../../client/ui/faces';
import type { IntentionFace, RoomFace } from '../faces-contract';
import { placeOf, SaidLine } from './parts';

type Props = ConsoleFaceProps<RoomFace>;

/** The look-back on the console: each intention, whether it is on the screen, and what the group says became of it. */
export default function LookBackConsole({ view, send, t }: Props) {
  return (
    <>
      <h1 class="now-question" dir="auto">{view.question || t('look-back.console.question')}</h1>
      <p class="soft">{t('look-back.console.hint')}</p>
      {view.intentions.length === 0 ? (
        <p class="soft">{t(view.looked ? 'look-back.console.none' : 'look-back.console.looking')}</p>
      ) : (
        <ul class="cards">
          {view.intentions.map((one) => (
            <li key={one.id} class="card">
              <Intention intention={one} shown={view.focus === one.id} send={send} t={t} />
            </li>
          ))}
        </ul>
      )}
      {view.focus !== null && (
        <div class="row">
          <Button small onClick={() => void send('focus', { intention: null })}>{t('look-back.console.list')}</Button>
        </div>
      )}
      <p class="soft small">{t('look-back.console.who')}</p>
    </>
  );
}

function Intention({ intention, shown, send, t }: { readonly intention: IntentionFace; readonly shown: boolean } & Pick<Props, 'send' | 't'>) {
  const [telling, tell] = useState(false);
  const { id, nextStep, before, said } = intention;
  return (
    <div class="stack">
      <div>
        <p class="as-written" dir="auto">{nextStep}</p>
        <p class="card__from" dir="auto">{placeOf(intention, t)}</p>
      </div>
      <CarryWay state={said?.state ?? before} been={said ? [before] : []} t={t} />
      {said && <SaidLine intention={intention} t={t} />}
      {telling ? (
        <TellForm
          state={said?.state ?? before}
          save={t('look-back.console.save')}
          readers={t('look-back.console.readers')}
          onTell={async (told) => {
            const { ok } = await send('say', { intention: id, ...told });
            if (ok) tell(false);
            return ok;
          }}
          onCancel={() => tell(false)}
          t={t}
        />
      ) : (
        <div class="row">
          <Button small onClick={() => tell(true)}>{t(said ? 'look-back.console.change' : 'look-back.console.tell')}</Button>
          {!said && <Button small onClick={() => void send('say', { intention: id, state: before })}>{t('became.nothing-yet')}</Button>}
          {!shown && <Button small onClick={() => void send('focus', { intention: id })}>{t('look-back.console.show')}</Button>}
          {shown && <span class="soft">{t('look-back.console.shown')}</span>}
        </div>
      )}
    </div>
  );
}
