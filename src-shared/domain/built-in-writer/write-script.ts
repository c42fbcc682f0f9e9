import { longestBeatText, readingTime } from '../beat'
import type { Draft, DraftBeat, IdeaMatter, WritingWish } from '../writing'
import { choosePoints } from './choose-points'
import { closingWords } from './closing-words'
import { type Matter, matterOf } from './idea-matter'
import { ownBeats } from './own-beats'
import { fitting, patternsFor } from './pattern-choice'
import type { Patterns } from './patterns'
import { randomFrom, shuffled } from './random'
import type { Point } from './rank-sentences'
import { beginning, ended } from './speakable'
import { titleOf } from './title'

type Plan = { readonly matters: readonly Matter[]; readonly wish: WritingWish; readonly variant: number }

/** About as many beats as a script of that length has when its author talks freely: six in half a minute, eight in three quarters. */
const beatsIn = (seconds: number) => Math.min(90, Math.max(3, Math.round(seconds / 7.5) + 2))

const longestHook = 7.5
/** Of a script's length, for its first line and for its last. */
const openingShare = 0.35

/** Who wrote so many sentences has told the story: nothing is put between or behind them. */
const wholeStory = 3

/** Shorter than this nobody adds their own side to what others found out. */
const roomForMine = 25

function hookOf(patterns: Patterns, { matters, wish, variant }: Plan, random: () => number): string {
  const forms = matters[0]?.forms ?? {}
  const { tone, shape, language } = wish
  const lists = shape === 'story' ? [patterns.stories[tone], patterns.hooks[tone]] : [patterns.hooks[tone]]
  const all = lists.flatMap(list => fitting(list, forms, random))
  const short = all.filter(text => readingTime(text, language) <= Math.min(longestHook, wish.seconds * openingShare))
  return short[variant % Math.max(1, Math.min(short.length, 4))] ?? forms.line ?? ''
}

const isSaid = (text: string, before: string) =>
  before.toLowerCase().includes(text.toLowerCase().replace(/[.!?]$/u, ''))

/** What an idea's part of a script has to do with: its matter, the seconds and beats it may take, and the how-manieth of how many it is. */
type Part = {
  readonly matter: Matter
  readonly seconds: number
  readonly beats: number
  readonly turn: readonly [number, number]
}

const fresh = (matter: Matter, hook: string) => matter.points.filter(point => !isSaid(point.text, hook))

/** The strongest line first, or where a story turns; each with a few words of the tone before it. The user's own words stay as they are. */
function staged(points: readonly Point[], patterns: Patterns, wish: WritingWish, random: () => number): string[] {
  const texts = points.map(({ text }) => text)
  if (points.length < 2 || points.some(point => point.isOwn)) return texts
  const one = (list: readonly string[]) => shuffled(list, random)[0] ?? ''
  const isFree = (point: Point) => point.standsAlone && points[points.indexOf(point) + 1]?.standsAlone !== false
  const [best] = points.filter(isFree).sort((a, b) => b.score - a.score)
  if (!best) return texts
  const rest = points.filter(point => point !== best)
  if (wish.shape === 'story') {
    const turn = Math.max(1, Math.ceil(rest.length * 0.6))
    const told = rest.map(({ text }) => text)
    return [...told.slice(0, turn), `${one(patterns.turns[wish.tone])} ${best.text}`, ...told.slice(turn)]
  }
  const closing = rest.at(-1)
  const last = closing ? `${closing.standsAlone ? one(patterns.last[wish.tone]) : ''}${closing.text}` : ''
  return [`${one(patterns.first[wish.tone])}${best.text}`, ...rest.slice(0, -1).map(({ text }) => text), last]
}

/** What is said of one idea: its points, and where they do not fill its part, beats that the creator fills. */
function partOf(
  part: Part,
  patterns: Patterns,
  { hook, wish }: { hook: string; wish: WritingWish },
  random: () => number,
) {
  const { matter, seconds } = part
  const leads = wish.seconds >= 12 && matter.points.length > 1 ? 2.5 : 0
  const chosen = choosePoints(fresh(matter, hook), seconds - leads)
  const points = staged(chosen, patterns, wish, random)
  const isOwnStory = chosen.filter(point => point.isOwn).length >= wholeStory
  const left = seconds - spoken(points, wish)
  const isEnough = left < seconds * 0.25
  const count = isEnough || isOwnStory ? 0 : Math.max(0, Math.min(part.beats - points.length, Math.floor(left / 3)))
  const own = ownBeats(patterns, { tone: wish.tone, forms: matter.forms, count, turn: part.turn }, random)
  const before = chosen.length > 0 && !chosen.some(point => point.isOwn) ? Math.min(1, own.length) : 0
  return { texts: [...own.slice(0, before), ...points, ...own.slice(before)], isEnough: isEnough && points.length > 1 }
}

