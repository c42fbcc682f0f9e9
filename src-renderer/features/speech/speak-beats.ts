import { dropTake, keepTakes } from '@renderer/database/keep-takes'
import { newId } from '@renderer/database/new-id'
import { logProblem, studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { TakeId } from '@shared/domain/ids'
import { SpeechProblem } from '@shared/domain/speech'
import { closedSpeech, type Spoken, type SpokenBeat, useSpeech } from './speech-store'

export type BeatToSpeak = Omit<SpokenBeat['take'], 'take_id' | 'name'> & { readonly number: number }

/** What is wrong with the whole and not with one beat: the rest would only fail as well. */
const stopping = ['not-set-up', 'cap-reached', 'day-reached', 'network', 'key', 'model', 'limit', 'disk-full']

/** Words that were asked for after this are another order. */
let order = 0

function note(take_id: TakeId, spoken: Spoken): void {
  useSpeech.setState(({ asked }) => ({
    asked: asked.map(one => (one.take.take_id === take_id ? { ...one, spoken } : one)),
  }))
}

/** Sends the words of beats to the model, one after the other; what comes back is only heard until it is kept. */
export async function speakBeats(beats: readonly BeatToSpeak[], language: string): Promise<void> {
  await forgetSpoken()
  const asked = beats.map(({ number, ...beat }): SpokenBeat => {
    const name = words('speech:takeName', { beat: number })
    return { number, take: { ...beat, name, take_id: newId<TakeId>() }, spoken: { kind: 'waiting' } }
  })
  useSpeech.setState({ asked, keepFailed: false })
  await speakAll(asked, language)
}

/** The beats that are sent when it is spoken again: those that were not spoken and, where all were, all for another try. */
export function beatsToSpeakAgain(asked: readonly SpokenBeat[]): readonly SpokenBeat[] {
  const unspoken = asked.filter(({ spoken }) => spoken.kind !== 'heard')
  return unspoken.length > 0 ? unspoken : asked
}

/** Sends the beats anew that are to be spoken again. What was spoken of the others, and paid for, stays. */
export async function speakAgain(language: string): Promise<void> {
  const { asked } = useSpeech.getState()
  const again = beatsToSpeakAgain(asked)
  order += 1
  const next = asked.map(
    (one): SpokenBeat =>
      again.includes(one)
        ? { ...one, take: { ...one.take, take_id: newId<TakeId>() }, spoken: { kind: 'waiting' } }
        : one,
  )
  useSpeech.setState({ asked: next, keepFailed: false })
  for (const one of again) await throwAway(one)
  await speakAll(
    next.filter(({ spoken }) => spoken.kind === 'waiting'),
    language,
  )
}

async function speakAll(asked: readonly SpokenBeat[], language: string): Promise<void> {
  const mine = order
  for (const [index, { take }] of asked.entries()) {
    note(take.take_id, { kind: 'speaking' })
    const spoken = await speak(take, language)
    if (mine !== order) return noteLate(take, spoken)
    note(take.take_id, spoken)
    if (spoken.kind !== 'failed' || !stopping.includes(spoken.problem.kind)) continue
    for (const { take: left } of asked.slice(index + 1)) note(left.take_id, spoken)
    return
  }
}

async function speak(take: SpokenBeat['take'], language: string): Promise<Spoken> {
  const answer = await studio.call('speech.say', { take, language })
  if (answer.ok) {
    const { sound, type } = answer.value
    return { kind: 'heard', url: URL.createObjectURL(new Blob([sound as Uint8Array<ArrayBuffer>], { type })) }
  }
  const known = SpeechProblem.safeParse(answer.problem)
  if (!known.success) logProblem('A beat was not spoken', answer.problem)
  return { kind: 'failed', problem: known.success ? known.data : { kind: 'unexpected' } }
}

/** What was spoken as it was stopped is paid for all the same; nobody hears it where its beat is not asked for any more. */
function noteLate(take: SpokenBeat['take'], spoken: Spoken): void {
  const isAsked = useSpeech.getState().asked.some(one => one.take.take_id === take.take_id)
  if (spoken.kind === 'heard' && isAsked) note(take.take_id, spoken)
  else void dropTake(take)
  if (spoken.kind === 'heard' && !isAsked) URL.revokeObjectURL(spoken.url)
}

const isOpen = ({ spoken }: SpokenBeat) => spoken.kind === 'waiting' || spoken.kind === 'speaking'

/** Whether a beat is being spoken, or waits for it. */
export const isSpeaking = (asked: readonly SpokenBeat[]): boolean => asked.some(isOpen)

/** Sends no more beats, and keeps what was spoken to be used or not; the sheet closes where nothing was. */
export async function stopSpeaking(): Promise<void> {
  const { asked } = useSpeech.getState()
  if (!asked.some(({ spoken }) => spoken.kind === 'heard')) return closeSpeech()
  order += 1
  const stopped = asked.map(one => (isOpen(one) ? { ...one, spoken: { kind: 'stopped' as const } } : one))
  useSpeech.setState({ asked: stopped })
  for (const { take, spoken } of asked)
    if (spoken.kind === 'speaking') await studio.call('speech.stop', { take_id: take.take_id })
}

/** What leaving the sheet does: it first stops what goes on, so that nothing paid for is lost by one key or press. */
export const leaveSpeech = (): Promise<void> =>
  isSpeaking(useSpeech.getState().asked) ? stopSpeaking() : closeSpeech()

/** Stops what is being spoken and throws away what was not kept. */
export async function forgetSpoken(): Promise<void> {
  order += 1
  const { asked } = useSpeech.getState()
  useSpeech.setState({ asked: [] })
  for (const one of asked) await throwAway(one)
}

async function throwAway({ take, spoken }: SpokenBeat): Promise<void> {
  if (spoken.kind === 'speaking') await studio.call('speech.stop', { take_id: take.take_id })
  if (spoken.kind !== 'heard') return
  URL.revokeObjectURL(spoken.url)
  await dropTake(take)
}

/** Leaves one beat out of what is kept. */
export async function leaveOut(beat: SpokenBeat): Promise<void> {
  useSpeech.setState(({ asked }) => ({ asked: asked.filter(one => one.take.take_id !== beat.take.take_id) }))
  await throwAway(beat)
}

/** Makes all that was heard the voices of their beats, as one undoable step, and closes the sheet. */
export async function keepSpokenBeats(): Promise<void> {
  const heard = useSpeech.getState().asked.filter(one => one.spoken.kind === 'heard')
  useSpeech.setState({ isKeeping: true, keepFailed: false })
  const problem = await keepTakes(
    heard.map(one => one.take),
    'speech:edit.speech',
  )
  if (problem) {
    logProblem('Spoken beats were not kept', problem)
    return useSpeech.setState({ isKeeping: false, keepFailed: true })
  }
  await closeSpeech()
}

export async function closeSpeech(): Promise<void> {
  await forgetSpoken()
  useSpeech.setState(closedSpeech)
}
