import './phone.css';
import { useContext, useState } from 'preact/hooks';
import { Button } from '../../../../client/ui/button';
import type { PhoneFaceProps, PhoneKeptProps } from '../../../../client/ui/faces';
import { type Fetched, Files, useAddress } from '../../../../client/ui/files/shelf';
import type { FileRef } from '../../../engine/file-kinds';
import type { CourseKept, CourseMine } from '../../../parts/cards/faces-contract';
import { CourseKeptCards, CoursePhone, courseTask } from '../../../parts/cards/faces/phone';
import { type InspirationFace, STRIKES } from '../faces-contract';

type Props = PhoneFaceProps<InspirationFace, CourseMine>;

/** One looks at the screen. The phone says what it is, and shows it to who can't see the screen well and asks for it. */
export default function InspirationPhone(props: Props) {
  const { room, quiet, title, t } = props;
  const onPhone = room.file ? <OnPhone key={room.file.id} file={room.file} source={room.source} t={t} /> : null;
  if (room.step === STRIKES && !quiet) {
    return (
      <>
        <CoursePhone {...props} name="inspiration" />
        {onPhone}
      </>
    );
  }
  return (
    <section class="stack">
      <p class="question" dir="auto">{room.question || title || room.source}</p>
      {room.source && (room.question || title) ? <p class="soft" dir="auto">{room.source}</p> : null}
      {room.text ? <p class="as-written" dir="auto">{room.text}</p> : null}
      {room.link ? <p><a href={room.link} target="_blank" rel="noopener noreferrer">{t('inspiration.phone.link')}</a></p> : null}
      {onPhone}
    </section>
  );
}

/** The file itself, only for who asks for it: a room full of phones would otherwise take all of the wifi. */
function OnPhone({ file, source, t }: { readonly file: FileRef; readonly source: string; readonly t: Props['t'] }) {
  const shelf = useContext(Files);
  const [asked, ask] = useState<'coming' | Fetched | null>(null);
  const look = () => {
    ask('coming');
    void shelf.read(file.id).then(ask);
  };
  if (asked === 'coming') return <p class="soft" role="status">{t('inspiration.file.coming')}</p>;
  if (asked?.ok) return <Here blob={asked.blob} file={file} source={source} t={t} />;
  return (
    <div class="stack">
      {asked ? <p class="soft" role="status">{t(asked.refused === 'file-unknown' ? 'inspiration.file.gone' : 'inspiration.phone.lost')}</p> : null}
      <Button wide onClick={look}>{t(asked ? 'inspiration.phone.again' : 'inspiration.phone.look')}</Button>
    </div>
  );
}

function Here({ blob, file, source, t }: { readonly blob: Blob; readonly file: FileRef; readonly source: string; readonly t: Props['t'] }) {
  const address = useAddress(blob);
  const [broken, setBroken] = useState(false);
  if (address === '') return null;
  if (broken) return <p class="soft" role="status">{t('inspiration.file.broken')}</p>;
  if (file.kind === 'pdf') return <a class="button button--plain button--wide" href={address} download={file.name || 'bestand.pdf'}>{t('inspiration.phone.open')}</a>;
  return (
    <figure class="on-phone">
      <img src={address} alt={source ? t('inspiration.file.picture-of', { source }) : t('inspiration.file.picture')} onError={() => setBroken(true)} />
    </figure>
  );
}

export const task = courseTask;

/** What somebody wrote stays theirs. */
export function Kept(props: PhoneKeptProps<CourseKept>) {
  return <CourseKeptCards {...props} name="inspiration" />;
}
