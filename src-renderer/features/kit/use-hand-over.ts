import { studio } from '@renderer/studio'
import type { HandOver } from '@shared/bridge/publish-calls'
import type { MediaId } from '@shared/domain/ids'
import { useEffect, useRef, useState } from 'react'

export type HandOverState =
  | { readonly kind: 'closed' | 'opening' | 'over' }
  | { readonly kind: 'open'; readonly offer: HandOver; readonly secondsLeft: number }
  | { readonly kind: 'no-file' | 'no-network' | 'declined' | 'failed' }

const secondsTo = (ends_at: number) => Math.max(0, Math.ceil((ends_at - Date.now()) / 1_000))

/** Offers a film to a phone as long as this is on the screen, and no longer than main does. */
export function useHandOver(media_id: MediaId, name: string) {
  const [state, setState] = useState<HandOverState>({ kind: 'closed' })
  const ends_at = state.kind === 'open' ? state.offer.ends_at : null

  useEffect(() => {
    if (ends_at === null) return
    const tick = () =>
      setState(now => {
        if (now.kind !== 'open') return now
        const secondsLeft = secondsTo(now.offer.ends_at)
        return secondsLeft === 0 ? { kind: 'over' } : { ...now, secondsLeft }
      })
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [ends_at])

  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      void studio.call('publish.end-hand-over', {})
    }
  }, [])

  const open = async () => {
    setState({ kind: 'opening' })
    const answer = await studio.call('publish.hand-over', { media_id, name: name.slice(0, 200) })
    // Closed while the link was being made, the kit would leave the film open to the network.
    if (!isShown.current) return void studio.call('publish.end-hand-over', {})
    setState(answer.ok ? opened(answer.value) : { kind: refusalOf(answer.problem.kind) })
  }
  const close = async () => {
    setState({ kind: 'closed' })
    await studio.call('publish.end-hand-over', {})
  }
  return { state, open, close }
}

const opened = (offer: HandOver): HandOverState => ({ kind: 'open', offer, secondsLeft: secondsTo(offer.ends_at) })

const refusalOf = (kind: string) =>
  kind === 'no-file' || kind === 'no-network' || kind === 'declined' ? kind : 'failed'
