import { createHash, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '../result/result.ts';
import type { Invitation } from './invitation.ts';
import { makeKeys } from './key-agreement.ts';
import {
  meetingKey,
  openHello,
  openInvitation,
  openReveal,
  openStop,
  openTaken,
  sealHello,
  sealInvitation,
  sealReveal,
  sealStop,
  sealTaken,
  stepOf,
  STOP_REASONS,
} from './meeting-messages.ts';
import {
  keepsCommitment,
  meetingDigits,
  meetingPayload,
  meetingTranscript,
  openMeeting,
  parseMeeting,
  rendezvousOf,
} from './together.ts';

const SEED = { seed: 20261123 };
const invitation: Invitation = {
  secret: seededRandom(1)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

/** Both sides of a meeting, with every message that goes over. */
function meet(seed: number) {
  const random = seededRandom(seed);
  const host = openMeeting(null, random);
  const offer = orThrow(parseMeeting(meetingPayload(host.offer)));
  const place = rendezvousOf(offer);
  const joinerKeys = makeKeys(random);
  const hello = sealHello(
    place,
    { publicKey: joinerKeys.publicKey, nonce: random(32), name: 'Samira' },
    random,
  );
  const heard = orThrow(openHello(rendezvousOf(host.offer), hello.message));
  const revealed = { publicKey: host.keys.publicKey, nonce: host.nonce };
  const reveal = sealReveal(place, { ...revealed, name: 'Anneke', role: 'mentor' }, random);
  const seen = orThrow(openReveal(place, reveal));
  const hostTranscript = meetingTranscript(host.offer, heard.digest, revealed);
  const joinerTranscript = meetingTranscript(offer, hello.digest, seen);
  const hostKey = meetingKey(host.keys, heard.publicKey, hostTranscript)!;
  const joinerKey = meetingKey(joinerKeys, seen.publicKey, joinerTranscript)!;
  const handedOver = sealInvitation(hostKey, invitation, random);
  const taken = sealTaken(joinerKey, random);
  return {
    random,
    host,
    offer,
    place,
    joinerKeys,
    hello,
    heard,
    reveal,
    seen,
    hostTranscript,
    joinerTranscript,
    hostKey,
    joinerKey,
    handedOver,
    taken,
  };
}

describe('a meeting', () => {
  test('[M1] [M2] [M3] brings the invitation over, with the same six digits on both sides', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const m = meet(seed);
      expect(m.heard.name).toBe('Samira');
      expect(m.seen).toMatchObject({ name: 'Anneke', role: 'mentor' });
      expect(keepsCommitment(m.offer, m.seen)).toBe(true);
      expect(meetingDigits(m.hostTranscript)).toEqual(meetingDigits(m.joinerTranscript));
      expect(meetingDigits(m.hostTranscript).join(' ')).toMatch(/^\d{3} \d{3}$/);
      expect(orThrow(openInvitation(m.joinerKey, m.handedOver))).toEqual(invitation);
      expect(openTaken(m.hostKey, m.taken)).toBe(true);
    }
  });

  test('the link holds R, the commitment and the relay, and nothing else', () => {
    const { offer } = openMeeting('https://relay.example.org', seededRandom(8));
    const payload = meetingPayload(offer);
    expect(bytesToHex(payload)).toBe(
      `0103${bytesToHex(offer.rendezvous)}${bytesToHex(offer.commitment)}19${Buffer.from('https://relay.example.org').toString('hex')}`,
    );
    expect(orThrow(parseMeeting(payload))).toEqual(offer);
  });

  test('the keys of R and the commitment are what HKDF and SHA-256 of Node work out', () => {
    const host = openMeeting(null, seededRandom(9));
    const derive = (info: string, length: number): Uint8Array =>
      new Uint8Array(hkdfSync('sha256', host.offer.rendezvous, new Uint8Array(0), info, length));
    expect(rendezvousOf(host.offer)).toEqual({
      spaceId: derive('wm1 meet id', 16),
      bearer: derive('wm1 meet auth', 32),
      encryption: derive('wm1 meet enc', 32),
    });
    const commitment = createHash('sha256')
      .update('wm1 commit')
      .update(host.keys.publicKey)
      .update(host.nonce);
    expect(bytesToHex(host.offer.commitment)).toBe(commitment.digest('hex'));
  });

  test('has golden bytes', () => {
    const m = meet(7);
    expect({
      link: bytesToHex(meetingPayload(m.offer)),
      hello: bytesToHex(m.hello.message),
      reveal: bytesToHex(m.reveal),
      invitation: bytesToHex(m.handedOver),
      taken: bytesToHex(m.taken),
      digits: meetingDigits(m.joinerTranscript).join(' '),
    }).toMatchInlineSnapshot(`
      {
        "digits": "570 744",
        "hello": "0101ea291ef1d1aa193f77cdcac870d986b7b166978168194369822e0f5a1f868ef1c04889ad62c1a07b281775341272cb375b9c38c895014937bbaa70eb50ad3b3e25118a65e2ec8a69300e6a611e0c1d599d878b5b804caafa35c38c09e5df5130198a8a3243bf9743b690e2f32bb10f5151b4d92d",
        "invitation": "0103f84d46d0dc46ca92e9cd4c830d96133b8e41c98b1ed2d18c17cd9f294d44647731b35c90bffe17cc154dd22d5db7ef976b83cef95770a38108425e8964d96f8845dea49cbcb9ea6d87fffc4a0843a9a5393d4f03edc549c2930dda13d213087c9099b55868f0df9d5d887123977e855604e773c11f8f734d1b6582c2cc90e084c46c3eee0d781b4418496f2c4d43a1083ff979dd5fa05b2b9ac95a35afbd202064a3aa09131678c4309674540367a85b70d99fe2cfd960eff7416fd914222d43742d08e9cc1d6113961c8d0f",
        "link": "01038717c1cca5730090ed7f96521e286f8ae8b25058eb1b4c4293619e778922c5180ea1737ff488cecd20dffa67ee83170b00",
        "reveal": "0102863fe20cc57a4a060fcae01d28b79ff0af2d44317bcd75d7030a9e9a3aa116796728e777b4ac43bc4cfe7113c208041b849771487b8a32d6d14b7475d850b715de29ea2224de2d4f17e72fc9bf34824daf24a08ad0338823508f23bab4736fa4d24fb478d1d85a91a5bfdcc7b61384f9bfbc1c6c88854901868053",
        "taken": "010442cb6bbb705a0a29d684c59becc18aa8d7cbb248c6427633ddac1d360f6f8dde7b88c5d30fd30c2b",
      }
    `);
  });

  test('[M1] a reveal of other keys than the QR code committed to is noticed', () => {
    const { offer, seen } = meet(10);
    const attacker = makeKeys(seededRandom(11));
    expect(keepsCommitment(offer, { publicKey: attacker.publicKey, nonce: seen.nonce })).toBe(false);
    expect(keepsCommitment(offer, { publicKey: seen.publicKey, nonce: seededRandom(12)(32) })).toBe(false);
  });

  test('[M2] somebody in between who swaps the hello gives the two other digits and can open nothing', () => {
    const m = meet(13);
    const attacker = makeKeys(seededRandom(14));
    const forged = sealHello(
      m.place,
      { publicKey: attacker.publicKey, nonce: seededRandom(15)(32), name: 'Samira' },
      m.random,
    );
    const heard = orThrow(openHello(m.place, forged.message));
    const hostTranscript = meetingTranscript(m.host.offer, heard.digest, m.seen);
    expect(meetingDigits(hostTranscript)).not.toEqual(meetingDigits(m.joinerTranscript));
    const hostKey = meetingKey(m.host.keys, heard.publicKey, hostTranscript)!;
    expect(openInvitation(m.joinerKey, sealInvitation(hostKey, invitation, m.random)).ok).toBe(false);
    const attackersGuess = meetingKey(attacker, m.seen.publicKey, m.joinerTranscript)!;
    expect(openInvitation(attackersGuess, m.handedOver).ok).toBe(false);
  });

  test('[M2] a changed name of the joiner changes the digits; a changed name of the inviter does not', () => {
    const m = meet(16);
    const renamed = sealHello(m.place, { ...m.heard, name: 'Somebody' }, m.random);
    expect(meetingDigits(meetingTranscript(m.offer, renamed.digest, m.seen))).not.toEqual(
      meetingDigits(m.hostTranscript),
    );
    const other = orThrow(
      openReveal(m.place, sealReveal(m.place, { ...m.seen, name: 'Somebody' }, m.random)),
    );
    expect(meetingTranscript(m.offer, m.hello.digest, other)).toEqual(m.joinerTranscript);
  });

  test('[M4] no message opens as another step, in another meeting, or with any bit changed', () => {
    const m = meet(17);
    const other = meet(18);
    const messages = [
      m.hello.message,
      m.reveal,
      m.handedOver,
      m.taken,
      sealStop(m.place, 'not_same', m.random),
    ];
    const openers = [
      (message: Uint8Array) => openHello(m.place, message).ok,
      (message: Uint8Array) => openReveal(m.place, message).ok,
      (message: Uint8Array) => openInvitation(m.joinerKey, message).ok,
      (message: Uint8Array) => openTaken(m.hostKey, message),
      (message: Uint8Array) => openStop(m.place, message).ok,
    ];
    messages.forEach((message, i) =>
      openers.forEach((opens, j) => {
        expect(opens(message)).toBe(i === j);
        const relabelled = message.slice();
        relabelled[1] = j + 1;
        expect(opens(relabelled)).toBe(i === j);
      }),
    );
    expect(openHello(other.place, m.hello.message).ok).toBe(false);
    expect(openReveal(other.place, m.reveal).ok).toBe(false);
    expect(openInvitation(other.joinerKey, m.handedOver).ok).toBe(false);
    expect(openTaken(other.hostKey, m.taken)).toBe(false);
    fc.assert(
      fc.property(fc.nat(4), fc.nat(), (which, at) => {
        const changed = messages[which]!.slice();
        const bit = at % (changed.length * 8);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(openers[which]!(changed)).toBe(false);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('[M5] a stop says why', () => {
    const { place, random } = meet(19);
    for (const reason of STOP_REASONS)
      expect(orThrow(openStop(place, sealStop(place, reason, random)))).toBe(reason);
  });

  test('[P2] the step of a message is known before it is opened', () => {
    const m = meet(20);
    expect([m.hello.message, m.reveal, m.handedOver, m.taken].map(stepOf)).toEqual([
      'hello',
      'reveal',
      'invitation',
      'taken',
    ]);
    expect(stepOf(Uint8Array.of(1, 9))).toBe(null);
    expect(stepOf(Uint8Array.of(2, 1))).toBe(null);
    expect(stepOf(new Uint8Array(0))).toBe(null);
  });

  test('[P2] [P6] random bytes and weak keys are refused without an exception', () => {
    const m = meet(21);
    expect(meetingKey(m.joinerKeys, new Uint8Array(32), m.joinerTranscript)).toBe(null);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(5), (bytes, step) => {
        const message = Uint8Array.of(1, step, ...bytes);
        expect(
          openHello(m.place, message).ok || openReveal(m.place, message).ok || openStop(m.place, message).ok,
        ).toBe(false);
        expect(openInvitation(m.joinerKey, message).ok || openTaken(m.hostKey, message)).toBe(false);
        parseMeeting(bytes);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });

  test.each([
    ['cut', (payload: Uint8Array) => payload.slice(0, -1)],
    ['too long', (payload: Uint8Array) => Uint8Array.of(...payload, 0)],
    ['of a relay that is no origin', (payload: Uint8Array) => Uint8Array.of(...payload.slice(0, -1), 0x2f)],
  ])('[P2] [P5] a link that is %s is refused', (_, change) => {
    const payload = meetingPayload(openMeeting('https://relay.example.org', seededRandom(22)).offer);
    expect(parseMeeting(change(payload))).toEqual({ ok: false, error: { type: 'malformed' } });
  });
});
