import { keepTakes } from '@renderer/database/keep-takes'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import { findMicrophones, type OpenMicrophone, openMicrophone, shutMicrophone } from './microphone'
import {
  begin,
  countDown,
  forgetRoom,
  forgetTake,
  hear,
  letGo,
  stop,
  stopCounting,
  takeHeard,
  troubleOf,
} from './record'
import { closedRecorder, useRecorder } from './recorder-store'

let microphone: OpenMicrophone | null = null
/** An answer for a recorder that was closed, or for another microphone, comes too late. */
let asked = 0

/** Opens the recorder at a beat. */
export function openRecorder(script_id: ScriptId, beat_id: BeatId): void {
  useRecorder.setState({ ...closedRecorder, script_id, beat_id })
  void listenTo(null)
}

/** Listens to another microphone. */
export async function listenTo(id: string | null): Promise<void> {
  asked += 1
  const mine = asked
  microphone?.close()
  microphone = null
  forgetRoom()
  useRecorder.setState({ phase: 'opening', deafness: null })
  const opened = await openMicrophone(id, { onSound: hear, onGone: () => void lose() })
  if (mine !== asked) return opened.ok ? opened.value.close() : undefined
  if (!opened.ok) return useRecorder.setState({ phase: 'deaf', deafness: opened.problem })
  microphone = opened.value
  useRecorder.setState({ phase: 'ready', microphone: opened.value.id })
  useRecorder.setState({ microphones: await findMicrophones() })
}

async function lose(): Promise<void> {
  stopCounting()
  microphone = null
  useRecorder.setState({ deafness: 'gone' })
  await stop('gone')
  if (useRecorder.getState().phase !== 'heard') useRecorder.setState({ phase: 'deaf' })
}

/** Closes the recorder and the microphone. A take that was not kept is thrown away. */
export async function closeRecorder(): Promise<void> {
  if (useRecorder.getState().script_id === null) return
  asked += 1
  stopCounting()
  await stop()
  await forgetTake()
  microphone?.close()
  microphone = null
  shutMicrophone()
  useRecorder.setState(closedRecorder)
}

/** The one button: begins, begins at once, or stops. */
export function pressRecord(take: Omit<Take, 'take_id'>): void {
  const { phase } = useRecorder.getState()
  if (phase === 'ready') countDown(take)
  else if (phase === 'counting') void begin(take)
  else if (phase === 'recording') void stop()
}

/** Throws the take away and counts down for another one. */
export async function retake(take: Omit<Take, 'take_id'>): Promise<void> {
  await forgetTake()
  countDown(take)
}

/** Keeps the take as its beat's voice and goes on to `next`; without one the recorder stays where it is. */
export async function keepAndGo(next: BeatId | null): Promise<void> {
  const take = takeHeard()
  if (!take || useRecorder.getState().phase !== 'heard') return
  useRecorder.setState({ phase: 'keeping', trouble: null })
  const problem = await keepTakes([take], 'voice:edit.record')
  if (problem) return useRecorder.setState({ phase: 'heard', trouble: troubleOf(problem) })
  letGo()
  if (next) goToBeat(next)
}

/** Shows another beat, while no take of this one is under way. */
export function goToBeat(beat_id: BeatId): void {
  const { phase } = useRecorder.getState()
  if (phase === 'ready' || phase === 'deaf' || phase === 'opening') useRecorder.setState({ beat_id, trouble: null })
}
