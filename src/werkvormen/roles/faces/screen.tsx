import './screen.css';
import type { ScreenFaceProps } from '../../../../client/ui/faces';
import type { Translate } from '../../../../client/ui/i18n';
import { ScreenQuestion, ScreenStep } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace } from '../../../parts/cards/faces-contract';
import { CourseScreen } from '../../../parts/cards/faces/screen';
import { askOf } from '../../../parts/cards/faces/words';
import type { RoleFace, RolesView } from '../faces-contract';
import { Overview } from './overview';
import { Stances } from './stances';

/** While people write: the question and their cards. After that: roles side by side, one at a time or all. */
export default function RolesScreen({ view, activity, t }: ScreenFaceProps<RolesView>) {
  const step = view.steps.find((one) => one.name === view.step);
  // Heaps are roles here, and have no title to stand in columns under.
  if (!step || step.writers === 'everyone') return <CourseScreen name="roles" view={{ ...view, heaps: [] }} activity={activity} t={t} />;
  const role = view.roles.find((one) => one.id === view.look);
  return (
    <>
      <ScreenStep>{t(role ? 'roles.screen.one' : 'roles.screen.all')}</ScreenStep>
      {role ? <OneRole key={role.id} role={role} view={view} t={t} /> : <ScreenQuestion text={view.question || askOf('roles', step, t)} compact={view.roles.length > 0} />}
      {role ? null : <Overview roles={view.roles} t={t} />}
    </>
  );
}

/** One role: left what people say of themselves, right what others expect, below what the group agreed. */
function OneRole({ role, view, t }: { readonly role: RoleFace; readonly view: RolesView; readonly t: Translate }) {
  const cards = (ids: readonly string[]): CardFace[] => view.cards.filter(({ id }) => ids.includes(id));
  const agreed = cards(role.agreed);
  const most = Math.max(role.own.length, role.expected.length) + agreed.length;
  return (
    <section class={`one-role${most > 4 ? ' one-role--many' : ''}${most > 8 ? ' one-role--crowd' : ''}`}>
      <h1 dir="auto">{role.names.join(' / ')}</h1>
      <div class="one-role__sides">
        <Side title={t('roles.side.own')} cards={cards(role.own)} gap={role.gap === 'untaken' ? t('roles.gap.untaken') : null} t={t} />
        <Side title={t('roles.side.expected')} cards={cards(role.expected)} gap={role.gap === 'unexpected' ? t('roles.gap.unexpected') : null} t={t} />
      </div>
      {agreed.length > 0 ? (
        <div class="one-role__agreed">
          <h2>{t('roles.side.agreed')}</h2>
          <ul>
            {agreed.map((card) => (
              <li key={card.id} class="as-written" dir="auto">{card.text}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Side({ title, cards, gap, t }: { readonly title: string; readonly cards: readonly CardFace[]; readonly gap: string | null; readonly t: Translate }) {
  return (
    <section class="one-role__side">
      <h2>{title}</h2>
      {gap ? <p class="one-role__gap">{gap}</p> : null}
      <ul>
        {cards.map((card) => (
          <li key={card.id} class="screen__card">
            <p class="as-written" dir="auto">{card.text}</p>
            <Stances card={card} t={t} />
            {card.by ? <p class="screen__from">{speaker(card.by, t)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
