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
  const asked = beats.map(waiting)
  useTranscription.setState({ asked })
  await hearAll(script_id, asked, language)
}

const waiting = (beat: BeatToTime): HeardBeat => ({ ...beat, work_id: newId<WorkId>(), heard: { kind: 'waiting' } })

/** The voices that are sent when it is tried again: those that were not heard and, where all were, those not heard well. */
export function voicesToTryAgain(asked: readonly HeardBeat[]): HeardBeat[] {
  const unheard = asked.filter(({ heard }) => heard.kind !== 'heard')
  return unheard.length > 0 ? unheard : asked.filter(one => !isSure(one))
}

/** Sends the voices anew that are to be tried again. What was heard of the others, and paid for, stays. */
export async function tryAgain(script_id: ScriptId, language: string): Promise<void> {
  const { asked } = useTranscription.getState()
  const again = voicesToTryAgain(asked)
  order += 1
  const next = asked.map(one => (again.includes(one) ? waiting(one) : one))
  useTranscription.setState({ asked: next })
  await hearAll(
    script_id,
    next.filter(({ heard }) => heard.kind === 'waiting'),
    language,
  )
}

async function hearAll(script_id: ScriptId, asked: readonly HeardBeat[], language: string): Promise<void> {
  const mine = order
  for (const [index, beat] of asked.entries()) {
    note(beat.work_id, { kind: 'listening' })
    const heard = await hear(beat, language)
    // One that was heard as it was stopped is paid for all the same.
    if (mine !== order) return heard.kind === 'heard' ? note(beat.work_id, heard) : undefined
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

const isOpen = ({ heard }: HeardBeat) => heard.kind === 'waiting' || heard.kind === 'listening'

/** Whether a voice is being listened to, or waits for it. */
export const isListening = (asked: readonly HeardBeat[]): boolean => asked.some(isOpen)

/** Sends no more voices, and keeps what was heard to be used or not; the sheet closes where nothing was. */
export async function stopListening(): Promise<void> {
  const { asked } = useTranscription.getState()
  if (!asked.some(({ heard }) => heard.kind === 'heard')) return closeTranscription()
  order += 1
  const stopped = asked.map(one => (isOpen(one) ? { ...one, heard: { kind: 'stopped' as const } } : one))
  useTranscription.setState({ asked: stopped })
  for (const { work_id, heard } of asked)
    if (heard.kind === 'listening') await studio.call('transcription.stop', { work_id })
}

/** What leaving the sheet does: it first stops what goes on, so that nothing paid for is lost by one key or press. */
export const leaveTranscription = (): Promise<void> =>
  isListening(useTranscription.getState().asked) ? stopListening() : closeTranscription()

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