const spoken = (texts: readonly string[], { language }: WritingWish) =>
  texts.reduce((sum, text) => sum + readingTime(text, language), 0)

/** Draws for what frames a script are the same for all variants, so that each takes another one. */
type Draws = { readonly frame: () => number; readonly body: () => number }

function framed(patterns: Patterns, plan: Plan, { frame, body: random }: Draws): string[] {
  const { wish, matters, variant } = plan
  const hook = hookOf(patterns, plan, frame)
  const ctas = fitting(patterns.ctas[wish.tone], matters[0]?.forms ?? {}, frame)
  const isShort = (text: string) => readingTime(text, wish.language) <= wish.seconds * openingShare
  const short = ctas.some(isShort) ? ctas.filter(isShort) : ctas
  const cta = short[variant % Math.max(1, Math.min(short.length, 3))] ?? ''
  const mine = wish.seconds >= roomForMine ? (shuffled(patterns.mine[wish.tone], random)[0] ?? '') : ''
  const room = wish.seconds - spoken([hook, cta], wish)
  const hasPoints = matters.some(matter => matter.points.length > 2)
  const share = (room - (hasPoints ? spoken([mine], wish) : 0)) / matters.length
  const beats = Math.max(1, Math.round((beatsIn(wish.seconds) - 2) / matters.length))
  const parts = matters.map((matter, index) => {
    const named = index === 0 ? [] : fitting(patterns.next ?? ['{line}'], matter.forms, random).slice(0, 1)
    const part = {
      matter,
      seconds: share - spoken(named, wish),
      beats: beats - named.length,
      turn: [index, matters.length] as const,
    }
    const { texts, isEnough } = partOf(part, patterns, { hook, wish }, random)
    return { texts: [...named, ...texts], isEnough }
  })
  const closing = mine && parts.every(({ isEnough }) => isEnough) ? [mine] : []
  return [hook, ...new Set(parts.flatMap(({ texts }) => texts)), ...closing, cta]
}

/** Without patterns a script is its matter, and what one asks for at the end where that is known. */
function unframed({ matters, wish }: Plan): string[] {
  const lines = matters.map(({ forms }) => forms.line ?? '')
  const [hook = ''] = lines
  const closing = closingWords(wish.language, hook)
  const share = (wish.seconds - spoken([...lines, ...(closing ? [closing] : [])], wish)) / matters.length
  const parts = matters.map((matter, index) => [
    lines[index] ?? '',
    ...choosePoints(fresh(matter, hook), share).map(({ text }) => text),
  ])
  return [...parts.flat(), ...(closing ? [closing] : [])]
}

/** As many as a draft holds. */
const mostBeats = 100

const asBeats = (texts: readonly string[]): DraftBeat[] => {
  const said = texts.filter(text => /[\p{L}\p{N}]/u.test(text))
  const whole = said.length > mostBeats ? [...said.slice(0, mostBeats - 1), ...said.slice(-1)] : said
  return whole.map((text, index) => ({
    kind: index === 0 ? 'hook' : index === whole.length - 1 ? 'cta' : 'point',
    text: text.length > longestBeatText ? ended(beginning(text, longestBeatText - 1)) : text,
  }))
}

/** One script from ideas; `seed` and `variant` draw it. Ideas without a letter in them give a script without beats. */
export function writeScript(
  ideas: readonly IdeaMatter[],
  wish: WritingWish,
  { seed, variant }: { readonly seed: number; readonly variant: number },
): Draft {
  const matters = ideas.map(idea => matterOf(idea, wish.language)).filter(({ headline }) => headline !== '')
  const [first] = matters
  if (!first) return { title: '', beats: [] }
  const patterns = patternsFor(wish.language, first.headline)
  const plan = { matters, wish, variant }
  const texts = patterns
    ? framed(patterns, plan, { frame: randomFrom(seed), body: randomFrom(seed + variant * 7_919) })
    : unframed(plan)
  return { title: titleOf(first.headline, wish.language), beats: asBeats(texts) }
}
