import type { Fact, Outcome } from '../../engine/facts.js';
import type { Stored, Werkvorm } from '../../engine/werkvorm.js';
import { entryCommands } from './commands.js';
import type { OwnLearning } from './faces-contract.js';
import { decideEntries, forgetEntries } from './rules.js';
import { type Entries, type EntryFact, evolveEntries, isAboutEntry } from './state.js';
import { harvestEntries, ownEntries } from './views.js';

/** A run of a werkvorm, with what people took along of it to their learning log. */
export interface WithEntries<S> {
  own: S;
  readonly entries: Entries;
  readonly onlyMe: boolean;
}

/**
 * A werkvorm from which people take what they learned along to their learning log: it has entries beside everything it
 * has itself, with commands of their own (`write-entry`, `change-entry`, `remove-entry`). Where what is shared has no name,
 * an entry, which has its author, is for its author only.
 */
export function withEntries<C extends object, S, F extends Fact>(werkvorm: Werkvorm<C, S, F>): Werkvorm<C, WithEntries<S>, F | EntryFact> {
  const mineOf = ({ entries, onlyMe }: WithEntries<S>, person: string): OwnLearning => ({ entries: ownEntries(entries, person), onlyMe });
  return {
    ...werkvorm,
    commands: { ...werkvorm.commands, ...entryCommands },
    begin: (setup, at) => ({ own: werkvorm.begin(setup, at), entries: new Map(), onlyMe: 'mode' in setup.config && setup.config.mode === 'anonymous' }),
    decide: (state, command, table) => decideEntries(state.entries, command, table, state) ?? werkvorm.decide(state.own, command, table),
    evolve(state, fact) {
      // The name of a fact says whose it is; the types of the werkvorm are its own business.
      if (isAboutEntry(fact)) evolveEntries(state.entries, fact as unknown as Stored<EntryFact>);
      else state.own = werkvorm.evolve(state.own, fact as unknown as Stored<F>);
      return state;
    },
    views: {
      room: ({ own }, table) => werkvorm.views.room(own, table),
      mine: (state, person, table) => ({ ...werkvorm.views.mine(state.own, person, table), ...mineOf(state, person) }),
      facilitator: ({ own }, table) => werkvorm.views.facilitator(own, table),
      screen: ({ own }, table) => werkvorm.views.screen(own, table),
    },
    kept(state, person) {
      const before = werkvorm.kept?.(state.own, person) ?? null;
      const mine = mineOf(state, person);
      return before === null && mine.entries.length === 0 ? null : { ...before, ...mine };
    },
    arrival: ({ own }, person, table) => werkvorm.arrival?.(own, person, table) ?? null,
    progress: ({ own }, table) => werkvorm.progress(own, table),
    harvest: ({ own, entries }, table) => [...werkvorm.harvest(own, table), ...harvestEntries(entries, table.people)],
    due: ({ own }) => werkvorm.due?.(own) ?? null,
    leave: ({ own }, table) => werkvorm.leave?.(own, table) ?? { facts: [] },
    unfinished: ({ own }) => werkvorm.unfinished?.(own) ?? false,
    forget: ({ own, entries }, whose) => together(werkvorm.forget?.(own, whose) ?? { facts: [] }, forgetEntries(entries, whose)),
  };
}

function together<F extends Fact>(one: Outcome<F>, other: Outcome<EntryFact>): Outcome<F | EntryFact> {
  return { ...one, facts: [...one.facts, ...other.facts], redact: [...(one.redact ?? []), ...(other.redact ?? [])] };
}
