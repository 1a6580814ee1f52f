import { encode } from 'cborg';
import { zipSync } from 'fflate';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { digestOf } from '#core/attachment/reference.ts';
import { blobIdOf, openBlob, sealBlob } from '#core/attachment/sealed-blob.ts';
import { openBackup, sealBackup } from '#core/backup/sealed-backup.ts';
import { openBytes, sealBytes } from '#core/crypto/cipher.ts';
import { decodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope } from '#core/envelope/envelope.ts';
import { faultOf } from '#core/envelope/op.ts';
import { decodeFile, encodeFile } from '#core/frames/file.ts';
import { answerRequest, checkAnswer, makeRequest, openAnswer, parseRequest } from '#core/pairing/apart.ts';
import { decodeInvitation, encodeInvitation, type Invitation } from '#core/pairing/invitation.ts';
import { findJoinLink, joinLink } from '#core/pairing/links.ts';
import {
  openHello,
  openInvitation,
  openReveal,
  openStop,
  sealHello,
} from '#core/pairing/meeting-messages.ts';
import { meetingPayload, openMeeting, parseMeeting, rendezvousOf } from '#core/pairing/together.ts';
import { decodeBase64, decodeBase64url } from '#core/protocol/base64.ts';
import { decodeEnvelopes, decodeSequenced, encodeEnvelopes, encodeSequenced } from '#core/protocol/frames.ts';
import { parseDecimal, parseId, parseToken } from '#core/protocol/ids.ts';
import { formatLiveEvent, parseLiveEvent } from '#core/protocol/live-event.ts';
import { orThrow } from '#core/result/result.ts';
import { readEuropass } from '#documents/europass/read-europass.ts';
import { writeEuropass } from '#documents/europass/write-europass.ts';
import { readFromZip } from '#documents/readable/zip.ts';
import { readResume } from '#documents/resume/read-resume.ts';
import { writeResume } from '#documents/resume/write-resume.ts';
import { encodePackage, parsePackage, parseReadable } from '#storage/backup/package.ts';
import { encodeSpaceFile, parseSpaceFile } from '#storage/export.ts';
import { parseBearer, parseClaim, parseLive, parsePage, parseUpto } from '#server/relay.ts';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { goldenBytes, goldenKeys } from '#tests/fixtures/golden-batches.ts';
import { Prng } from '#tests/simulation/prng.ts';
import { CURVE_CASES } from './cases.ts';
import {
  readAppended,
  readClaim,
  readSnapshotStored,
  readSpace,
  readTicket,
} from '#transport/relay-answers.ts';
import { parseErrorBody } from '#core/protocol/errors.ts';
import { parseJson } from '#transport/relay-fault.ts';

/** A place where bytes or text come in that somebody else made. `read` says whether they were taken; it never throws. */
export interface Boundary<T> {
  readonly name: string;
  readonly samples: readonly T[];
  readonly read: (input: T) => boolean;
  /** Default CASES; fewer where one case costs a curve. */
  readonly cases?: number;
}

const { bytes: random } = new Prng(11);
const ID = 'A'.repeat(22);
const TOKEN = 'A'.repeat(43);

