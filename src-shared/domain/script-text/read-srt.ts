import { wordsOf } from '../reading-rate'
import type { Result } from '../result'
import type { Block } from './blocks'
import { withoutEntities } from './inline-markdown'
import { type ReadProblem, type ReadScript, scriptOfBlocks } from './script-of-blocks'
import { plainLines } from './tidy-text'

type Cue = { readonly from: number; readonly to: number; readonly text: string }

const timing = /^\s*(\d{1,3}):(\d{2}):(\d{2})[,.](\d{1,3})\s*-->\s*(\d{1,3}):(\d{2}):(\d{2})[,.](\d{1,3})/u
/** In seconds: a silence as long as this parts two beats. */
const longRest = 1
/** Words that a beat should have before a sentence's end closes it. */
const fewWords = 10
/** Words after which a beat ends with a cue, sentence or not: captions made by machines have no full stops. */
const manyWords = 60
const sentenceEnd = /[.!?…。！？؟۔।]["')\]”’»」』]*$/u

function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, whole, rest = '0'] = parts
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(whole) + Number(`0.${rest}`)
}

/** Words of a cue without the tags and positions that players read in it. */
const shown = (lines: readonly string[]): string =>
  withoutEntities(lines.join(' ').replace(/\{\\[^{}]*\}|<\/?[a-z][^<>]*>/giu, ''))
    .replace(/\s+/gu, ' ')
    .trim()

function cuesOf(text: string): Cue[] {
  const lines = plainLines(text).split('\n')
  const starts = lines.flatMap((line, at) => {
    const found = timing.exec(line)
    return found ? [{ at, from: secondsOf(found.slice(1, 5)), to: secondsOf(found.slice(5, 9)) }] : []
  })
  return starts.map(({ at, from, to }, index) => {
    const next = starts[index + 1]?.at ?? lines.length
    const words = lines.slice(at + 1, next)
    const empty = words.findIndex(line => line.trim() === '')
    const counted = empty < 0 && next < lines.length && /^\s*\d+\s*$/u.test(words.at(-1) ?? '')
    return { from, to, text: shown(empty < 0 ? words.slice(0, counted ? -1 : undefined) : words.slice(0, empty)) }
  })
}

const isWhole = (text: string, rest: number): boolean => {
  const words = wordsOf(text).length
  return rest >= longRest || words >= manyWords || (words >= fewWords && sentenceEnd.test(text))
}

/** Joins cues to beats: a beat ends with a sentence once it has some words to it, or before a rest. */
function joinCues(cues: readonly Cue[]): string[] {
  const beats: string[] = []
  let open = ''
  cues.forEach((cue, index) => {
    open = [open, cue.text].filter(part => part !== '').join(' ')
    const next = cues[index + 1]
    if (open !== '' && (!next || isWhole(open, next.from - cue.to))) {
      beats.push(open)
      open = ''
    }
  })
  return beats
}

/** Reads a script from a SubRip file, whose cues are joined to beats. Times are not kept: a beat lasts as long as it is spoken. */
export function readSrt(text: string): Result<ReadScript, ReadProblem> {
  const blocks = joinCues(cuesOf(text)).map((words): Block => ({ kind: 'paragraph', text: words }))
  return scriptOfBlocks(blocks)
}
