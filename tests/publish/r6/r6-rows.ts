import type { Trouble } from '../../fakes/start-fault-proxy'
import type { Random } from '../../fuzz/random'
import type { Subject } from '../r2/r2-subjects'
import type { Network } from './r6-network'

const minute = 60_000

/** A way in which the network goes wrong, and what is promised of a post that meets it: that it goes `out` once, or `rests` in a true state. */
export type Row = {
  readonly name: string
  /** Trouble that single requests meet: the next one, at a place that the seed chooses, or a share of all. */
  readonly trouble?: (random: Random, subject: Subject) => Trouble
  /** Trouble of the whole network: begins before a step that the seed chooses, and is over after `lasts` of the clock. */
  readonly begin?: (network: Network) => unknown
  readonly end?: (network: Network) => unknown
  /** Milliseconds; left out where it is over by itself. Infinity where it never ends. */
  readonly lasts?: number
  readonly ends: 'out' | 'rests'
  /** Told that the network is back, the app goes on at once; else after its pause. */
  readonly isOfNetwork?: boolean
}

const one = (name: string, kind: string, more: Partial<Trouble> = {}): Row => ({
  name,
  trouble: () => ({ kind, ...more }),
  ends: 'out',
})

/** The same for every request, for a while. */
const all = (name: string, kind: string, lasts: number, more: Partial<Trouble> = {}): Row => ({
  name,
  begin: ({ proxy }) => proxy.trouble({ kind, left: 1e9, ...more }),
  end: ({ proxy }) => proxy.end(),
  lasts,
  ends: 'out',
})

const asked = (retryAfter: string): Partial<Trouble> => ({ status: 429, headers: { 'retry-after': retryAfter } })

/** Requests that carry the film, or a piece of it. */
const film = { from: 1, least: 200_000 } as const

async function flap({ proxy }: Network): Promise<void> {
  for (let left = 6; left > 0; left -= 1) {
    await proxy.shut()
    await new Promise(done => setTimeout(done, 60))
    await proxy.open()
    await new Promise(done => setTimeout(done, 90))
  }
}

export const rows: readonly Row[] = [
  {
    name: 'refused, half an hour',
    begin: n => n.proxy.shut(),
    end: n => n.proxy.open(),
    lasts: 30 * minute,
    ends: 'out',
    isOfNetwork: true,
  },
  { name: 'refused, for ever', begin: n => n.proxy.shut(), lasts: Infinity, ends: 'rests' },
  {
    name: 'no such name',
    begin: n => n.setName('ENOTFOUND'),
    end: n => n.setName(null),
    lasts: 30 * minute,
    ends: 'out',
    isOfNetwork: true,
  },
  {
    name: 'names ask to wait',
    begin: n => n.setName('EAI_AGAIN'),
    end: n => n.setName(null),
    lasts: 5 * minute,
    ends: 'out',
    isOfNetwork: true,
  },
  {
    name: 'up and down',
    begin: n => {
      n.under = flap(n)
    },
    ends: 'out',
  },
  { ...all('black hole, 5 min', 'black-hole', 5 * minute), isOfNetwork: true },
  one('black hole, once', 'black-hole'),
  one('cut before a word', 'cut-at-once'),
  {
    name: 'reset after n bytes',
    trouble: random => ({ kind: 'reset', ...film, part: random() }),
    ends: 'out',
  },
  {
    name: 'stalls after n bytes',
    trouble: random => ({ kind: 'stall', ...film, part: random() }),
    ends: 'out',
  },
  {
    name: 'slow link',
    // Longer than anything is waited for.
    trouble: (_random, { bytes }) => ({ kind: 'slow', ...film, pace: bytes / 6, left: 1e9 }),
    ends: 'out',
  },
  one('headers drip', 'drip-headers'),
  one('body drips', 'drip-body'),
  one('a million headers', 'flood'),
  one('answer lost', 'answer-lost'),
  one('answer held back', 'answer-held'),
  one('answer cut', 'answer-cut'),
  one('answer longer than said', 'length-short'),
  one('chunks cut', 'chunks-cut'),
  one('said to be gzip', 'not-gzip'),
  one('answer doubled', 'answer-doubled'),
  one('captive portal: page', 'portal-page'),
  { ...all('captive portal, 5 min', 'portal-page', 5 * minute), isOfNetwork: true },
  one('captive portal: redirect', 'portal-redirect'),
  { ...all('captive redirect, 5 min', 'portal-redirect', 5 * minute), isOfNetwork: true },
  one('JSON of somebody else', 'other-json'),
  one('JSON cut', 'not-json'),
  one('no content', 'no-content'),
  one('garbage, as of TLS', 'garbage'),
  one('500', 'status'),
  all('503 storm, 5 min', 'status', 5 * minute, { status: 503 }),
  {
    name: '502, 30 % for ever',
    trouble: random => ({ kind: 'status', status: 502, share: 0.3, seed: random() }),
    ends: 'out',
  },
  one('429, in 7 s', 'status', asked('7')),
  one('429, by a date', 'status', asked('Wed, 01 Jan 2098 00:00:00 GMT')),
  one('429, garbage', 'status', asked('soon')),
  one('429, in 1e9 s', 'status', asked('1000000000')),
  one('429, no word', 'status', { status: 429 }),
  one('401 by a box between', 'status', { status: 401 }),
  { name: '401 in the middle', begin: n => n.fake.fail({ kind: 'token_expired' }), ends: 'out' },
]
