import { randomBytes } from 'node:crypto';
import { Sleeper } from '../crowd/sleeper.js';
import { ToughPhone } from '../crowd/tough-phone.js';
import { quantile } from '../support/figures.js';
import { pause, until } from '../support/retry.js';
import { openScene, type Scene } from './crowd.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage, type Stage } from './stage.js';

/** Characters of each sentence: what all wrote is shown to all, so that frames are large. */
const LENGTH = 3900;
/** Milliseconds until phones that are still there were not cut off. */
const LONGEST = 60_000;
/** How much the server may grow while phones sleep, in MB: more than its frames take, less than what would wait without an end. */
const GROWS = 256;

async function play(run: Run): Promise<Outcome> {
  const sleepers = run.figure('visitors', 10, 20);
  const writers = 10;
  const sentences = 100;
  return onStage(async (stage) => {
    const scene = await openScene(stage.facilitator, 'open');
    const phones = Array.from({ length: writers }, () => new ToughPhone(() => stage.server.base, run.chance));
    await Promise.all(phones.map((phone) => phone.join(scene.meeting.code ?? '')));
    await scene.console.command('session/back');
    await scene.console.command('reflection/show', { shown: true });
    const asleep = await Promise.all(Array.from({ length: sleepers }, () => come(stage, scene)));
    for (let n = 0; n < sentences / writers; n++) {
      await Promise.all(phones.map((phone) => phone.send('reflection/write', { level: 'team', audience: 'team', text: randomBytes(LENGTH / 2).toString('hex') }, scene.writeRun)));
    }
    const connected = (): unknown => scene.console.view['connected'];
    await until('everybody is there', () => connected() === writers + sleepers, { within: 30_000 });
    const before = (stage.server.residentKB ?? 0) / 1024;

    for (const sleeper of asleep) sleeper.sleep();
    const from = performance.now();
    const latencies: number[] = [];
    let [most, refused, cutOffMs] = [before, 0, 0];
    while (cutOffMs === 0 && performance.now() - from < LONGEST) {
      const done = await Promise.all(phones.map((phone) => phone.send('reflection/write', { level: 'team', audience: 'team', text: 'Nog een zin.' }, scene.writeRun)));
      latencies.push(...done.map(({ took }) => took));
      refused += done.filter(({ ack }) => !ack.ok).length;
      most = Math.max(most, (stage.server.residentKB ?? 0) / 1024);
      if (connected() === writers) cutOffMs = Math.round(performance.now() - from);
      await pause(250);
    }
    const broken = phones.reduce((sum, { breaks }) => sum + breaks, 0);
    for (const one of [...phones, ...asleep]) one.close();
    scene.console.face.close();
    const grew = Math.round(most - before);
    const wrong = [
      ...(cutOffMs === 0 ? ['phones that read nothing were never cut off'] : []),
      ...(grew > GROWS ? [`the server grew by ${grew} MB`] : []),
      ...(broken > 0 ? [`${broken} connections of phones that read were broken`] : []),
      ...(refused > 0 ? [`${refused} sentences of others were refused`] : []),
    ];
    return { figures: { sleepers, cutOffMs, grewMB: grew, othersP99Ms: quantile(latencies, 0.99) }, wrong };
  });
}

async function come({ server, facilitator }: Stage, { meeting }: Scene): Promise<Sleeper> {
  const secret = randomBytes(32).toString('base64url');
  await facilitator.rest.post('/api/join', { code: meeting.code, secret });
  return Sleeper.come(server.base, meeting.id, secret);
}

export const slowReader: Scenario = { name: 'slowreader', about: 'phones say that they are there and read nothing: they are cut off, memory stays bounded, and others notice nothing', play };
