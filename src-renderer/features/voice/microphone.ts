import { logProblem, studio } from '@renderer/studio'
import { recordingRate } from '@shared/domain/recording'
import { fail, ok, type Result } from '@shared/domain/result'
import workletUrl from './sound-worklet?worker&url'

/** Why nothing is heard: the system or main says no, there is no microphone, another program has it, or it went away. */
export type MicrophoneProblem = 'refused' | 'none' | 'taken' | 'gone' | 'unexpected'

export type FoundMicrophone = { readonly id: string; readonly name: string }

export type OpenMicrophone = {
  readonly id: string
  readonly close: () => void
}

type Listener = {
  /** About 23 times a second. */
  readonly onSound: (samples: Int16Array<ArrayBuffer>) => void
  /** It was pulled out, or another program took it. */
  readonly onGone: () => void
}

const problems: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'taken',
  AbortError: 'taken',
}

function problemOf(error: unknown): MicrophoneProblem {
  const known = error instanceof DOMException ? problems[error.name] : undefined
  if (!known) logProblem('The microphone could not be opened', error)
  return known ?? 'unexpected'
}

/** What the browser does to make calls clear takes the life out of a voice. */
const asItIs = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 }

/**
 * Opens a microphone: main lets it through for this moment alone.
 * @param id of the one wanted; null takes the system's usual one
 */
export async function openMicrophone(
  id: string | null,
  listener: Listener,
): Promise<Result<OpenMicrophone, MicrophoneProblem>> {
  const allowed = await studio.call('voice.microphone', { on: true })
  if (!allowed.ok) return fail('refused')
  try {
    const device = id === null ? {} : { deviceId: { exact: id } }
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { ...asItIs, ...device } })
    return ok(await listen(stream, listener))
  } catch (error) {
    return fail(problemOf(error))
  }
}

async function listen(stream: MediaStream, { onSound, onGone }: Listener): Promise<OpenMicrophone> {
  const [track] = stream.getAudioTracks()
  const context = new AudioContext({ sampleRate: recordingRate })
  const close = () => {
    for (const one of stream.getTracks()) one.stop()
    void context.close()
  }
  try {
    await context.audioWorklet.addModule(workletUrl)
    const tap = new AudioWorkletNode(context, 'sound-tap', { numberOfOutputs: 0 })
    tap.port.onmessage = ({ data }: MessageEvent<Int16Array<ArrayBuffer>>) => onSound(data)
    context.createMediaStreamSource(stream).connect(tap)
    await context.resume()
  } catch (error) {
    close()
    throw error
  }
  track?.addEventListener('ended', onGone)
  return { id: track?.getSettings().deviceId ?? '', close }
}

/** The microphones by name; none has a name before one was let through. */
export async function findMicrophones(): Promise<FoundMicrophone[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices
    .filter(one => one.kind === 'audioinput' && one.label !== '' && one.deviceId !== 'communications')
    .map(one => ({ id: one.deviceId, name: one.label }))
}

/** Lets nobody hear any more until it is opened again. */
export const shutMicrophone = (): void => void studio.call('voice.microphone', { on: false })
