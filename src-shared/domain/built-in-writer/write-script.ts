import { longestBeatText, readingTime } from '../beat'
import type { Draft, DraftBeat, IdeaMatter, WritingWish } from '../writing'
import { choosePoints } from './choose-points'
import { closingWords } from './closing-words'
import { type Matter, matterOf } from './idea-matter'
import { leastAlike } from './least-alike'
import { ownBeats, withFewPrompts } from './own-beats'
import { fitting, hooksByKind, patternsFor } from './pattern-choice'
import type { Patterns } from './patterns'
import { randomFrom, shuffled } from './random'
import type { Point } from './rank-sentences'
import { beginning, ended } from './speakable'
import { shortScript, spokenSeconds } from './spoken-seconds'
import { stagedPoints } from './stage-points'
import { titleOf } from './title'

/** `draw` counts the tries for a variant. */
type Plan = {
  readonly matters: readonly Matter[]
  readonly wish: WritingWish
  readonly variant: number
  readonly draw: number
}

const longestHook = 7.5
/** Of a script's length, for its first line and for its last. */
const openingShare = 0.35

/** Who wrote so many sentences has told the story: nothing is put between or behind them. */
const wholeStory = 3

/** Those of the lines that leave room for the rest; with the shortest of the others, where they are fewer than the variants. */
function shortOf(lines: readonly string[], { seconds, language, variants }: WritingWish): string[] {
  const time = (text: string) => readingTime(text, language)
  const isShort = (text: string) => time(text) <= Math.min(longestHook, seconds * openingShare)
  const short = lines.filter(isShort)
  const others = lines.filter(text => !isShort(text)).sort((a, b) => time(a) - time(b))
  return [...short, ...others.slice(0, Math.max(0, variants - short.length))]
}

/** One line of each kind; another one leads in each variant. Stories begin at their beginning. */
function hookOf(patterns: Patterns, { matters, wish, variant }: Plan, random: () => number): string {
  const forms = matters[0]?.forms ?? {}
  const kinds = shuffled(hooksByKind(patterns, wish.tone, forms, random), random)
  const particular = kinds.filter(({ kind }) => kind === 'story' || kind === 'number')
  const others = kinds.filter(kind => !particular.includes(kind))
  const beginnings = wish.shape === 'story' ? fitting(patterns.stories, forms, random) : []
  const led = [...particular, ...others].map(({ lines }) => shortOf(lines, { ...wish, variants: 1 })[0] ?? '')
  const all = shortOf([...beginnings, ...led], wish)
  return all[variant % Math.max(1, all.length)] ?? forms.line ?? ''
}

const isSaid = (text: string, before: string) =>
  before.toLowerCase().includes(text.toLowerCase().replace(/[.!?]$/u, ''))

const fresh = (matter: Matter, hook: string) => matter.points.filter(point => !isSaid(point.text, hook))

/** Where none fits a page's shortest point is said all the same: a second more is better than a script of nothing. */
const shortestOf = (points: readonly Point[]) =>
  points
    .filter(point => point.standsAlone && !point.isOwn)
    .sort((a, b) => a.seconds - b.seconds)
    .slice(0, 1)

/** What is said of one idea: its points, and where the idea has little to say and no page behind it, beats of other kinds. */
function partOf(
  { matter, hook, seconds }: { readonly matter: Matter; readonly hook: string; readonly seconds: number },
  patterns: Patterns,
  plan: Plan,
  random: () => number,
): string[] {
  const { wish, variant } = plan
  const points = fresh(matter, hook)
  const hasPage = points.some(point => !point.isOwn)
  const leads = hasPage && points.length > 1 && wish.seconds > shortScript ? Math.min(2.5, seconds / 5) : 0
  const drawn = variant === 0 ? points : points.map(point => ({ ...point, score: point.score + random() * 2 }))
  const fits = choosePoints(drawn, seconds - leads)
  const chosen = fits.length > 0 ? fits : shortestOf(points)
  const told = stagedPoints(chosen, patterns, plan, random)
  if (chosen.some(point => !point.isOwn) || chosen.length >= wholeStory) return told
  const left = seconds - spokenSeconds(told, wish.language)
  return [...told, ...ownBeats(patterns, { matter, wish, variant, seconds: left }, random)]
}

/** Draws for what frames a script are the same for all variants, so that each takes another one. */
type Draws = { readonly frame: () => number; readonly body: () => number }

function framed(patterns: Patterns, plan: Plan, { frame, body: random }: Draws): string[] {
  const { wish, matters, variant, draw } = plan
  const hook = hookOf(patterns, plan, frame)
  const ctas = shortOf(fitting(patterns.ctas[wish.tone], matters[0]?.forms ?? {}, frame), wish)
  const cta = ctas[(variant + draw) % Math.max(1, ctas.length)] ?? ''
  const share = (wish.seconds - spokenSeconds([hook, cta], wish.language)) / matters.length
  const parts = matters.flatMap((matter, index) => {
    const named = index === 0 ? [] : fitting(patterns.next, matter.forms, random).slice(0, 1)
    const seconds = share - spokenSeconds(named, wish.language)
    return [...named, ...partOf({ matter, hook, seconds }, patterns, plan, random)]
  })
  return withFewPrompts([hook, ...new Set(parts), cta])
}

/** Without patterns a script is its matter, and what one asks for at the end where that is known. */
function unframed({ matters, wish }: Plan): string[] {
  const lines = matters.map(({ forms }) => forms.line ?? '')
  const [hook = ''] = lines
  const closing = closingWords(wish.language, hook)
  const share =
    (wish.seconds - spokenSeconds([...lines, ...(closing ? [closing] : [])], wish.language)) / matters.length
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

/**
 * Scripts from ideas, as many as variants are wished for; `seed` draws them, each as unlike those before it as can be. Ideas without a letter in
 * them give scripts without beats.
 */
export function writeScripts(ideas: readonly IdeaMatter[], wish: WritingWish, seed: number): Draft[] {
  const matters = ideas.map(idea => matterOf(idea, wish.language)).filter(({ headline }) => headline !== '')
  const [first] = matters
  if (!first) return Array.from({ length: wish.variants }, () => ({ title: '', beats: [] }))
  const patterns = patternsFor(wish.language, first.headline)
  const write = (variant: number, draw: number): string[] => {
    const plan = { matters, wish, variant, draw }
    const draws = { frame: randomFrom(seed), body: randomFrom(seed + variant * 7_919 + draw * 104_729) }
    return patterns ? framed(patterns, plan, draws) : unframed(plan)
  }
  const title = titleOf(first.headline, wish.language)
  return leastAlike(wish, write).map(texts => ({ title, beats: asBeats(texts) }))
}
