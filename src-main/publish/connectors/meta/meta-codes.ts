import type { PublishProblem } from '@shared/domain/publish-problem'

type Kind = PublishProblem['kind']

const minute = 60_000
const hour = 60 * minute

/** What a code of Meta means for a post. `pause` where it comes with one of its own, in milliseconds. */
export type Meaning = { readonly kind: Kind; readonly pause?: number }

const all = (codes: readonly number[], meaning: Meaning) => codes.map(code => [code, meaning] as const)

/**
 * Numbers of one thing only, wherever they stand: as subcode, as code, or in the text of a container's status.
 * Instagram's begin with 2207, the others are the Page's. 2207051 is said of posts that are live, so it is nothing to act by.
 */
const narrow = new Map<number, Meaning>([
  ...all([2207003, 2207052, 2207006, 2207008, 2207020, 2207032, 2207053, 2207082], { kind: 'handle' }),
  ...all([2207004, 2207005, 2207009, 2207023, 2207026, 2207076, 2207077], { kind: 'file' }),
  ...all([2207010, 2207040], { kind: 'text' }),
  ...all([2207057, 2207081], { kind: 'choice' }),
  ...all([2207001, 2207050], { kind: 'account' }),
  [2207027, { kind: 'busy', pause: minute }],
  [2207042, { kind: 'limit', pause: 24 * hour }],
  ...all([2207051, 2207085, 2207089], { kind: 'platform' }),
  ...all([1363040, 1363127, 1363128, 1363129], { kind: 'file' }),
  [1390008, { kind: 'limit', pause: 3 * hour }],
  ...all([1346003, 1404006, 1404112, 1404078, 4854002], { kind: 'account' }),
  ...all([1363047, 1609010], { kind: 'busy' }),
])

/** Numbers that mean a whole family; a narrower one beside them wins. */
const wide = new Map<number, Meaning>([
  ...all([1, 2, -1, -2], { kind: 'busy' }),
  ...all([4, 17, 32, 341, 613, 80_001, 80_002], { kind: 'busy', pause: 15 * minute }),
  ...all([102, 190], { kind: 'token' }),
  ...all([3, 10], { kind: 'permission' }),
  [9, { kind: 'limit', pause: 24 * hour }],
  ...all([25, 368], { kind: 'account' }),
  // A post that it knows already may be this one, live since the last try.
  [506, { kind: 'platform' }],
  [352, { kind: 'file' }],
  [100, { kind: 'choice' }],
  [9004, { kind: 'handle' }],
  [9007, { kind: 'busy', pause: minute }],
])

/** "does not exist" is said of things that do, now and then. */
const missing = 33

/** What a code and its subcode mean; undefined for codes that nobody has told of. */
export function meaningOf(code: number | undefined, subcode: number | undefined): Meaning | undefined {
  const found = narrow.get(subcode ?? Number.NaN) ?? narrow.get(code ?? Number.NaN)
  if (found || code === undefined) return found
  if (code === 100 && subcode === missing) return { kind: 'busy' }
  if (code >= 200 && code <= 299) return { kind: 'permission' }
  return wide.get(code)
}

/** The first number of Instagram's own in a text, such as a container's status; undefined where there is none. */
export function codeInText(text: string): number | undefined {
  const found = /\b2207\d{3}\b/.exec(text)
  return found ? Number(found[0]) : undefined
}
