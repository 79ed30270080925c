import type { ComponentChildren } from 'preact';
import { t } from '../../ui/i18n';
import type { Composition } from '../model-around';

/** Perspectives and organisations at the table, and who is expected. Facts, never a score of persons. */
export function TableFacts({ table }: { readonly table: Composition }) {
  const { wanted, others, missingVoices, organisations, expected, steady } = table;
  const named = <T extends { readonly name: string }>(list: readonly T[]) => list.filter((one) => one.name !== '');
  return (
    <div class="table-facts">
      {wanted.length > 0 ? (
        <Fact title={t('prepare.table.wanted')}>
          <ul class="marks">
            {wanted.map((one) => (
              <li key={one.name} class={one.present > 0 ? 'mark-row' : 'mark-row mark-row-missing'}>
                <span class="mark" aria-hidden="true">{one.letter}</span>
                <span>
                  <span dir="auto">{one.name}</span> <small class="soft">{one.present > 0 ? t('prepare.table.here', { count: one.present }) : t('prepare.table.not-yet')}</small>
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {named(others).length > 0 ? <Fact title={t(wanted.length > 0 ? 'prepare.table.others' : 'prepare.table.perspectives')}>{counted(named(others))}</Fact> : null}
      {missingVoices.length > 0 ? <Fact title={t('prepare.table.voices')}>{missingVoices.join(', ')}</Fact> : null}
      {named(organisations).length > 0 ? <Fact title={t('prepare.table.organisations')}>{counted(named(organisations))}</Fact> : null}
      {expected.length > 0 ? (
        <Fact title={t('prepare.table.expected', { count: expected.length })}>
          <ul class="plain">
            {expected.map((one) => (
              <li key={one.member}>
                <span dir="auto">{one.name}</span> <small class="soft" dir="auto">{[one.organisation, one.perspective].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {steady.members > 0 ? (
        <Fact title={t('prepare.table.steady')}>
          {t('prepare.table.since-start', { count: steady.members, since: steady.sinceStart })}
          {steady.left.length > 0 ? (
            <ul class="plain">
              {steady.left.map((one) => (
                <li key={`${one.name} ${one.on}`} dir="auto">{one.replacedBy ? t('prepare.table.replaced', { name: one.name, by: one.replacedBy }) : t('prepare.table.left', { name: one.name })}</li>
              ))}
            </ul>
          ) : null}
        </Fact>
      ) : null}
    </div>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="table-fact">
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  );
}

function counted(list: readonly { readonly name: string; readonly present: number }[]): string {
  return list.map((one) => (one.present > 1 ? t('prepare.table.times', { name: one.name, count: one.present }) : one.name)).join(', ');
}
