import { dropTake } from '@renderer/database/keep-takes'
import { newId } from '@renderer/database/new-id'
import { logProblem } from '@renderer/studio'
import type { TakeId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import { isClipping, isMuted, type Level, levelOf, levelsOfARoom, roomLevel } from '@shared/domain/voice-level'
import { type TakeTrouble, useMeter, useRecorder } from './recorder-store'
import { TakeWriter } from './take-writer'

let writer: TakeWriter | null = null
let room: Level[] = []
let countdown: ReturnType<typeof setInterval> | undefined

/** From what number the countdown counts, a second each. */
const countsFrom = 3

const troubles: Readonly<Record<string, TakeTrouble>> = {
  'disk-full': 'disk-full',
  'not-writable': 'not-writable',
  'too-long': 'too-long',
  'no-ffmpeg': 'no-ffmpeg',
}

export function troubleOf(problem: { readonly kind: string }): TakeTrouble {
  const known = troubles[problem.kind]
  if (!known) logProblem('A take was not recorded', problem)
  return known ?? 'unexpected'
}

/** Takes in what the microphone hears: into the meter, and into the take while one is recorded. */
export function hear(samples: Int16Array<ArrayBuffer>): void {
  const level = levelOf(samples)
  const { phase } = useRecorder.getState()
  if (phase === 'recording' && writer) {
    writer.add(samples)
    if (isClipping(level)) useRecorder.setState({ clipped: true })
    useMeter.setState({ level, seconds: writer.seconds })
    return
  }
  if (phase === 'ready' || phase === 'counting') room = [...room, level].slice(-levelsOfARoom)
  useMeter.setState({ level, room: roomLevel(room), isMuted: isMuted(room) })
}

/** Another microphone, or another place, is another room. */
export function forgetRoom(): void {
  room = []
  useMeter.setState({ level: null, room: null, isMuted: false, seconds: 0 })
}

/** Counts down, then records. Asked again while it counts, it begins at once. */
export function countDown(take: Omit<Take, 'take_id'>): void {
  if (useRecorder.getState().phase !== 'ready') return
  useRecorder.setState({ phase: 'counting', count: countsFrom, trouble: null, clipped: false })
  countdown = setInterval(() => {
    const count = useRecorder.getState().count - 1
    if (count > 0) useRecorder.setState({ count })
    else void begin(take)
  }, 1_000)
}

export function stopCounting(): void {
  clearInterval(countdown)
  if (useRecorder.getState().phase === 'counting') useRecorder.setState({ phase: 'ready', count: 0 })
}

export async function begin(given: Omit<Take, 'take_id'>): Promise<void> {
  clearInterval(countdown)
  if (useRecorder.getState().phase !== 'counting') return
  useRecorder.setState({ phase: 'opening', count: 0 })
  const next = new TakeWriter({ ...given, take_id: newId<TakeId>() }, problem => void stop(troubleOf(problem)))
  const problem = await next.begin()
  if (problem) return useRecorder.setState({ phase: 'ready', trouble: troubleOf(problem) })
  // The recorder was closed meanwhile.
  if (useRecorder.getState().script_id === null) return dropTake(next.take)
  writer = next
  useMeter.setState({ seconds: 0 })
  useRecorder.setState({ phase: 'recording' })
}

/** Ends the take; it is there to be heard then. `trouble` says why, where it was not the user. */
export async function stop(trouble: TakeTrouble | null = null): Promise<void> {
  if (useRecorder.getState().phase !== 'recording' || !writer) return
  useRecorder.setState({ phase: 'ending', trouble })
  await writer.end()
  const sound = writer.sound()
  const { seconds } = writer
  if (seconds === 0) return void forgetTake(trouble)
  useRecorder.setState({ phase: 'heard', sound: { url: URL.createObjectURL(sound), seconds } })
}

/** The take that is there to be kept. */
export const takeHeard = (): Take | null => writer?.take ?? null

/** Lets go of the take once it was kept. */
export function letGo(trouble: TakeTrouble | null = null): void {
  const { sound, deafness } = useRecorder.getState()
  if (sound) URL.revokeObjectURL(sound.url)
  writer = null
  useMeter.setState({ seconds: 0 })
  // A microphone that went away during the take is not back.
  useRecorder.setState({ phase: deafness ? 'deaf' : 'ready', sound: null, clipped: false, trouble })
}

/** Throws the take away. */
export async function forgetTake(trouble: TakeTrouble | null = null): Promise<void> {
  const take = takeHeard()
  letGo(trouble)
  if (take) await dropTake(take)
}
