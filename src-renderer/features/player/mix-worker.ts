import { mixSound } from '@shared/domain/mix-sound'
import type { FromMixer, ToMixer } from './mix-messages'

const pieces = new Map<string, Int16Array>()
const none = new Int16Array(0)

const given = <Laid extends { readonly key: string }>(laid: readonly Laid[]) =>
  laid.map(({ key, ...piece }) => ({ ...piece, samples: pieces.get(key) ?? none }))

// A minute of film is six million samples: the page would stand still.
addEventListener('message', ({ data }: MessageEvent<ToMixer>) => {
  if (data.kind === 'piece') {
    pieces.set(data.key, data.samples)
    return
  }
  const { id, plan, music } = data
  const mix = mixSound(plan, given(data.pieces), music && { look: music.look, pieces: given(music.pieces) })
  const wanted = new Set([...data.pieces, ...(music?.pieces ?? [])].map(({ key }) => key))
  for (const key of pieces.keys()) if (!wanted.has(key)) pieces.delete(key)
  const answer: FromMixer = { id, ...mix }
  postMessage(answer, { transfer: [mix.left.buffer, mix.right.buffer] })
})