const invitation: Invitation = {
  secret: random(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: 'https://relay.example.org',
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};
const request = makeRequest(random);
const answer = orThrow(answerRequest(request.publicKey, invitation, random));
const meeting = openMeeting('https://relay.example.org', random);
const rendezvous = rendezvousOf(meeting.offer);
const hello = sealHello(rendezvous, { publicKey: random(32), nonce: random(32), name: 'Samira' }, random);
const envelopes = ['envelope-one-field', 'envelope-mixed-padded', 'snapshot-one-field'].map(goldenBytes);
const batches = ['batch-one-field', 'batch-mixed'].map(goldenBytes);
const sequenced = envelopes.map((envelope, index) => ({ seq: index + 1, envelope }));
const fileHeader = {
  kind: 'pair',
  spaceUid: invitation.spaceUid,
  secret: invitation.secret,
  generation: 1,
  relay: null,
  me: 'memberSamira',
} as const;
const spaceFile = encodeSpaceFile(fileHeader, goldenBytes('batch-mixed'));
const attached = utf8ToBytes('%PDF a letter that was sent');
const spaceFileWithBytes = encodeSpaceFile(fileHeader, goldenBytes('batch-mixed'), [attached]);
const pointer = ['application/pdf', attached.length, digestOf(attached)] as const;
const blob = sealBlob(goldenKeys, blobIdOf(goldenKeys, pointer[2])!, attached, new Prng(9).bytes);
const backupContents = encodePackage(1_000, [{ shared: true, file: spaceFile }]);
const backupRecipe = { memoryKiB: 64 * 1024, passes: 3, lanes: 1, salt: random(16) };
const sealedBackup = sealBackup(backupContents, backupRecipe, invitation.secret, random);
const readableJson = JSON.stringify({
  format: 'werkmaat',
  version: 1,
  madeAt: 1_000,
  spaces: [
    {
      kind: 'pair',
      spaceUid: invitation.spaceUid,
      me: 'memberSamira',
      generation: 1,
      relay: null,
      tables: {},
      changes: Buffer.from(goldenBytes('batch-mixed')).toString('base64url'),
    },
  ],
});
const smallCv = cvContent(
  [
    cvItem({ id: 'w', section: 'work', title: 'Kok', from: '2020', isNow: true, details: 'Gekookt.' }),
    cvItem({ id: 'h', section: 'home', homeSkills: ['care'] }),
  ],
  { name: 'Samira Haddad' },
);
const json = (value: unknown): Uint8Array => utf8ToBytes(JSON.stringify(value));

/** What was sealed with the right key by a member who is not honest, or whose app is broken. */
const inside =
  (key: Uint8Array, open: (message: Uint8Array) => boolean) =>
  (plain: Uint8Array): boolean =>
    open(sealBytes(key, plain, new Uint8Array(0), random));

export const byteBoundaries: readonly Boundary<Uint8Array>[] = [
  {
    name: 'a batch',
    samples: batches,
    read: (input) => {
      const batch = decodeBatch(input);
      if (batch.ok && batch.value.ops.some((op) => faultOf(op) !== null)) throw new Error('a faulty op');
      return batch.ok;
    },
  },
  { name: 'an envelope', samples: envelopes, read: (input) => openEnvelope(goldenKeys, input).ok },
  {
    name: 'sealed bytes',
    samples: [sealBytes(random(32), random(64), new Uint8Array(0), random)],
    read: (input) => openBytes(invitation.secret, input, new Uint8Array(0)) !== null,
  },
  {
    name: 'what a member sealed',
    samples: batches,
    read: inside(invitation.secret, (sealed) => {
      const plain = openBytes(invitation.secret, sealed, new Uint8Array(0));
      return plain !== null && decodeBatch(plain).ok;
    }),
  },
  { name: 'a file of changes', samples: [encodeFile(envelopes)], read: (input) => decodeFile(input).ok },
  { name: 'a copy of a whole file', samples: [spaceFile], read: (input) => parseSpaceFile(input).ok },
  {
    name: 'a copy of a whole file with attachments',
    samples: [spaceFileWithBytes],
    read: (input) => parseSpaceFile(input).ok,
  },
  {
    name: 'a blob of the relay',
    samples: [blob],
    read: (input) => openBlob(goldenKeys, pointer, input).ok,
  },
  {
    name: 'a sealed backup',
    samples: [sealedBackup],
    read: (input) => openBackup(input, invitation.secret).ok,
  },
  { name: 'what is in a backup', samples: [backupContents], read: (input) => parsePackage(input).ok },
  {
    name: 'a file for reading',
    samples: [zipSync({ 'lees-mij.html': utf8ToBytes('<p>'), 'werkmaat.json': utf8ToBytes(readableJson) })],
    read: (input) => {
      const text = readFromZip(input, 'werkmaat.json', 100_000);
      return text.ok && parseReadable(text.value).ok;
    },
  },
  {
    name: 'an append to the relay',
    samples: [encodeEnvelopes(envelopes)],
    read: (input) => decodeEnvelopes(input).ok,
  },
  {
    name: 'a page of the relay',
    samples: [encodeSequenced(sequenced)],
    read: (input) => decodeSequenced(input).ok,
  },
  { name: 'the first link', samples: [request.payload], read: (input) => parseRequest(input).ok },
  { name: 'the shape of the second link', samples: [answer.payload], read: (input) => checkAnswer(input).ok },
  {
    name: 'the second link',
    samples: [answer.payload],
    read: (input) => openAnswer(request.privateKey, input).ok,
    cases: CURVE_CASES,
  },
  {
    name: 'an invitation',
    samples: [encodeInvitation(invitation), encode({ v: 2 })],
    read: (input) => decodeInvitation(input).ok,
  },
  {
    name: 'a QR code',
    samples: [meetingPayload(meeting.offer), meetingPayload({ ...meeting.offer, relay: null })],
    read: (input) => parseMeeting(input).ok,
  },
  {
    name: 'a message while two meet',
    samples: [hello.message],
    read: (input) =>
      [openHello(rendezvous, input), openReveal(rendezvous, input), openStop(rendezvous, input)].some(
        ({ ok }) => ok,
      ) || openInvitation(rendezvous.encryption, input).ok,
  },
  {
    name: 'a claim at the relay',
    samples: [json({ id: ID, auth: TOKEN }), json({ id: ID, auth: TOKEN, code: 'de code', later: [1] })],
    read: (input) => parseClaim(input).ok,
  },
  {
    name: 'a JSON answer of the relay',
    samples: [
      json({ epoch: 'e1', nextSeq: 4, bytes: 100, state: 'open' }),
      json([{ envId: ID, seq: 1 }]),
      json({ ticket: 'abc', expires: 100 }),
      json({ envId: ID }),
      json({ error: 'not_found' }),
    ],
    read: (input) =>
      [readClaim, readSpace, readAppended, readTicket, readSnapshotStored].some(
        (read) => read(input) !== null,
      ) || parseErrorBody(parseJson(input)) !== null,
  },
];

const LINKS = [
  joinLink('https://werkmaat.example.org', 'request', request.payload),
  joinLink('https://werkmaat.example.org', 'answer', answer.payload),
  joinLink('http://localhost:8787', 'meeting', meetingPayload(meeting.offer)),
  `Hoi! Klik hier: ${joinLink('https://werkmaat.example.org', 'ownMeeting', meetingPayload(meeting.offer))}`,
];

export const textBoundaries: readonly Boundary<string>[] = [
  { name: 'a pasted link', samples: LINKS, read: (input) => findJoinLink(input).ok },
  {
    name: 'the data of a file for reading',
    samples: [readableJson],
    read: (input) => parseReadable(input).ok,
  },
  {
    name: 'a CV in JSON Resume',
    samples: [writeResume(smallCv)],
    read: (input) => readResume(input).ok,
  },
  {
    name: 'a CV in Europass XML',
    samples: [writeEuropass(smallCv, 1_000)],
    read: (input) => readEuropass(input).ok,
  },
  { name: 'an id', samples: [ID], read: (input) => parseId(input).ok },
  { name: 'a token', samples: [TOKEN], read: (input) => parseToken(input).ok },
  {
    name: 'a header with a token',
    samples: [`Bearer ${TOKEN}`],
    read: (input) => parseBearer(input) !== null,
  },
  { name: 'a number', samples: ['0', '17', '9007199254740991'], read: (input) => parseDecimal(input).ok },
  {
    name: 'base64',
    samples: ['AAECAw==', 'AAECAw'],
    read: (input) => [decodeBase64(input), decodeBase64url(input)].some(({ ok }) => ok),
  },
  {
    name: 'an event of the live stream',
    samples: sequenced.map((one) => formatLiveEvent(one)),
    read: (input) => {
      const [id = '', data = ''] = input.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
      return parseLiveEvent(id, data).ok;
    },
  },
  {
    name: 'the query of a request',
    samples: ['17', '0', '262144'],
    read: (input) => {
      const query = { after: input, max: input, upto: input, wait: input };
      return [parsePage(query), parseUpto(query), parseLive(query, input)].some(({ ok }) => ok);
    },
  },
];
