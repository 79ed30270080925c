import { Face } from '../support/face.js';
import { Phone } from '../support/phone.js';
import { until } from '../support/retry.js';
import { openScene, openVote } from './crowd.js';
import { Line, PERFECT } from './line.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage } from './stage.js';

/** Milliseconds within which both sides must have noticed. */
const NOTICED = 20_000;

async function play(run: Run): Promise<Outcome> {
  const people = run.figure('visitors', 5, 20);
  return onStage(async ({ server, facilitator }) => {
    const line = await Line.before(server.port, PERFECT, run.chance);
    const scene = await openScene(facilitator, 'open');
    const faces: Face[] = [];
    for (let n = 0; n < people; n++) {
      const phone = await new Phone(facilitator.rest, `phone ${n}`).join({ code: scene.meeting.code ?? '' });
      faces.push(await new Face({ base: line.base, auth: { face: 'phone', session: phone.session, secret: phone.secret }, name: phone.name }).connect());
    }
    await openVote(scene);
    const connected = () => scene.console.view['connected'];
    await until('everybody is there', () => connected() === people);

    line.silence();
    const from = performance.now();
    // Each says something into the silence: it must come through once, later.
    const answers = faces.map((face) => face.send('minority-round/cast-vote', { option: 'a' }, { run: scene.voteRun }));
    const within = { within: 60_000 };
    const took = (): number => Math.round(performance.now() - from);
    const [serverMs, phonesMs] = await Promise.all([
      until('the server notices', () => connected() === 0, within).then(took),
      until('the phones notice', () => faces.every((face) => !face.connected), within).then(took),
    ]);
    line.speak();
    const spoken = performance.now();
    const acks = await Promise.all(answers);
    await until('everybody is there again', () => connected() === people, within);
    const backMs = Math.round(performance.now() - spoken);
    const voted = (scene.console.activity?.view['counts'] as { voted?: number } | undefined)?.voted;
    for (const face of faces) face.close();
    scene.console.face.close();
    await line.close();
    const wrong = [
      ...(serverMs > NOTICED ? [`the server noticed after ${serverMs} ms`] : []),
      ...(phonesMs > NOTICED ? [`the phones noticed after ${phonesMs} ms`] : []),
      ...acks.filter(({ ack }) => !ack.ok).map(() => 'a vote of before the silence was refused'),
      ...(voted === people ? [] : [`${String(voted)} voted and not ${people}`]),
    ];
    return { figures: { people, serverNoticedMs: serverMs, phonesNoticedMs: phonesMs, backMs }, wrong };
  });
}

export const halfOpen: Scenario = { name: 'halfopen', about: 'connections fall silent without an end: server and phones notice within 20 s, and what was said comes through once', play };
