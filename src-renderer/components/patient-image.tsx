import { type CSSProperties, useEffect, useRef, useState } from 'react'

type PatientImageProps = {
  readonly src: string
  readonly className?: string
  readonly style?: CSSProperties
  /** Shown before it: a picture that has most likely come already. */
  readonly first?: string
  readonly onBroken?: () => void
}

/** A picture whose address changes fast, as under a moving handle: the next one is asked for when the last one has come. Decoration only. */
export function PatientImage({ src, className, style, first = src, onBroken }: PatientImageProps) {
  const [shown, setShown] = useState(first)
  const isLoading = useRef(true)
  const wanted = useRef(src)

  useEffect(() => {
    wanted.current = src
    if (isLoading.current || src === shown) return
    isLoading.current = true
    setShown(src)
  }, [src, shown])

  const settle = () => {
    isLoading.current = wanted.current !== shown
    if (isLoading.current) setShown(wanted.current)
  }
  return (
    <img
      src={shown}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={className}
      style={style}
      onLoad={settle}
      onError={() => {
        if (shown === wanted.current) onBroken?.()
        settle()
      }}
    />
  )
}
