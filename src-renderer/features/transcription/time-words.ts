import { announce } from '@renderer/components/announcer'
import { newId } from '@renderer/database/new-id'
import { keepTimedWords } from '@renderer/database/time-captions'
import { logProblem, studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { ScriptId, WorkId } from '@shared/domain/ids'
import { TranscriptionProblem } from '@shared/domain/transcription'
import {
  type BeatToTime,
  closedTranscription,
  type Heard,
  type HeardBeat,
  useTranscription,
} from './transcription-store'

/** What is wrong with the whole and not with one voice: the rest would only fail as well. */
const stopping = [
  ...['not-set-up', 'cap-reached', 'day-reached', 'network', 'key', 'model', 'limit', 'no-ffmpeg'],
  ...['not-offered', 'refuses-word-times', 'no-word-times'],
]

/** What is asked for after this is another order. */
let order = 0

const note = (work_id: WorkId, heard: Heard): void =>
  useTranscription.setState(({ asked }) => ({
    asked: asked.map(one => (one.work_id === work_id ? { ...one, heard } : one)),
  }))

/** Whether so many of a beat's words were heard that their times can be trusted. */
export const isSure = ({ heard }: HeardBeat): boolean => heard.kind === 'heard' && heard.found * 2 >= heard.sought

/**
 * Sends the voices of beats to the model, one after the other. Where all were heard well their words have these times at once; else the user
 * says whether what was heard is used.
 */
export async function timeWords(script_id: ScriptId, beats: readonly BeatToTime[], language: string): Promise<void> {
  await forgetHeard()
  const mine = order
  const asked = beats.map((beat): HeardBeat => ({ ...beat, work_id: newId<WorkId>(), heard: { kind: 'waiting' } }))
  useTranscription.setState({ asked })
  for (const [index, beat] of asked.entries()) {
    note(beat.work_id, { kind: 'listening' })
    const heard = await hear(beat, language)
    if (mine !== order) return
    note(beat.work_id, heard)
    if (heard.kind !== 'failed' || !stopping.includes(heard.problem.kind)) continue
    for (const { work_id } of asked.slice(index + 1)) note(work_id, heard)
    return
  }
  if (useTranscription.getState().asked.every(isSure)) await keepHeard(script_id)
}

async function hear({ work_id, voice, text }: HeardBeat, language: string): Promise<Heard> {
  const { media_id, from, to } = voice
  const answer = await studio.call('transcription.time', { work_id, voice: { media_id, from, to }, text, language })
  if (answer.ok) return { kind: 'heard', ...answer.value }
  const known = TranscriptionProblem.safeParse(answer.problem)
  if (!known.success) logProblem('A voice was not listened to', answer.problem)
  return { kind: 'failed', problem: known.success ? known.data : { kind: 'unexpected' } }
}

/** Stops what is being listened to and forgets what was heard. */
export async function forgetHeard(): Promise<void> {
  order += 1
  const { asked } = useTranscription.getState()
  useTranscription.setState({ asked: [] })
  for (const { work_id, heard } of asked) {
    if (heard.kind === 'listening') await studio.call('transcription.stop', { work_id })
  }
}

/** Gives the captions of all beats that were heard their times, as one undoable step, and closes the sheet. */
export async function keepHeard(script_id: ScriptId): Promise<void> {
  const timed = useTranscription
    .getState()
    .asked.flatMap(({ heard, ...beat }) => (heard.kind === 'heard' ? [{ ...beat, times: heard.times }] : []))
  const count = await keepTimedWords(script_id, timed)
  await closeTranscription()
  announce(words('transcription:done', { count }))
}

export async function closeTranscription(): Promise<void> {
  await forgetHeard()
  useTranscription.setState(closedTranscription)
}
