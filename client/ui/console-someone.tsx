import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from './console-form';
import type { PersonRow } from './console-people';
import { t } from './i18n';

interface Props {
  readonly people: readonly PersonRow[];
  /** In this step the facilitator may type for everybody, not only for who has no phone. */
  readonly anyone?: boolean;
  readonly children: (person: string) => ComponentChildren;
}

/** Everything a phone can do the facilitator can do for someone without one; it is marked as such. */
export function ForSomeone({ people, anyone, children }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const possible = people.filter((p) => !p.left && (anyone || !p.phone)).sort((a, b) => Number(a.phone) - Number(b.phone));
  const person = possible.find((p) => p.id === chosen) ?? possible[0];
  return (
    <details class="someone">
      <summary>{t('console.someone.title')}</summary>
      {person ? (
        <div class="form">
          <Select
            label={t('console.someone.who')}
            value={person.id}
            onInput={setChosen}
            options={possible.map((p) => ({ value: p.id, label: p.name.trim() || t('console.participant', { number: p.number }) }))}
          />
          {children(person.id)}
        </div>
      ) : (
        <p class="soft small">{t('console.someone.nobody')}</p>
      )}
    </details>
  );
}
