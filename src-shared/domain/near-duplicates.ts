import { isCommonWord } from './common-words'
import { addressesIn, samePageKey } from './web-address'

type Idea<Id> = { readonly id: Id; readonly text: string; readonly url?: string | null }

/** Ideas prepared so that one can be held against all of them. */
export type IdeaIndex<Id> = {
  readonly ids: readonly Id[]
  /** How many pieces each idea has. */
  readonly sizes: readonly number[]
  /** The places in `ids` of the ideas that hold a piece. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  readonly pages: ReadonlyMap<string, readonly number[]>
}

export type NearDuplicate<Id> = {
  readonly id: Id /** 1 for the same words or the same page. */
  readonly likeness: number
}

/** From here on two ideas say nearly the same: one word of six may differ, or endings. */
const leastLikeness = 0.65
/** An idea is told by its beginning; a pasted article is not compared to its end. */
const readLetters = 600

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const simplified = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mark}+/gu, '')
    .normalize('NFC')

function runsOf(word: string): string[] {
  const letters = [...word]
  const length = unspaced.test(word) ? 2 : 3
  const padded = length === 3 ? ['', ...letters, ''].map(letter => letter || ' ') : letters
  if (padded.length <= length) return [padded.join('')]
  return Array.from({ length: padded.length - length + 1 }, (_, at) => padded.slice(at, at + length).join(''))
}

/** The pieces of a text by which it is compared: runs of three letters of each word that says something, of two where words are not parted. */
function piecesOf(text: string): Set<string> {
  const words =
    text
      .slice(0, readLetters)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
  const telling = words.filter(word => !isCommonWord(word.replaceAll('’', "'")))
  return new Set((telling.length > 0 ? telling : words).flatMap(word => runsOf(simplified(word))))
}

const pageOf = ({ text, url }: Pick<Idea<unknown>, 'text' | 'url'>): string | null => {
  const address = url ?? addressesIn(text)[0]?.url
  return address === undefined ? null : samePageKey(address)
}

const wordsBeside = (text: string) => addressesIn(text).reduce((rest, { written }) => rest.replace(written, ' '), text)

function note<K>(map: Map<K, number[]>, key: K, place: number): void {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}

/** Prepares ideas to be compared with: once over all their letters, up to 600 of each. */
export function indexIdeas<Id>(ideas: readonly Idea<Id>[]): IdeaIndex<Id> {
  const holders = new Map<string, number[]>()
  const pages = new Map<string, number[]>()
  const sizes = ideas.map((idea, place) => {
    const pieces = piecesOf(wordsBeside(idea.text))
    for (const piece of pieces) note(holders, piece, place)
    const page = pageOf(idea)
    if (page !== null) note(pages, page, place)
    return pieces.size
  })
  return { ids: ideas.map(({ id }) => id), sizes, holders, pages }
}

/**
 * The ideas that say nearly the same as a text, likest first: the share of pieces both have among those either has, or the same page.
 * Goes once over the ideas that share each of the text's pieces: with 5,000 ideas of a line each some tens of thousands of steps.
 */
export function nearDuplicates<Id>(idea: Pick<Idea<Id>, 'text' | 'url'>, index: IdeaIndex<Id>): NearDuplicate<Id>[] {
  const pieces = piecesOf(wordsBeside(idea.text))
  const shared = new Map<number, number>()
  for (const piece of pieces) {
    for (const place of index.holders.get(piece) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  const likeness = new Map<number, number>()
  for (const [place, count] of shared) {
    const share = count / (pieces.size + (index.sizes[place] ?? 0) - count)
    if (share >= leastLikeness) likeness.set(place, share)
  }
  for (const place of index.pages.get(pageOf(idea) ?? '') ?? []) likeness.set(place, 1)
  return [...likeness]
    .map(([place, share]) => ({ id: index.ids[place] as Id, likeness: share, place }))
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
    .map(({ id, likeness: share }) => ({ id, likeness: share }))
}
