import { afterEach, describe, expect, test, vi } from 'vitest';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { makeKeys } from '#core/pairing/key-agreement.ts';
import {
  meetingKey,
  openHello,
  openReveal,
  sealHello,
  sealReveal,
  sealStop,
  sealTaken,
  stepOf,
} from '#core/pairing/meeting-messages.ts';
import { meetingTranscript, parseMeeting, rendezvousOf } from '#core/pairing/together.ts';
import { orThrow } from '#core/result/result.ts';
import { createManualTimers, type ManualTimers } from '#tests/fixtures/manual-timers.ts';
import { quickTimers } from '#tests/fixtures/quick-timers.ts';
import { startRunningRelay, type RelayChoices, type RunningRelay } from '#tests/fixtures/running-relay.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import {
  createPairing,
  type Invitation,
  type MeetingPlace,
  type PairingDeps,
  type JoinText,
  type Pairing,
} from './pairing.ts';
import type { Meeting, MeetingState } from './pairing-session.ts';
import { createRelayClient, type RelayClient, type RelaySpaceClient } from './relay-client.ts';
import type { Timers } from './timers.ts';

const cleanUps: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
});

const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

async function relayWith(choices: RelayChoices = {}): Promise<RunningRelay> {
  const relay = await startRunningRelay(choices);
  cleanUps.push(relay.stop);
  return relay;
}

interface PhoneChoices {
  readonly timers?: Timers;
  readonly fetch?: typeof fetch;
  readonly relayClient?: (origin: string) => RelayClient;
  readonly remember?: PairingDeps['remember'];
}

let seed = 1;
const phone = (appOrigin: string, choices: PhoneChoices = {}): Pairing => {
  const timers = choices.timers ?? quickTimers(20);
  return createPairing({
    random: seededRandom(seed++),
    timers,
    appOrigin,
    relayClient:
      choices.relayClient ??
      ((origin) => createRelayClient({ origin, fetch: choices.fetch ?? fetch, timers })),
    ...(choices.remember ? { remember: choices.remember } : {}),
  });
};

