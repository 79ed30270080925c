import { Crowds } from '../crowd/crowds.js';
import { hundredths, quantile } from '../support/figures.js';
import { until } from '../support/retry.js';
import { openScene, openVote, renameStep } from './crowd.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage } from './stage.js';

/** Milliseconds within which everybody must be on the right step. */
const BACK = 30_000;
/** The largest part of all phones that may come back within one second. */
const AT_ONCE = 0.75;
/** Milliseconds after which it is told how far it is. */
const PROGRESS = 3000;
/** Fewer phones than this are no crowd. */
const CROWD = 1000;

async function play(run: Run): Promise<Outcome> {
  const phones = run.figure('phones', 500, 5000);
  return onStage(async ({ server, facilitator }) => {
    const scene = await openScene(facilitator, 'open');
    const crowds = new Crowds(phones < CROWD ? 1 : 2);
    const from = performance.now();
    await crowds.come(server.base, scene.meeting.code ?? '', phones, run.seed);
    const cameMs = Math.round(performance.now() - from);
    run.tell(`${phones} phones are in after ${cameMs} ms`);
    await openVote(scene);
    const { breaks: before } = await crowds.framed();

    const everybodyShows = async (title: string): Promise<void> => {
      await renameStep(scene, title);
      let looked = performance.now();
      const all = async (): Promise<boolean> => {
        const { connected, right } = await crowds.look(scene.voteRun, title);
        if (performance.now() - looked > PROGRESS) {
          looked = performance.now();
          run.tell(`${connected} connected, ${right} on the right step`);
        }
        return right === phones;
      };
      await until(`all ${phones} phones show ${title}`, all, { within: 120_000, every: 50 });
    };
    await everybodyShows('Voor de herstart');
    const stopping = performance.now();
    await server.stop();
    const stoppedMs = Math.round(performance.now() - stopping);
    const gone = Date.now();
    const answers = await server.startAgain();
    await everybodyShows('Na de herstart');
    const togetherMs = Date.now() - answers;

    const { at, breaks } = await crowds.framed();
    const backMs = at.map((moment) => Math.max(0, moment - answers));
    const seconds = new Map<number, number>();
    for (const moment of at) seconds.set(Math.floor(moment / 1000), (seconds.get(Math.floor(moment / 1000)) ?? 0) + 1);
    const busiest = hundredths(Math.max(...seconds.values()) / phones);
    const figures = { phones, cameMs, stoppedMs, awayMs: answers - gone, backP50Ms: quantile(backMs, 0.5), backP99Ms: quantile(backMs, 0.99), togetherMs, busiestSecond: busiest, triesPerPhone: hundredths((breaks - before) / phones), serverMB: Math.round((server.residentKB ?? 0) / 1024) };
    crowds.close();
    scene.console.face.close();
    const wrong = [
      ...(togetherMs > BACK ? [`it took ${togetherMs} ms until everybody was on the right step`] : []),
      ...(phones >= CROWD && busiest > AT_ONCE ? [`${busiest} of all phones came back within one second`] : []),
      ...(at.some((moment) => moment < gone) ? ['a phone did not notice the restart'] : []),
    ];
    return { figures, wrong };
  });
}

export const restart: Scenario = { name: 'restart', about: 'the server is restarted under thousands of phones: all on the right step within 30 s, spread by jitter', play };
