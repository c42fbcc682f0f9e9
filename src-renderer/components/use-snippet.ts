import { useCallback, useEffect, useRef, useState } from 'react'

export type Snippet = {
  readonly url: string
  /** Seconds. */
  readonly from: number
  /** Seconds; null plays on to the end. */
  readonly to: number | null
  /** 0 to 1. */
  readonly volume: number
}

/** Plays one stretch of a sound at a time; `playing` is what it was called. What cannot be played just ends. */
export function useSnippet() {
  const audio = useRef<HTMLAudioElement | null>(null)
  const [playing, setPlaying] = useState<string | null>(null)

  const stop = useCallback(() => {
    audio.current?.pause()
    audio.current = null
    setPlaying(null)
  }, [])

  const play = useCallback(
    (name: string, { url, from, to, volume }: Snippet) => {
      stop()
      const sound = new Audio(url)
      sound.currentTime = from
      sound.volume = Math.min(1, volume)
      const end = () => audio.current === sound && stop()
      sound.ontimeupdate = () => to !== null && sound.currentTime >= to && end()
      sound.onended = end
      audio.current = sound
      setPlaying(name)
      sound.play().catch(end)
    },
    [stop],
  )

  useEffect(() => stop, [stop])
  return { playing, play, stop }
}