const invitation: Invitation = {
  secret: seededRandom(999)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

type MeetingText = Extract<JoinText, { kind: 'meeting' }>;

function readMeeting(pairing: Pairing, text: string): MeetingText {
  const read = orThrow(pairing.read(text));
  if (read.kind !== 'meeting') throw new Error(`a ${read.kind} is no meeting`);
  return read;
}

/** One side, with everything its screen was told. */
interface Side {
  readonly meeting: Meeting;
  readonly states: MeetingState[];
}

function watch(start: (onState: (state: MeetingState) => void) => Meeting): Side {
  const states: MeetingState[] = [];
  const meeting = start((state) => states.push(state));
  cleanUps.push(() => meeting.abort());
  return { meeting, states };
}

const phase = (side: Side): string => side.meeting.state().phase;
const digits = (side: Side): readonly string[] => {
  const state = side.meeting.state();
  return 'digits' in state ? state.digits : [];
};
const reason = (side: Side): string | null => {
  const state = side.meeting.state();
  return state.phase === 'refused' ? state.reason : null;
};

interface Stage {
  readonly host: Side;
  readonly guest: Side;
  readonly link: string;
  readonly taken: Invitation[];
  /** The rendezvous, as whoever photographed the QR code sees it. */
  readonly place: RelaySpaceClient;
}

interface StageChoices {
  readonly code?: string | null;
  readonly host?: PhoneChoices;
  readonly guest?: PhoneChoices;
  readonly takeIn?: (given: Invitation) => Promise<boolean>;
  readonly joins?: boolean;
}

function meet(relay: RunningRelay, choices: StageChoices = {}): Stage {
  const taken: Invitation[] = [];
  let link = '';
  const host = watch((onState) => {
    const hosted = phone(relay.origin, choices.host).host({
      invitation,
      code: choices.code ?? null,
      onState,
    });
    link = hosted.link;
    return hosted;
  });
  const joiner = phone(relay.origin, choices.guest);
  const { payload } = readMeeting(joiner, link);
  const takeIn = choices.takeIn ?? (async () => true);
  const guest = watch((onState) =>
    choices.joins === false
      ? {
          state: () => ({ phase: 'waiting', reachable: true }),
          confirm: () => undefined,
          refuse: () => undefined,
          abort: () => undefined,
        }
      : orThrow(
          joiner.join({
            payload,
            name: 'Samira',
            takeIn: (given) => {
              taken.push(given);
              return takeIn(given);
            },
            onState,
          }),
        ),
  );
  const place = createRelayClient({ origin: relay.origin, fetch, timers: quickTimers(20) }).space(
    rendezvousOf(orThrow(parseMeeting(payload))),
  );
  return { host, guest, link, taken, place };
}

const bothSee = (stage: Stage): Promise<void> =>
  eventually(() => expect([phase(stage.host), phase(stage.guest)]).toEqual(['peerArrived', 'peerArrived']));

const isGone = (place: RelaySpaceClient): Promise<void> =>
  eventually(async () => expect(await place.describe()).toMatchObject({ error: { type: 'unknown_space' } }));

describe('together, online', () => {
  test('one scan brings the invitation over, after both said that the digits are the same', async () => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    expect(digits(stage.host)).toEqual(digits(stage.guest));
    expect(digits(stage.host).join(' ')).toMatch(/^\d{3} \d{3}$/);
    expect(stage.host.meeting.state()).toMatchObject({ peer: { name: 'Samira', role: 'mentee' } });
    expect(stage.guest.meeting.state()).toMatchObject({ peer: { name: 'Anneke', role: 'mentor' } });
    stage.host.meeting.confirm();
    await eventually(() => expect(phase(stage.host)).toBe('confirmed'));
    expect(stage.taken).toEqual([]);
    stage.guest.meeting.confirm();
    await eventually(() => expect([phase(stage.host), phase(stage.guest)]).toEqual(['done', 'done']));
    expect(stage.taken).toEqual([invitation]);
    await isGone(stage.place);
    expect(stage.host.states.map((state) => state.phase)).toEqual([
      'waiting',
      'peerArrived',
      'confirmed',
      'done',
    ]);
    expect(stage.guest.states.map((state) => state.phase)).toEqual([
      'waiting',
      'peerArrived',
      'confirmed',
      'done',
    ]);
  });

  test('the joiner may say yes first; the secret goes only after the inviter did', async () => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    stage.guest.meeting.confirm();
    expect(phase(stage.guest)).toBe('confirmed');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const sent = orThrow(await stage.place.page({ after: 0 })).map(({ envelope }) => stepOf(envelope));
    expect(sent).toEqual(['hello', 'reveal']);
    stage.host.meeting.confirm();
    await eventually(() => expect([phase(stage.host), phase(stage.guest)]).toEqual(['done', 'done']));
  });

  test('what came over opens the space of the inviter', async () => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    stage.host.meeting.confirm();
    stage.guest.meeting.confirm();
    await eventually(() => expect(phase(stage.guest)).toBe('done'));
    const { secret, generation } = stage.taken[0]!;
    expect(deriveSpaceKeys(secret, generation)).toEqual(deriveSpaceKeys(invitation.secret, 0));
  });

  test('the relay sees neither names nor the secret, and the link holds neither', async () => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    stage.host.meeting.confirm();
    await eventually(async () => expect(orThrow(await stage.place.page({ after: 0 }))).toHaveLength(3));
    const carried = orThrow(await stage.place.page({ after: 0 })).map(({ envelope }) =>
      Buffer.from(envelope),
    );
    const linkBytes = Buffer.from(stage.link.split('=')[1]!, 'base64url');
    for (const bytes of [...carried, linkBytes])
      for (const canary of [Buffer.from('Anneke'), Buffer.from('Samira'), Buffer.from(invitation.secret)])
        expect(bytes.includes(canary)).toBe(false);
    stage.guest.meeting.confirm();
  });

  test.each([
    ['the inviter', (stage: Stage) => stage.host],
    ['the joiner', (stage: Stage) => stage.guest],
  ])('ends for both when %s says that the digits differ', async (_, who) => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    who(stage).meeting.refuse();
    await eventually(() =>
      expect([reason(stage.host), reason(stage.guest)]).toEqual(['not_same', 'not_same']),
    );
    expect(stage.taken).toEqual([]);
    stage.host.meeting.confirm();
    stage.guest.meeting.confirm();
    expect([phase(stage.host), phase(stage.guest)]).toEqual(['refused', 'refused']);
    await isGone(stage.place);
  });

  test('ends for the other when one goes away, and leaves nothing at the relay', async () => {
    const stage = meet(await relayWith());
    await bothSee(stage);
    stage.host.meeting.abort();
    await eventually(() => expect(reason(stage.guest)).toBe('ended'));
    await isGone(stage.place);
    const other = meet(await relayWith());
    await eventually(() => expect(phase(other.guest)).toBe('peerArrived'));
    other.guest.meeting.abort();
    await eventually(() => expect(reason(other.host)).toBe('ended'));
    await isGone(other.place);
  });

  test('its place is remembered from the beginning until it is deleted, in case the page goes away', async () => {
    const relay = await relayWith();
    const remembered = new Set<MeetingPlace>();
    const host = phone(relay.origin, {
      remember: async (place) => {
        remembered.add(place);
        return async () => void remembered.delete(place);
      },
    });
    const { meeting } = watch((onState) => host.host({ invitation, code: null, onState }));
    await eventually(() => expect(meeting.state().phase).toBe('waiting'));
    const [place] = [...remembered];
    if (!place) throw new Error('nothing remembered');
    const client = createRelayClient({ origin: relay.origin, fetch, timers: quickTimers(20) }).space(place);
    expect((await client.describe()).ok).toBe(true);
    meeting.abort();
    await eventually(() => expect(remembered.size).toBe(0));
    expect((await client.describe()).ok).toBe(false);
  });

  test('a joiner that cannot store it says so, and nobody thinks it is done', async () => {
    const stage = meet(await relayWith(), { takeIn: () => Promise.reject(new Error('disk full')) });
    await bothSee(stage);
    stage.host.meeting.confirm();
    stage.guest.meeting.confirm();
    await eventually(() =>
      expect([reason(stage.host), reason(stage.guest)]).toEqual(['not_stored', 'not_stored']),
    );
  });

  test('asks for the programme code where the relay does, and works with it', async () => {
    const relay = await relayWith({ programmeCode: 'tulp' });
    const without = meet(relay, { joins: false });
    await eventually(() => expect(reason(without.host)).toBe('code_needed'));
    const stage = meet(relay, { code: 'tulp' });
    await bothSee(stage);
  });

  test('a link of a meeting that is over leads nowhere', async () => {
    const relay = await relayWith();
    const stage = meet(relay, { joins: false });
    await eventually(() => expect(phase(stage.host)).toBe('waiting'));
    stage.host.meeting.abort();
    await isGone(stage.place);
    const late = phone(relay.origin);
    const guest = watch((onState) =>
      orThrow(
        late.join({
          payload: readMeeting(late, stage.link).payload,
          name: 'Samira',
          takeIn: async () => true,
          onState,
        }),
      ),
    );
    await eventually(() => expect(reason(guest)).toBe('ended'));
  });

  test('goes on when the relay was away for a moment, and says that it is not reached', async () => {
    const relay = await relayWith();
    const stage = meet(relay);
    await bothSee(stage);
    await relay.halt();
    stage.host.meeting.confirm();
    stage.guest.meeting.confirm();
    await eventually(() =>
      expect([stage.host, stage.guest].map(({ meeting }) => meeting.state().reachable)).toEqual([
        false,
        false,
      ]),
    );
    await relay.restart();
    await eventually(() => expect([phase(stage.host), phase(stage.guest)]).toEqual(['done', 'done']));
    expect(stage.taken).toEqual([invitation]);
  });

  test('comes through a network that drops requests, cuts answers and shows login pages', async () => {
    const dice = seededRandom(4242);
    const poor: typeof fetch = async (input, init) => {
      const chance = (dice(1)[0] ?? 0) % 8;
      if (chance === 0) throw new TypeError('dropped');
      if (chance === 1) return new Response('<html>Log in on this wifi</html>');
      const response = await fetch(input, init);
      if (chance === 2) throw new TypeError('cut');
      return response;
    };
    const relay = await relayWith();
    for (let i = 0; i < 3; i++) {
      const stage = meet(relay, { host: { fetch: poor }, guest: { fetch: poor } });
      await bothSee(stage);
      stage.host.meeting.confirm();
      stage.guest.meeting.confirm();
      await eventually(() => expect([phase(stage.host), phase(stage.guest)]).toEqual(['done', 'done']));
      expect(stage.taken).toEqual([invitation]);
    }
  });

  test('ends after ten minutes', async () => {
    const relay = await relayWith();
    const timers: ManualTimers = createManualTimers();
    const stage = meet(relay, { joins: false, host: { timers } });
    await eventually(async () => {
      await timers.advance(0);
      expect(phase(stage.host)).toBe('waiting');
    });
    await timers.advance(600_000);
    expect(phase(stage.host)).toBe('expired');
    await timers.advance(10_000);
    await isGone(stage.place);
  });
});

