// What specs get for `fast-check` (test/jest.config.mjs): the same luck at every run, so that a change is judged by what it changes.
// FC_SEED=random looks for what nobody has met yet; FC_SEED=<number> plays such a run again.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const wanted = process.env.FC_SEED ?? '20270115';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
