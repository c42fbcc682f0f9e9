import { type BeatKind, longestBeatText } from '@shared/domain/beat'
import { Draft, type DraftBeat, type WritingTask } from '@shared/domain/writing'
import { z } from 'zod'
import { withoutUnseen } from './material'
import { readPartialJson } from './partial-json'
import { kindOf, readPlainScript } from './plain-text'

const Line = z.union([
  z.string().transform(text => ({ kind: undefined, text })),
  z.object({ kind: z.string().optional().catch(undefined), text: z.string() }),
])
const Lines = z.array(z.unknown()).transform(items => items.flatMap(item => Line.safeParse(item).data ?? []))

/** All that an answer may say. Whatever else it says falls away here. */
const Answer = z.union([
  z.object({ title: z.string().catch(''), beats: Lines }),
  Lines.transform(beats => ({ title: '', beats })),
  z.object({ hooks: Lines }).transform(({ hooks }) => ({ title: '', beats: hooks })),
  Line.transform(beat => ({ title: '', beats: [beat] })),
])

type Reading = {
  readonly title: string
  readonly beats: readonly { readonly kind?: string | undefined; readonly text: string }[]
  /** Whether the answer's end was there. */
  readonly whole: boolean
}

const nothing: Reading = { title: '', beats: [], whole: false }
const fenceBegins = /```(?:json)?\s*\n/
/** Its spaces are of one line, so that no stretch of an answer is read twice. */
const fenceEnds = /\n[^\S\n]*```/

/** What stands in the first fence, to the end of the answer where the fence is not closed; undefined where there is none. */
function fencedIn(answer: string): string | undefined {
  const begin = fenceBegins.exec(answer)
  if (!begin) return undefined
  const text = answer.slice(begin.index + begin[0].length)
  const end = text.search(fenceEnds)
  return end < 0 ? text : text.slice(0, end)
}

/** The place where JSON begins: at once, in a fence, or after a few words of talk. Plain text has none. */
function jsonIn(answer: string): string | undefined {
  if (/^\s*`{1,3}(json\s*)?$/.test(answer)) return ''
  const text = fencedIn(answer) ?? answer
  const start = text.search(/[{[]/)
  return start >= 0 && /^\s*([{[]\s*["{[\]}]|[{[]\s*$)/.test(text.slice(start, start + 40))
    ? text.slice(start)
    : undefined
}

function read(answer: string, isOver: boolean): Reading {
  const json = jsonIn(answer)
  if (json === undefined) return { ...readPlainScript(answer, isOver), whole: isOver }
  const partial = readPartialJson(json)
  const parsed = Answer.safeParse(partial?.value)
  return parsed.success ? { ...parsed.data, whole: partial?.whole ?? false } : nothing
}

function kindAt(task: WritingTask, index: number, said: string | undefined): BeatKind {
  if (task.kind === 'hooks') return 'hook'
  if (task.kind === 'rewrite') return task.beat.kind
  if (task.kind === 'translate') return task.script[index]?.kind ?? 'point'
  return kindOf(said ?? '') ?? (index === 0 ? 'hook' : 'point')
}

const mostBeats = { script: 100, rewrite: 1, hooks: 5, translate: 300 } as const

/** Takes out of words that will be shown what no page may see. */
export type Conceal = (text: string) => string
const concealNothing: Conceal = text => text

const clean = (text: string, conceal: Conceal): string => conceal(withoutUnseen(text)).trim()

function beatsOf(task: WritingTask, { beats }: Reading, conceal: Conceal): DraftBeat[] {
  return beats
    .map(({ kind, text }) => ({ kind, text: clean(text, conceal).slice(0, longestBeatText) }))
    .filter(({ text }) => text.length > 0 || task.kind === 'translate')
    .slice(0, mostBeats[task.kind])
    .map(({ kind, text }, index) => ({ kind: kindAt(task, index, kind), text }))
}

export type DraftsRead = {
  readonly drafts: Draft[]
  /** Whether this is all that was asked for. */
  readonly isWhole: boolean
}

function isAnswered(task: WritingTask, beats: readonly DraftBeat[]): boolean {
  if (task.kind === 'translate') return beats.length === task.script.length
  return beats.length >= (task.kind === 'script' ? 2 : 1)
}

/** What was told to the model is no draft, however it comes back. */
const isEcho = (answer: string, system: string): boolean => {
  const flat = (text: string) => text.replace(/\\[nt"]|[\s"]+/g, '')
  return flat(answer).includes(flat(system).slice(0, 60))
}

const apology =
  /^\W*(i['’]?m sorry|i am sorry|sorry|i can['’]?t|i cannot|i['’]?m (not able|unable)|i am (not able|unable)|i won['’]?t)\b/i

/** Whether an answer in plain words says that the model will not write; '' where it does not. Known in English only. */
export const refusalIn = (answer: string, conceal = concealNothing): string =>
  jsonIn(answer) === undefined && apology.test(answer) ? clean(answer, conceal).slice(0, 500) : ''

/**
 * Reads drafts off an answer or the beginning of one, as JSON where it is any, else as lines. Nothing but titles, kinds and texts
 * can come of it.
 * @param system what the model was told; an answer that repeats it has no drafts, nor has a refusal in plain words
 * @param isOver whether no more will come
 */
export function readDrafts(
  task: WritingTask,
  answer: string,
  system: string,
  isOver: boolean,
  conceal = concealNothing,
): DraftsRead {
  if (isEcho(answer, system) || refusalIn(answer)) return { drafts: [], isWhole: false }
  const reading = read(answer, isOver)
  const beats = beatsOf(task, reading, conceal)
  const title = clean(reading.title, conceal).slice(0, 200)
  const drafts = task.kind === 'hooks' ? beats.map(beat => ({ title: '', beats: [beat] })) : [{ title, beats }]
  const filled = beats.some(beat => beat.text) ? drafts.map(draft => Draft.parse(draft)) : []
  return { drafts: filled, isWhole: reading.whole && isAnswered(task, beats) }
}

/** The object that is asked for, as JSON Schema. */
export const answerSchema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    beats: {
      type: 'array',
      items: {
        type: 'object',
        properties: { kind: { type: 'string', enum: ['hook', 'point', 'cta'] }, text: { type: 'string' } },
        required: ['kind', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: ['title', 'beats'],
  additionalProperties: false,
} as const