describe('somebody in between', () => {
  /** Holds what the host revealed, as a malicious relay could, and hands on what a test forges. */
  interface Between {
    readonly client: (origin: string) => RelayClient;
  }

  /** The relay of the victim: `forge` may change every message that it reads. */
  function between(forge: (message: Uint8Array) => Uint8Array): Between {
    return {
      client: (origin) => {
        const real = createRelayClient({ origin, fetch, timers: quickTimers(20) });
        return {
          origin,
          space: (access) => {
            const space = real.space(access);
            return {
              ...space,
              wait: async (query, options) => {
                const frames = await space.wait(query, options);
                return frames.ok
                  ? {
                      ok: true,
                      value: frames.value.map((frame) => ({ ...frame, envelope: forge(frame.envelope) })),
                    }
                  : frames;
              },
            };
          },
        };
      },
    };
  }

  test('[M1] who swaps the keys that the inviter reveals is refused before anything is shown', async () => {
    const relay = await relayWith();
    const random = seededRandom(31);
    let link = '';
    const attacker = makeKeys(random);
    const forge = (message: Uint8Array): Uint8Array => {
      if (stepOf(message) !== 'reveal') return message;
      const place = rendezvousOf(orThrow(parseMeeting(Buffer.from(link.split('=')[1]!, 'base64url'))));
      const reveal = orThrow(openReveal(place, message));
      return sealReveal(place, { ...reveal, publicKey: attacker.publicKey }, random);
    };
    const stage = meet(relay, { guest: { relayClient: between(forge).client } });
    link = stage.link;
    await eventually(() => expect(reason(stage.guest)).toBe('swapped'));
    expect(stage.guest.states.some((state) => state.phase === 'peerArrived')).toBe(false);
    await eventually(() => expect(reason(stage.host)).toBe('swapped'));
    expect(stage.taken).toEqual([]);
  });

  test('[M2] who swaps the first message makes the digits differ, and gets nothing that opens', async () => {
    const relay = await relayWith();
    const random = seededRandom(32);
    let link = '';
    const attacker = makeKeys(random);
    const nonce = random(32);
    let forged: Uint8Array | null = null;
    const forge = (message: Uint8Array): Uint8Array => {
      if (stepOf(message) !== 'hello') return message;
      const place = rendezvousOf(orThrow(parseMeeting(Buffer.from(link.split('=')[1]!, 'base64url'))));
      expect(orThrow(openHello(place, message)).name).toBe('Samira');
      forged ??= sealHello(place, { publicKey: attacker.publicKey, nonce, name: 'Samira' }, random).message;
      return forged;
    };
    const stage = meet(relay, { host: { relayClient: between(forge).client } });
    link = stage.link;
    await bothSee(stage);
    expect(digits(stage.host)).not.toEqual(digits(stage.guest));
    // Also when nobody looks at the digits, the joiner is not fooled into the attacker's hands.
    stage.guest.meeting.confirm();
    stage.host.meeting.confirm();
    await eventually(() => expect(reason(stage.guest)).toBe('swapped'));
    expect(stage.taken).toEqual([]);
  });

  test('[M2] who only gives the inviter another name shows the same digits, but hands over nothing', async () => {
    const relay = await relayWith();
    const random = seededRandom(34);
    let link = '';
    const forge = (message: Uint8Array): Uint8Array => {
      if (stepOf(message) !== 'reveal') return message;
      const place = rendezvousOf(orThrow(parseMeeting(Buffer.from(link.split('=')[1]!, 'base64url'))));
      return sealReveal(place, { ...orThrow(openReveal(place, message)), name: 'De gemeente' }, random);
    };
    const stage = meet(relay, { guest: { relayClient: between(forge).client } });
    link = stage.link;
    await bothSee(stage);
    expect(digits(stage.host)).toEqual(digits(stage.guest));
    stage.guest.meeting.confirm();
    stage.host.meeting.confirm();
    await eventually(() => expect(reason(stage.guest)).toBe('swapped'));
    expect(stage.taken).toEqual([]);
  });

  test('a second phone with a photo of the QR code ends the meeting before the secret goes', async () => {
    const relay = await relayWith();
    const stage = meet(relay);
    await bothSee(stage);
    const thief = phone(relay.origin);
    const other = watch((onState) =>
      orThrow(
        thief.join({
          payload: readMeeting(thief, stage.link).payload,
          name: 'Samira',
          takeIn: async () => true,
          onState,
        }),
      ),
    );
    await eventually(() =>
      expect([reason(stage.host), reason(stage.guest), reason(other)]).toEqual([
        'several_joined',
        'several_joined',
        'several_joined',
      ]),
    );
    stage.host.meeting.confirm();
    expect(stage.taken).toEqual([]);
  });

  test('a photo that is used after the handing over gets nothing', async () => {
    const relay = await relayWith();
    const stage = meet(relay);
    await bothSee(stage);
    stage.host.meeting.confirm();
    const thief = phone(relay.origin);
    const stolen: Invitation[] = [];
    const other = watch((onState) =>
      orThrow(
        thief.join({
          payload: readMeeting(thief, stage.link).payload,
          name: 'Dief',
          takeIn: async (given) => stolen.push(given) > 0,
          onState,
        }),
      ),
    );
    await eventually(() => expect(reason(other)).toBe('swapped'));
    expect(stolen).toEqual([]);
  });

  test('[M3] who says that it has taken what was not handed over yet is not believed', async () => {
    const relay = await relayWith();
    const stage = meet(relay, { joins: false });
    await eventually(() => expect(phase(stage.host)).toBe('waiting'));
    const random = seededRandom(35);
    const offer = orThrow(parseMeeting(readMeeting(phone(relay.origin), stage.link).payload));
    const keys = makeKeys(random);
    const hello = sealHello(
      rendezvousOf(offer),
      { publicKey: keys.publicKey, nonce: random(32), name: 'x' },
      random,
    );
    orThrow(await stage.place.append([hello.message]));
    const [, answer] = await vi.waitFor(async () => {
      const frames = orThrow(await stage.place.page({ after: 0 }));
      expect(frames).toHaveLength(2);
      return frames;
    });
    const reveal = orThrow(openReveal(rendezvousOf(offer), answer!.envelope));
    const key = meetingKey(keys, reveal.publicKey, meetingTranscript(offer, hello.digest, reveal))!;
    orThrow(await stage.place.append([sealTaken(key, random)]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(phase(stage.host)).toBe('peerArrived');
    stage.host.meeting.confirm();
    orThrow(await stage.place.append([sealTaken(key, random)]));
    await eventually(() => expect(phase(stage.host)).toBe('done'));
  });

  test('[M5] rubbish in the meeting is passed over', async () => {
    const relay = await relayWith();
    const stage = meet(relay, { joins: false });
    await eventually(() => expect(phase(stage.host)).toBe('waiting'));
    const random = seededRandom(33);
    const strange = rendezvousOf({ rendezvous: random(16), commitment: random(32), relay: null });
    orThrow(
      await stage.place.append([
        Uint8Array.of(1),
        random(60),
        Uint8Array.of(1, 1, ...random(100)),
        Uint8Array.of(9, 1, ...random(100)),
        sealStop(strange, 'not_same', random),
        random(3_000),
      ]),
    );
    const joiner = phone(relay.origin);
    const guest = watch((onState) =>
      orThrow(
        joiner.join({
          payload: readMeeting(joiner, stage.link).payload,
          name: 'Samira',
          takeIn: async () => true,
          onState,
        }),
      ),
    );
    await eventually(() => expect([phase(stage.host), phase(guest)]).toEqual(['peerArrived', 'peerArrived']));
  });
});

describe('apart, by two links', () => {
  const APP = 'https://werkmaat.example.org';
  const send = (link: string): string => `[23-11-2026 10:05] Samira: Tik hierop: ${link} . Groetjes!`;

  test('a request, an answer, and the digits that both read', () => {
    const [samira, anneke] = [phone(APP), phone(APP)];
    const request = samira.makeRequest();
    const seen = orThrow(anneke.read(send(request.link)));
    if (seen.kind !== 'request') throw new Error('no request');
    expect(seen.digits).toEqual(request.digits);
    const answer = orThrow(anneke.answerRequest(seen.publicKey, invitation));
    const back = orThrow(samira.read(send(answer.link)));
    if (back.kind !== 'answer') throw new Error('no answer');
    const opened = orThrow(samira.openAnswer(request.privateKey, back.payload));
    expect(opened).toEqual({ invitation, digits: answer.digits });
    expect(samira.requestOf(request.privateKey)).toEqual(request);
  });

  test("another's answer, and an answer to a swapped request, do not open", () => {
    const [samira, anneke] = [phone(APP), phone(APP)];
    const [request, other] = [samira.makeRequest(), samira.makeRequest()];
    expect(other.digits).not.toEqual(request.digits);
    const swapped = orThrow(anneke.read(other.link));
    if (swapped.kind !== 'request') throw new Error('no request');
    const answer = orThrow(anneke.read(orThrow(anneke.answerRequest(swapped.publicKey, invitation)).link));
    if (answer.kind !== 'answer') throw new Error('no answer');
    expect(samira.openAnswer(request.privateKey, answer.payload)).toEqual({
      ok: false,
      error: { type: 'not_for_me' },
    });
  });

  test('"the own origin" is the same place for somebody whose app has another one', () => {
    const [samira, anneke] = [phone('https://elders.example.org'), phone(APP)];
    const request = samira.makeRequest();
    const seen = orThrow(anneke.read(request.link));
    if (seen.kind !== 'request') throw new Error('no request');
    const back = orThrow(samira.read(orThrow(anneke.answerRequest(seen.publicKey, invitation)).link));
    if (back.kind !== 'answer') throw new Error('no answer');
    expect(orThrow(samira.openAnswer(request.privateKey, back.payload)).invitation.relay).toBe(APP);
  });

  test('a meeting shows the host of its relay before anything happens', () => {
    const hostAt = (relay: string | null): string => {
      const nobody = phone(APP, { fetch: () => Promise.reject(new TypeError('offline')) });
      const hosted = nobody.host({
        invitation: { ...invitation, relay },
        code: null,
        onState: () => undefined,
      });
      cleanUps.push(() => hosted.abort());
      return hosted.link;
    };
    expect(readMeeting(phone(APP), hostAt('https://relay.example.org')).relayHost).toBe('relay.example.org');
    expect(readMeeting(phone(APP), hostAt(null)).relayHost).toBe('werkmaat.example.org');
    expect(readMeeting(phone('https://elders.example.org'), hostAt(null)).relayHost).toBe(
      'werkmaat.example.org',
    );
  });

  test('texts that are no links, and links that are none of ours, are told apart and change nothing', () => {
    const pairing = phone(APP);
    const faults = [
      'hallo',
      `${APP}/join#a=AQ`,
      `${APP}/join#b=AQI`,
      `${APP}/join#t=AgM`,
      `${APP}/join#a=AgE`,
    ].map((text) => {
      const read = pairing.read(text);
      return read.ok ? 'ok' : read.error.type;
    });
    expect(faults).toEqual(['no_link', 'malformed', 'malformed', 'newer_version', 'newer_version']);
    expect(
      pairing.join({
        payload: Uint8Array.of(1, 3),
        name: 'x',
        takeIn: async () => true,
        onState: () => undefined,
      }),
    ).toEqual({
      ok: false,
      error: { type: 'malformed' },
    });
  });
});
