import { useWords } from '@renderer/words/words'
import { type Format, formatSize } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import { type ReactNode, useRef } from 'react'
import type { PictureSource } from './painter/messages'
import type { PlayedFilm } from './use-film'
import { useFitted } from './use-fitted'
import { useTransport } from './use-transport'

type StageProps = {
  readonly script_id: ScriptId
  readonly format: Format
  readonly film: PlayedFilm | null
  readonly sources: Readonly<Record<string, PictureSource>>
  /** What lies over the picture. */
  readonly children?: ReactNode
}

/** The film's picture, as large as there is room for. */
export function Stage({ script_id, format, film, sources, children }: StageProps) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  useTransport(ref, { script_id, film, sources })
  const room = useRef<HTMLDivElement>(null)
  const place = useFitted(room, formatSize[format])
  return (
    <div ref={room} className="relative min-h-0 grow">
      <div className="absolute overflow-hidden bg-black shadow-float" style={place ?? { visibility: 'hidden' }}>
        <div ref={ref} data-stage role="img" aria-label={t('player:stage')} className="absolute inset-0" />
        {children}
      </div>
    </div>
  )
}
