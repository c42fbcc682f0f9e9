import { mixSound } from '@shared/domain/mix-sound'
import type { FromMixer, ToMixer } from './mix-messages'

const pieces = new Map<string, Float32Array>()
const none = new Float32Array(0)

// A minute of film is six million samples: the page would stand still.
addEventListener('message', ({ data }: MessageEvent<ToMixer>) => {
  if (data.kind === 'piece') {
    pieces.set(data.key, data.samples)
    return
  }
  const { id, plan, music } = data
  const laid = data.pieces.map(({ key, ...piece }) => ({ ...piece, samples: pieces.get(key) ?? none }))
  const bed = music && { look: music.look, samples: pieces.get(music.key) ?? none }
  const { left, right, loudness } = mixSound(plan, laid, bed)
  const wanted = new Set([...data.pieces, ...(music ? [music] : [])].map(({ key }) => key))
  for (const key of pieces.keys()) if (!wanted.has(key)) pieces.delete(key)
  const answer: FromMixer = { id, left, right, loudness }
  postMessage(answer, { transfer: [left.buffer, right.buffer] })
})
