import { openFilm } from '@renderer/playback/playback-store'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type OpenPainter, openPainter } from './open-painter'
import type { PictureSource } from './painter/messages'
import { usePlayerStore } from './player-store'
import { listenProxies, wantProxy } from './proxies-store'
import { Transport } from './transport'
import type { PlayedFilm } from './use-film'

/** Nobody drags or types for this long, in milliseconds, and wants to hear it at once. */
const restBeforeMixing = 150

type Opened = { readonly painter: OpenPainter; readonly transport: Transport }

/** A canvas in `stage` that shows the film, and its sound; both go with the page. */
export function useTransport(
  stage: RefObject<HTMLElement | null>,
  {
    script_id,
    film,
    sources,
  }: {
    readonly script_id: ScriptId
    readonly film: PlayedFilm | null
    readonly sources: Readonly<Record<string, PictureSource>>
  },
): void {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const holder = stage.current
    if (!holder) return
    const { close, ...open } = openOn(holder)
    setOpened(open)
    return () => {
      setOpened(null)
      close()
    }
  }, [stage])
  useEffect(() => {
    if (!opened || !film) return
    openFilm(script_id, film.view.fps, film.view.frames)
    opened.transport.show(film.view, sources)
  }, [opened, script_id, film, sources])
  const sound = JSON.stringify(film?.sound ?? null)
  const latest = useRef(film)
  latest.current = film
  // biome-ignore lint/correctness/useExhaustiveDependencies: words typed change no sound; it is compared by what it holds
  useEffect(() => {
    const plan = latest.current?.sound
    if (!opened || !plan) return
    const rest = setTimeout(() => opened.transport.hear(plan), restBeforeMixing)
    return () => clearTimeout(rest)
  }, [opened, sound])
}

function openOn(holder: HTMLElement): Opened & { readonly close: () => void } {
  const canvas = document.createElement('canvas')
  canvas.className = 'block size-full'
  canvas.setAttribute('aria-hidden', 'true')
  holder.append(canvas)
  const transport = new Transport(
    message => painter.tell(message),
    media => void wantProxy(media as MediaId, 'urgent'),
  )
  const painter = openPainter(canvas, message => transport.take(message))
  const fit = () => {
    const { clientWidth, clientHeight } = holder
    const [width, height] = [clientWidth, clientHeight].map(side => Math.round(side * window.devicePixelRatio))
    if (width && height) painter.resize({ width, height })
  }
  const watching = new ResizeObserver(fit)
  watching.observe(holder)
  const leaveProxies = listenProxies()
  const leavePainted = usePlayerStore.subscribe(({ painted }) => {
    holder.dataset.painted = String(painted)
  })
  const close = () => {
    watching.disconnect()
    leaveProxies()
    leavePainted()
    transport.close()
    painter.close()
    canvas.remove()
  }
  return { painter, transport, close }
}
